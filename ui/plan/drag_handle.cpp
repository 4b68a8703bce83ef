// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/drag_handle.h"

#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace coalesce::ui {

DragHandle::DragHandle(const ThemeController &theme, QWidget *parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    setFixedSize(sizeHint());
    setToolTip(tr("Drag to change the order (or Alt+Up and Alt+Down)"));
}

void DragHandle::setNumber(int number) {
    m_number = number;
    setAccessibleName(tr("Prompt %1").arg(number));
    setAccessibleDescription(tr("Alt+Up and Alt+Down move it"));
    update();
}

void DragHandle::paintEvent(QPaintEvent *) {
    const Theme &theme = m_theme.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colors.lineDashed);
    for (int column = 0; column < 2; ++column)
        for (int row = 0; row < 3; ++row)
            painter.drawEllipse(QPointF(4 + column * 5, height() / 2.0 - 5 + row * 5), 1.4, 1.4);
    painter.setPen(theme.colors.text);
    painter.setFont(themeFont(theme, theme.type.title, QFont::DemiBold));
    painter.drawText(rect().adjusted(12, 0, 0, 0), Qt::AlignCenter, QString::number(m_number));
    if (hasFocus()) {
        painter.setPen(QPen(theme.colors.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme.radii.note, theme.radii.note);
    }
}

void DragHandle::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = event->globalPosition().toPoint();
    m_gesture = Gesture::Pressed;
}

void DragHandle::mouseMoveEvent(QMouseEvent *event) {
    const QPoint at = event->globalPosition().toPoint();
    if (m_gesture == Gesture::Pressed &&
        (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        m_gesture = Gesture::Dragging;
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_gesture == Gesture::Dragging)
        emit dragged(at);
}

void DragHandle::mouseReleaseEvent(QMouseEvent *event) {
    const bool wasDragging = m_gesture == Gesture::Dragging;
    m_gesture = Gesture::None;
    setCursor(Qt::OpenHandCursor);
    if (wasDragging)
        emit dropped(event->globalPosition().toPoint());
}

void DragHandle::cancel() {
    if (m_gesture == Gesture::None)
        return;
    m_gesture = Gesture::None;
    setCursor(Qt::OpenHandCursor);
    emit cancelled();
}

bool DragHandle::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && m_gesture != Gesture::None &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void DragHandle::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && m_gesture != Gesture::None)
        cancel();
    else
        QWidget::keyPressEvent(event);
}

void DragHandle::focusOutEvent(QFocusEvent *event) {
    cancel();
    QWidget::focusOutEvent(event);
    update();
}

} // namespace coalesce::ui
