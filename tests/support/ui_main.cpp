// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the tests of the window: real widgets on Qt's offscreen platform unless another is asked for, with
// settings and data in a folder that goes at the end.
#define CATCH_CONFIG_RUNNER
#include "core/base/english_plurals.h"
#include "tests/support/catch.h"

#include <QApplication>
#include <QTemporaryDir>

static bool testing = false;

// What Qt says of a misused class ("QWidget::setMinimumSize: …") is a mistake of ours and fails the test that
// runs.
static void watch(QtMsgType type, const QMessageLogContext &, const QString &message) {
    if (message.contains(QLatin1String("propagateSizeHints")))
        return; // said by the offscreen platform for every window
    if (testing && type >= QtWarningMsg && message.startsWith(QLatin1Char('Q')) &&
        message.contains(QLatin1String("::")))
        FAIL_CHECK(message.toStdString());
    else
        fprintf(stderr, "%s\n", qPrintable(message));
}

int main(int argc, char *argv[]) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir data;
    qputenv("COALESCE_DATA_DIR", data.path().toUtf8());
    qInstallMessageHandler(watch);
    int qtArgc = 1;
    QApplication application(qtArgc, argv);
    coalesce::EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    testing = true;
    return Catch::Session().run(argc, argv);
}
