// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/parsed_field.h"

#include "ui/widgets/message_bar.h"

#include <QKeyEvent>

namespace coalesce::ui {

ParsedField::ParsedField(const QString &name, Use use, MessageBar &messages, QWidget *parent)
    : QLineEdit(parent), m_use(std::move(use)), m_messages(messages) {
    setAccessibleName(name);
    connect(this, &QLineEdit::editingFinished, this, &ParsedField::commitNow);
}

void ParsedField::follow() {
    if (!isModified())
        putBack();
}

void ParsedField::commitNow() {
    if (!isModified())
        return;
    setModified(false); // before taking: a message that takes the focus must not take it twice
    const Result<bool> taken = m_use.take(text());
    if (!taken)
        m_messages.showError(taken.error().detail);
    if (taken && !*taken)
        setModified(true);
    else
        putBack();
}

void ParsedField::putBack() {
    if (const QString held = m_use.show(); text() != held)
        setText(held);
    setModified(false);
    setCursorPosition(hasFocus() ? cursorPosition() : 0);
}

// Escape is ours while there is something to put back, even where the window uses it as a shortcut.
bool ParsedField::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && isModified() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void ParsedField::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && isModified())
        putBack();
    else
        QLineEdit::keyPressEvent(event);
}

// Also without a key since the last try, after which Qt tells nothing.
void ParsedField::focusOutEvent(QFocusEvent *event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commitNow();
}

} // namespace coalesce::ui
