// SPDX-License-Identifier: GPL-3.0-or-later
// A whole workshop as JSON and back: everything but its history, import keys and media. For other programs,
// and for people who want their work in a file they can read in thirty years.
#pragma once

#include "core/edit/outcome.h"

#include <QByteArray>

namespace coalesce::exchange {

constexpr int kJsonVersion = 1;
constexpr qsizetype kMaxJsonBytes = 256 * 1024 * 1024;

// Sorted keys, records in their order, UTF-8, LF: the same workshop always gives the same bytes, and so does
// a workshop into which they were imported.
QByteArray workshopJson(const Workshop &workshop);

// The workshop that the JSON holds. Strict: every field of every record, nothing else, each of its kind.
// Errors say where
// ("answers[3].text"): BadArgument for what is wrong, NewerVersion for a later format.
Result<Workshop> readWorkshopJson(const QByteArray &json);

// The edit that replaces `current`, which must hold nothing beyond what `start`, the workshop as it was made,
// does. Refused otherwise. Import keys stay.
Result<Outcome> importWorkshopJson(const Workshop &current, const Workshop &start, const QByteArray &json);

} // namespace coalesce::exchange
