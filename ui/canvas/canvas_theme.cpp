// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_theme.h"

#include <algorithm>

namespace coalesce::ui {

scene::SceneStyle sceneStyle(const Theme &theme) {
    const Palette &c = theme.colors;
    const auto paper = [](const IntentColors &intent) {
        return scene::PaperColours{intent.key, intent.tint, intent.edge, intent.onKey};
    };
    std::array<scene::MarkColours, 6> marks;
    std::ranges::transform(c.marks, marks.begin(), [](const MarkColors &mark) {
        return scene::MarkColours{mark.ground, mark.edge};
    });
    return {
        .ground = c.ground,
        .card = c.panel,
        .cardEdge = c.lineStrong,
        .band = c.panelMuted,
        .dashed = c.lineDashed,
        .text = c.text,
        .textMuted = c.textMuted,
        .accent = c.accent,
        .onAccent = c.onAccent,
        .focus = c.focus,
        .shadow = c.shadow,
        .papers = {paper(c.intentContinue), paper(c.intentStart), paper(c.intentStop), paper(c.intentOther)},
        .marks = marks,
        .family = theme.family};
}

} // namespace coalesce::ui
