// SPDX-License-Identifier: GPL-3.0-or-later
// The program as it runs: its windows with all their rooms, in a folder that goes at the end. New workshops
// are made at `path`.
#pragma once

#include "core/session/new_workshop.h"
#include "tests/support/catch.h"
#include "tests/support/session.h"
#include "ui/report/exporter.h"
#include "ui/report/report_room.h"
#include "ui/settings/settings.h"
#include "ui/shell/start_page.h"
#include "ui/shell/windows.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QFileInfo>
#include <QPointer>
#include <QTest>

namespace coalesce::ui {

struct Program {
    QTemporaryDir folder;
    Settings settings{folder.path()};
    ThemeController theme{*qApp, SchemeChoice::Light, Scheme::Light};
    QString path = folder.filePath(QStringLiteral("Day.coalesce"));
    QString toOpen; // what a person chooses when asked for a file
    Windows windows{theme,
                    settings,
                    Ask{[this](QWidget *, const QString &) { return toOpen; },
                        [this](QWidget *, const QString &) { return path; }},
                    {QStringLiteral(COALESCE_FONTS), {}},
                    countedSources()};
    QPointer<MainWindow> window;
    OpenWorkshop *open = nullptr;

    Program() { startPage(); }
    void startPage() {
        window = &windows.showStart();
        window->resize(1440, 900);
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window));
    }
    void opened() {
        open = window->findChild<OpenWorkshop *>();
        REQUIRE(open);
        open->exporter().setChoosePath([this](const QString &suggested, const QString &) {
            return folder.filePath(QFileInfo(suggested).fileName());
        });
    }
    void makeNew() {
        emit window->startPage().newRequested(kDefaultTemplate);
        opened();
    }
    const Workshop &workshop() const { return open->session().workshop(); }
    // After a dialog has gone the keys are the window's again.
    void backInWindow() const {
        window->activateWindow();
        REQUIRE(QTest::qWaitFor([&] { return QApplication::activeWindow() == window; }));
    }
};

inline void press(const QString &keys) {
    QCoreApplication::processEvents(); // commands are asked anew when control returns to the event loop
    QTest::keySequence(QApplication::focusWidget(), QKeySequence(keys));
}

inline void type(const QString &text) {
    QTest::keyClicks(QApplication::focusWidget(), text);
}

} // namespace coalesce::ui
