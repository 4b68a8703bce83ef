// SPDX-License-Identifier: GPL-3.0-or-later
// What verbs print and write.
#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace coalesce::app {

// Standard output, as UTF-8 with a line feed, handed over at once. What is not taken shows in
// outputIsWhole().
void printLine(const QString &line);
void printJson(const QJsonObject &object);
void printJson(const QJsonArray &array);
void printBytes(const QByteArray &bytes);
// Whether standard output has taken all that was printed so far.
bool outputIsWhole();
// Standard error.
void printMessage(const QString &line);

// Whether writeWhole() would refuse the path as it is now: for saying so before the work.
Status checkOutput(const QString &path, bool force);
// Writes the file whole or not at all; when it returns, it is on the disk. Exists where it is there and
// `force` is off, Refused where it is a workshop or no file, NotWritable where the disk does not take it.
Status writeWhole(const QString &path, const QByteArray &bytes, bool force);

} // namespace coalesce::app
