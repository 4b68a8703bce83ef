// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a reflection, a pledge, an opportunity and a promise, in their cards. What they have in
// common: words, links and people to choose, a foot with Remove and Done.
#pragma once

#include "ui/shell/room_context.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace coalesce::ui {

class ChoiceBox;
class ParsedField;
class PersonBox;
class RecordField;

class ItemEditor : public QWidget {
    Q_OBJECT

public:
    // `text` is the column of the record's words, `name` what they are for screen readers.
    ItemEditor(const RoomContext &context, const RecordRef &ref, int text, const QString &action,
               const QString &name, QWidget *parent);
    RecordField &text() { return *m_text; }
    // Shows what the record holds, which must be there.
    virtual void refresh() = 0;

signals:
    void removeWanted();
    void closeWanted();

protected:
    void set(int column, const Value &value);
    void addRow(const QString &name, QWidget *field);
    RecordField *addText(const QString &name, int column, const QString &hint);
    PersonBox *addPerson(const QString &name, const QString &question, int column);
    // A button that shows what `column` links to and opens the choice of it.
    QPushButton *addLink(const QString &name, const QString &question, int column, std::vector<Kind> kinds);
    void showLink(QPushButton &button, const std::optional<QUuid> &id);
    void addFoot();

    RoomContext m_context;
    RecordRef m_ref;
    QString m_action;

private:
    RecordField *m_text;
    QVBoxLayout *m_down;
};

class ReflectionEditor : public ItemEditor {
    Q_OBJECT

public:
    ReflectionEditor(const RoomContext &context, const ReflectionId &id, QWidget *parent);
    void refresh() override;

private:
    PersonBox *m_person;
    QPushButton *m_about;
    QCheckBox *m_private;
};

class PledgeEditor : public ItemEditor {
    Q_OBJECT

public:
    PledgeEditor(const RoomContext &context, const PledgeId &id, QWidget *parent);
    void refresh() override;

private:
    QString dueText() const;
    Result<bool> takeDue(const QString &typed);

    PersonBox *m_person;
    ParsedField *m_due;
    ChoiceBox *m_reach;
    QPushButton *m_call;
    ChoiceBox *m_status;
    RecordField *m_happened;
};

// What became of an earlier workshop's call or pledge.
class PromiseEditor : public ItemEditor {
    Q_OBJECT

public:
    PromiseEditor(const RoomContext &context, const PromiseId &id, QWidget *parent);
    void refresh() override;

private:
    PersonBox *m_person;
    ChoiceBox *m_became; // of a pledge its status, of a call what those with power said
    RecordField *m_happened;
};

class OpportunityEditor : public ItemEditor {
    Q_OBJECT

public:
    OpportunityEditor(const RoomContext &context, const OpportunityId &id, QWidget *parent);
    void refresh() override;

private:
    QPushButton *m_call;
};

} // namespace coalesce::ui
