// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/stage_page.h"

#include <QFontMetricsF>
#include <cmath>

namespace coalesce::scene {

namespace {
constexpr double kSpacing = 1.2; // of lines
constexpr int kSteps = 5;        // sizes that are tried
} // namespace

StagePage::StagePage(QPainter &painter, const QRectF &area, const StageStyle &style)
    : m_painter(painter), m_area(area), m_style(style),
      m_unit(std::min(area.height() / 900, area.width() / 1440)),
      m_least(std::max(1, int(std::ceil(area.height() / 50)))) {}

int StagePage::font(double units) const {
    return std::max(m_least, qRound(units * m_unit));
}

QFont StagePage::fontOf(double units, QFont::Weight weight) const {
    QFont font;
    if (!m_style.family.isEmpty())
        font.setFamily(m_style.family);
    font.setPixelSize(this->font(units));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

FittedText StagePage::fit(const QString &text, QSizeF box, double most, QFont::Weight weight,
                          double least) const {
    const int large = font(most), small = std::min(large, least > 0 ? font(least) : m_least);
    std::vector<int> sizes;
    for (int i = 0; i < kSteps; ++i) {
        const int size = large - (large - small) * i / (kSteps - 1);
        if (sizes.empty() || sizes.back() != size)
            sizes.push_back(size);
    }
    return {text.trimmed(), fontOf(most, weight), box, sizes, kSpacing};
}

double StagePage::lineHeight(double units) const {
    return std::ceil(font(units) * kSpacing);
}

double StagePage::widthOf(const QString &text, double size, QFont::Weight weight) const {
    return QFontMetricsF(fontOf(size, weight)).horizontalAdvance(text);
}

double StagePage::line(const QRectF &where, const QString &text, double size, QFont::Weight weight,
                       const QColor &colour, At at) const {
    const QFont font = fontOf(size, weight);
    const QFontMetricsF metrics(font);
    const QString shown =
        metrics.elidedText(text.left(400).simplified(), Qt::ElideRight, std::ceil(where.width()));
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(where,
                       int(at == At::Start ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter |
                           Qt::TextSingleLine | Qt::TextDontClip,
                       shown);
    return std::min(metrics.horizontalAdvance(shown), where.width());
}

void StagePage::panel(const QRectF &where, const QColor &ground, const QColor &edge, double corner) const {
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(edge, std::max(1.0, units(1.5))));
    m_painter.setBrush(ground);
    m_painter.drawRoundedRect(where, units(corner), units(corner));
}

} // namespace coalesce::scene
