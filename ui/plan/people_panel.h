// SPDX-License-Identifier: GPL-3.0-or-later
// The people of the workshop: added by name, found by typing, edited in a table with their consents as ticks.
#pragma once

#include "ui/plan/people_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace coalesce::ui {

class CellTable;
class ConsentDates;
class ElidedLabel;
class FoundPeople;
class NameEntry;

class PeoplePanel : public QWidget {
    Q_OBJECT

public:
    explicit PeoplePanel(const RoomContext &context, QWidget *parent = nullptr);

    void follow(const ChangeSet &changes);
    void focusFirst();
    void focusSearch();
    bool showPerson(const ParticipantId &id); // with the focus; false where they are not there
    PeopleModel &model() { return *m_model; }
    CellTable &table() { return *m_table; }
    ConsentDates &consentDates() { return *m_dates; }

    void addPeople(const QStringList &names);
    void removeSelected();
    void tickSeveral(const QModelIndexList &cells);

    // "16 · 9 may be named · 6 may be recorded · 12 came · vouchers and fares worth £240.00"
    static QString summaryText(const PeopleModel::Summary &summary, const QString &currency);

signals:
    void summaryChanged(const QString &summary);

private:
    void assemble();
    void search(const QString &words);
    void describe();
    void describeCurrent();

    RoomContext m_context;
    PeopleModel *m_model;
    FoundPeople *m_found;
    NameEntry *m_entry;
    QLineEdit *m_search;
    QPushButton *m_remove;
    CellTable *m_table;
    QStackedWidget *m_stack; // the table, or what to do where there is nothing to show
    QWidget *m_nobody;
    QWidget *m_notFound;
    QLabel *m_detail;
    ConsentDates *m_dates; // of the person the table is at
    ElidedLabel *m_summary;
};

} // namespace coalesce::ui
