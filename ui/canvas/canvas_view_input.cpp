// SPDX-License-Identifier: GPL-3.0-or-later
// What reaches the canvas view from mouse, touchpad and keyboard, and how the keyboard walks.
#include "core/layout/cluster_layout.h"
#include "core/layout/metrics.h"
#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_view.h"
#include "ui/widgets/looks.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace coalesce::ui {

bool CanvasView::event(QEvent *event) {
    switch (event->type()) {
    case QEvent::NativeGesture: { // pinch
        auto *pinch = static_cast<QNativeGestureEvent *>(event);
        if (pinch->gestureType() == Qt::BeginNativeGesture)
            m_pinch = zoom();
        if (pinch->gestureType() == Qt::ZoomNativeGesture) {
            this->pinch(1.0 + pinch->value(), pinch->position().toPoint());
        }
        return true;
    }
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        event->accept(); // or no update would come
        touched(*static_cast<QTouchEvent *>(event));
        return true;
    case QEvent::ToolTip: { // a note whole, for those whose text was cut
        const auto *help = static_cast<QHelpEvent *>(event);
        const Hit hit = hitAt(help->pos());
        const Answer *answer = hit.note ? workshop().find(*hit.note) : nullptr;
        const Cluster *cluster = hit.cluster ? workshop().find(*hit.cluster) : nullptr;
        const QString text = answer ? answer->text.string() : cluster ? cluster->title.string() : QString();
        QToolTip::showText(help->globalPos(), text.isEmpty() ? text : plainTip(text), this);
        return true;
    }
    case QEvent::ShortcutOverride:
        // Escape belongs to what the hand does, before any shortcut; and Space held down takes hold of the
        // ground, so that only its release can be the command.
        if (const auto *key = static_cast<QKeyEvent *>(event);
            (key->key() == Qt::Key_Escape && !m_gesture.isIdle()) ||
            (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier)) {
            event->accept();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void CanvasView::mousePressEvent(QMouseEvent *event) {
    pressAt({event->position().toPoint(), event->button(), event->modifiers(), m_panKey});
    if (event->button() == Qt::LeftButton && event->deviceType() == QInputDevice::DeviceType::Stylus)
        m_hold.start();
}

void CanvasView::mouseMoveEvent(QMouseEvent *event) {
    const QPoint at = event->position().toPoint();
    moveTo({at, Qt::LeftButton, event->modifiers()});
    if (m_gesture.isDragging())
        m_hold.stop();
    else if (const auto under = hitAt(at).cluster; under != m_under)
        setUnder(under);
    updateCursor();
}

void CanvasView::mouseReleaseEvent(QMouseEvent *event) {
    m_hold.stop();
    releaseAt({event->position().toPoint(), event->button(), event->modifiers()});
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() == Qt::LeftButton)
        doubleClickAt(event->position().toPoint());
}

// A hand comes down: of a mouse, a pen or a finger.
void CanvasView::pressAt(const Pointer &pointer) {
    m_glide.end();
    closeTitleEditor(true);
    setFocus(Qt::MouseFocusReason);
    m_panned = true;
    // The keyboard goes where the hand is, and does so before it is told what is chosen.
    if (pointer.button == Qt::LeftButton && !pointer.panKey) {
        const Hit hit = hitAt(pointer.view);
        if (hit.note)
            m_selection.setFocus(CanvasItem(*hit.note));
        else if (hit.cluster)
            m_selection.setFocus(CanvasItem(*hit.cluster));
        if (hit.note && !pointer.modifiers.testFlag(Qt::ShiftModifier))
            m_selection.setAnchor(*hit.note);
    }
    perform(m_gesture.press(pointer, m_selection));
    tellFocus(); // also where what was pressed was chosen already
    afterGesture();
    update();
}

void CanvasView::moveTo(const Pointer &pointer) {
    const bool wasDragging = m_gesture.isDragging();
    perform(m_gesture.move(pointer));
    if (!m_gesture.isDragging())
        return;
    if (!wasDragging) {
        const auto &notes = m_gesture.notes();
        m_inHand = {notes.begin(), notes.end()};
        for (const ClusterId &id : m_gesture.clusters())
            m_inHand.insert(m_items.notesIn(id).begin(), m_items.notesIn(id).end());
        m_leftTray = m_gesture.pressedAt().x() > kTrayWidth + kEdge;
        m_edgeTimer.start();
        update();
        emit handChanged();
    }
    // The band beside the tray scrolls once the hand has been beyond it: on the way out of the tray it is
    // only crossed.
    m_leftTray = m_leftTray || m_gesture.at().x() > kTrayWidth + kEdge;
    updateHand();
}

void CanvasView::releaseAt(const Pointer &pointer) {
    const Effects effects = m_gesture.release(pointer);
    afterGesture();
    perform(effects);
    update();
}

void CanvasView::doubleClickAt(QPoint at) {
    m_gesture.cancel();
    afterGesture();
    const Hit hit = hitAt(at);
    if (hit.note)
        emit detailsWanted();
    else if (hit.what == Hit::What::Corner)
        resizeTo(*hit.cluster, 0);
    else if (hit.cluster)
        editTitle(*hit.cluster);
}

void CanvasView::leaveEvent(QEvent *event) {
    QWidget::leaveEvent(event);
    setUnder(std::nullopt);
}

// By the pointer it is about what lies there; by the menu key about what is chosen, wherever the pointer is.
void CanvasView::contextMenuEvent(QContextMenuEvent *event) {
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const auto &focus = m_selection.focus();
        const QRect item = focus ? viewRect(*focus).intersected(rect()) : QRect();
        emit menuWanted(mapToGlobal(item.isEmpty() ? canvasRect().center() : item.center()));
        return;
    }
    openMenuAt(event->pos());
}

void CanvasView::openMenuAt(QPoint at) {
    const Hit hit = hitAt(at);
    if (hit.note && !m_selection.contains(*hit.note))
        choose(CanvasItem(*hit.note), SelectHow::Replace);
    else if (!hit.note && hit.cluster && !m_selection.contains(*hit.cluster))
        choose(CanvasItem(*hit.cluster), SelectHow::Replace);
    emit menuWanted(mapToGlobal(at));
}

void CanvasView::wheelEvent(QWheelEvent *event) {
    event->accept();
    const QPoint at = event->position().toPoint();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        m_wheelRest += event->angleDelta().y();
        const int steps = m_wheelRest / 120;
        m_wheelRest -= steps * 120;
        moveCamera([&](CanvasCamera &camera) { camera.zoomBy(steps, at); });
        return;
    }
    QPoint by = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        by = {by.y(), by.x()};
    if (at.x() < kTrayWidth)
        m_trayBar->setValue(m_trayBar->value() - by.y());
    else
        scrollBy(-by);
    if (m_gesture.isDragging())
        perform(m_gesture.move({m_gesture.at()}));
}

