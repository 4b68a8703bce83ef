// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes of the tray, in device-independent pixels.
#pragma once

#include <QSize>

namespace coalesce::ui {

constexpr int kTrayWidth = 196;
constexpr int kTrayMargin = 12;
constexpr int kTrayHeader = 72; // heading and hint
constexpr int kTrayGap = 8;
constexpr QSize kTrayNote{172, 56};

} // namespace coalesce::ui
