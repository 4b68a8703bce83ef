// SPDX-License-Identifier: GPL-3.0-or-later
// What the pictures of the canvas are painted with. Colours and the font family come in from outside: the
// window fills them from its theme, an export from its own, and this folder knows neither.
#pragma once

#include "core/model/enums.h"

#include <QColor>
#include <QString>
#include <array>
#include <optional>

namespace coalesce::scene {

struct PaperColours {
    QColor key;   // the badge
    QColor tint;  // the paper
    QColor edge;  // its border
    QColor onKey; // the sign on the badge
    friend bool operator==(const PaperColours &, const PaperColours &) = default;
};

// A card that people marked with a colour.
struct MarkColours {
    QColor ground;
    QColor edge;
    friend bool operator==(const MarkColours &, const MarkColours &) = default;
};

struct SceneStyle {
    QColor ground; // behind everything
    QColor card;   // a cluster's ground
    QColor cardEdge;
    QColor band;   // of a theme, behind its cards
    QColor dashed; // where something can be dropped
    QColor text;
    QColor textMuted;
    QColor accent; // what is selected or lit
    QColor onAccent;
    QColor focus;                                                          // where the keyboard is
    QColor shadow;                                                         // the rim under a lifted note
    std::array<PaperColours, 4> papers;                                    // in the order of Intent
    std::array<MarkColours, EnumNames<ClusterColour>::names.size()> marks; // in the order of ClusterColour
    QString family; // of all fonts; empty for the system's

    const PaperColours &paper(Intent intent) const { return papers[static_cast<size_t>(intent)]; }
    // Of a card; what nobody marked looks as they all do.
    MarkColours mark(std::optional<ClusterColour> colour) const {
        return colour ? marks[static_cast<size_t>(*colour)] : MarkColours{card, cardEdge};
    }
    friend bool operator==(const SceneStyle &, const SceneStyle &) = default;
};

} // namespace coalesce::scene
