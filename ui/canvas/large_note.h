// SPDX-License-Identifier: GPL-3.0-or-later
// One answer large and whole, to be read out: over the window until a key or a click.
#pragma once

#include "core/model/workshop.h"

#include <QFrame>

namespace coalesce::ui {

class ThemeController;

class LargeNote : public QFrame {
    Q_OBJECT

public:
    // Deletes itself when it closes.
    LargeNote(const Workshop &workshop, const AnswerId &answer, const ThemeController &theme,
              QWidget *parent);
    void openOver(const QWidget &window);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
};

} // namespace coalesce::ui
