// SPDX-License-Identifier: GPL-3.0-or-later
// What part of the canvas is seen, and how large. Knows where in the view the canvas lies, and no widget.
#pragma once

#include "core/scene/lens.h"

namespace coalesce::ui {

class CanvasCamera {
public:
    const scene::Lens &lens() const { return m_lens; }
    double zoom() const { return m_lens.zoom; }

    // The part of the view that is canvas.
    void setFrame(const QRect &view) { m_frame = view; }
    const QRect &frame() const { return m_frame; }
    void setPixelRatio(double ratio) { m_lens.ratio = ratio; }

    // Between the view and the canvas.
    QRect toView(const QRect &canvas) const { return m_lens.toView(canvas).translated(m_frame.topLeft()); }
    QPoint toCanvas(QPoint view) const { return m_lens.toScene(QPointF(view - m_frame.topLeft())); }
    QRect seen() const { return m_lens.toScene(QRect(QPoint(), m_frame.size())); }

    // Zooms go in fixed steps, so that pictures of notes are used again; to the nearest one. What is at
    // `view` stays there.
    void zoomAt(double zoom, QPoint view);
    void zoomTo(double zoom) { zoomAt(zoom, m_frame.center()); }
    void zoomBy(int steps, QPoint view);
    // All of `bounds`, at 100 % at most.
    void fit(const QRect &bounds);
    void moveTo(QPointF origin);
    void scrollBy(QPoint view) { moveTo(m_lens.origin + QPointF(view) / m_lens.zoom); }
    // Scrolls as far as needed to see what is at `view`.
    void reveal(const QRect &view);

private:
    scene::Lens m_lens;
    QRect m_frame;
};

// How near to an edge a drag scrolls.
constexpr int kEdge = 32;
// How far to scroll in one tick with the hand at `at`: faster the further out, nothing between the edges.
int edgeSpeed(int at, int low, int high);

} // namespace coalesce::ui
