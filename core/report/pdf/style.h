// SPDX-License-Identifier: GPL-3.0-or-later
// How the report looks on paper: every measure and colour in one place. Lengths are points (1/72 inch).
#pragma once

#include "core/report/outline.h"

#include <QSizeF>

namespace coalesce::report::pdf {

enum class Paper { A4, Letter };

struct Colour {
    double red = 0;
    double green = 0;
    double blue = 0;
    friend bool operator==(const Colour &, const Colour &) = default;
};

constexpr Colour rgb(unsigned value) {
    return {((value >> 16) & 0xff) / 255.0, ((value >> 8) & 0xff) / 255.0, (value & 0xff) / 255.0};
}

// The share `part` (0 to 1) of `colour` on white paper.
constexpr Colour tint(Colour colour, double part) {
    return {1 - (1 - colour.red) * part, 1 - (1 - colour.green) * part, 1 - (1 - colour.blue) * part};
}

enum class Weight { Regular, SemiBold, Bold };

// The look of one run of text.
struct Face {
    double size = 10.5;
    Weight weight = Weight::Regular;
    bool italic = false;
    Colour colour = {};
    bool underlined = false;
    friend bool operator==(const Face &, const Face &) = default;
};

namespace style {

constexpr Colour kInk = rgb(0x1f2430);
constexpr Colour kMuted = rgb(0x5b6270);
constexpr Colour kLink = rgb(0x0b5c8a);
constexpr Colour kBullet = rgb(0x5b6270);

// All of these have a contrast of at least 4.5 to 1 on white (WCAG 2.1, 1.4.3).
constexpr Colour colourOf(Tone tone) {
    switch (tone) {
    case Tone::Continue:
        return rgb(0x0b6e99);
    case Tone::Start:
        return rgb(0x8f5600);
    case Tone::Stop:
        return rgb(0xa8326b);
    case Tone::Other:
        return rgb(0x5a4fa3);
    case Tone::Plain:
        break;
    }
    return kInk;
}

struct PageMeasures {
    double width;
    double height;
    double side = 74;   // margin left and right
    double top = 76;    // where text begins
    double bottom = 76; // text ends this far above the lower edge
    double header = 44; // baseline of the running title, from the upper edge
    double footer = 40; // baseline of the page number, from the lower edge
    constexpr double textWidth() const { return width - 2 * side; }
    constexpr double textHeight() const { return height - top - bottom; }
};

// ISO 216 in points of 1/72 inch, to a thousandth; US Letter is exact.
constexpr PageMeasures measuresOf(Paper paper) {
    return paper == Paper::A4 ? PageMeasures{595.276, 841.89} : PageMeasures{612, 792};
}

// A block of text: its face, the distance of its baselines and the space above and below it.
struct BlockStyle {
    Face face;
    double leading;
    double above;
    double below;
};

constexpr BlockStyle headingStyle(int level, Tone tone) {
    const Colour colour = colourOf(tone);
    switch (level) {
    case 1:
        return {{26, Weight::Bold, false, kInk}, 32, 0, 7};
    case 2:
        return {{17, Weight::Bold, false, colour}, 22, 27, 6};
    case 3:
        return {{11.5, Weight::Bold, false, kInk}, 16, 16, 2};
    default:
        return {{10.5, Weight::SemiBold, false, kMuted}, 15.5, 11, 2};
    }
}

constexpr BlockStyle kBody{{10.5, Weight::Regular, false, kInk}, 15.75, 0, 7};
constexpr BlockStyle kNote{{9.25, Weight::Regular, false, kMuted}, 13.75, 0, 12};
constexpr BlockStyle kItem{{10.5, Weight::Regular, false, kInk}, 15.25, 3.25, 3.25};
constexpr BlockStyle kChildItem{{9.75, Weight::Regular, false, kInk}, 14.25, 2.5, 2.5};
constexpr BlockStyle kQuote{{11, Weight::Regular, true, kInk}, 16.25, 6.5, 6.5};
constexpr BlockStyle kCallout{{10.5, Weight::Regular, false, kInk}, 15.75, 12, 12};

constexpr Face kAside{9.25, Weight::SemiBold, false, kMuted};
constexpr Face kBy{9.25, Weight::Regular, false, kMuted};
constexpr Face kFurniture{8.5, Weight::Regular, false, kMuted};

constexpr int kUnbroken = 40;    // names and facts up to this many characters stay on one line
constexpr double kListAbove = 5; // between a paragraph and the list it introduces
constexpr double kListBelow = 10;
constexpr double kIndent = 16;      // of each level of a list
constexpr int kDeepestIndent = 6;   // deeper levels are not indented further
constexpr double kBulletCentre = 5; // from the left of the item's indent
constexpr double kBulletRadius = 1.7;
constexpr double kQuoteBar = 2; // width of the bar beside a quotation
constexpr double kCalloutBar = 3;
constexpr double kCalloutPadX = 13; // between the bar and the text, and between the text and the right edge
constexpr double kCalloutPadY = 8.5;
constexpr double kCalloutTint = 0.06;
constexpr double kCalloutClosingAbove = 5;
constexpr size_t kWholeCallout = 9;      // up to this many lines it stands on one page
constexpr size_t kShortIntroduction = 3; // lines of a sentence that stays with what it introduces

} // namespace style

} // namespace coalesce::report::pdf
