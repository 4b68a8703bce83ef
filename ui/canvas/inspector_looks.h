// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of the inspector have in common to look at.
#pragma once

#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace coalesce::ui {

inline QVBoxLayout *pageLayout(QWidget &page) {
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(14, 14, 14, 14);
    layout->setSpacing(6);
    return layout;
}

inline QLabel *wrappedLabel(const char *look) {
    QLabel *label = makeLabel(QString(), look);
    label->setWordWrap(true);
    return label;
}

} // namespace coalesce::ui
