// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/entry_field.h"

#include "core/exchange/plain_list.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

namespace coalesce::ui {

namespace {
constexpr int kDraftMs = 1000;
}

EntryField::EntryField(const QString &name, QWidget *parent) : InlineTextEdit(name, Enter::Commits, parent) {
    setObjectName(QStringLiteral("entry"));
    setLineLimits(1, 8);
    // The box around it draws the border, in the colour of the prompt.
    setStyleSheet(QStringLiteral("QPlainTextEdit { border: none; background: transparent; padding: 0; }"));
    m_draftDue.setSingleShot(true);
    m_draftDue.setInterval(kDraftMs);
    connect(&m_draftDue, &QTimer::timeout, this, [this] { emit draftDue(text()); });
    // Unlike the pause of the base, this goes on while someone types without one.
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_draftDue.isActive())
            m_draftDue.start();
    });
}

void EntryField::setHints(const QStringList &longestFirst) {
    m_hints = longestFirst;
    fitHint();
}

void EntryField::fitHint() {
    const int room = viewport()->width() - 2 * int(document()->documentMargin()) - 2;
    for (const QString &hint : m_hints) {
        if (fontMetrics().horizontalAdvance(hint) > room && hint != m_hints.last())
            continue;
        if (placeholderText() != hint)
            setPlaceholderText(hint);
        return;
    }
}

void EntryField::clearEntered() {
    clear();
    commitNow();
    document()->clearUndoRedoStacks();
    m_draftDue.stop();
}

void EntryField::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (enter && !(event->modifiers() & Qt::ShiftModifier)) {
        if (text().trimmed().isEmpty())
            clearEntered();
        else
            emit submitted(text());
    } else if (event->key() == Qt::Key_Escape) {
        emit leftDownwards(); // what was typed stays
    } else if (plain && event->key() == Qt::Key_Up && !textCursor().block().previous().isValid()) {
        emit leftUpwards();
    } else if (plain && event->key() == Qt::Key_Down && !textCursor().block().next().isValid()) {
        emit leftDownwards();
    } else {
        InlineTextEdit::keyPressEvent(event);
    }
}

void EntryField::focusOutEvent(QFocusEvent *event) {
    InlineTextEdit::focusOutEvent(event);
    if (m_draftDue.isActive()) {
        m_draftDue.stop();
        emit draftDue(text());
    }
}

void EntryField::resizeEvent(QResizeEvent *event) {
    InlineTextEdit::resizeEvent(event);
    fitHint();
}

void EntryField::insertFromMimeData(const QMimeData *source) {
    QString text = source->text();
    if (exchange::readPlainList(text).size() > 1) {
        emit listPasted(text);
        return;
    }
    while (text.endsWith(QLatin1Char('\n')) || text.endsWith(QLatin1Char('\r')))
        text.chop(1); // a copied line brings its end along
    insertPlainText(text);
}

} // namespace coalesce::ui
