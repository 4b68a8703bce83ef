// SPDX-License-Identifier: GPL-3.0-or-later
// Builds the objects and hands them over: a verb's job without a display, or the windows.
#include "app/command_line.h"
#include "app/resources.h"
#include "core/base/english_plurals.h"
#include "ui/settings/settings.h"
#include "ui/shell/windows.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>

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

} // namespace

int main(int argc, char *argv[]) {
    QCoreApplication::setApplicationName(QStringLiteral("Coalesce"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COALESCE_VERSION));
    QCoreApplication::setOrganizationDomain(QStringLiteral("coalesce.org"));
    {
        QCoreApplication application(argc, argv); // enough for a verb, and it starts fast
        coalesce::EnglishPlurals plurals;
        QCoreApplication::installTranslator(&plurals);
        if (const auto code = coalesce::app::runCommandLine(application.arguments().mid(1)))
            return *code;
    }
    return runWindows(argc, argv);
}
