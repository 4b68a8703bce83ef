// SPDX-License-Identifier: GPL-3.0-or-later
// What a writer chooses about a report: which sections in which order, who may be named, how much of the
// answers. Names of sections are those of the command line.
#pragma once

#include "core/base/result.h"

#include <QTimeZone>
#include <array>
#include <vector>

namespace coalesce::report {

enum class Section {
    Title,
    Promised,
    Questions,
    Prompts,
    Themes,
    Circle,
    Calls,
    Forward,
    Pulse,
    Voices,
    Pictures,
    Join,
    Day,
    NotGrouped,
    Appendix,
};

inline constexpr std::array kAllSections{
    Section::Title,    Section::Promised, Section::Questions, Section::Prompts,    Section::Themes,
    Section::Circle,   Section::Calls,    Section::Forward,   Section::Pulse,      Section::Voices,
    Section::Pictures, Section::Join,     Section::Day,       Section::NotGrouped, Section::Appendix,
};

enum class Names {
    Consented, // beside something only with consent to be named
    Nobody,
};

enum class Depth {
    Summary, // clusters with their sentences, no answers
    Quotes,  // starred answers too
    All,     // every answer
};

// All sections but voices, pictures and the appendix.
std::vector<Section> defaultSections();

struct ReportOptions {
    Names names = Names::Consented;
    Depth depth = Depth::All;
    std::vector<Section> sections = defaultSections(); // those that are on, in order; each at most once
    QTimeZone zone = QTimeZone::systemTimeZone();      // in which the day's times are read

    bool has(Section section) const;
    friend bool operator==(const ReportOptions &, const ReportOptions &) = default;
};

// "notgrouped".
QLatin1String nameOf(Section section);
// Whether this version has anything to put there. Voices and pictures come later: listing them is allowed and
// gives nothing.
bool canFill(Section section);

// "title,prompts,join": BadArgument where a name is unknown, comes twice, or there is none.
Result<std::vector<Section>> parseSections(const QString &list);
QString textOf(const std::vector<Section> &sections);
// The sections of a workshop's own outline (a text of the same form); the usual ones where it is empty or
// broken.
std::vector<Section> sectionsOf(const QString &outline);
// "consented" or "none"; "summary", "quotes" or "all"; else BadArgument.
Result<Names> parseNames(const QString &text);
Result<Depth> parseDepth(const QString &text);
QLatin1String nameOf(Names names);
QLatin1String nameOf(Depth depth);

// A sentence where sections are asked for that this version leaves empty; else nothing.
QString sentenceAboutUnfilled(const std::vector<Section> &sections);

} // namespace coalesce::report
