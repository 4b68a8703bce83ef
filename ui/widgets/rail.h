// SPDX-License-Identifier: GPL-3.0-or-later
// The rooms, down the left side: icon over name. One of them is chosen; arrows, Home and End move the choice
// as in a list of tabs, and that is what screen readers are told it is.
#pragma once

#include "ui/icons/icon.h"

#include <QWidget>
#include <vector>

namespace coalesce::ui {

class RailButton;

class Rail : public QWidget {
    Q_OBJECT

public:
    explicit Rail(const ThemeController &theme, QWidget *parent = nullptr);

    // `keys` is the shortcut that goes there, for the tip; may be empty.
    void addItem(const QString &id, const QString &title, IconName name, const QString &keys = {});
    void setCurrent(const QString &id); // without chosen()
    QString current() const;
    // Something small that stands at the foot, below the rooms.
    void setFoot(QWidget &foot);
    int count() const { return int(m_buttons.size()); }

signals:
    void chosen(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(int index);

    const ThemeController &m_theme;
    std::vector<RailButton *> m_buttons;
    bool m_hasFoot = false;
};

} // namespace coalesce::ui
