// SPDX-License-Identifier: GPL-3.0-or-later
// What verbs write as PDF.
#pragma once

#include "core/base/result.h"
#include "core/report/outline.h"
#include "core/report/pdf/style.h"

#include <QByteArray>
#include <QCommandLineParser>

namespace coalesce::app {

// What --paper says: A4 where it says nothing, BadArgument for a size that there is not.
Result<report::pdf::Paper> paperOf(const QCommandLineParser &call);

// The outline as a PDF, with progress on a terminal.
Result<QByteArray> pdfOf(const report::Outline &outline, report::pdf::Paper paper);

} // namespace coalesce::app
