// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the list of a column with the look of its answers and with the field in which one is edited in place.
#pragma once

#include "ui/shell/room_context.h"
#include "ui/tables/answer_look.h"

#include <QStyledItemDelegate>
#include <functional>
#include <optional>

namespace coalesce::ui {

class AnswerDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    // `tone` is asked at each painting: a prompt's intent may change.
    AnswerDelegate(const RoomContext &context, std::function<IntentTone()> tone, QObject *parent = nullptr);

    void setWidth(int width) { m_width = width; } // of the strips
    int width() const { return m_width; }
    void setTheme(const Theme &theme) { m_look.setTheme(theme); }
    void setFresh(const std::optional<AnswerId> &id) { m_fresh = id; }
    QRect strip(const QRect &itemRect) const;
    QRect starOf(const QRect &itemRect, const AnswerRow &row, Qt::LayoutDirection direction) const {
        return m_look.starOf(strip(itemRect), row, direction);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

signals:
    void editing(const coalesce::AnswerId &id); // its field has opened

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    RoomContext m_context;
    std::function<IntentTone()> m_tone;
    AnswerLook m_look;
    int m_width = 0; // not known before the view has a size
    std::optional<AnswerId> m_fresh;
};

} // namespace coalesce::ui
