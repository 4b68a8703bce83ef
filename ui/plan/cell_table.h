// SPDX-License-Identifier: GPL-3.0-or-later
// A table of cells that are edited in place: Enter or F2 or typing edits, Space ticks, Tab goes on to what
// stands behind the table.
#pragma once

#include <QTableView>

namespace coalesce::ui {

class FrozenColumn;

class CellTable : public QTableView {
    Q_OBJECT

public:
    // `name` is what the table is called for screen readers.
    CellTable(const QString &name, int rowHeight, QWidget *parent = nullptr);

    // The rows of the model that have something selected, each once, ascending.
    std::vector<int> selectedRows() const;
    // Keeps the first column in sight while the others scroll.
    void freezeFirstColumn();
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QStyleOptionViewItem cellOption() const; // how its cells are painted

signals:
    void currentMoved();
    // Space, where several cells that can be ticked are selected in the column of the current one.
    void severalTicked(const QModelIndexList &cells);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;

private:
    FrozenColumn *m_frozen = nullptr;
};

} // namespace coalesce::ui
