// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/band_painter.h"

#include "core/layout/metrics.h"
#include "core/scene/scene_font.h"

#include <QPainter>

namespace coalesce::scene {

void paintBand(QPainter &painter, const Lens &lens, const SceneBand &band, const SceneStyle &style) {
    const QRect view = lens.toView(band.rect);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.dashed, 1));
    painter.setBrush(style.band);
    const double corner = 14 * qMin(1.0, lens.zoom);
    painter.drawRoundedRect(QRectF(view).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    // The heading keeps a size that can be read: from afar it stands above the band.
    constexpr double kLeast = 11;
    const double size = qMax(kLeast, 15 * lens.zoom);
    QFont font = fontOf(style, 15, QFont::Bold);
    font.setPixelSize(qRound(size));
    const QFontMetricsF metrics(font);
    const double margin = qMin(12.0, layout::kBandMargin * lens.zoom);
    const double strip = layout::kBandHeading * lens.zoom;
    const double bottom = strip >= metrics.height() + 4 ? view.top() + strip - 8 * lens.zoom : view.top() - 1;
    const QRectF line(view.left() + margin, bottom - metrics.height(), view.width() - 2 * margin,
                      metrics.height());
    painter.setFont(font);
    painter.setPen(style.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom,
                     metrics.elidedText(band.title, Qt::ElideRight, line.width()));
    painter.restore();
}

} // namespace coalesce::scene
