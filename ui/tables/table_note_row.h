// SPDX-License-Identifier: GPL-3.0-or-later
// One note of a table: its kind, what it is about and who said it, its text, and whether it is private.
#pragma once

#include "ui/shell/room_context.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace coalesce::ui {

class ElidedLabel;
class IconButton;
class RecordField;

class TableNoteRow : public QWidget {
    Q_OBJECT

public:
    TableNoteRow(const RoomContext &context, const TableNoteId &id, QWidget *parent = nullptr);

    const TableNoteId &id() const { return m_id; }
    void refresh(); // the note must be there
    RecordField &text() { return *m_text; }

private:
    const TableNote &note() const { return *m_context.workshop().find(m_id); }
    void set(int column, const Value &value);
    void showKinds();
    void showMore();
    void pickPerson();
    void remove();

    RoomContext m_context;
    TableNoteId m_id;
    QPushButton *m_kind;
    ElidedLabel *m_about;
    IconButton *m_private;
    IconButton *m_more;
    RecordField *m_text;
};

} // namespace coalesce::ui
