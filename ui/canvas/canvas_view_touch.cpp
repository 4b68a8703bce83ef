// SPDX-License-Identifier: GPL-3.0-or-later
// Fingers and pens on the canvas view. A pen is a mouse with a fine point; held still it asks for the menu,
// as a finger does.
#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/overloaded.h"

#include <QScrollBar>
#include <QTouchEvent>

namespace coalesce::ui {

void CanvasView::touched(const QTouchEvent &event) {
    if (event.type() == QEvent::TouchCancel) {
        m_touch.cancel();
        m_hold.stop();
        cancelGesture();
        return;
    }
    std::vector<Finger> fingers;
    for (const QEventPoint &point : event.points())
        if (point.state() != QEventPoint::Released)
            fingers.push_back({point.id(), point.position(), point.lastPosition()});
    const Hit hit = hitAt(event.points().front().position().toPoint());
    const Ground ground = hit.inTray()                    ? Ground::Tray
                          : hit.what == Hit::What::Canvas ? Ground::OpenCanvas
                                                          : Ground::Other;
    if (event.type() == QEvent::TouchBegin)
        m_pinch = zoom();
    for (const TouchAct &act : m_touch.touched(fingers, ground, event.timestamp()))
        std::visit(Overloaded{[&](const FingerPress &a) {
                                  pressAt({a.at, Qt::LeftButton, Qt::NoModifier, a.pans});
                              },
                              [&](const FingerMove &a) { moveTo({a.at}); },
                              [&](const FingerRelease &a) { releaseAt({a.at}); },
                              [&](const FingerCancel &) { cancelGesture(); },
                              [&](const DoubleTap &a) { doubleClickAt(a.at); },
                              [&](const Pinch &a) {
                                  scrollBy((-a.by).toPoint());
                                  pinch(a.factor, a.at);
                              },
                              [&](const ScrollTray &a) { m_trayBar->setValue(m_trayBar->value() + a.by); }},
                   act);
    // A finger that rests is held after a while; one that moves on is not.
    if (!m_touch.resting())
        m_hold.stop();
    else if (event.type() == QEvent::TouchBegin)
        m_hold.start();
}

// Zooms go in steps, so what a pinch asks for is added up.
void CanvasView::pinch(double factor, QPoint at) {
    m_pinch = std::clamp(m_pinch * factor, 0.04, 3.0);
    moveCamera([&](CanvasCamera &camera) { camera.zoomAt(m_pinch, at); });
}

void CanvasView::held() {
    const auto finger = m_touch.resting();
    if (!finger && m_gesture.isDragging())
        return; // a pen that went on
    const QPoint at = finger.value_or(m_gesture.at());
    m_gesture.cancel();
    afterGesture();
    const Hit hit = hitAt(at);
    const bool open = hit.what == Hit::What::Canvas;
    if (finger)
        m_touch.held(open);
    if (open && finger) // a finger that goes on from here opens a band
        pressAt({at});
    else
        openMenuAt(at);
}

} // namespace coalesce::ui
