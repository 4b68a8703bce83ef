// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_theme.h"

namespace coalesce::ui {

scene::SceneStyle sceneStyle(const Theme &theme) {
    const Palette &c = theme.colors;
    const auto paper = [](const IntentColors &intent) {
        return scene::PaperColours{intent.key, intent.tint, intent.edge, intent.onKey};
    };
    return {
        .ground = c.ground,
        .card = c.panel,
        .cardEdge = c.lineStrong,
        .dashed = c.lineDashed,
        .text = c.text,
        .textMuted = c.textMuted,
        .accent = c.accent,
        .onAccent = c.onAccent,
        .focus = c.focus,
        .shadow = c.shadow,
        .papers = {paper(c.intentContinue), paper(c.intentStart), paper(c.intentStop), paper(c.intentOther)},
        .family = theme.family};
}

} // namespace coalesce::ui
