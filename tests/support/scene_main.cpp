// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the tests of what paints without widgets: a QGuiApplication on the offscreen platform.
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#include <QGuiApplication>

int main(int argc, char *argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int qtArgc = 1;
    QGuiApplication application(qtArgc, argv);
    return Catch::Session().run(argc, argv);
}
