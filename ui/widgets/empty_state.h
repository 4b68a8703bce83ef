// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where there is nothing yet: an icon, one sentence that says what to do, and the action that
// does it.
#pragma once

#include "ui/icons/icon.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace coalesce::ui {

class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(IconName name, const QString &sentence, const ThemeController &theme,
               QWidget *parent = nullptr);
    void setSentence(const QString &sentence);
    // Adds the button that does the action; the first is the ink one.
    void addAction(QAction &action);

private:
    QLabel *m_sentence;
    QWidget *m_buttons;
};

} // namespace coalesce::ui
