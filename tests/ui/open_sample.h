// SPDX-License-Identifier: GPL-3.0-or-later
// A workshop open in a folder that goes at the end, and what a room needs around it.
#pragma once

#include "core/session/new_workshop.h"
#include "core/session/workshop_session.h"
#include "tests/support/catch.h"
#include "ui/clock/running_clock.h"
#include "ui/settings/settings.h"
#include "ui/shell/main_window.h"
#include "ui/shell/room_context.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace coalesce::test {

struct OpenWorkshop {
    enum class From { Sample, New };

    explicit OpenWorkshop(From from = From::Sample, ui::Scheme scheme = ui::Scheme::Light,
                          const QString &family = {})
        : theme(*qApp, ui::SchemeChoice::System, scheme, family) {
        const QString path = folder.filePath(QStringLiteral("test.coalesce"));
        const Status made =
            from == From::Sample ? createSample(path) : createWorkshop(path, {}, systemSources());
        REQUIRE(made);
        open(WorkshopSession::Mode::Edit);
    }

    void open(WorkshopSession::Mode mode) {
        session.reset();
        auto opened =
            WorkshopSession::open(folder.filePath(QStringLiteral("test.coalesce")), mode, systemSources());
        REQUIRE(opened);
        session = std::move(*opened);
    }

    const Workshop &workshop() const { return session->workshop(); }
    ui::RoomContext context() { return {*session, theme, settings, window.messages()}; }

    // Puts the room into the window and shows it.
    template <class R>
    R &show(std::unique_ptr<R> made) {
        R &room = *made;
        const QString id = room.id();
        window.addRoom(std::move(made));
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        window.showWorkshop(id);
        return room;
    }

    ui::RunningClock &clock() {
        if (!madeClock)
            madeClock = std::make_unique<ui::RunningClock>(context(), window);
        return *madeClock;
    }

    QTemporaryDir folder;
    ui::Settings settings{folder.path()};
    ui::ThemeController theme;
    std::unique_ptr<WorkshopSession> session;
    std::unique_ptr<ui::RunningClock> madeClock; // outlives the rooms of the window
    ui::MainWindow window{theme, settings};
};

} // namespace coalesce::test
