// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of our tables: texts are typed in place, ticks are toggled by a click anywhere in the cell or by
// Space. A cell that is being typed in is never overwritten by a change from elsewhere, and one that was only
// looked at not committed.
#pragma once

#include <QStyledItemDelegate>

namespace coalesce::ui {

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
};

} // namespace coalesce::ui
