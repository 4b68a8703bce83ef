// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resources.h"

#include "ui/settings/settings.h"

#include <QCoreApplication>
#include <QDir>

namespace coalesce::app {

namespace {

QString installedOr(const QString &name, const QString &source) {
    const QString installed =
        QDir::cleanPath(QCoreApplication::applicationDirPath() + QLatin1String("/../share/coalesce/") + name);
    return QDir(installed).exists() ? installed : source;
}

} // namespace

QString fontFolder() {
    return installedOr(QStringLiteral("fonts"), QStringLiteral(COALESCE_SOURCE_FONTS));
}

QString ownTemplateFolder() {
    return QDir(ui::dataFolder()).filePath(QStringLiteral("templates"));
}

QString vectorTablePath() {
    return installedOr(QStringLiteral("insight"), QStringLiteral(COALESCE_SOURCE_INSIGHT)) +
           QLatin1String("/glove30k-100-int8.wvt");
}

} // namespace coalesce::app
