// SPDX-License-Identifier: GPL-3.0-or-later
// The questions that only a person can answer, as functions: the program asks with dialogs, tests answer
// themselves. An empty answer means that the person thought better of it.
#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace coalesce::ui {

struct Ask {
    std::function<QString(QWidget *parent, const QString &folder)> workshopToOpen;
    std::function<QString(QWidget *parent, const QString &suggested)> workshopToMake;
};

// The platform's dialogs.
Ask dialogs();

} // namespace coalesce::ui
