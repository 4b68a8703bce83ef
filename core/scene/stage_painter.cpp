// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/stage_painter.h"

#include <QCoreApplication>
#include <cmath>

namespace coalesce::scene {

namespace {

using stage::StageClock;
using stage::StageContent;

constexpr double kMargin = 64;

// Gives how wide it is.
double paintClock(const StagePage &page, const StageClock &clock) {
    const double margin = page.units(kMargin), right = page.area().right() - margin;
    // As wide as its digits at their widest, so that what stands beside it keeps still.
    QString widest = clock.time;
    for (QChar &c : widest)
        c = c.isDigit() ? QLatin1Char('0') : c;
    const double room = page.area().width() * 0.42;
    const double width = std::min(room, std::max({page.widthOf(widest, 112, QFont::Bold),
                                                  page.widthOf(clock.words, 26), page.units(300)}));
    const StageStyle &style = page.style();
    const QRectF time(right - width, page.area().top() + page.units(44), width, page.lineHeight(112));
    page.line(time, clock.time, 112, QFont::Bold, clock.isOver ? style.warn : style.text, StagePage::At::End);
    page.line(QRectF(right - width, time.bottom(), width, page.lineHeight(26)), clock.words, 26,
              clock.isOver ? QFont::DemiBold : QFont::Normal, clock.isOver ? style.warn : style.muted,
              StagePage::At::End);
    return width;
}

// What the head of the page takes.
struct Head {
    double words = 0; // down to where, at the left
    double whole = 0; // and with the clock
    double clock = 0; // its width with the gap beside it
};

Head paintHead(const StagePage &page, const StageContent &content) {
    const double margin = page.units(kMargin);
    Head head;
    head.clock = content.clock ? paintClock(page, *content.clock) + page.units(48) : 0;
    double y = page.area().top() + page.units(56);
    const double width = page.area().width() - 2 * margin - head.clock;
    const double left = page.area().left() + margin;
    if (!content.over.isEmpty()) {
        page.line(QRectF(left, y, width, page.lineHeight(28)), content.over, 28, QFont::Normal,
                  page.style().muted);
        y += page.lineHeight(28) + page.units(6);
    }
    if (!content.heading.isEmpty()) {
        const FittedText heading = page.fit(content.heading, {width, page.units(134)}, 62, QFont::Bold, 34);
        heading.paint(page.painter(), {left, y}, page.style().text);
        y += heading.height();
    }
    const double clockBottom =
        content.clock ? page.area().top() + page.units(44) + page.lineHeight(112) + page.lineHeight(26) : 0;
    const double gap = page.units(content.heading.isEmpty() ? 20 : 40);
    head.words = y + gap;
    head.whole = std::max(y, clockBottom) + gap;
    return head;
}

// A canvas goes beside the clock where it is larger there than below it.
bool goesBeside(const stage::Canvas &canvas, const QRectF &beside, const QRectF &below) {
    QRectF bounds;
    for (const stage::CanvasCard &card : canvas.cards)
        bounds |= QRectF(card.rect);
    if (bounds.isEmpty())
        return false;
    const auto zoom = [&](const QRectF &room) {
        return std::min(room.width() / bounds.width(), room.height() / bounds.height());
    };
    return zoom(beside) > zoom(below);
}

} // namespace

void StagePainter::setStyle(const StageStyle &style) {
    m_style = style;
    m_cache.clear();
}

void StagePainter::paint(QPainter &painter, const QRect &area, const StageContent &content, double ratio) {
    painter.save();
    painter.setClipRect(area);
    painter.fillRect(area, m_style.ground);
    if (content.isBlank) {
        painter.restore();
        return;
    }
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const StagePage page(painter, area, m_style);
    const double margin = page.units(kMargin);
    const Head head = paintHead(page, content);
    double bottom = page.area().bottom() - page.units(48);
    if (!content.remark.isEmpty()) {
        const double height = page.lineHeight(28);
        page.line(QRectF(area.left() + margin, bottom - height, area.width() - 2 * margin, height),
                  content.remark, 28, QFont::DemiBold, m_style.text);
        bottom -= height + page.units(16);
    }
    QRectF where(area.left() + margin, head.whole, area.width() - 2 * margin,
                 std::max(0.0, bottom - head.whole));
    if (const auto *canvas = std::get_if<stage::Canvas>(&content.body)) {
        const QRectF beside(where.left(), head.words, where.width() - head.clock,
                            std::max(0.0, bottom - head.words));
        if (goesBeside(*canvas, beside, where))
            where = beside;
    }
    struct Painting {
        StagePainter &self;
        const StagePage &page;
        const QRectF &where;
        double ratio;
        void operator()(const stage::Poster &poster) const { paintPoster(page, where, poster); }
        void operator()(const stage::Tables &tables) const { paintTables(page, where, tables); }
        void operator()(const stage::Rows &rows) const { paintRows(page, where, rows); }
        void operator()(const stage::Speaking &told) const { paintSpeaking(page, where, told); }
        void operator()(const stage::Charts &charts) const { paintCharts(page, where, charts); }
        void operator()(const stage::Canvas &canvas) const { self.paintCanvas(page, where, canvas, ratio); }
    };
    std::visit(Painting{*this, page, where, ratio}, content.body);
    painter.restore();
}

StageLens stageLens(QSizeF room, double height, const QRect &bounds, double ratio) {
    // Titles seen from afar are 9 to 12 pixels large (card_painter.cpp), notes no less than 10 at 100 %.
    constexpr double kLeast = 9;
    StageLens seen;
    seen.scale = std::max(1.0, height / 50 / kLeast);
    const QSizeF picture = room / seen.scale;
    const double zoom = std::min({2.0, picture.width() / std::max(1, bounds.width()),
                                  picture.height() / std::max(1, bounds.height())});
    seen.lens.zoom = std::max(0.001, zoom);
    seen.lens.ratio = ratio * seen.scale;
    seen.lens.finest = seen.lens.zoom >= 1 ? Detail::Text : Detail::Lines;
    const QSizeF shown = picture / seen.lens.zoom;
    seen.lens.origin = QRectF(bounds).center() - QPointF(shown.width(), shown.height()) / 2;
    return seen;
}

void StagePainter::paintCanvas(const StagePage &page, const QRectF &where, const stage::Canvas &canvas,
                               double ratio) {
    if (!(canvas == m_canvas)) {
        m_canvas = canvas;
        m_scene.clear();
        int number = 0;
        for (const stage::CanvasCard &card : canvas.cards)
            m_scene.setCard(number++, {card.rect, card.title, card.theme, card.intent, card.count,
                                       card.debates, card.folded, card.columns, card.colour});
        number = 0;
        for (const stage::CanvasNote &note : canvas.notes)
            m_scene.setNote(number++, {note.rect, note.text, note.intent, note.starred, note.merged});
        std::vector<SceneBand> bands;
        for (const stage::CanvasBand &band : canvas.bands)
            bands.push_back({band.rect, band.title});
        m_scene.setBands(std::move(bands));
    }
    constexpr int kAround = 24; // for headings above and rims
    const StageLens seen = stageLens(where.size(), page.area().height(),
                                     m_scene.bounds().adjusted(-kAround, -kAround, kAround, kAround), ratio);
    QPainter &painter = page.painter();
    painter.save();
    painter.setClipRect(where, Qt::IntersectClip);
    painter.translate(where.topLeft());
    painter.scale(seen.scale, seen.scale);
    m_cache.beginFrame();
    scene::paintCanvas(painter, seen.lens, QRectF(QPointF(), where.size() / seen.scale).toAlignedRect(),
                       m_scene, {}, m_style.canvas, m_cache);
    painter.restore();
}

} // namespace coalesce::scene
