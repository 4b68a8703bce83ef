// SPDX-License-Identifier: GPL-3.0-or-later
// The tables with their questions and live counts, and the pulse as charts.
#include "core/report/wording.h"
#include "core/scene/note_painter.h"
#include "core/scene/stage_painter.h"

#include <QCoreApplication>
#include <QPainterPath>
#include <cmath>

namespace coalesce::scene {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Stage", text);
}

void paintTable(const StagePage &page, const QRectF &where, const stage::TableCard &card) {
    const StageStyle &style = page.style();
    const PaperColours &paper = style.paper(card.intent);
    QPainter &painter = page.painter();
    painter.save();
    QPainterPath shape;
    shape.addRoundedRect(where, page.units(16), page.units(16));
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.fillRect(where, paper.tint);
    painter.fillRect(QRectF(where.topLeft(), QSizeF(where.width(), page.units(12))), paper.key);
    painter.restore();

    const double side = page.units(30);
    const QRectF inside = where.adjusted(side, page.units(38), -side, -page.units(22));
    // At the foot how many answers there are, large: it is what moves.
    const QString number = report::inDigits(card.answers);
    const double countHeight = page.lineHeight(72);
    const QRectF foot(inside.left(), inside.bottom() - countHeight, inside.width(), countHeight);
    const double taken = page.line(foot, number, 72, QFont::Bold, paper.key);
    page.line(QRectF(foot.left() + taken + page.units(14),
                     foot.bottom() - page.lineHeight(28) - page.units(10),
                     std::max(0.0, foot.width() - taken - page.units(14)), page.lineHeight(28)),
              card.answers == 1 ? tr("answer") : tr("answers"), 28, QFont::Normal, style.paperMuted);

    const double badge = std::max(page.units(48), double(page.leastFont()) * 1.4);
    const bool low = inside.height() < page.units(420);
    SceneStyle badges = style.canvas;
    badges.papers = style.papers;
    paintBadge(painter, QRectF(inside.topLeft(), QSizeF(badge, badge)), card.intent, badges);
    double y = inside.top();
    double left = inside.left();
    if (low)
        left += badge + page.units(16);
    else
        y += badge + page.units(22);
    const double table = card.table.isEmpty() ? 0 : page.lineHeight(28) + page.units(8);
    const QSizeF room(inside.right() - left,
                      std::max(page.lineHeight(20), foot.top() - y - table - page.units(6)));
    const FittedText question = page.fit(card.question, room, 46, QFont::Bold, 22);
    question.paint(painter, {left, y}, style.paperText);
    y += question.height() + page.units(8);
    if (table > 0 && y + page.lineHeight(28) <= foot.top() + page.units(4))
        page.line(QRectF(left, y, inside.right() - left, page.lineHeight(28)), card.table, 28, QFont::Normal,
                  style.paperMuted);
}

struct Segment {
    QString name;
    int number;
    QColor fill;
    Qt::BrushStyle pattern;
};

