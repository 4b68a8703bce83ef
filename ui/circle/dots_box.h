// SPDX-License-Identifier: GPL-3.0-or-later
// The dots of a call: their number, one more or less by a button, or a number that is typed.
#pragma once

#include "ui/shell/room_context.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace coalesce::ui {

class IconButton;

class DotsBox : public QWidget {
    Q_OBJECT

public:
    DotsBox(const RoomContext &context, const CallId &call, QWidget *parent = nullptr);

    void refresh();
    void showButtons(bool shown);
    void add(int by);
    // Opens the field for a number; `typed` is its first digit, or empty.
    void edit(const QString &typed);
    QLineEdit &field() { return *m_field; }

signals:
    void left();          // Enter or Escape in the field
    void stepped(int by); // Up and Down in it: to the call before or behind

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void commit();
    void closeField();

    RoomContext m_context;
    CallId m_call;
    QLabel *m_number;
    QLabel *m_word;
    QLineEdit *m_field;
    IconButton *m_less;
    IconButton *m_more;
};

} // namespace coalesce::ui