// While something is in the hand near an edge the canvas scrolls on, faster the further out, and without end.
void CanvasView::edgeScroll() {
    if (!m_gesture.isDragging()) {
        m_edgeTimer.stop();
        return;
    }
    const QPoint at = m_gesture.at();
    const auto band = m_gesture.band();
    const bool inTray = band ? band->tray : at.x() < kTrayWidth && !m_gesture.notes().empty();
    if (inTray) {
        const int before = m_trayBar->value();
        m_trayBar->setValue(before + edgeSpeed(at.y(), kTrayHeader, height()));
        if (before == m_trayBar->value())
            return;
    } else {
        const QRect room = canvasRect();
        QPoint by(edgeSpeed(at.x(), room.left(), room.right()), edgeSpeed(at.y(), room.top(), room.bottom()));
        if (!m_leftTray)
            by.setX(std::max(0, by.x()));
        if (by.isNull())
            return;
        scrollBy(by);
    }
    perform(m_gesture.move({at}));
    update();
}

void CanvasView::afterGesture() {
    if (!m_gesture.isDragging()) {
        m_inHand.clear();
        if (m_edgeTimer.isActive())
            emit handChanged();
        m_edgeTimer.stop();
        m_paintedHand = {};
        m_paintedLit = {};
    }
    updateCursor();
}

