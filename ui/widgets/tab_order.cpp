// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tab_order.h"

#include <QWidget>
#include <vector>

namespace coalesce::ui {

void tabBehind(QWidget &first, QWidget &second) {
    std::vector<QWidget *> within;
    for (QWidget *next = first.nextInFocusChain(); next != &first; next = next->nextInFocusChain())
        if ((next == &second || second.isAncestorOf(next)) && next->focusPolicy() != Qt::NoFocus)
            within.push_back(next);
    const Qt::FocusPolicy policy = first.focusPolicy();
    if (policy == Qt::NoFocus) // Qt orders nothing behind what takes no focus, though it has its place
        first.setFocusPolicy(Qt::TabFocus);
    QWidget *before = &first;
    for (QWidget *widget : within) {
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
    first.setFocusPolicy(policy);
}

} // namespace coalesce::ui
