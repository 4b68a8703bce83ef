// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds on the canvas: the tray and each cluster as a group, each note as an item in it.
#pragma once

namespace coalesce::ui {

class CanvasView;
struct ItemChanges;

// Teaches Qt's accessibility about CanvasView; more than once does no harm.
void installCanvasAccessibility();

// Says what came, moved, was called anew and went.
void tellCanvasItems(CanvasView &view, const ItemChanges &changes);

// Says that other items are chosen now.
void tellCanvasSelection(CanvasView &view);

// Says where on the canvas the keyboard is now.
void tellCanvasFocus(CanvasView &view);

} // namespace coalesce::ui
