// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_camera.h"

#include "core/layout/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace coalesce::ui {
namespace {

constexpr std::array kZooms{0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.18, 0.22, 0.27, 0.33, 0.4, 0.5,
                            0.6,  0.7,  0.8,  0.9,  1.0, 1.1,  1.25, 1.5,  1.75, 2.0,  2.5,  3.0};

int nearestZoom(double zoom) {
    const auto away = [&](int step) { return std::abs(std::log(kZooms[size_t(step)] / zoom)); };
    int best = 0;
    for (int i = 1; i < int(kZooms.size()); ++i)
        if (away(i) < away(best))
            best = i;
    return best;
}

} // namespace

void CanvasCamera::moveTo(QPointF origin) {
    const double limit = layout::kBound + 2000;
    m_lens.origin = {std::clamp(origin.x(), -limit, limit), std::clamp(origin.y(), -limit, limit)};
}

void CanvasCamera::zoomAt(double zoom, QPoint view) {
    const double before = m_lens.zoom;
    const QPointF fixed(view - m_frame.topLeft());
    m_lens.zoom = kZooms[size_t(nearestZoom(zoom))];
    moveTo(m_lens.origin + fixed / before - fixed / m_lens.zoom);
}

void CanvasCamera::zoomBy(int steps, QPoint view) {
    zoomAt(kZooms[size_t(std::clamp(nearestZoom(m_lens.zoom) + steps, 0, int(kZooms.size()) - 1))], view);
}

void CanvasCamera::fit(const QRect &bounds) {
    constexpr int kMargin = 24;
    m_lens.zoom = 1.0;
    if (!bounds.isEmpty()) {
        const double whole = std::min(double(m_frame.width() - 2 * kMargin) / bounds.width(),
                                      double(m_frame.height() - 2 * kMargin) / bounds.height());
        // In whole per cents, and not in steps: what is to be seen fills the room.
        m_lens.zoom = std::clamp(std::floor(whole * 100) / 100, kZooms.front(), 1.0);
    }
    // What fits stands at the top left, as in print; what does not begins there.
    moveTo(QPointF(bounds.isEmpty() ? QPoint() : bounds.topLeft()) - QPointF(kMargin, kMargin) / m_lens.zoom);
}

void CanvasCamera::reveal(const QRect &view) {
    constexpr int kMargin = 16;
    const QRect room = m_frame.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const auto needed = [](int low, int high, int roomLow, int roomHigh) {
        if (low < roomLow || high - low > roomHigh - roomLow)
            return low - roomLow;
        return std::max(0, high - roomHigh);
    };
    scrollBy({needed(view.left(), view.right(), room.left(), room.right()),
              needed(view.top(), view.bottom(), room.top(), room.bottom())});
}

int edgeSpeed(int at, int low, int high) {
    constexpr int kFastest = 48;
    if (at < low + kEdge)
        return -std::clamp((low + kEdge - at) / 3, 1, kFastest);
    if (at > high - kEdge)
        return std::clamp((at - high + kEdge) / 3, 1, kFastest);
    return 0;
}

} // namespace coalesce::ui
