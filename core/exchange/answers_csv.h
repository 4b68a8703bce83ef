// SPDX-License-Identifier: GPL-3.0-or-later
// All answers as one CSV table, for spreadsheet programs and for coming back.
#pragma once

#include "core/model/workshop.h"

#include <QByteArray>

namespace coalesce::exchange {

enum class CsvNames { Consented, None };

// UTF-8, RFC 4180 (CRLF), with the heading "prompt,question,cluster,theme,answer,source,name,starred,merged":
// the prompt's number, its question, the titles of the cluster and its theme, the text, the source, the
// participant's name (only with consent to be named, and never with CsvNames::None), "yes" or nothing for
// starred and for merged into another answer; a merged answer has the cluster of the one it was merged into.
// By prompt, then in order of making. Answers given in confidence are left out; one that was shared since
// comes without cluster and theme.
QByteArray answersCsv(const Workshop &workshop, CsvNames names);

// A spreadsheet program takes a cell that begins with = + - @ tab or CR for a formula, and hides a ' in front
// of it. Such cells, and those that begin with ', get one more ' in front.
QString withGuard(const QString &cell);
// Takes that one off again.
QString withoutGuard(const QString &cell);

} // namespace coalesce::exchange
