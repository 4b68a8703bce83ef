// SPDX-License-Identifier: GPL-3.0-or-later
// Says a sentence to those who hear the window, where nothing is shown for it. A widget of no size to speak
// of with the role of a notification: screen readers say its name whenever it appears.
#pragma once

#include <QWidget>

namespace coalesce::ui {

class Announcer : public QWidget {
    Q_OBJECT

public:
    explicit Announcer(QWidget *parent);
    void say(const QString &sentence);
};

} // namespace coalesce::ui
