// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the tests of the window: real widgets on Qt's offscreen platform unless another is asked for, with
// settings and data in a folder that goes at the end.
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#include <QApplication>
#include <QTemporaryDir>

int main(int argc, char *argv[]) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir data;
    qputenv("COALESCE_DATA_DIR", data.path().toUtf8());
    qunsetenv("COALESCE_THEME");
    int qtArgc = 1;
    QApplication application(qtArgc, argv);
    return Catch::Session().run(argc, argv);
}
