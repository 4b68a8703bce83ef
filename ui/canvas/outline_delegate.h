// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a row of the outline: what it is called, and how many answers are in it at its end.
#pragma once

#include <QStyledItemDelegate>

namespace coalesce::ui {

class ThemeController;

class OutlineDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    OutlineDelegate(const ThemeController &theme, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;

private:
    const ThemeController &m_theme;
};

} // namespace coalesce::ui
