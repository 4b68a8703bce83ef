// SPDX-License-Identifier: GPL-3.0-or-later
// The room Report on the sample workshop, in a plain window.
#pragma once

#include "core/session/new_workshop.h"
#include "tests/support/catch.h"
#include "ui/commands/command_registry.h"
#include "ui/report/exporter.h"
#include "ui/report/page_view.h"
#include "ui/report/preview_pane.h"
#include "ui/report/report_room.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace coalesce::ui {

constexpr int kPatienceMs = 60'000; // the machine may be busy

inline std::unique_ptr<WorkshopSession> openSample(const QString &folder) {
    const QString path = folder + QStringLiteral("/sample.coalesce");
    if (!QFile::exists(path))
        REQUIRE(createSample(path));
    auto session = WorkshopSession::open(path, WorkshopSession::Mode::Edit, systemSources());
    REQUIRE(session);
    return std::move(*session);
}

// Widths are those of the program's own font, whatever the machine has.
inline QString reportFamily() {
    static const QString first = loadFonts(QStringLiteral(COALESCE_FONTS));
    return QStringLiteral("Inter");
}

struct ReportWindow {
    explicit ReportWindow(const QString &folder, Scheme scheme = Scheme::Light)
        : session(openSample(folder)), settings(folder),
          theme(*qApp, SchemeChoice::System, scheme, reportFamily()), messages(window, theme),
          commands(window, theme), exporter({*session, theme, settings, messages},
                                            std::make_shared<ReportFonts>(QStringLiteral(COALESCE_FONTS))),
          room({*session, theme, settings, messages}, exporter) {
        commands.add(exporter.commands());
        commands.setRoomWidget(room.id(), *room.widget());
        commands.add(room.commands());
        commands.setCurrentRoom(room.id());
        room.useCommands(commands);
        auto *layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(room.widget());
        window.resize(1336, 790);
    }

    void show() {
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        REQUIRE(QTest::qWaitFor([this] { return room.preview().pages().report().has_value(); }, kPatienceMs));
    }
    // Does something and waits until the pages are those of the workshop again.
    void andWait(const std::function<void()> &act) {
        QSignalSpy shown(&room.preview(), &PreviewPane::shown);
        act();
        REQUIRE(QTest::qWaitFor([&] { return !shown.isEmpty(); }, kPatienceMs));
    }

    std::unique_ptr<WorkshopSession> session;
    Settings settings;
    ThemeController theme;
    QWidget window;
    MessageBar messages;
    CommandRegistry commands;
    Exporter exporter;
    ReportRoom room;
};

} // namespace coalesce::ui
