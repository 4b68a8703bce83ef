// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the tests of a target that needs no screen: a QCoreApplication and nothing more.
#define CATCH_CONFIG_RUNNER
#include "core/base/english_plurals.h"
#include "tests/support/catch.h"

#include <QCoreApplication>

int main(int argc, char *argv[]) {
    int qtArgc = 1;
    QCoreApplication application(qtArgc, argv);
    coalesce::EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    return Catch::Session().run(argc, argv);
}
