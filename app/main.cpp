// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the objects and hands them over: a verb's job without a display, or the window.
#include "app/command_line.h"

#include <QCoreApplication>

int main(int argc, char *argv[]) {
    QCoreApplication application(argc, argv);
    return coalesce::app::runCommandLine(application.arguments().mid(1)).value_or(2);
}
