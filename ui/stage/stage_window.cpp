// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_window.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QWindow>
#include <optional>

namespace coalesce::ui {

namespace {

// Clickers send page keys, a full stop or B, F5 and Escape.
std::optional<StageKey> meantBy(const QKeyEvent &event) {
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_N:
        return StageKey::Next;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        return StageKey::Back;
    case Qt::Key_B:
    case Qt::Key_Period:
        return StageKey::Blank;
    case Qt::Key_F:
        return StageKey::Freeze;
    case Qt::Key_R:
        return StageKey::Reveal;
    case Qt::Key_Escape:
        return StageKey::Close;
    default:
        return std::nullopt;
    }
}

} // namespace

StageWindow::StageWindow(const scene::StageStyle &style) : QWidget(nullptr, Qt::Window), m_painter(style) {
    setWindowTitle(tr("Stage – Coalesce"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_QuitOnClose, false);    // the workshop's window decides when the program ends
    setAttribute(Qt::WA_ShowWithoutActivating); // whoever types goes on typing
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 180);
    setAccessibleName(tr("Stage: what the room sees"));
}

void StageWindow::setStyle(const scene::StageStyle &style) {
    m_painter.setStyle(style);
    update();
}

void StageWindow::setContent(std::shared_ptr<const stage::StageContent> content) {
    m_content = std::move(content);
    update();
}

void StageWindow::fill(QScreen &screen) {
    setScreen(&screen);
    create();
    windowHandle()->setScreen(&screen);
    setCursor(Qt::BlankCursor);
    if (isFullScreen() && isVisible())
        showNormal(); // a window that is full screen does not move to another one
    setGeometry(screen.geometry());
    showFullScreen();
}

void StageWindow::showHere(const QRect &beside) {
    unsetCursor();
    setWindowState(Qt::WindowNoState);
    const QSize size(std::min(960, beside.width() * 2 / 3), std::min(600, beside.height() * 2 / 3));
    QRect place(QPoint(), size);
    place.moveBottomRight(beside.bottomRight() - QPoint(32, 32));
    setGeometry(place);
    show();
}

void StageWindow::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    if (m_content)
        m_painter.paint(painter, rect(), *m_content, devicePixelRatioF());
    else
        painter.fillRect(rect(), m_painter.style().ground);
}

// All of it, also where the system enlarges the window while it is being shown again: what stood there the
// last time must not stay beside what is new.
void StageWindow::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    update();
}

void StageWindow::keyPressEvent(QKeyEvent *event) {
    if (const auto key = meantBy(*event)) {
        if (!event->isAutoRepeat()) // a key held down must not run through the day
            emit pressed(*key);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void StageWindow::closeEvent(QCloseEvent *event) {
    QWidget::closeEvent(event);
    emit closed();
}

} // namespace coalesce::ui
