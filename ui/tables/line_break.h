// SPDX-License-Identifier: GPL-3.0-or-later
// Shift+Enter as people mean it. QPlainTextEdit puts a U+2028 into the text for it, which would then stand in
// the workshop and in its reports; here it is a line break like any other.
#pragma once

class QPlainTextEdit;

namespace coalesce::ui {

void makeShiftEnterBreakLines(QPlainTextEdit &edit);

} // namespace coalesce::ui
