// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_theme.h"

#include "ui/canvas/canvas_theme.h"

namespace coalesce::ui {

scene::StageStyle stageStyle(Scheme scheme, const QString &family) {
    // Papers are light on either ground, as they are on the table.
    const Palette light = palette(Scheme::Light);
    const scene::SceneStyle papers = sceneStyle(makeTheme(Scheme::Light, family));
    const bool dark = scheme == Scheme::Dark;
    scene::StageStyle style{
        .ground = dark ? light.text : light.ground,
        .text = dark ? light.panel : light.text,
        .muted = dark ? light.lineStrong : light.textMuted,
        .panel = dark ? light.accentHover : light.panel,
        .panelEdge = dark ? light.textMuted : light.line,
        .warn = dark ? palette(Scheme::Dark).warn : light.danger,
        .yes = dark ? palette(Scheme::Dark).intentContinue.key : light.intentContinue.key,
        .paperText = light.text,
        .paperMuted = light.accentHover,
        .papers = papers.papers,
        .canvas = sceneStyle(makeTheme(scheme, family)),
        .family = family,
    };
    style.canvas.ground = style.ground;
    if (dark) {
        style.canvas.card = style.panel;
        style.canvas.cardEdge = style.panelEdge;
    }
    return style;
}

} // namespace coalesce::ui