// Paints again only where the hand was and is, and what was lit and is.
void CanvasView::updateHand() {
    if (m_gesture.band() || m_gesture.resizing()) {
        update();
        return;
    }
    const QRect hand = handRect();
    const QRect lit = litRect();
    update(QRegion(m_paintedHand) | hand | m_paintedLit | lit);
    m_paintedHand = hand;
    m_paintedLit = lit;
}

void CanvasView::updateCursor() {
    if (m_gesture.isPanning())
        setCursor(Qt::ClosedHandCursor);
    else if (m_panKey)
        setCursor(Qt::OpenHandCursor);
    else if (!m_gesture.notes().empty() || !m_gesture.clusters().empty())
        setCursor(m_gesture.lit().kind == Target::Kind::None ? Qt::ForbiddenCursor : Qt::ClosedHandCursor);
    else if (m_gesture.resizing() || (m_gesture.isIdle() && hitAt(m_gesture.at()).what == Hit::What::Corner))
        setCursor(Qt::SizeFDiagCursor);
    else
        unsetCursor();
}

void CanvasView::keyPressEvent(QKeyEvent *event) {
    m_glide.end();
    switch (event->key()) {
    case Qt::Key_Left:
        walk(layout::Direction::Left, event->modifiers());
        return;
    case Qt::Key_Right:
        walk(layout::Direction::Right, event->modifiers());
        return;
    case Qt::Key_Up:
        walk(layout::Direction::Up, event->modifiers());
        return;
    case Qt::Key_Down:
        walk(layout::Direction::Down, event->modifiers());
        return;
    case Qt::Key_Home: // to the tray, from however far
        if (m_gesture.isIdle() && !m_items.tray().empty()) {
            const CanvasItem top(m_items.tray().front().id);
            choose(top, SelectHow::Replace);
            reveal(top);
        }
        return;
    case Qt::Key_Escape:
        if (!m_gesture.isIdle()) {
            m_gesture.cancel();
            afterGesture();
        } else if (!m_selection.isEmpty()) {
            m_selection.clear();
            emit selectionChanged();
        } else {
            break;
        }
        update();
        return;
    case Qt::Key_Space:
        if (event->modifiers().testFlag(Qt::ControlModifier)) {
            if (m_selection.focus())
                choose(*m_selection.focus(), SelectHow::Toggle);
        } else if (!event->isAutoRepeat()) {
            m_panKey = true;
            m_panned = false;
            updateCursor();
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selection.focus() && std::holds_alternative<ClusterId>(*m_selection.focus()))
            editTitle(std::get<ClusterId>(*m_selection.focus()));
        else if (m_selection.focus())
            emit detailsWanted();
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void CanvasView::keyReleaseEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        const bool tapped = std::exchange(m_panKey, false) && !m_panned;
        updateCursor();
        if (tapped && canOpenLarge())
            openLarge();
        return;
    }
    QWidget::keyReleaseEvent(event);
}

void CanvasView::focusInEvent(QFocusEvent *event) {
    QWidget::focusInEvent(event);
    update();
}

void CanvasView::focusOutEvent(QFocusEvent *event) {
    QWidget::focusOutEvent(event);
    m_panKey = false;
    if (event->reason() != Qt::PopupFocusReason) {
        m_gesture.cancel();
        afterGesture();
    }
    update();
}

void CanvasView::choose(const CanvasItem &item, SelectHow how) {
    if (const auto *note = std::get_if<AnswerId>(&item)) {
        m_selection.select(std::vector{*note}, how);
        m_selection.setAnchor(*note);
    } else {
        m_selection.select(std::vector{std::get<ClusterId>(item)}, how);
    }
    m_selection.setFocus(item);
    update();
    emit selectionChanged();
}

void CanvasView::select(const std::vector<AnswerId> &notes) {
    m_selection.select(notes, SelectHow::Replace);
    if (!notes.empty()) {
        m_selection.setFocus(CanvasItem(notes.front()));
        m_selection.setAnchor(notes.front());
    }
    update();
    emit selectionChanged();
}

void CanvasView::select(const std::vector<ClusterId> &clusters) {
    m_selection.select(clusters, SelectHow::Replace);
    if (!clusters.empty())
        m_selection.setFocus(CanvasItem(clusters.front()));
    update();
    emit selectionChanged();
}

} // namespace coalesce::ui
