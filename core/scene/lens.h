// SPDX-License-Identifier: GPL-3.0-or-later
// From canvas units to the pixels of a picture and back, and how much detail is worth painting at a zoom.
#pragma once

#include <QPoint>
#include <QRect>

namespace coalesce::scene {

enum class Detail {
    Text,   // everything
    Lines,  // notes with bars for lines of text
    Blocks, // notes as flat rectangles; titles lie over them
};

struct Lens {
    double zoom = 1.0;   // pixels a unit, in device-independent pixels
    QPointF origin = {}; // the canvas point at the picture's top left corner
    double ratio = 1.0;  // device pixels a device-independent pixel
    // Where words would be too small for who looks, less is painted than the zoom lets.
    Detail finest = Detail::Text;

    // Whole pixels, so that notes have sharp edges and pictures of them can be copied.
    QRect toView(const QRect &r) const {
        const int left = qRound((r.x() - origin.x()) * zoom);
        const int top = qRound((r.y() - origin.y()) * zoom);
        // From the size alone, so that two notes are never a pixel different in size.
        return {left, top, qMax(1, qRound(r.width() * zoom)), qMax(1, qRound(r.height() * zoom))};
    }
    QPoint toView(QPointF p) const { return ((p - origin) * zoom).toPoint(); }
    QPoint toScene(QPointF p) const { return (p / zoom + origin).toPoint(); }
    // The canvas area that a part of the picture shows, rounded outwards.
    QRect toScene(const QRect &r) const {
        return QRectF(QPointF(r.topLeft()) / zoom + origin, QSizeF(r.size()) / zoom).toAlignedRect();
    }
    Detail detail() const {
        const Detail seen = zoom >= 0.5 ? Detail::Text : zoom >= 0.18 ? Detail::Lines : Detail::Blocks;
        return seen < finest ? finest : seen;
    }
};

} // namespace coalesce::scene
