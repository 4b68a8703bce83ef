// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/english_plurals.h"

namespace coalesce {

QString EnglishPlurals::translate(const char *, const char *text, const char *, int n) const {
    const QString source = QString::fromUtf8(text);
    if (n < 0 || !source.contains(QLatin1String("(s)")))
        return {};
    return QString(source).replace(QLatin1String("(s)"), n == 1 ? QString() : QStringLiteral("s"));
}

} // namespace coalesce
