// SPDX-License-Identifier: GPL-3.0-or-later
// What was said at a table, under its answers: a line to add a note, the notes, and the table's own paragraph
// for the report.
#pragma once

#include "ui/shell/room_context.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace coalesce::ui {

class EntryField;
class RecordField;
class SectionLabel;
class TableNoteRow;

class TableNotesPanel : public QWidget {
    Q_OBJECT

public:
    TableNotesPanel(const RoomContext &context, const PromptId &prompt, QWidget *parent = nullptr);

    void update(const ChangeSet &changes);
    void focusFirst();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void add(const QString &text);
    void setKind(TableNoteKind kind);
    void stepKind(int by);
    void showKinds();
    QString draftPlace() const;

    RoomContext m_context;
    PromptId m_prompt;
    TableNoteKind m_kind = TableNoteKind::Point;
    SectionLabel *m_head;
    QPushButton *m_kindButton;
    EntryField *m_entry;
    QWidget *m_list;
    QVBoxLayout *m_down;
    std::vector<TableNoteRow *> m_rows;
    RecordField *m_summary;
};

} // namespace coalesce::ui
