// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which Tab goes, for what is made later than what stands behind it: Qt puts it last.
#pragma once

class QWidget;

namespace coalesce::ui {

// Puts `second`, with all in it that takes the focus, behind `first`, which is in the same window.
void tabBehind(QWidget &first, QWidget &second);

} // namespace coalesce::ui
