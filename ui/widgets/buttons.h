// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons of the window. Every one has a name for screen readers and a tip; looks come from the style
// sheet.
#pragma once

#include "ui/icons/icon.h"

#include <QPushButton>
#include <QToolButton>

namespace coalesce::ui {

// A button that shows an icon alone. Quiet ones have no border until the pointer or the focus is on them.
class IconButton : public QToolButton {
    Q_OBJECT

public:
    enum class Kind { Bordered, Quiet };
    IconButton(IconName name, const QString &text, const ThemeController &theme, Kind kind = Kind::Bordered,
               QWidget *parent = nullptr);
    // Does an action, with its text, shortcut and state.
    IconButton(QAction &action, Kind kind = Kind::Bordered, QWidget *parent = nullptr);
};

// A rounded button with an icon, words and a muted hint such as its shortcut.
class PillButton : public QPushButton {
    Q_OBJECT

public:
    PillButton(IconName name, const QString &text, const QString &hint, const ThemeController &theme,
               QWidget *parent = nullptr);
    void setHint(const QString &hint);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ThemeController &m_theme;
    IconName m_name;
    QString m_hint;
};

enum class ButtonKind { Plain, Primary, Danger, Link };

// A button with words, in the look of its kind.
QPushButton *makeButton(const QString &text, ButtonKind kind = ButtonKind::Plain, QWidget *parent = nullptr);

} // namespace coalesce::ui
