// SPDX-License-Identifier: GPL-3.0-or-later
// The choice of what a column goes to: looks like a box that opens, and opens on a click, Enter, F2 or Space.
#pragma once

#include <QStyledItemDelegate>

namespace coalesce::ui {

class ThemeController;

class TargetDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    TargetDelegate(const ThemeController &theme, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const ThemeController &m_theme;
};

} // namespace coalesce::ui
