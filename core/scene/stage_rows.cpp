// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of what was said: as large as lets all of them be read, else as many as fit, and how many more there
// are.
#include "core/report/wording.h"
#include "core/scene/stage_painter.h"

#include <QCoreApplication>
#include <QPainterPath>
#include <cmath>

namespace coalesce::scene {

namespace {

using stage::Row;
using stage::Sign;

// Where not all fit at the least, fewer are better than smaller ones.
constexpr double kSizes[] = {44, 38, 32, 28};
constexpr double kPad = 18, kSide = 24, kGap = 14;

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Stage", text);
}

// Drawn, so that it needs neither font nor colour.
void paintSign(const StagePage &page, const QRectF &box, Sign sign, const QColor &colour) {
    QPainter &painter = page.painter();
    painter.setPen(QPen(colour, std::max(2.0, box.width() / 9), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&](double x, double y) {
        return box.topLeft() + QPointF(x * box.width(), y * box.height());
    };
    switch (sign) {
    case Sign::None:
        break;
    case Sign::Yes:
        painter.drawPolyline(QList<QPointF>{at(0.1, 0.55), at(0.4, 0.85), at(0.9, 0.2)});
        break;
    case Sign::Partly:
        painter.drawEllipse(box.adjusted(2, 2, -2, -2));
        painter.setBrush(colour);
        painter.drawPie(box.adjusted(2, 2, -2, -2), 90 * 16, 180 * 16);
        break;
    case Sign::No:
        painter.drawLine(at(0.15, 0.15), at(0.85, 0.85));
        painter.drawLine(at(0.85, 0.15), at(0.15, 0.85));
        break;
    }
}

// A row laid out at a size.
class Laid {
public:
    Laid(const StagePage &page, const Row &row, double width, double size, bool roomy)
        : m_page(page), m_row(row), m_width(width), m_size(size), m_small(std::max(22.0, size * 0.7)) {
        const double inner = width - 2 * page.units(kSide);
        m_aside = std::max(page.widthOf(row.figure, size, QFont::Bold), wordWidth());
        m_aside = m_aside > 0 ? std::min(m_aside, inner * 0.55) + page.units(24) : 0;
        m_text.emplace(page.fit(row.text, {inner - m_aside, page.lineHeight(size) * 3 + 1}, size,
                                QFont::DemiBold, size));
        // Where room is short the words themselves come before what explains them.
        QString below = row.by;
        if (roomy && !row.below.isEmpty())
            below += (below.isEmpty() ? QString() : QStringLiteral("  ·  ")) + row.below.simplified();
        if (!below.isEmpty())
            add(below, inner - m_aside, roomy ? 2 : 1);
        if (roomy)
            for (const stage::Quote &quote : row.quotes)
                add(quote.text(), inner - m_aside, 2);
        double left = m_text->height();
        for (const FittedText &small : m_below)
            left += small.height();
        if (row.part >= 0)
            left += page.units(18);
        const double right = (row.figure.isEmpty() ? 0 : page.lineHeight(size)) +
                             (row.word.isEmpty() ? 0 : page.lineHeight(m_small));
        m_height = std::max(left, right) + 2 * page.units(kPad);
    }

    double height() const { return m_height; }

    void paint(QPointF at) const {
        const StageStyle &style = m_page.style();
        const QRectF where(at, QSizeF(m_width, m_height));
        m_page.panel(where, style.panel, style.panelEdge);
        const QRectF inside = where.adjusted(m_page.units(kSide), m_page.units(kPad), -m_page.units(kSide),
                                             -m_page.units(kPad));
        m_text->paint(m_page.painter(), inside.topLeft(), style.text);
        double y = inside.top() + m_text->height();
        for (const FittedText &small : m_below) {
            small.paint(m_page.painter(), {inside.left(), y}, style.muted);
            y += small.height();
        }
        if (m_row.part >= 0)
            paintBar(QRectF(inside.left(), y + m_page.units(8), inside.width() - m_aside, m_page.units(10)));
        paintAside(inside);
    }

private:
    void add(const QString &text, double width, int lines) {
        m_below.push_back(m_page.fit(text, {width, m_page.lineHeight(m_small) * lines + 1}, m_small,
                                     QFont::Normal, m_small));
    }
    double signSide() const { return m_row.sign == Sign::None ? 0 : m_page.font(m_small) * 0.8; }
    double wordWidth() const {
        if (m_row.word.isEmpty())
            return 0;
        return m_page.widthOf(m_row.word, m_small, QFont::DemiBold) + signSide() +
               (m_row.sign == Sign::None ? 0 : m_page.units(12));
    }
    void paintBar(const QRectF &bar) const {
        QPainter &painter = m_page.painter();
        painter.setPen(QPen(m_page.style().muted, std::max(1.0, m_page.units(1.5))));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(bar);
        painter.fillRect(QRectF(bar.topLeft(), QSizeF(bar.width() * m_row.part, bar.height())),
                         m_page.style().yes);
    }
    void paintAside(const QRectF &inside) const {
        if (m_aside <= 0)
            return;
        const StageStyle &style = m_page.style();
        QRectF column = inside;
        column.setLeft(inside.right() - m_aside + m_page.units(24));
        double y = column.top();
        if (!m_row.figure.isEmpty()) {
            const double height = m_page.lineHeight(m_size);
            m_page.line(QRectF(column.left(), y, column.width(), height), m_row.figure, m_size, QFont::Bold,
                        style.text, StagePage::At::End);
            y += height;
        }
        if (m_row.word.isEmpty())
            return;
        const QColor colour = m_row.sign == Sign::No    ? style.warn
                              : m_row.sign == Sign::Yes ? style.yes
                                                        : style.text;
        const double height = m_page.lineHeight(m_small), side = signSide();
        const double words = m_page.line(QRectF(column.left() + side, y, column.width() - side, height),
                                         m_row.word, m_small, QFont::DemiBold, colour, StagePage::At::End);
        if (side > 0)
            paintSign(
                m_page,
                QRectF(column.right() - words - side - m_page.units(12), y + (height - side) / 2, side, side),
                m_row.sign, colour);
    }

    const StagePage &m_page;
    const Row &m_row;
    double m_width, m_size, m_small;
    double m_aside = 0;
    std::optional<FittedText> m_text;
    std::vector<FittedText> m_below;
    double m_height = 0;
};

struct Placed {
    Laid laid;
    QPointF at;
};

// As many rows as fit, column by column.
std::vector<Placed> place(const StagePage &page, const QRectF &where, const std::vector<Row> &rows,
                          double size, int columns, bool roomy) {
    std::vector<Placed> placed;
    const double gap = page.units(kGap);
    const double width = (where.width() - page.units(28) * (columns - 1)) / columns;
    int column = 0;
    double y = where.top();
    for (const Row &row : rows) {
        Laid laid(page, row, width, size, roomy);
        if (y + laid.height() > where.bottom() + 0.5 && y > where.top()) {
            ++column;
            y = where.top();
        }
        if (column == columns || y + laid.height() > where.bottom() + 0.5)
            break;
        const double height = laid.height();
        placed.push_back({std::move(laid), {where.left() + column * (width + page.units(28)), y}});
        y += height + gap;
    }
    return placed;
}

} // namespace

void paintRows(const StagePage &page, const QRectF &where, const stage::Rows &rows) {
    QRectF room = where;
    const double foot = page.lineHeight(30);
    const QRectF last(where.left(), where.bottom() - foot, where.width(), foot);
    if (!rows.foot.isEmpty())
        room.setBottom(last.top() - page.units(16));
    std::vector<Placed> placed;
    const int number = rows.total;
    for (const double size : kSizes) {
        const bool smallest = size == kSizes[std::size(kSizes) - 1];
        const int columns = number > 4 && where.width() > where.height() ? 2 : 1;
        if (smallest && rows.foot.isEmpty())
            room.setBottom(last.top() - page.units(16)); // for how many more there are
        placed = place(page, room, rows.rows, size, columns, !smallest);
        if (int(placed.size()) == number)
            break;
    }
    for (const Placed &one : placed)
        one.laid.paint(one.at);
    QString said = rows.foot.simplified();
    if (const int more = number - int(placed.size()); more > 0) {
        const QString text = tr("and %1 more").arg(report::inDigits(more));
        const double taken =
            page.line(last, text, 30, QFont::DemiBold, page.style().text, StagePage::At::End);
        page.line(last.adjusted(0, 0, -taken - page.units(40), 0), said, 30, QFont::Normal,
                  page.style().muted);
    } else {
        page.line(last, said, 30, QFont::Normal, page.style().muted);
    }
}

} // namespace coalesce::scene
