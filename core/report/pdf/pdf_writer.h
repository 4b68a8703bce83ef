// SPDX-License-Identifier: GPL-3.0-or-later
// A laid-out report as the bytes of a PDF: tagged, with bookmarks, links, language, title and no date but the
// workshop's. The same report always gives the same bytes.
#pragma once

#include "core/report/pdf/laid_out_report.h"

#include <QByteArray>

namespace coalesce::report::pdf {

// `keepGoing` is asked after each page; false gives Cancelled. NotWritable when the libraries refuse, which
// is a lack of memory or a fault of ours.
Result<QByteArray> writePdf(
    const LaidOutReport &report, const LaidOutReport::KeepGoing &keepGoing = [](int, int) { return true; });

} // namespace coalesce::report::pdf
