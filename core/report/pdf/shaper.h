// SPDX-License-Identifier: GPL-3.0-or-later
// Turns text into lines of glyphs, by Pango: scripts, directions, line breaks, fonts for every character. The
// one place that knows the shaping engine. A Shaper belongs to one thread; what it gives does not.
#pragma once

#include "core/report/pdf/fonts.h"
#include "core/report/pdf/page.h"

#include <memory>
#include <vector>

namespace coalesce::report::pdf {

struct StyledText {
    QString text;
    Face face;
    int node; // whom the glyphs belong to
};

// A line, from its top. `line.x` is measured from the left of the column, `line.baseline` from the top of the
// line.
struct ShapedLine {
    TextLine line;
    double height = 0;
};

class Shaper {
public:
    // `language` (BCP 47) decides between forms that scripts share. `characters` is all that will be shaped.
    Shaper(const Fonts &fonts, const QString &language, const std::vector<char32_t> &characters);
    ~Shaper();
    Shaper(const Shaper &) = delete;
    Shaper &operator=(const Shaper &) = delete;

    // Breaks the runs, one after the other, into lines of at most `width`, with baselines `leading` apart
    // where the glyphs leave room for that. Line feeds are hard breaks. Each paragraph stands at the side
    // where its own script begins.
    std::vector<ShapedLine> shape(const std::vector<StyledText> &runs, double width, double leading);

    // Whether a text begins at the right: its first letter with a direction says so.
    static bool isRightToLeft(const QString &text);

    // All fonts that the lines so far refer to.
    std::vector<Typeface> takeTypefaces();

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace coalesce::report::pdf
