// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a workshop: its title and focus question, the finder, undo and redo, and what a room adds at
// the right.
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace coalesce::ui {

class ElidedLabel;
class ThemeController;

class TopBar : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(const ThemeController &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &focusQuestion);
    // The finder's pill; opens the action.
    void addFind(QAction &action);
    // A button that shows the action's icon alone (undo, redo) at the end of the row.
    void addIcon(QAction &action);
    // Anything else, behind what is there.
    void add(QWidget &widget);

private:
    const ThemeController &m_theme;
    ElidedLabel *m_title;
    ElidedLabel *m_focus;
    QHBoxLayout *m_row;
};

} // namespace coalesce::ui
