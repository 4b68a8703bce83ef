// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the import dialog: how the source was understood, and what a person wants done with it.
#pragma once

#include "ui/import/import_reading.h"
#include "ui/shell/room_context.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListView;
class QStackedWidget;
class QStringListModel;
class QTableView;

namespace coalesce::ui {

class ChoiceBox;
class MappingModel;

class ImportMapping : public QWidget {
    Q_OBJECT

public:
    ImportMapping(const RoomContext &context, const std::optional<PromptId> &preset,
                  QWidget *parent = nullptr);

    void setSource(const ImportSource &source);
    ImportWishes wishes() const; // the salt is the caller's to add
    MappingModel &model() { return *m_model; }
    QTableView &table() { return *m_table; }
    void openChoice(); // of the row that is current in the table

signals:
    void readAgain(const std::optional<exchange::SourceForm> &form, const std::optional<QChar> &separator);
    void wished(); // a choice changed what would be added

private:
    void assemble();
    void fillBoxes();
    void showSheet(const ImportSource &source);
    void showList(const ImportSource &source);
    void describeCurrent();
    void askToReadAgain();

    RoomContext m_context;
    std::optional<PromptId> m_preset;
    MappingModel *m_model;
    QLabel *m_understood;
    QLabel *m_guess;
    ChoiceBox *m_form;
    ChoiceBox *m_separator;
    ChoiceBox *m_prompt;
    ChoiceBox *m_cameBy;
    QCheckBox *m_again;
    QStackedWidget *m_stack;
    QTableView *m_table;
    QLabel *m_why;
    QListView *m_lines;
    QStringListModel *m_lineModel;
};

} // namespace coalesce::ui
