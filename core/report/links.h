// SPDX-License-Identifier: GPL-3.0-or-later
// Web and mail addresses in what people wrote: the only links that a report makes.
#pragma once

#include "core/report/outline.h"

namespace coalesce::report {

// The one rule for which addresses may be followed, for all formats. The address to link to, percent-encoded,
// where the whole text is one with http, https or mailto; else empty. What it gives it takes unchanged.
QString linkTarget(const QString &text);

// The text with the addresses in it as links; nothing of it is lost or changed.
Spans withLinks(const QString &text);

} // namespace coalesce::report
