// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/cell_delegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

namespace coalesce::ui {

namespace {

constexpr int kPadding = 8; // as in the headings

bool isTick(const QModelIndex &index) {
    return index.data(Qt::CheckStateRole).isValid();
}

} // namespace

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                    const QModelIndex &index) const {
    if (isTick(index))
        return nullptr;
    auto *line = new QLineEdit(parent);
    const QString heading = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    line->setAccessibleName(heading);
    return line;
}

// The view calls this again whenever the row changes.
void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const {
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line || line->isModified())
        return;
    line->setText(index.data(Qt::EditRole).toString());
    line->setModified(false);
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const {
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line || !line->isModified())
        return;
    line->setModified(false);
    model->setData(index, line->text(), Qt::EditRole);
}

// The style draws the ground and the focus ring; words stand in line with the headings, over a hairline.
void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const {
    QStyleOptionViewItem view = option;
    initStyleOption(&view, index);
    const QString words = view.text;
    view.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    view.text.clear();
    if (view.backgroundBrush.style() != Qt::NoBrush && !(view.state & QStyle::State_Selected))
        painter->fillRect(view.rect, view.backgroundBrush); // which the style sheet leaves out
    const QStyle *style = view.widget ? view.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &view, painter, view.widget);
    if (!(view.state & QStyle::State_HasFocus))
        painter->fillRect(QRect(view.rect.bottomLeft(), QSize(view.rect.width(), 1)),
                          view.palette.color(QPalette::Midlight));
    if (isTick(index)) {
        view.state.setFlag(QStyle::State_On, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
        view.state.setFlag(QStyle::State_Off, !(view.state & QStyle::State_On));
        view.state.setFlag(QStyle::State_Enabled, index.flags() & Qt::ItemIsUserCheckable);
        view.state &= ~QStyle::State_HasFocus;
        style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &view, painter, view.widget);
        return;
    }
    const QRect inside = view.rect.adjusted(kPadding, 0, -kPadding, 0);
    painter->save();
    painter->setFont(view.font);
    painter->setPen(view.palette.color(QPalette::Text));
    painter->drawText(inside, int(QStyle::visualAlignment(view.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                      view.fontMetrics.elidedText(words, Qt::ElideRight, inside.width()));
    painter->restore();
}

bool CellDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index) {
    if (!isTick(index) || !(index.flags() & Qt::ItemIsUserCheckable))
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() != Qt::LeftButton || !option.rect.contains(mouse->position().toPoint()) ||
            mouse->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier))
            return false;
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Space && key != Qt::Key_Select)
            return false;
    } else {
        return event->type() == QEvent::MouseButtonDblClick; // its second release toggles back
    }
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, int(on ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

} // namespace coalesce::ui
