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

ReportChoices::ReportChoices() {
    const report::ReportOptions defaults;
    for (const report::Section section : report::kAllSections)
        if (report::canFill(section))
            rows.push_back({section, defaults.has(section)});
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

ReportChoices choicesFrom(const QString &text) {
    ReportChoices choices;
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

ReportChoices rememberedChoices(const Settings &settings, const WorkshopId &workshop) {
    const QByteArray key = keyOf(workshop);
    return choicesFrom(settings.value(SettingKey<QString>{key.constData(), {}}));
}

void remember(Settings &settings, const WorkshopId &workshop, const ReportChoices &choices) {
    const QByteArray key = keyOf(workshop);
    settings.set(SettingKey<QString>{key.constData(), {}}, textOf(choices));
}

} // namespace coalesce::ui
