// SPDX-License-Identifier: GPL-3.0-or-later
// What the writer has chosen in the room Report. Kept in the settings by workshop, outside the workshop and
// its history: it is about this laptop's next export, and nothing to undo.
#pragma once

#include "core/model/workshop.h"
#include "core/report/options.h"
#include "core/report/pdf/style.h"

namespace coalesce::ui {

class Settings;

struct SectionRow {
    report::Section section;
    bool on;
    friend bool operator==(const SectionRow &, const SectionRow &) = default;
};

struct ReportChoices {
    std::vector<SectionRow> rows; // every section that this version can fill, in order
    report::Names names = report::Names::Consented;
    report::Depth depth = report::Depth::All;
    report::pdf::Paper paper = report::pdf::Paper::A4;

    ReportChoices() : ReportChoices(report::defaultSections()) {}
    // These sections on, in their order; the others off, each behind what it usually follows.
    explicit ReportChoices(const std::vector<report::Section> &sections);
    report::ReportOptions options() const;
    friend bool operator==(const ReportChoices &, const ReportChoices &) = default;
};

// A line of JSON; what it does not say or says wrongly is as usual.
QString textOf(const ReportChoices &choices);
ReportChoices choicesFrom(const QString &text, const ReportChoices &usual = {});

// What was remembered; before that, the sections of the workshop's own outline.
ReportChoices rememberedChoices(const Settings &settings, const WorkshopFacts &workshop);
void remember(Settings &settings, const WorkshopId &workshop, const ReportChoices &choices);

} // namespace coalesce::ui