// A bar of who held up a hand for what, with the numbers under it. Told apart by pattern, order and words.
void paintHands(const StagePage &page, const QRectF &where, const QString &when, const stage::Hands &hands,
                int most) {
    const StageStyle &style = page.style();
    const double label = page.widthOf(tr("Before"), 28, QFont::DemiBold) + page.units(36);
    const double words = page.lineHeight(26);
    const QRectF bar(where.left() + label, where.top(), where.width() - label,
                     std::max(page.units(16), where.height() - words - page.units(4)));
    page.line(QRectF(where.left(), bar.top(), label, bar.height()), when, 28, QFont::DemiBold, style.text);
    const QRectF under(bar.left(), bar.bottom() + page.units(2), bar.width(), words);
    QPainter &painter = page.painter();
    if (hands.all() == 0) {
        painter.setPen(QPen(style.muted, page.units(1.5), Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(bar);
        page.line(under, tr("not asked yet"), 26, QFont::Normal, style.muted);
        return;
    }
    const Segment segments[] = {{tr("Yes %1"), hands.yes, style.yes, Qt::SolidPattern},
                                {tr("Partly %1"), hands.partly, style.yes, Qt::BDiagPattern},
                                {tr("No %1"), hands.no, style.muted, Qt::NoBrush}};
    double x = bar.left();
    QStringList told;
    for (const Segment &segment : segments) {
        told += segment.name.arg(report::inDigits(segment.number));
        const double width = bar.width() * segment.number / std::max(1, most);
        if (width <= 0)
            continue;
        const QRectF part(x, bar.top(), width, bar.height());
        painter.setPen(QPen(segment.fill, std::max(1.5, page.units(2))));
        painter.setBrush(QBrush(segment.fill, segment.pattern));
        painter.drawRect(part.adjusted(1, 1, -1, -1));
        x += width;
    }
    page.line(under, told.join(QStringLiteral("  ·  ")), 26, QFont::Normal, style.text);
}

} // namespace

void paintTables(const StagePage &page, const QRectF &where, const stage::Tables &tables) {
    const int number = int(tables.cards.size());
    if (number == 0)
        return;
    const bool wide = where.width() > where.height();
    const int columns = !wide ? 1 + (number > 3) : number <= 3 ? number : number == 4 ? 2 : 3;
    const int rows = (number + columns - 1) / columns;
    const double gap = page.units(28);
    const QSizeF card((where.width() - gap * (columns - 1)) / columns,
                      (where.height() - gap * (rows - 1)) / rows);
    for (int i = 0; i < number; ++i) {
        const QPointF at(where.left() + (i % columns) * (card.width() + gap),
                         where.top() + double(i / columns) * (card.height() + gap));
        paintTable(page, QRectF(at, card), tables.cards[size_t(i)]);
    }
}

void paintCharts(const StagePage &page, const QRectF &where, const stage::Charts &charts) {
    const int number = int(charts.charts.size());
    const double least = page.lineHeight(26) * 2 + page.units(2 * 34 + 36), gap = page.units(20);
    const int fitting = std::max(1, int((where.height() + gap) / (least + gap)));
    const bool cut = number > fitting;
    const int shown = std::min(number, fitting);
    const double more = cut ? page.lineHeight(28) : 0;
    const double height =
        std::min(page.units(230), (where.height() - more - gap * (shown - 1)) / std::max(1, shown));
    for (int i = 0; i < shown; ++i) {
        const stage::Chart &chart = charts.charts[size_t(i)];
        const QRectF row(where.left(), where.top() + i * (height + gap), where.width(), height);
        page.panel(row, page.style().panel, page.style().panelEdge);
        const QRectF inside = row.adjusted(page.units(24), page.units(14), -page.units(24), -page.units(14));
        const double left = inside.width() * 0.4;
        const double from = chart.from.isEmpty() ? 0 : page.lineHeight(26);
        const FittedText question =
            page.fit(chart.question, {left, inside.height() - from}, 36, QFont::Bold, 24);
        question.paint(page.painter(), inside.topLeft(), page.style().text);
        if (from > 0)
            page.line(QRectF(inside.left(), inside.top() + question.height(), left, from), chart.from, 26,
                      QFont::Normal, page.style().muted);
        const QRectF bars = inside.adjusted(left + page.units(40), 0, 0, 0);
        const double half = (bars.height() - page.units(8)) / 2;
        const int most = std::max(chart.before.all(), chart.after.all());
        paintHands(page, QRectF(bars.topLeft(), QSizeF(bars.width(), half)), tr("Before"), chart.before,
                   most);
        paintHands(page, QRectF(bars.left(), bars.bottom() - half, bars.width(), half), tr("After"),
                   chart.after, most);
    }
    if (cut)
        page.line(QRectF(where.left(), where.bottom() - more, where.width(), more),
                  tr("and %1 more").arg(report::inDigits(number - shown)), 28, QFont::Normal,
                  page.style().muted);
}

} // namespace coalesce::scene
