// SPDX-License-Identifier: GPL-3.0-or-later
// Paints one hit of the finder: icon, title, detail at the right; above the first of a group the group's
// name.
#pragma once

#include <QStyledItemDelegate>

namespace coalesce::ui {

class ThemeController;

class FinderDelegate : public QStyledItemDelegate {
public:
    FinderDelegate(const ThemeController &theme, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ThemeController &m_theme;
};

} // namespace coalesce::ui
