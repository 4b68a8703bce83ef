// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/options.h"

#include "core/report/wording.h"

#include <QStringList>
#include <algorithm>

namespace coalesce::report {

namespace {

template <class Enum, size_t N>
Result<Enum> parsed(const QString &text, const std::array<Enum, N> &all, const char *place) {
    QStringList known;
    for (const Enum one : all) {
        if (text == nameOf(one))
            return one;
        known += nameOf(one);
    }
    return fail(ErrorCode::BadArgument,
                Words::tr("“%1” is none of %2.").arg(text, known.join(QLatin1String(", "))),
                QLatin1String(place));
}

constexpr std::array kNames{Names::Consented, Names::Nobody};
constexpr std::array kDepths{Depth::Summary, Depth::Quotes, Depth::All};

} // namespace

std::vector<Section> defaultSections() {
    using enum Section;
    return {Title, Promised, Questions, Prompts, Themes, Circle,
            Calls, Forward,  Pulse,     Join,    Day,    NotGrouped};
}

bool ReportOptions::has(Section section) const {
    return std::ranges::find(sections, section) != sections.end();
}

QLatin1String nameOf(Section section) {
    switch (section) {
    case Section::Title:
        return QLatin1String("title");
    case Section::Promised:
        return QLatin1String("promised");
    case Section::Questions:
        return QLatin1String("questions");
    case Section::Prompts:
        return QLatin1String("prompts");
    case Section::Themes:
        return QLatin1String("themes");
    case Section::Circle:
        return QLatin1String("circle");
    case Section::Calls:
        return QLatin1String("calls");
    case Section::Forward:
        return QLatin1String("forward");
    case Section::Pulse:
        return QLatin1String("pulse");
    case Section::Voices:
        return QLatin1String("voices");
    case Section::Pictures:
        return QLatin1String("pictures");
    case Section::Join:
        return QLatin1String("join");
    case Section::Day:
        return QLatin1String("day");
    case Section::NotGrouped:
        return QLatin1String("notgrouped");
    case Section::Appendix:
        return QLatin1String("appendix");
    }
    Q_UNREACHABLE();
}

bool canFill(Section section) {
    return section != Section::Voices && section != Section::Pictures;
}

Result<std::vector<Section>> parseSections(const QString &list) {
    std::vector<Section> sections;
    for (const QString &part : list.split(QLatin1Char(','))) {
        const auto section = parsed(part.trimmed(), kAllSections, "sections");
        if (!section)
            return passOn(section);
        if (std::ranges::find(sections, *section) != sections.end())
            return fail(ErrorCode::BadArgument, Words::tr("“%1” is listed twice.").arg(part.trimmed()),
                        QStringLiteral("sections"));
        sections.push_back(*section);
    }
    return sections;
}

QString textOf(const std::vector<Section> &sections) {
    QStringList names;
    for (const Section section : sections)
        names += nameOf(section);
    return names.join(QLatin1Char(','));
}

std::vector<Section> sectionsOf(const QString &outline) {
    return parseSections(outline).value_or(defaultSections());
}

Result<Names> parseNames(const QString &text) {
    return parsed(text, kNames, "names");
}

Result<Depth> parseDepth(const QString &text) {
    return parsed(text, kDepths, "depth");
}

QLatin1String nameOf(Names names) {
    switch (names) {
    case Names::Consented:
        return QLatin1String("consented");
    case Names::Nobody:
        return QLatin1String("none");
    }
    Q_UNREACHABLE();
}

QLatin1String nameOf(Depth depth) {
    switch (depth) {
    case Depth::Summary:
        return QLatin1String("summary");
    case Depth::Quotes:
        return QLatin1String("quotes");
    case Depth::All:
        return QLatin1String("all");
    }
    Q_UNREACHABLE();
}

QString sentenceAboutUnfilled(const std::vector<Section> &sections) {
    QStringList empty;
    for (const Section section : sections)
        if (!canFill(section))
            empty += nameOf(section);
    if (empty.isEmpty())
        return {};
    return Words::tr("This version cannot fill these sections yet and leaves them out: %1.")
        .arg(empty.join(QLatin1String(", ")));
}

} // namespace coalesce::report
