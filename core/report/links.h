// SPDX-License-Identifier: GPL-3.0-or-later
// Web and mail addresses in what people wrote: the only links that a report makes.
#pragma once

#include "core/report/outline.h"

namespace coalesce::report {

// The address to link to where the whole text is one with http, https or mailto; else empty.
QString linkTarget(const QString &text);

// The text with the addresses in it as links; nothing of it is lost or changed.
Spans withLinks(const QString &text);

} // namespace coalesce::report
