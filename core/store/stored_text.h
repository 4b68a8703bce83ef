// SPDX-License-Identifier: GPL-3.0-or-later
// What people wrote goes to SQLite and back as UTF-8 bytes. As UTF-16, which is how Qt Sql hands over a
// QString, SQLite would obey a U+FEFF or U+FFFE at its start as a byte order mark and drop it, and would read
// U+FFFE and U+FFFF as U+FFFD.
#pragma once

#include <QString>
#include <QVariant>

namespace coalesce::store {

// The place of a text in a statement; boundText() is what is bound there. An empty text is empty, not NULL.
constexpr QLatin1String kTextParameter("CAST(? AS TEXT)");
QVariant boundText(const QString &text);
QVariant boundText(const QByteArray &utf8);

// A column of a SELECT as bytes, and the text that they are.
QString asBytes(const QString &column);
QString textOf(const QVariant &bytes);

} // namespace coalesce::store
