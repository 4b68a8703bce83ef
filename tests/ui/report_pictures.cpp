// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the room Report for looking at: not part of a normal run.
//   COALESCE_PICTURES=DIR ui_tests "[pictures]"
#include "tests/ui/report_fixture.h"
#include "ui/theme/theme.h"

#include <QDir>

using namespace coalesce::ui;

TEST_CASE("pictures of the room Report", "[.][pictures][report-pictures]") {
    if (!qEnvironmentVariableIsSet("COALESCE_PICTURES"))
        return;
    loadFonts(QStringLiteral(COALESCE_FONTS));
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
        for (const QSize size : {QSize(1336, 790), QSize(920, 590)}) {
            const QTemporaryDir folder;
            ReportWindow w(folder.path(), scheme);
            w.window.resize(size);
            w.show();
            w.room.focusFirst();
            QCoreApplication::processEvents();
            REQUIRE(
                w.window.grab().save(QDir(qEnvironmentVariable("COALESCE_PICTURES"))
                                         .filePath(QStringLiteral("report-%1-%2.png")
                                                       .arg(scheme == Scheme::Light ? QStringLiteral("light")
                                                                                    : QStringLiteral("dark"))
                                                       .arg(size.width()))));
        }
}
