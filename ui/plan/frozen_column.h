// SPDX-License-Identifier: GPL-3.0-or-later
// The first column of a table, kept in sight while the others scroll under it, so that one sees whose row it
// is. It paints that column's cells again and is no table of its own: a press on it goes back to the cell.
#pragma once

#include <QWidget>

namespace coalesce::ui {

class CellTable;

class FrozenColumn : public QWidget {
    Q_OBJECT

public:
    explicit FrozenColumn(CellTable &table); // over which it lies from now on

    // How much of what stands behind it is covered, in pixels; 0 while nothing is scrolled.
    int covered() const { return isHidden() ? 0 : width(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    CellTable &m_table;
};

} // namespace coalesce::ui
