// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inline_text_edit.h"

#include "ui/widgets/own_keys_menu.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>
#include <cmath>

namespace coalesce::ui {

namespace {
constexpr int kPauseMs = 800;

// A text field shows U+2029 as the end of a line; that alone is no difference.
QString asShown(QString text) {
    return text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}
} // namespace

InlineTextEdit::InlineTextEdit(const QString &name, Enter enter, QWidget *parent)
    : QPlainTextEdit(parent), m_enter(enter) {
    setAccessibleName(name);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &InlineTextEdit::commitNow);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (!m_replacing)
            m_pause.start();
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { fitHeight(); });
    fitHeight();
}

QString InlineTextEdit::text() const {
    return asShown(document()->toRawText());
}

void InlineTextEdit::setText(const QString &text) {
    const bool typed = isDirty();
    m_committed = asShown(text);
    if (typed)
        return;
    if (this->text() != m_committed)
        replaceText(text);
    m_committed = this->text(); // there are characters that a text field cannot hold
}

void InlineTextEdit::showAnew(const QString &text) {
    m_pause.stop();
    replaceText(text);
    m_committed = this->text();
}

void InlineTextEdit::stayDirty(const QString &known) {
    m_committed = asShown(known);
}

void InlineTextEdit::replaceText(const QString &text) {
    const QScopedValueRollback guard(m_replacing, true);
    const int position = textCursor().position();
    setPlainText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(position, document()->characterCount() - 1));
    setTextCursor(cursor);
}

void InlineTextEdit::setLineLimits(int least, int most) {
    m_leastLines = least;
    m_mostLines = std::max(least, most);
    fitHeight();
}

void InlineTextEdit::commitNow() {
    m_pause.stop();
    const QString now = text();
    if (now == m_committed)
        return;
    m_committed = now;
    emit committed(now);
}

// Escape is ours, even where the window uses it as a shortcut. Ctrl+Z is
// ours while there is typing to undo, and then the workshop's; Qt's own fields would keep it for themselves.
bool InlineTextEdit::event(QEvent *event) {
    if (event->type() != QEvent::ShortcutOverride)
        return QPlainTextEdit::event(event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool undoes = key->matches(QKeySequence::Undo);
    if (undoes || key->matches(QKeySequence::Redo)) {
        event->setAccepted(!isReadOnly() &&
                           (undoes ? document()->isUndoAvailable() : document()->isRedoAvailable()));
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void InlineTextEdit::contextMenuEvent(QContextMenuEvent *event) {
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    new OwnKeys(*menu);
    menu->popup(event->globalPos());
}

void InlineTextEdit::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape) {
        commitNow();
        emit escaped();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_enter == Enter::Commits && !(event->modifiers() & Qt::ShiftModifier)) {
        commitNow();
        emit entered();
        return;
    }
    // QPlainTextEdit would put a U+2028 into the text, which would then stand in the workshop and its
    // reports.
    if (enter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::ShiftModifier && !isReadOnly()) {
        textCursor().insertBlock();
        ensureCursorVisible();
        return;
    }
    if (enter && event->modifiers() & Qt::ControlModifier) { // for hands that expect it
        commitNow();
        emit entered();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

// Come to by Tab, a line is there to be typed over, as in any field of one line; longer words are gone on
// with at their end. Never in front of what stands there.
void InlineTextEdit::focusInEvent(QFocusEvent *event) {
    QPlainTextEdit::focusInEvent(event);
    if (event->reason() != Qt::TabFocusReason && event->reason() != Qt::BacktabFocusReason)
        return;
    if (m_enter == Enter::Commits)
        selectAll();
    else
        moveCursor(QTextCursor::End);
}

void InlineTextEdit::focusOutEvent(QFocusEvent *event) {
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason)
        return;
    commitNow();
    if (event->reason() == Qt::ActiveWindowFocusReason)
        return;
    QTextCursor cursor = textCursor(); // words that stay marked look as if they were still being edited
    cursor.clearSelection();
    setTextCursor(cursor);
}

void InlineTextEdit::resizeEvent(QResizeEvent *event) {
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void InlineTextEdit::changeEvent(QEvent *event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

bool InlineTextEdit::canInsertFromMimeData(const QMimeData *source) const {
    return source->hasText();
}

void InlineTextEdit::insertFromMimeData(const QMimeData *source) {
    insertPlainText(source->text());
}

// A QPlainTextDocumentLayout gives its height in lines, wrapped ones included.
void InlineTextEdit::fitHeight() {
    const qreal all = document()->size().height();
    const qreal lines = std::clamp(all, qreal(m_leastLines), qreal(m_mostLines));
    const QMargins frame = contentsMargins(); // border and padding of the style sheet
    const qreal around = frame.top() + frame.bottom() + 2 * document()->documentMargin();
    const int wanted = int(std::ceil(lines * QFontMetricsF(font()).lineSpacing() + around)) + 1;
    setVerticalScrollBarPolicy(all > m_mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (wanted != height())
        setFixedHeight(wanted);
}

} // namespace coalesce::ui
