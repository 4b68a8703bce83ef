// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds on the canvas: the tray and each cluster as a group, each note as an item in it.
#pragma once

namespace coalesce::ui {

// Teaches Qt's accessibility about CanvasView; more than once does no harm.
void installCanvasAccessibility();

} // namespace coalesce::ui
