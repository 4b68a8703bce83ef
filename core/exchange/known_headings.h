// SPDX-License-Identifier: GPL-3.0-or-later
// The headings that form services and sign-up lists give to what is not an answer: people, consents, times
// and numbers.
#pragma once

#include "core/exchange/columns.h"

namespace coalesce::exchange {

// The words of a heading or question: letters and digits, case folded, without punctuation and without what
// is set in brackets for the form alone ("(required)", "*").
QStringList headingWords(const QString &heading);

// What this heading is known to mean, or nothing.
std::optional<Target> knownHeading(const QString &heading);

// The sentence that says why.
QString whyKnown(const Target &target);

} // namespace coalesce::exchange
