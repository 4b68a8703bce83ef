// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the objects and hands them over: a verb's job without a display, or the windows.
#include "app/command_line.h"
#include "app/resources.h"
#include "core/base/english_plurals.h"
#include "ui/settings/settings.h"
#include "ui/shell/windows.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <cstdio>
#include <memory>

namespace {

int runWindows(int argc, char *argv[]) {
    using namespace coalesce;
    QApplication application(argc, argv);
    EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    const QString family = ui::loadFonts(app::fontFolder());
    ui::Settings settings(ui::dataFolder());
    ui::ThemeController theme(application, settings.schemeChoice(), ui::schemeFromEnvironment(), family);
    ui::Windows windows(theme, settings, ui::dialogs(), {app::fontFolder(), app::vectorTablePath()},
                        systemSources());
    const QStringList words = application.arguments().mid(1);
    if (words.isEmpty())
        windows.showStart();
    else
        windows.open(words.constFirst());
    return QApplication::exec();
}

// The least is enough for most verbs, and it starts fast. What paints does so without a display.
std::unique_ptr<QCoreApplication> verbApplication(int &argc, char *argv[]) {
    if (argc < 2 || !coalesce::app::paints(QString::fromLocal8Bit(argv[1])))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Without a desktop Qt remarks that there is none; a verb speaks only of its job.
    const auto before =
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
            if (type == QtFatalMsg)
                std::fprintf(stderr, "%s\n", qPrintable(text));
        });
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    qInstallMessageHandler(before);
    return application;
}

} // namespace

int main(int argc, char *argv[]) {
    QCoreApplication::setApplicationName(QStringLiteral("Coalesce"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COALESCE_VERSION));
    QCoreApplication::setOrganizationDomain(QStringLiteral("coalesce.org"));
    {
        const std::unique_ptr<QCoreApplication> application = verbApplication(argc, argv);
        coalesce::EnglishPlurals plurals;
        QCoreApplication::installTranslator(&plurals);
        if (const auto code = coalesce::app::runCommandLine(QCoreApplication::arguments().mid(1)))
            return *code;
    }
    return runWindows(argc, argv);
}
