// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/line_break.h"

#include <QKeyEvent>
#include <QPlainTextEdit>

namespace coalesce::ui {

namespace {

class LineBreaker : public QObject {
public:
    explicit LineBreaker(QPlainTextEdit &edit) : QObject(&edit), m_edit(edit) {
        edit.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override {
        if (event->type() != QEvent::KeyPress)
            return QObject::eventFilter(watched, event);
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (!enter || (key->modifiers() & ~Qt::KeypadModifier) != Qt::ShiftModifier || m_edit.isReadOnly())
            return QObject::eventFilter(watched, event);
        m_edit.textCursor().insertBlock();
        m_edit.ensureCursorVisible();
        return true;
    }

private:
    QPlainTextEdit &m_edit;
};

} // namespace

void makeShiftEnterBreakLines(QPlainTextEdit &edit) {
    new LineBreaker(edit);
}

} // namespace coalesce::ui
