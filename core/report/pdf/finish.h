// SPDX-License-Identifier: GPL-3.0-or-later
// The second pass over the PDF: what cairo cannot say. Structure with actual texts, artifacts, links,
// bookmarks, language, metadata, dates, and an identifier that depends on nothing but the contents.
#pragma once

#include "core/base/result.h"
#include "core/report/pdf/page.h"

#include <QByteArray>

namespace coalesce::report::pdf {

// The tag that brackets each mark in what cairo writes. Every mark is one bracket, in order; brackets never
// nest.
constexpr auto kBracketTag = "P";

// `marks` holds for each page the node of each of its brackets, in the order of drawing. NotWritable when
// what was drawn cannot be read or is not as `marks` says, which is a lack of memory or a fault of ours.
Result<QByteArray> finishPdf(const QByteArray &drawn, const LaidOut &laidOut,
                             const std::vector<std::vector<int>> &marks);

} // namespace coalesce::report::pdf
