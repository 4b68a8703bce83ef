// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/finder_delegate.h"

#include "ui/finder/finder_model.h"
#include "ui/theme/theme_controller.h"

#include <QPainter>

namespace coalesce::ui {

namespace {
constexpr int kRowHeight = 38;
constexpr int kGroupHeight = 28;
} // namespace

QSize FinderDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const bool first = !index.data(FinderModel::GroupRole).toString().isEmpty();
    return {option.rect.width(), kRowHeight + (first ? kGroupHeight : 0)};
}

void FinderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const {
    const Theme &theme = m_theme.theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect row = option.rect;
    const QString group = index.data(FinderModel::GroupRole).toString();
    if (!group.isEmpty()) {
        QRect heading = row;
        heading.setHeight(kGroupHeight);
        row.setTop(heading.bottom() + 1);
        painter->setFont(themeFont(theme, theme.type.small, QFont::DemiBold));
        painter->setPen(theme.colors.textMuted);
        painter->drawText(heading.adjusted(theme.spacing.medium, 0, 0, -2), Qt::AlignLeft | Qt::AlignBottom,
                          group);
    }
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.colors.selected);
        painter->drawRoundedRect(QRectF(row).adjusted(2, 1, -2, -1), theme.radii.control,
                                 theme.radii.control);
    }
    const QRect inside = row.adjusted(theme.spacing.medium, 0, -theme.spacing.medium, 0);
    const auto name = IconName(index.data(FinderModel::IconRole).toInt());
    const QRectF iconRect(inside.left(), inside.center().y() - theme.sizes.icon / 2.0, theme.sizes.icon,
                          theme.sizes.icon);
    paintIcon(*painter, iconRect, name, theme.colors.textMuted);

    const QFont detailFont = themeFont(theme, theme.type.small);
    const QFontMetrics detailMetrics(detailFont);
    const int detailMost = inside.width() * 2 / 5;
    const QString detail =
        detailMetrics.elidedText(index.data(FinderModel::DetailRole).toString(), Qt::ElideRight, detailMost);
    painter->setFont(detailFont);
    painter->setPen(theme.colors.textMuted);
    painter->drawText(inside, Qt::AlignRight | Qt::AlignVCenter, detail);

    const QFont titleFont = themeFont(theme, theme.type.body);
    QRect titleRect = inside.adjusted(theme.sizes.icon + theme.spacing.medium, 0, 0, 0);
    titleRect.setRight(inside.right() - detailMetrics.horizontalAdvance(detail) - theme.spacing.medium);
    const QString title = QFontMetrics(titleFont).elidedText(
        index.data(Qt::DisplayRole).toString().simplified(), Qt::ElideRight, titleRect.width());
    painter->setFont(titleFont);
    painter->setPen(theme.colors.text);
    painter->drawText(titleRect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, title);
    painter->restore();
}

} // namespace coalesce::ui
