// SPDX-License-Identifier: GPL-3.0-or-later
// What stands alone on the stage: title, focus question, thanks with the way to join, and who speaks.
#include "core/scene/stage_painter.h"

#include <QCoreApplication>
#include <cmath>

namespace coalesce::scene {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Stage", text);
}

// On white, with the quiet zone that readers need, in whole pixels.
void paintCode(const StagePage &page, const QRectF &where, const stage::QrCode &code) {
    constexpr int kQuiet = 4;
    const int side = code.side + 2 * kQuiet;
    const double module = std::max(1.0, std::floor(where.width() / side));
    QPainter &painter = page.painter();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QPointF at = where.topLeft().toPoint();
    painter.fillRect(QRectF(at, QSizeF(side, side) * module), Qt::white);
    for (int y = 0; y < code.side; ++y)
        for (int x = 0; x < code.side; ++x)
            if (code.isDark(x, y))
                painter.fillRect(
                    QRectF(at + QPointF(x + kQuiet, y + kQuiet) * module, QSizeF(module, module)), Qt::black);
    painter.restore();
}

// Gives how wide it is.
double paintJoin(const StagePage &page, const QRectF &where, const stage::Poster &poster) {
    const double side = std::min(where.height() - page.units(120), where.width() * 0.4);
    const double width = poster.code ? side : where.width() * 0.42;
    double y = where.top();
    const double left = where.right() - width;
    if (poster.code) {
        paintCode(page, QRectF(left, y, side, side), *poster.code);
        y += side + page.units(12);
    }
    const FittedText link = page.fit(poster.link, {width, where.bottom() - y}, 30, QFont::DemiBold);
    link.paint(page.painter(), {left, y}, page.style().text);
    return width;
}

} // namespace

void paintPoster(const StagePage &page, const QRectF &where, const stage::Poster &poster) {
    QRectF room = where;
    if (!poster.link.isEmpty())
        room.setWidth(room.width() - paintJoin(page, where, poster) - page.units(72));
    if (!poster.facts.isEmpty()) {
        const double height = page.lineHeight(32);
        page.line(QRectF(room.left(), room.bottom() - height, room.width(), height),
                  poster.facts.join(QStringLiteral("  ·  ")), 32, QFont::Normal, page.style().muted);
        room.setBottom(room.bottom() - height - page.units(28));
    }
    const bool more = !poster.below.isEmpty();
    const FittedText text =
        page.fit(poster.text, {room.width(), room.height() * (more ? 0.6 : 1.0)}, 116, QFont::Bold);
    const double gap = page.units(32);
    const double rest = std::max(page.lineHeight(40), room.height() - text.height() - gap);
    std::optional<FittedText> below;
    if (more)
        below.emplace(page.fit(poster.below, {std::min(room.width(), page.units(1080)), rest}, 42));
    const double height = text.height() + (below ? gap + below->height() : 0);
    // A little above the middle, where the eye rests.
    double y = room.top() + std::max(0.0, (room.height() - height) * 0.42);
    text.paint(page.painter(), {room.left(), y}, page.style().text);
    y += text.height() + gap;
    if (below)
        below->paint(page.painter(), {room.left(), y}, page.style().muted);
}

void paintSpeaking(const StagePage &page, const QRectF &where, const stage::Speaking &told) {
    const StageStyle &style = page.style();
    const FittedText question =
        page.fit(told.question, {where.width(), page.lineHeight(44) * 2}, 44, QFont::Normal, 30);
    question.paint(page.painter(), where.topLeft(), style.muted);
    QRectF room = where.adjusted(0, question.height() + page.units(20), 0, 0);
    const double foot = page.lineHeight(40);
    const QRectF last(where.left(), where.bottom() - foot, where.width(), foot);
    const double counted = told.counted.isEmpty() ? 0
                                                  : page.line(last, told.counted, 32, QFont::Normal,
                                                              style.muted, StagePage::At::End);
    if (!told.next.isEmpty())
        page.line(last.adjusted(0, 0, -counted - page.units(48), 0), tr("Next: %1").arg(told.next), 40,
                  QFont::DemiBold, style.text);
    room.setBottom(last.top() - page.units(20));
    const double time = told.time.isEmpty() ? 0 : page.lineHeight(88);
    const FittedText who = page.fit(
        told.who, {room.width(), std::max(page.lineHeight(150), room.height() - time)}, 150, QFont::Bold, 44);
    double y = room.top() + std::max(0.0, (room.height() - who.height() - time) * 0.42);
    who.paint(page.painter(), {room.left(), y}, style.text);
    y += who.height();
    if (time > 0)
        page.line(QRectF(room.left(), y, room.width(), time), told.time, 88, QFont::Normal, style.muted);
}

} // namespace coalesce::scene
