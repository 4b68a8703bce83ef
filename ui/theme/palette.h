// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the window by what they are for, light and dark. The only place where a colour is written as
// a number: style sheet, icons, badges and painted views all take theirs from here.
#pragma once

#include <QColor>
#include <QString>
#include <array>
#include <vector>

namespace coalesce::ui {

enum class Scheme { Light, Dark };

// The colour family of a prompt's intent. Colour never stands alone: each has a badge as well (see
// widgets/badge.h).
enum class IntentTone { Continue, Start, Stop, Other };

struct IntentColors {
    QColor key;   // bars, badges, counts
    QColor tint;  // ground of a note
    QColor edge;  // border of a note
    QColor onKey; // the sign on a badge
    friend bool operator==(const IntentColors &, const IntentColors &) = default;
};

// A cluster that people marked with a colour of their own.
struct MarkColors {
    QColor ground;
    QColor edge;
    friend bool operator==(const MarkColors &, const MarkColors &) = default;
};

struct Palette {
    QColor ground;     // behind everything
    QColor panel;      // bars, cards, clusters, fields
    QColor panelMuted; // side panels, tool rows
    QColor selected;   // the chosen row or room
    QColor hover;      // under the pointer
    QColor paper;      // around the page preview
    QColor line;       // between areas
    QColor lineSoft;   // between rows
    QColor lineStrong; // around buttons and clusters
    QColor lineDashed; // where something can be dropped
    QColor text;
    QColor textMuted;
    QColor accent; // the ink button, the chosen cluster
    QColor accentHover;
    QColor onAccent;
    QColor focus; // the focus ring
    QColor danger;
    QColor dangerTint;
    QColor warn;
    QColor warnTint; // also the step that is running
    QColor scrim;    // dims what is behind the finder; translucent
    QColor shadow;   // under a lifted note; translucent
    IntentColors intentContinue;
    IntentColors intentStart;
    IntentColors intentStop;
    IntentColors intentOther;
    std::array<MarkColors, 6> marks; // red, amber, green, blue, violet, grey

    const IntentColors &intent(IntentTone tone) const;
    friend bool operator==(const Palette &, const Palette &) = default;
};

Palette palette(Scheme scheme);

// A foreground on a ground that the window really uses, and the contrast ratio it must reach.
struct ContrastPair {
    QString name;
    QColor foreground;
    QColor ground;
    double least; // 4.5 for text, 3 for rings, badges and other shapes that carry meaning
};

// Every pair of the palette that the window uses. A new use of a colour belongs here: a test measures all of
// them.
std::vector<ContrastPair> contrastPairs(const Palette &palette);

// The contrast ratio of two opaque colours, 1 to 21, by WCAG 2.2, "contrast ratio" and "relative luminance":
// (L1 + 0.05) / (L2 + 0.05), L = 0.2126 R + 0.7152 G + 0.0722 B of the linearised channels.
double contrastRatio(const QColor &one, const QColor &other);

} // namespace coalesce::ui
