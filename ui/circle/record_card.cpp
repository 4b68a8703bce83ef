// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/record_card.h"

#include "core/edit/record_actions.h"
#include "ui/shell/undo_offer.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/inline_text_edit.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/tab_order.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace coalesce::ui {

RecordCard::RecordCard(const RoomContext &context, const RecordRef &ref, QWidget *parent)
    : QFrame(parent), m_context(context), m_ref(ref), m_down(new QVBoxLayout(this)),
      m_face(new QWidget(this)) {
    setFocusPolicy(Qt::ClickFocus); // its list says which one Tab comes to
    // Not Maximum: that would hold wrapped words to the height they have at another width.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_down->setContentsMargins(0, 0, 0, 0);
    m_down->addWidget(m_face);
}

void RecordCard::refresh() {
    if (isOpen())
        showEditor(*m_editor);
    else
        showFace();
    setAccessibleName(spokenName());
}

void RecordCard::open() {
    if (isOpen() || m_context.session.isReadOnly() || !m_context.workshop().row(m_ref))
        return;
    m_editor = makeEditor();
    m_down->addWidget(m_editor);
    tabBehind(*this, *m_editor);
    m_face->hide();
    showEditor(*m_editor);
    m_editor->show();
    emit opened();
    m_editor->setFocus(Qt::OtherFocusReason); // whose proxy is its first field
}

void RecordCard::close() {
    if (!isOpen())
        return;
    QWidget *editor = m_editor;
    m_editor = nullptr;
    if (editor->isAncestorOf(window()->focusWidget()))
        setFocus(Qt::OtherFocusReason); // fields keep what was typed when they are left
    m_down->removeWidget(editor);
    editor->hide();
    editor->deleteLater();
    m_face->show();
    if (m_context.workshop().row(m_ref))
        refresh();
}

void RecordCard::closeWith(InlineTextEdit &field) {
    connect(&field, &InlineTextEdit::entered, this, &RecordCard::close);
    connect(&field, &InlineTextEdit::escaped, this, &RecordCard::close);
}

void RecordCard::remove() {
    const RoomContext context = m_context; // the card goes with its record
    const QString sentence = removedSentence();
    if (context.commit(removeRecord(context.workshop(), m_ref), removeAction()))
        context.messages.showNotice(sentence, undoOffer(context));
}

void RecordCard::keyPressEvent(QKeyEvent *event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const QString text = event->text();
    if (event->key() == Qt::Key_Escape && isOpen()) {
        close();
        return;
    }
    if (!hasFocus() || !plain)
        return QFrame::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        emit stepped(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    case Qt::Key_Home:
    case Qt::Key_End:
        emit jumped(event->key() == Qt::Key_End);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_F2:
        open();
        return;
    case Qt::Key_Delete:
        if (!m_context.session.isReadOnly())
            remove();
        return;
    default:
        if (!text.isEmpty() && text.front().isPrint() && !m_context.session.isReadOnly())
            emit typed(text);
        else
            QFrame::keyPressEvent(event);
    }
}

// On the words of the card; its buttons and fields take their own.
void RecordCard::mouseReleaseEvent(QMouseEvent *event) {
    QFrame::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        open();
}

void RecordCard::paintEvent(QPaintEvent *event) {
    QFrame::paintEvent(event);
    if (!hasFocus())
        return;
    const Theme &theme = m_context.theme.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.colors.focus, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme.radii.control, theme.radii.control);
}

void RecordCard::focusInEvent(QFocusEvent *event) {
    QFrame::focusInEvent(event);
    update();
}

void RecordCard::focusOutEvent(QFocusEvent *event) {
    QFrame::focusOutEvent(event);
    update();
}

} // namespace coalesce::ui
