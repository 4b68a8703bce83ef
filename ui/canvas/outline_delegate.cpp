// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/outline_delegate.h"

#include "ui/canvas/outline_model.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>

namespace coalesce::ui {
namespace {

constexpr int kRowHeight = 28;
constexpr int kEnd = 10; // between the count and the edge

// "×3" for what is stacked, a star, or how many answers are in it.
QString asideOf(const QModelIndex &index) {
    const int count = index.data(OutlineModel::CountRole).toInt();
    if (!(index.flags() & Qt::ItemNeverHasChildren))
        return QString::number(count);
    QString aside = count > 0 ? QStringLiteral("×%1").arg(count + 1) : QString();
    if (index.data(OutlineModel::StarredRole).toBool())
        aside += aside.isEmpty() ? QStringLiteral("★") : QStringLiteral(" ★");
    return aside;
}

} // namespace

OutlineDelegate::OutlineDelegate(const ThemeController &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

void OutlineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const {
    QStyleOptionViewItem view = option;
    initStyleOption(&view, index);
    const QString aside = asideOf(index);
    const int taken = aside.isEmpty() ? 0 : view.fontMetrics.horizontalAdvance(aside) + 2 * kEnd;
    const QString words = view.text;
    view.text.clear();
    const QStyle *style = view.widget ? view.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &view, painter, view.widget);
    const int icon = view.icon.isNull() ? 0 : view.decorationSize.width() + 6;
    const QRect inside = view.rect.adjusted(6 + icon, 0, -kEnd, 0);
    painter->save();
    painter->setFont(view.font);
    painter->setPen(
        view.palette.color(view.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text));
    const QRect room = inside.adjusted(0, 0, -taken, 0);
    painter->drawText(room, int(Qt::AlignLeft | Qt::AlignVCenter),
                      view.fontMetrics.elidedText(words, Qt::ElideRight, room.width()));
    if (!(view.state & QStyle::State_Selected))
        painter->setPen(m_theme.theme().colors.textMuted);
    painter->drawText(inside, int(Qt::AlignRight | Qt::AlignVCenter), aside);
    painter->restore();
}

QSize OutlineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(), kRowHeight};
}

QWidget *OutlineDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                       const QModelIndex &) const {
    auto *line = new QLineEdit(parent);
    line->setAccessibleName(tr("Title or text"));
    return line;
}

} // namespace coalesce::ui
