// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/frozen_column.h"

#include "ui/plan/cell_table.h"

#include <QAbstractItemDelegate>
#include <QEvent>
#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionHeader>

namespace coalesce::ui {

FrozenColumn::FrozenColumn(CellTable &table) : QWidget(&table), m_table(table) {
    hide();
    table.viewport()->installEventFilter(this);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, &FrozenColumn::place);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, &FrozenColumn::place);
}

void FrozenColumn::place() {
    const QRect inside = m_table.viewport()->geometry();
    const int above = m_table.horizontalHeader()->height();
    const QRect all = inside.adjusted(0, -above, 0, 0);
    const QRect mine(all.topLeft(), QSize(m_table.columnWidth(0), all.height()));
    setGeometry(QStyle::visualRect(layoutDirection(), all, mine));
    setVisible(m_table.horizontalScrollBar()->value() > 0);
    raise();
    update();
}

void FrozenColumn::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const QHeaderView &header = *m_table.horizontalHeader();
    const int above = header.height();
    painter.fillRect(rect(), m_table.viewport()->palette().base());
    QStyleOptionHeader title;
    title.initFrom(&header);
    title.rect = QRect(0, 0, width(), above);
    title.orientation = Qt::Horizontal;
    title.section = 0;
    title.text = m_table.model()->headerData(0, Qt::Horizontal).toString();
    title.textAlignment = header.defaultAlignment();
    style()->drawControl(QStyle::CE_Header, &title, &painter, &header);

    painter.setClipRect(0, above, width(), height() - above);
    QStyleOptionViewItem cell = m_table.cellOption();
    const int first = m_table.rowAt(0);
    for (int row = std::max(0, first); first >= 0 && row < m_table.model()->rowCount(); ++row) {
        const int top = above + m_table.rowViewportPosition(row);
        if (top >= height())
            break;
        const QModelIndex index = m_table.model()->index(row, 0);
        cell.rect = QRect(0, top, width(), m_table.rowHeight(row));
        cell.state.setFlag(QStyle::State_Selected, m_table.selectionModel()->isSelected(index));
        m_table.itemDelegate()->paint(&painter, cell, index);
    }
    painter.setClipping(false);
    painter.setPen(palette().color(QPalette::Mid));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

void FrozenColumn::mousePressEvent(QMouseEvent *event) {
    const int row = m_table.rowAt(event->pos().y() - m_table.horizontalHeader()->height());
    if (row < 0)
        return;
    m_table.setFocus(Qt::MouseFocusReason);
    m_table.setCurrentIndex(m_table.model()->index(row, 0)); // which scrolls back to it
}

// Whatever is painted anew beneath may have changed here as well.
bool FrozenColumn::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::Resize)
        place();
    else if (event->type() == QEvent::Paint && isVisible())
        update();
    return QWidget::eventFilter(watched, event);
}

} // namespace coalesce::ui
