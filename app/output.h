// SPDX-License-Identifier: GPL-3.0-or-later
// What verbs print and write.
#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace coalesce::app {

// Standard output, as UTF-8 with a line feed.
void printLine(const QString &line);
void printJson(const QJsonObject &object);
void printJson(const QJsonArray &array);
void printBytes(const QByteArray &bytes);
// Standard error.
void printMessage(const QString &line);

// Writes the file whole or not at all. Exists where it is there and `force` is off.
Status writeWhole(const QString &path, const QByteArray &bytes, bool force);

} // namespace coalesce::app
