// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/card_painter.h"

#include "core/layout/cluster_layout.h"
#include "core/layout/metrics.h"
#include "core/scene/note_painter.h"
#include "core/scene/picture_cache.h"
#include "core/scene/scene_font.h"
#include "core/scene/text_fit.h"

#include <QPainter>
#include <optional>

namespace coalesce::scene {
namespace {

constexpr double kCorner = 10;

quint64 lookOf(const SceneCard &card, const SceneStyle &style, quint64 what) {
    const PaperColours &paper = style.paper(card.intent);
    return qHashMulti(what, paper.key.rgba(), paper.onKey.rgba(), style.mark(card.colour).ground.rgba(),
                      style.text.rgba(), style.textMuted.rgba(), card.count, card.debates, style.family,
                      int(card.intent), card.title);
}

// Scales: the sign for a debate, drawn.
void paintScales(QPainter &painter, QPointF centre, const QColor &colour) {
    painter.setPen(QPen(colour, 1.1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(centre + QPointF(0, -5), centre + QPointF(0, 5));
    painter.drawLine(centre + QPointF(-3, 5), centre + QPointF(3, 5));
    painter.drawLine(centre + QPointF(-5, -3.5), centre + QPointF(5, -3.5));
    for (int side : {-1, 1}) {
        const QPointF top = centre + QPointF(5.0 * side, -3.5);
        painter.drawLine(top, top + QPointF(-2, 4.5));
        painter.drawLine(top, top + QPointF(2, 4.5));
        painter.drawArc(QRectF(top + QPointF(-2.2, 2.3), QSizeF(4.4, 4.4)), 180 * 16, 180 * 16);
    }
}

// Right aligned: "scales 2 · 4". Gives the width used.
double paintCounts(QPainter &painter, const QRectF &strip, const SceneCard &card, const SceneStyle &style) {
    const QFont font = fontOf(style, 12);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(style.textMuted);
    const QString count = QString::number(card.count);
    const QString text = card.debates > 0 ? QStringLiteral("%1 · %2").arg(card.debates).arg(count) : count;
    const double width = metrics.horizontalAdvance(text);
    painter.drawText(strip, Qt::AlignRight | Qt::AlignVCenter, text);
    if (card.debates == 0)
        return width;
    paintScales(painter, {strip.right() - width - 11, strip.center().y() - 0.5}, style.textMuted);
    return width + 20;
}

// The header in its own units, top left at the origin.
void paintHeader(QPainter &painter, const SceneCard &card, const SceneStyle &style) {
    const double width = card.rect.width();
    const QRectF strip(layout::kCardPadding, 9, width - 2 * layout::kCardPadding, 22);
    paintBadge(painter, QRectF(strip.x(), strip.center().y() - 9, 18, 18), card.intent, style);
    const double counts = paintCounts(painter, strip, card, style);
    const QRectF room(strip.x() + 26, strip.y(), strip.width() - 26 - counts - 8, strip.height());
    const FittedText title(card.title, fontOf(style, 14, QFont::Bold), QSizeF(room.width(), 18), {14}, 1.28);
    title.paint(painter, {room.x(), strip.center().y() - title.height() / 2}, style.text);
}

// The sign that the corner can be dragged: two slanting lines.
void paintHandle(QPainter &painter, const QRect &view, const SceneStyle &style) {
    painter.setPen(QPen(style.textMuted, 1.5, Qt::SolidLine, Qt::RoundCap));
    for (const int away : {5, 9})
        painter.drawLine(view.bottomRight() - QPoint(away, 4), view.bottomRight() - QPoint(4, away));
}

void paintFrame(QPainter &painter, const QRect &view, const Lens &lens, const SceneCard &card,
                CardState state, const SceneStyle &style) {
    const bool marked = state.selected || state.lit;
    const MarkColours mark = style.mark(card.colour);
    const QColor edge = state.lit ? style.focus : state.selected ? style.accent : mark.edge;
    const int width = marked ? 2 : 1;
    const double corner = kCorner * qMin(1.0, lens.zoom);
    if (lens.detail() == Detail::Blocks) { // corners would not show, and cost most of the time
        painter.fillRect(view, state.ghost ? style.dashed : edge);
        painter.fillRect(view.adjusted(width, width, -width, -width),
                         state.ghost ? style.ground : mark.ground);
    } else {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(state.ghost ? QPen(style.dashed, 2, Qt::DashLine) : QPen(edge, width));
        painter.setBrush(state.ghost ? style.ground : mark.ground);
        const double inset = width / 2.0;
        painter.drawRoundedRect(QRectF(view).adjusted(inset, inset, -inset, -inset), corner, corner);
    }
    if (state.sizes && lens.detail() != Detail::Blocks)
        paintHandle(painter, view, style);
    if (state.focused) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(style.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(view).adjusted(-3, -3, 3, 3), corner + 3, corner + 3);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// What stands on a card seen from afar, in pixels: where the title fits on one line, that line (badge, title,
// count at the right), else the title in up to three lines with badge and count below.
class Plate {
public:
    Plate(const SceneCard &card, QSize room, const SceneStyle &style)
        : m_card(card), m_style(style), m_badge(room.width() >= kWide) {
        const double countWidth =
            QFontMetricsF(fontOf(style, 11)).horizontalAdvance(QString::number(card.count));
        const double titleWidth = QFontMetricsF(fontOf(style, 12, QFont::Bold)).horizontalAdvance(card.title);
        const double beside = countWidth + (m_badge ? 32 : 14);
        const bool low = room.height() < kLine + kCounts; // for more than one line
        m_oneLine = low || (m_badge && titleWidth <= room.width() - beside);
        if (m_oneLine) {
            m_title.emplace(card.title, fontOf(style, 12, QFont::Bold), QSizeF(room.width() - beside, kLine),
                            std::vector<int>{12, 11, 10});
            m_size = QSizeF(room.width(), kLine + 2);
            return;
        }
        m_badge = room.width() >= 40;
        const int lines = qBound(0, (room.height() - kCounts) / kLine, 3);
        m_title.emplace(card.title, fontOf(style, 12, QFont::Bold), QSizeF(room.width() - 8, lines * kLine),
                        std::vector<int>{sizeFor(room.width() - 8)});
        const double width = qMax(m_title->width(), countWidth + (m_badge ? 15 : 0));
        m_size = QSizeF(qMin<double>(room.width(), width + 9), m_title->height() + kCounts);
    }

    static bool fits(QSize room) { return room.width() >= 14 && room.height() >= kCounts; }

    void paint(QPainter &painter) const {
        QColor ground = m_style.mark(m_card.colour).ground;
        ground.setAlpha(235);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(QRectF(QPointF(), m_size), 3, 3);
        const double top = m_oneLine ? 0 : m_title->height();
        const double side = m_oneLine ? 12 : 11;
        if (m_badge)
            paintBadge(painter, QRectF(4, top + (m_oneLine ? 3 : 1.5), side, side), m_card.intent, m_style);
        m_title->paint(painter, {m_oneLine && m_badge ? 21.0 : 4.0, 0}, m_style.text);
        painter.setFont(fontOf(m_style, 11));
        painter.setPen(m_style.textMuted);
        const double left = !m_oneLine && m_badge ? 19 : 4;
        painter.drawText(QRectF(left, top, m_size.width() - left - 4, m_size.height() - top - 1),
                         (m_oneLine ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                         QString::number(m_card.count));
    }

private:
    static constexpr int kWide = 110;
    static constexpr int kLine = 16;
    static constexpr int kCounts = 15;
    const SceneCard &m_card;
    const SceneStyle &m_style;
    // The largest size at which no word is broken, where there is one.
    int sizeFor(double width) const {
        int pixels = 12;
        for (const QString &word : m_card.title.split(QLatin1Char(' ')))
            while (pixels > 9 &&
                   QFontMetricsF(fontOf(m_style, pixels, QFont::Bold)).horizontalAdvance(word) > width)
                --pixels;
        return pixels;
    }

    bool m_badge;
    bool m_oneLine = false;
    std::optional<FittedText> m_title;
    QSizeF m_size;
};

} // namespace

void paintCard(QPainter &painter, const Lens &lens, const SceneCard &card, CardState state,
               const SceneStyle &style, PictureCache &cache) {
    const QRect view = lens.toView(card.rect);
    paintFrame(painter, view, lens, card, state, style);
    if (state.ghost || lens.detail() != Detail::Text)
        return;
    const QSize header = lens.toView(QRect(0, 0, card.rect.width(), layout::kCardHeader)).size();
    const PictureKey key{QString(), lookOf(card, style, 0x68656164), (QSizeF(header) * lens.ratio).toSize()};
    const QImage *image = cache.picture(key, lens.ratio, [&](QPainter &own) {
        own.scale(lens.zoom, lens.zoom);
        paintHeader(own, card, style);
    });
    if (image)
        painter.drawImage(view.topLeft(), *image);
    if (card.theme.isEmpty() || card.folded)
        return;
    const QRect line = layout::themeRect(shapeOf(card));
    const PictureKey themeKey{card.theme, qHashMulti(0x7468656d, style.textMuted.rgba(), style.family),
                              (QSizeF(lens.toView(line).size()) * lens.ratio).toSize()};
    const QImage *theme = cache.picture(themeKey, lens.ratio, [&](QPainter &own) {
        own.scale(lens.zoom, lens.zoom);
        const FittedText text(card.theme, fontOf(style, 12), QSizeF(line.width(), 18), {12});
        text.paint(own, {0, 2}, style.textMuted);
    });
    if (theme)
        painter.drawImage(lens.toView(line.translated(card.rect.topLeft())).topLeft(), *theme);
}

void paintCardTitle(QPainter &painter, const Lens &lens, const SceneCard &card, const SceneStyle &style,
                    PictureCache &cache) {
    if (lens.detail() == Detail::Text)
        return;
    const QRect view = lens.toView(card.rect).adjusted(2, 2, -2, -2);
    if (!Plate::fits(view.size()))
        return;
    constexpr int kTallest = 64; // three lines and the count
    const QSize room(view.width(), qMin(view.height(), kTallest));
    const PictureKey key{card.title, lookOf(card, style, 0x706c6174), (QSizeF(room) * lens.ratio).toSize()};
    const QImage *image =
        cache.picture(key, lens.ratio, [&](QPainter &own) { Plate(card, room, style).paint(own); });
    if (image)
        painter.drawImage(view.topLeft(), *image);
}

void paintDropPlace(QPainter &painter, const QRect &view, const QString &words, const SceneStyle &style) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.dashed, 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(view).adjusted(1, 1, -1, -1), kCorner, kCorner);
    painter.setFont(fontOf(style, 13));
    painter.setPen(style.textMuted);
    painter.drawText(view.adjusted(8, 4, -8, -4), Qt::AlignCenter | Qt::TextWordWrap, words);
    painter.restore();
}

} // namespace coalesce::scene
