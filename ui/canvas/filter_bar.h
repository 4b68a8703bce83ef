// SPDX-License-Identifier: GPL-3.0-or-later
// The row above the canvas: all tables or one, each with badge and count; one theme; Tidy; zoom.
#pragma once

#include "core/model/workshop.h"

#include <QWidget>
#include <functional>
#include <map>

class QAction;
class QButtonGroup;
class QHBoxLayout;
class QPushButton;

namespace coalesce {
class WorkshopSession;
}

namespace coalesce::ui {

class CanvasView;
class CommandRegistry;
class ThemeController;

class FilterBar : public QWidget {
    Q_OBJECT

public:
    FilterBar(WorkshopSession &session, CanvasView &view, const ThemeController &theme,
              QWidget *parent = nullptr);
    void useCommands(const CommandRegistry &commands); // for the button of the outline
    void openThemes();                                 // the menu of themes to show alone

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void refresh();
    void rebuildButtons();
    void fillThemes();
    void describeThemes();

    WorkshopSession &m_session;
    CanvasView &m_view;
    const ThemeController &m_theme;
    QHBoxLayout *m_prompts;
    QButtonGroup *m_group;
    QPushButton *m_all = nullptr;
    std::vector<std::pair<PromptId, QPushButton *>> m_buttons;
    std::vector<std::pair<PromptId, Intent>> m_shown; // the prompts that the buttons stand for
    QPushButton *m_themes;                            // to show one alone; hidden while there are none
    QPushButton *m_outline;
    QPushButton *m_sort;
    QPushButton *m_suggest;
    QPushButton *m_replay;
    QAction *m_across = nullptr;       // opens the themes across tables
    std::vector<QPushButton *> m_wide; // are in the menu of m_more where there is no room
    QPushButton *m_more;
    QPushButton *m_zoom;
};

} // namespace coalesce::ui
