// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/answer_look.h"

#include "ui/icons/icon.h"
#include "ui/tables/words.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>

namespace coalesce::ui {

namespace {

// Sizes of the mock-up.
constexpr int kPadX = 9;
constexpr int kPadY = 8;
constexpr int kLine = 17;
constexpr int kSideGap = 8;
constexpr int kSideLeast = 92;
constexpr int kSideMost = 150;
constexpr int kIcon = 12;
constexpr int kIconGap = 4;
constexpr int kStar = 14;
constexpr int kMostLines = 12; // a longer answer is seen whole while it is edited, and in its tip
constexpr int kMostPlaceLines = 2;

} // namespace

void AnswerLook::setTheme(const Theme &theme) {
    m_theme = theme;
    m_textFont = themeFont(theme, theme.type.section);
    m_sideFont = themeFont(theme, theme.type.small);
    m_textLines = LineWrapper(m_textFont);
    m_sideLines = LineWrapper(m_sideFont);
    m_heights.clear();
}

int AnswerLook::sideWidth(int width) const {
    return std::clamp(width * 32 / 100, kSideLeast, kSideMost);
}

int AnswerLook::textWidth(int width) const {
    return std::max(40, width - 2 * kPadX - kSideGap - sideWidth(width));
}

QStringList AnswerLook::placeLines(const AnswerRow &row, int width) const {
    const int room = sideWidth(width);
    switch (row.place) {
    case AnswerRow::Place::NotClustered:
        break;
    case AnswerRow::Place::InCluster:
        return m_sideLines.lines(row.placeName, room - kIcon - kIconGap, kMostPlaceLines);
    case AnswerRow::Place::Merged:
        return m_sideLines.lines(QCoreApplication::translate("Tables", "merged into “%1”").arg(row.placeName),
                                 room, kMostPlaceLines);
    }
    return {QCoreApplication::translate("Tables", "not clustered")};
}

QString AnswerLook::lastLine(const AnswerRow &row, int width) const {
    const QString source = sourceName(row.source);
    if (row.person.isEmpty())
        return source;
    const QFontMetrics metrics(m_sideFont);
    const QString after = QStringLiteral(" · ") + source;
    const int room =
        sideWidth(width) - (row.starred ? kStar + kIconGap : 0) - metrics.horizontalAdvance(after);
    return metrics.elidedText(row.person.left(200).simplified(), Qt::ElideRight, std::max(room, 20)) + after;
}

int AnswerLook::measure(const AnswerRow &row, int width) const {
    const qsizetype text = m_textLines.lines(row.text, textWidth(width), kMostLines).size();
    const qsizetype side = placeLines(row, width).size() + 1 + int(row.shared);
    return int(std::max(text, side)) * kLine + 2 * kPadY;
}

int AnswerLook::height(const AnswerRow &row, int width) const {
    const auto known = m_heights.constFind(row.id);
    if (known != m_heights.constEnd() && known->width == width && known->text == row.text &&
        known->placeName == row.placeName && known->person == row.person && known->shared == row.shared)
        return known->height;
    const int height = measure(row, width);
    m_heights.insert(row.id, {width, row.text, row.placeName, row.person, row.shared, height});
    return height;
}

QRect AnswerLook::starOf(const QRect &strip, const AnswerRow &row, Qt::LayoutDirection direction) const {
    const int width = strip.width();
    const int line = int(placeLines(row, width).size());
    const int words = QFontMetrics(m_sideFont).horizontalAdvance(lastLine(row, width));
    const QRect star(strip.right() + 1 - kPadX - words - kIconGap - kStar,
                     strip.top() + kPadY + line * kLine + (kLine - kStar) / 2, kStar, kStar);
    return QStyle::visualRect(direction, strip, star);
}

void AnswerLook::paint(QPainter &painter, const QRect &strip, const AnswerRow &row, IntentTone tone,
                       const State &state, Qt::LayoutDirection direction) const {
    const Palette &colors = m_theme.colors;
    const IntentColors &paper = colors.intent(tone);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    qreal pen = 1;
    QColor edge = paper.edge;
    if (state.selected || state.fresh || state.current) {
        pen = 2;
        edge = state.current ? colors.focus : state.selected ? colors.accent : paper.key;
    }
    painter.setPen(QPen(edge, pen));
    painter.setBrush(paper.tint);
    const qreal inset = pen / 2;
    painter.drawRoundedRect(QRectF(strip).adjusted(inset, inset, -inset, -inset), m_theme.radii.note,
                            m_theme.radii.note);
    if (state.selected) { // also to be seen without colour
        const QRect bar =
            QStyle::visualRect(direction, strip, QRect(strip.topLeft(), QSize(4, strip.height())));
        painter.fillRect(bar, edge);
    }

    const int width = strip.width();
    const auto at = [&](int x, int line, int wide) {
        return QStyle::visualRect(direction, strip,
                                  QRect(strip.left() + x, strip.top() + kPadY + line * kLine, wide, kLine));
    };
    const auto flags = [&](Qt::Alignment alignment) {
        return int(QStyle::visualAlignment(direction, alignment) | Qt::AlignVCenter) | Qt::TextDontClip |
               Qt::TextSingleLine;
    };
    painter.setPen(row.place == AnswerRow::Place::Merged ? colors.textMuted : colors.text);
    painter.setFont(m_textFont);
    const QStringList lines = m_textLines.lines(row.text, textWidth(width), kMostLines);
    for (int i = 0; i < lines.size(); ++i) {
        const Qt::Alignment alignment = lines[i].isRightToLeft()       ? Qt::AlignRight | Qt::AlignAbsolute
                                        : direction == Qt::RightToLeft ? Qt::AlignLeft | Qt::AlignAbsolute
                                                                       : Qt::AlignLeft;
        painter.drawText(at(kPadX, i, textWidth(width)), flags(alignment), lines[i]);
    }

    const int side = sideWidth(width);
    const int sideX = width - kPadX - side;
    QFont sideFont = m_sideFont;
    sideFont.setItalic(row.place != AnswerRow::Place::InCluster);
    painter.setFont(sideFont);
    painter.setPen(colors.textMuted);
    const QStringList places = placeLines(row, width);
    for (int i = 0; i < places.size(); ++i)
        painter.drawText(at(sideX, i, side), flags(Qt::AlignRight), places[i]);
    if (row.place == AnswerRow::Place::InCluster && !places.isEmpty()) {
        const int words = QFontMetrics(m_sideFont).horizontalAdvance(places.first().trimmed());
        const QRect icon = at(width - kPadX - words - kIconGap - kIcon, 0, kIcon);
        paintIcon(painter, icon, IconName::Canvas, colors.textMuted);
    }
    painter.setFont(m_sideFont);
    painter.drawText(at(sideX, int(places.size()), side), flags(Qt::AlignRight), lastLine(row, width));
    if (row.shared) {
        const QString words = QCoreApplication::translate("Tables", "may be shown");
        const int line = int(places.size()) + 1;
        painter.drawText(at(sideX, line, side), flags(Qt::AlignRight), words);
        const int wide = QFontMetrics(m_sideFont).horizontalAdvance(words);
        paintIcon(painter, at(width - kPadX - wide - kIconGap - kIcon, line, kIcon), IconName::Reveal,
                  colors.textMuted);
    }
    if (row.starred || state.hovered || state.current)
        paintIcon(painter, starOf(strip, row, direction), row.starred ? IconName::StarOn : IconName::Star,
                  row.starred ? paper.key : colors.textMuted);
    painter.restore();
}

} // namespace coalesce::ui
