// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where there is nothing yet: an icon and one sentence that says what to do.
#pragma once

#include "ui/icons/icon.h"

#include <QWidget>

class QLabel;

namespace coalesce::ui {

class EmptyState : public QWidget {
    Q_OBJECT

public:
    EmptyState(IconName name, const QString &sentence, const ThemeController &theme,
               QWidget *parent = nullptr);
    void setSentence(const QString &sentence);

private:
    QLabel *m_sentence;
};

} // namespace coalesce::ui
