// SPDX-License-Identifier: GPL-3.0-or-later
// The program's windows: one a workshop, or one with the start page. Opens, makes and finds workshops, and
// says plainly what it could not do.
#pragma once

#include "core/base/sources.h"
#include "ui/shell/ask.h"
#include "ui/shell/workshop_window.h"

namespace coalesce::ui {

class Windows : public QObject {
    Q_OBJECT
public:
    // All outlive this object.
    Windows(ThemeController &theme, Settings &settings, Ask ask, Resources resources, Sources sources);
    ~Windows() override;

    // A window with the start page.
    MainWindow &showStart();
    // Opens the file in `from` where that shows the start page, else in a window of its own; raises the
    // window that has it already. Gives the window, or null where the file cannot be opened: `from` (or a
    // start page) then says why.
    MainWindow *open(const QString &path, MainWindow *from = nullptr);
    OpenWorkshop *workshopOf(const MainWindow &window) const; // null on the start page

private:
    MainWindow &addWindow();
    void addStartPage(MainWindow &window);
    void addCommands(MainWindow &window);
    void askToOpen(MainWindow &from);
    void makeNew(MainWindow &from, const QString &templateId);
    void makeNext(MainWindow &from);
    MainWindow *openToPlan(const QString &path, MainWindow &from);
    void openSample(MainWindow &from);

    ThemeController &m_theme;
    Settings &m_settings;
    Ask m_ask;
    Resources m_resources;
    Sources m_sources;
    std::vector<MainWindow *> m_windows;
};

} // namespace coalesce::ui
