// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/cell_table.h"

#include "ui/plan/cell_delegate.h"
#include "ui/plan/frozen_column.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <set>

namespace coalesce::ui {

CellTable::CellTable(const QString &name, int rowHeight, QWidget *parent) : QTableView(parent) {
    setAccessibleName(name);
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionMode(ExtendedSelection);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // rows are never measured: hundreds stay fast
    verticalHeader()->setDefaultSectionSize(rowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(36);
}

std::vector<int> CellTable::selectedRows() const {
    std::set<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
    return {rows.begin(), rows.end()};
}

void CellTable::freezeFirstColumn() {
    m_frozen = new FrozenColumn(*this);
}

QStyleOptionViewItem CellTable::cellOption() const {
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    return option;
}

// To beside the column that stays, not under it.
void CellTable::scrollTo(const QModelIndex &index, ScrollHint hint) {
    QTableView::scrollTo(index, hint);
    if (!m_frozen || index.column() == 0)
        return;
    const QRect cell = visualRect(index);
    const bool leftwards = layoutDirection() == Qt::RightToLeft;
    const int hidden =
        m_frozen->covered() - (leftwards ? viewport()->width() - 1 - cell.right() : cell.left());
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

void CellTable::keyPressEvent(QKeyEvent *event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().flags() & Qt::ItemIsEditable) {
        edit(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_Space && state() != EditingState &&
        currentIndex().flags() & Qt::ItemIsUserCheckable) {
        QModelIndexList cells = selectionModel()->selectedIndexes();
        cells.removeIf([this](const QModelIndex &cell) { return cell.column() != currentIndex().column(); });
        if (cells.size() > 1)
            return emit severalTicked(cells);
    }
    QTableView::keyPressEvent(event);
}

// With Ctrl, keys would move the current cell and leave the selection where it was: the ring would stand on
// one person, and Delete take another.
QItemSelectionModel::SelectionFlags CellTable::selectionCommand(const QModelIndex &index,
                                                                const QEvent *event) const {
    if (event && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->modifiers() & Qt::ControlModifier && !(key->modifiers() & Qt::ShiftModifier) &&
            key->key() != Qt::Key_Space)
            return QItemSelectionModel::ClearAndSelect;
    }
    return QTableView::selectionCommand(index, event);
}

void CellTable::currentChanged(const QModelIndex &current, const QModelIndex &previous) {
    QTableView::currentChanged(current, previous);
    emit currentMoved();
}

} // namespace coalesce::ui
