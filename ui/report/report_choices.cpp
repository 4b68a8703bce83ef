// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_choices.h"

#include "ui/settings/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace coalesce::ui {

namespace {

const QLatin1String kSections("sections"), kOff("off"), kNames("names"), kDepth("depth"), kPaper("paper"),
    kLetter("Letter"), kA4("A4");

QByteArray keyOf(const WorkshopId &workshop) {
    return "report/" + workshop.text().toLatin1();
}

} // namespace

ReportChoices::ReportChoices(const std::vector<report::Section> &sections) {
    std::vector<report::Section> listed;
    std::ranges::copy_if(sections, std::back_inserter(listed), report::canFill);
    const auto isListed = [&listed](report::Section section) {
        return std::ranges::find(listed, section) != listed.end();
    };
    // What is off stands where it usually does: behind what it usually follows.
    const report::Section *before = nullptr;
    for (const report::Section section : listed)
        rows.push_back({section, true});
    for (const report::Section &section : report::kAllSections) {
        if (!report::canFill(section))
            continue;
        if (!isListed(section)) {
            const auto after =
                before ? std::ranges::find(rows, *before, &SectionRow::section) + 1 : rows.begin();
            rows.insert(after, {section, false});
        }
        before = &section;
    }
}

report::ReportOptions ReportChoices::options() const {
    report::ReportOptions options{names, depth, {}};
    for (const SectionRow &row : rows)
        if (row.on)
            options.sections.push_back(row.section);
    return options;
}

QString textOf(const ReportChoices &choices) {
    QJsonArray sections, off;
    for (const SectionRow &row : choices.rows) {
        sections.append(report::nameOf(row.section));
        if (!row.on)
            off.append(report::nameOf(row.section));
    }
    const QJsonObject object{{kSections, sections},
                             {kOff, off},
                             {kNames, report::nameOf(choices.names)},
                             {kDepth, report::nameOf(choices.depth)},
                             {kPaper, choices.paper == report::pdf::Paper::Letter ? kLetter : kA4}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ReportChoices choicesFrom(const QString &text, const ReportChoices &usual) {
    ReportChoices choices = usual;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (object.isEmpty())
        return choices;
    std::vector<SectionRow> rows;
    const QJsonArray off = object[kOff].toArray();
    for (const QJsonValue &name : object[kSections].toArray()) {
        const auto one = report::parseSections(name.toString());
        if (!one || one->size() != 1)
            continue;
        const auto known = std::ranges::find(choices.rows, one->front(), &SectionRow::section);
        if (known == choices.rows.end())
            continue; // twice, or not one that this version can fill
        choices.rows.erase(known);
        rows.push_back({one->front(), !off.contains(name)});
    }
    rows.insert(rows.end(), choices.rows.begin(), choices.rows.end()); // new since it was remembered
    choices.rows = std::move(rows);
    choices.names = report::parseNames(object[kNames].toString()).value_or(choices.names);
    choices.depth = report::parseDepth(object[kDepth].toString()).value_or(choices.depth);
    if (object[kPaper].toString() == kLetter)
        choices.paper = report::pdf::Paper::Letter;
    return choices;
}

ReportChoices rememberedChoices(const Settings &settings, const WorkshopFacts &workshop) {
    const QByteArray key = keyOf(workshop.id);
    return choicesFrom(settings.value(SettingKey<QString>{key.constData(), {}}),
                       ReportChoices(report::sectionsOf(workshop.outline.string())));
}

void remember(Settings &settings, const WorkshopId &workshop, const ReportChoices &choices) {
    const QByteArray key = keyOf(workshop);
    settings.set(SettingKey<QString>{key.constData(), {}}, textOf(choices));
}

} // namespace coalesce::ui
