// SPDX-License-Identifier: GPL-3.0-or-later
// The report as one long column: every line with its place in the page's width, the space it needs and where
// a page may end. Pagination cuts it; nothing is shaped twice.
#pragma once

#include "core/base/result.h"
#include "core/report/pdf/shaper.h"

#include <functional>

namespace coalesce::report::pdf {

// A ground or bar that stands behind or beside a group of lines, also where a page ends within them.
struct Panel {
    double barX = 0;
    double barWidth = 0;
    Colour bar = {};
    double groundX = 0;
    double groundWidth = 0; // none: no ground
    Colour ground = {};
};

struct FlowLine {
    TextLine line; // x from the left edge of the page, baseline from the top of the line
    double height = 0;
    double gap = 0;      // above the line, dropped where a page begins
    double padAbove = 0; // above and below the text, inside the panel
    double padBelow = 0;
    bool mayBreak = false;   // a page may end before this line
    bool startsPage = false; // a page must end before it
    int panel = -1;
    int heading = -1; // index into LaidOut::headings of the heading that begins here
    std::optional<Shape> bullet = {};

    double extent() const { return padAbove + height + padBelow; }
};

struct Flow {
    std::vector<FlowLine> lines;
    std::vector<Panel> panels;
    std::vector<Node> nodes;
    std::vector<HeadingPlace> headings; // pages not known yet
};

// `keepGoing(done, total)` is asked before each block and item; once it says no, the result is Cancelled.
Result<Flow> flowOf(const Outline &outline, const style::PageMeasures &measures, Shaper &shaper,
                    const std::function<bool(int done, int total)> &keepGoing);

// Every character of the report, once, for the choice of fonts.
std::vector<char32_t> charactersOf(const Outline &outline);

// Control characters have no place in a PDF: their pictures (U+2400 on) stand for them. Tab and line feed
// stay.
QString withControlPictures(const QString &text);

} // namespace coalesce::report::pdf
