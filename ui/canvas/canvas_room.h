// SPDX-License-Identifier: GPL-3.0-or-later
// The room Canvas: filter bar, tray and canvas, inspector, and the commands that work here.
#pragma once

#include "ui/shell/room.h"

#include <QPointer>
#include <functional>

namespace coalesce {
class WorkshopSession;
}

namespace coalesce::ui {

class CanvasView;
class Inspector;
class ThemeController;

class CanvasRoom : public Room {
public:
    // How the room speaks to the window around it; each may be empty.
    struct Host {
        std::function<void(const QString &sentence)> say;  // what was done
        std::function<void(const QString &sentence)> warn; // what could not be done, and why
        std::function<void()> stateChanged;                // which commands can run may have changed
    };

    CanvasRoom(WorkshopSession &session, const ThemeController &theme, Host host = {});
    ~CanvasRoom() override;

    QString id() const override;
    QString title() const override;
    IconName icon() const override { return IconName::Canvas; }
    QWidget *widget() override { return m_widget; }
    std::vector<Command> commands() override;
    void focusFirst() override;

    CanvasView &view() { return *m_view; }
    Inspector &inspector() { return *m_inspector; }

private:
    QPointer<QWidget> m_widget; // owned by the window once it is taken in
    CanvasView *m_view;
    Inspector *m_inspector;
};

} // namespace coalesce::ui
