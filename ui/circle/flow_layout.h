// SPDX-License-Identifier: GPL-3.0-or-later
// Widgets one behind the other in lines, as words in a paragraph; in the direction of the script.
#pragma once

#include <QLayout>

namespace coalesce::ui {

class FlowLayout : public QLayout {
public:
    FlowLayout(int across, int down, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool place) const; // gives the height

    QList<QLayoutItem *> m_items;
    int m_across;
    int m_down;
};

} // namespace coalesce::ui
