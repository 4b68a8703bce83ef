// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/target_delegate.h"

#include "ui/icons/icon.h"
#include "ui/import/mapping_model.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/choice_box.h"

#include <QPainter>
#include <QTimer>

namespace coalesce::ui {

TargetDelegate::TargetDelegate(const ThemeController &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme) {}

QWidget *TargetDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                      const QModelIndex &index) const {
    const auto *model = qobject_cast<const MappingModel *>(index.model());
    if (!model)
        return nullptr;
    auto *box = new ChoiceBox(tr("What the column goes to"), parent);
    for (const MappingModel::Choice &choice : model->choices())
        box->addItem(choice.words);
    auto *self = const_cast<TargetDelegate *>(this); // signals of a delegate are not const
    connect(box, &QComboBox::activated, self, [self, box] {
        emit self->commitData(box);
        emit self->closeEditor(box);
    });
    QTimer::singleShot(0, box, [box] { box->showPopup(); });
    return box;
}

void TargetDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const {
    static_cast<QComboBox *>(editor)->setCurrentIndex(index.data(Qt::EditRole).toInt());
}

void TargetDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                  const QModelIndex &index) const {
    model->setData(index, static_cast<QComboBox *>(editor)->currentIndex(), Qt::EditRole);
}

void TargetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const {
    const Theme &theme = m_theme.theme();
    const bool focused = option.state & QStyle::State_HasFocus;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(focused ? theme.colors.focus : theme.colors.lineStrong, focused ? 2 : 1));
    painter->setBrush(theme.colors.panel);
    const QRectF box = QRectF(option.rect).adjusted(2.5, 2.5, -2.5, -2.5);
    painter->drawRoundedRect(box, theme.radii.control, theme.radii.control);
    const QRect inside = option.rect.adjusted(11, 0, -30, 0);
    painter->setPen(index.data(Qt::EditRole).toInt() == 0 ? theme.colors.textMuted : theme.colors.text);
    painter->setFont(themeFont(theme, theme.type.body));
    const QString words =
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inside.width());
    painter->drawText(QStyle::visualRect(option.direction, option.rect, inside),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
                      words);
    const QRect arrow(option.rect.right() - 26, option.rect.top(), 20, option.rect.height());
    paintIcon(*painter,
              QRectF(QStyle::visualRect(option.direction, option.rect, arrow)).adjusted(3, 0, -3, 0),
              IconName::ChevronDown, theme.colors.textMuted);
    painter->restore();
}

} // namespace coalesce::ui
