// SPDX-License-Identifier: GPL-3.0-or-later
// What the stage is painted with. Colours and the font family come in from outside, as for the canvas.
#pragma once

#include "core/scene/scene_style.h"

namespace coalesce::scene {

struct StageStyle {
    QColor ground; // behind everything
    QColor text;
    QColor muted;
    QColor panel; // a row, a chart
    QColor panelEdge;
    QColor warn;      // over time, and what cannot be; never without a word
    QColor yes;       // what will be done
    QColor paperText; // on the papers of the prompts
    QColor paperMuted;
    std::array<PaperColours, 4> papers; // in the order of Intent
    SceneStyle canvas;                  // of the canvas and the badges
    QString family;                     // of all fonts; empty for the system's

    const PaperColours &paper(Intent intent) const { return papers[static_cast<size_t>(intent)]; }
    friend bool operator==(const StageStyle &, const StageStyle &) = default;
};

} // namespace coalesce::scene
