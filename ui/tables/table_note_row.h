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
class InlineTextEdit;

class TableNoteRow : public QWidget {
    Q_OBJECT

public:
    TableNoteRow(const RoomContext &context, const TableNoteId &id, QWidget *parent = nullptr);

    const TableNoteId &id() const { return m_id; }
    void refresh(); // the note must be there
    InlineTextEdit &text() { return *m_text; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const TableNote &note() const { return *m_context.workshop().find(m_id); }
    void set(int column, const Value &value, const QString &token = {});
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
    InlineTextEdit *m_text;
};

} // namespace coalesce::ui
