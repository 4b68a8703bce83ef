// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/resources.h"

#include <QCoreApplication>
#include <QDir>

namespace coalesce::app {

QString fontFolder() {
    const QString installed =
        QDir::cleanPath(QCoreApplication::applicationDirPath() + QLatin1String("/../share/coalesce/fonts"));
    return QDir(installed).exists() ? installed : QStringLiteral(COALESCE_SOURCE_FONTS);
}

} // namespace coalesce::app
