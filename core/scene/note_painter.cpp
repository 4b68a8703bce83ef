// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scene/note_painter.h"

#include "core/scene/picture_cache.h"
#include "core/scene/text_fit.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <numbers>

namespace coalesce::scene {
namespace {

constexpr double kCorner = 3;
constexpr double kSide = 9; // paper left and right of the text
constexpr double kTop = 6;
const std::vector<int> kSizes{13, 12, 11, 10};

QPainterPath starPath(QPointF centre, double radius) {
    QPainterPath path;
    for (int i = 0; i < 10; ++i) {
        const double angle = std::numbers::pi * (i / 5.0 - 0.5);
        const double r = i % 2 == 0 ? radius : radius * 0.42;
        const QPointF point = centre + QPointF(std::cos(angle), std::sin(angle)) * r;
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

QFont fontOf(const SceneStyle &style) {
    QFont font;
    if (!style.family.isEmpty())
        font.setFamily(style.family);
    return font;
}

// The note in its own units, top left at the origin.
void paintWhole(QPainter &painter, const SceneNote &note, const SceneStyle &style) {
    const PaperColours &paper = style.paper(note.intent);
    const QRectF box(0, 0, note.rect.width(), note.rect.height());
    painter.setPen(QPen(paper.edge, 1));
    painter.setBrush(paper.tint);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    if (note.merged > 0) { // a second edge, like the sheet below
        painter.drawLine(QPointF(3, box.height() - 3.5), QPointF(box.width() - 3.5, box.height() - 3.5));
        painter.drawLine(QPointF(box.width() - 3.5, 3), QPointF(box.width() - 3.5, box.height() - 3.5));
    }
    const bool marks = note.starred || note.merged > 0;
    const double bottom = marks ? 15 : 4;
    const QSizeF room(box.width() - 2 * kSide, box.height() - kTop - bottom);
    const FittedText text(note.text, fontOf(style), room, kSizes, 1.25);
    text.paint(painter, {kSide, kTop}, style.text);
    double right = box.width() - 8;
    if (note.starred) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(paper.key);
        painter.drawPath(starPath({right - 4, box.height() - 8.5}, 6));
        right -= 16;
    }
    if (note.merged > 0) {
        QFont font = fontOf(style);
        font.setPixelSize(11);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(style.text); // so small, the key would be too faint on its tint
        painter.drawText(QRectF(kSide, box.height() - 16, right - kSide, 15),
                         Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("×%1").arg(note.merged + 1));
    }
}

// Bars in place of lines, as many as the text is likely to have.
void paintBars(QPainter &painter, const QRect &view, const Lens &lens, const SceneNote &note,
               const SceneStyle &style) {
    const PaperColours &paper = style.paper(note.intent);
    painter.fillRect(view, paper.edge);
    painter.fillRect(view.adjusted(1, 1, -1, -1), paper.tint);
    constexpr int kLetters = 17; // a line of a note at 100 %
    const int bars = int(qBound(qsizetype{1}, (note.text.size() + kLetters - 1) / kLetters, qsizetype{4}));
    const int height = qMax(1, qRound(5 * lens.zoom));
    for (int i = 0; i < bars; ++i) {
        const bool lastOne = i + 1 == bars && note.text.size() < 4 * kLetters;
        const double part =
            lastOne ? qMax<double>(0.2, double(note.text.size() - i * kLetters) / kLetters) : 0.95;
        painter.fillRect(view.x() + qRound(kSide * lens.zoom), view.y() + qRound((11 + 17 * i) * lens.zoom),
                         qRound((note.rect.width() - 2 * kSide) * part * lens.zoom), height, paper.edge);
    }
}

quint64 lookOf(const SceneNote &note, const SceneStyle &style) {
    const PaperColours &paper = style.paper(note.intent);
    return qHashMulti(0x6e6f7465, paper.tint.rgba(), paper.edge.rgba(), paper.key.rgba(), style.text.rgba(),
                      note.starred, note.merged, style.family, note.rect.width(), note.rect.height());
}

} // namespace

void paintBadge(QPainter &painter, const QRectF &rect, Intent intent, const SceneStyle &style) {
    const PaperColours &paper = style.paper(intent);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(paper.key);
    painter.drawRoundedRect(rect, rect.width() * 0.24, rect.width() * 0.24);
    painter.setPen(QPen(paper.onKey, rect.width() / 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF c = rect.center();
    const double r = rect.width() * 0.24;
    switch (intent) {
    case Intent::Continue: // an arrow onwards
        painter.drawLine(c + QPointF(-r, 0), c + QPointF(r, 0));
        painter.drawPolyline(
            QList<QPointF>{c + QPointF(r * 0.2, -r * 0.8), c + QPointF(r, 0), c + QPointF(r * 0.2, r * 0.8)});
        break;
    case Intent::Start: // a plus
        painter.drawLine(c + QPointF(-r, 0), c + QPointF(r, 0));
        painter.drawLine(c + QPointF(0, -r), c + QPointF(0, r));
        break;
    case Intent::Stop: // a cross
        painter.drawLine(c + QPointF(-r, -r) * 0.85, c + QPointF(r, r) * 0.85);
        painter.drawLine(c + QPointF(r, -r) * 0.85, c + QPointF(-r, r) * 0.85);
        break;
    case Intent::Other: // a ring
        painter.drawEllipse(c, r * 0.8, r * 0.8);
        break;
    }
    painter.restore();
}

void paintNote(QPainter &painter, const Lens &lens, const SceneNote &note, NoteState state,
               const SceneStyle &style, PictureCache &cache) {
    const QRect view = lens.toView(note.rect);
    if (state.ghost) {
        painter.fillRect(view, style.paper(note.intent).edge);
        painter.fillRect(view.adjusted(1, 1, -1, -1), style.card);
    } else {
        switch (lens.detail()) {
        case Detail::Blocks:
            painter.fillRect(view, style.paper(note.intent).edge);
            break;
        case Detail::Lines:
            paintBars(painter, view, lens, note, style);
            break;
        case Detail::Text: {
            const PictureKey key{note.text, lookOf(note, style), (QSizeF(view.size()) * lens.ratio).toSize()};
            const QImage *image = cache.picture(key, lens.ratio, [&](QPainter &own) {
                own.scale(double(view.width()) / note.rect.width(),
                          double(view.height()) / note.rect.height());
                paintWhole(own, note, style);
            });
            if (image)
                painter.drawImage(view.topLeft(), *image);
            else
                paintBars(painter, view, lens, note, style);
            break;
        }
        }
    }
    if (state.selected || state.focused)
        paintNoteOutline(painter, view, state, style);
}

void paintNoteOutline(QPainter &painter, const QRect &rect, NoteState state, const SceneStyle &style) {
    const bool large = rect.width() > 40;
    painter.setBrush(Qt::NoBrush);
    if (state.selected) {
        painter.setPen(QPen(style.accent, large ? 2 : 1));
        painter.drawRect(large ? rect.adjusted(0, 0, 0, 0) : rect.adjusted(0, 0, -1, -1));
    }
    if (state.focused) {
        painter.setPen(QPen(style.focus, 2));
        painter.drawRect(rect.adjusted(-3, -3, 3, 3));
    }
}

void paintLiftedNotes(QPainter &painter, const Lens &lens, QPoint at, const SceneNote &first, int count,
                      const SceneStyle &style, PictureCache &cache) {
    const QSize size = lens.toView(first.rect).size();
    const PaperColours &paper = style.paper(first.intent);
    for (int below = qMin(count, 3) - 1; below > 0; --below) {
        const QRect sheet(at + QPoint(5, 5) * below, size);
        painter.fillRect(sheet.adjusted(-1, -1, 2, 3), style.shadow);
        painter.fillRect(sheet, paper.edge);
        painter.fillRect(sheet.adjusted(1, 1, -1, -1), paper.tint);
    }
    const QRect top(at, size);
    painter.fillRect(top.adjusted(-1, 0, 3, 4), style.shadow);
    // At any zoom what is in the hand is a note, never just a dot.
    Lens here = lens;
    here.origin = QPointF(first.rect.topLeft()) - QPointF(at) / lens.zoom;
    paintNote(painter, here, first, {}, style, cache);
    if (count > 1) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        QFont font = fontOf(style);
        font.setPixelSize(12);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        const QString text = QString::number(count);
        const double width = qMax(22.0, QFontMetricsF(font).horizontalAdvance(text) + 12);
        const QRectF pill(top.right() - width / 2, top.y() - 11, width, 22);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.accent);
        painter.drawRoundedRect(pill, 11, 11);
        painter.setPen(style.onAccent);
        painter.drawText(pill, Qt::AlignCenter, text);
        painter.restore();
    }
}

} // namespace coalesce::scene
