// SPDX-License-Identifier: GPL-3.0-or-later
// What a PDF says about itself: title, author, language, the workshop's date, and how to show it.
#pragma once

#include "core/report/pdf/page.h"

#include <qpdf/QPDF.hh>

namespace coalesce::report::pdf {

// A PDF text string, always as UTF-16 with its mark: no text can be taken for another encoding by how it
// begins.
QPDFObjectHandle textString(const QString &text);

void addMetadata(QPDF &pdf, const LaidOut &laidOut);

} // namespace coalesce::report::pdf
