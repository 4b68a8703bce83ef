// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/templates/templates.h"

#include "core/automation/arguments.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace coalesce {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Templates", text);
}

const QString kFolder = QStringLiteral(":/coalesce/templates");

Result<Template> readTemplate(const QString &path) {
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    const QJsonObject content = opened ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    const Template found{content.value(QLatin1String("id")).toString(),
                         content.value(QLatin1String("title")).toString(),
                         content.value(QLatin1String("summary")).toString(), content};
    if (found.id.isEmpty() || found.title.isEmpty())
        return fail(ErrorCode::Damaged, tr("The template cannot be read."), path);
    return found;
}

// A record of the kind from a template's object, which has to give what the kind's `add` has to be given.
Result<Row> rowOf(Kind kind, int number, const QJsonObject &object) {
    const Workshop none;
    const automation::Handles noHandles;
    automation::Arguments arguments(none, noHandles, object);
    if (auto status = arguments.allGiven(kind); !status)
        return passOn(status);
    auto values = arguments.fields(kind);
    if (!values)
        return passOn(values);
    return newRow(kind, number, *values);
}

Status addAll(PatchBuilder &builder, Kind kind, const QJsonArray &objects, const Sources &sources) {
    int number = 0;
    for (const QJsonValue &object : objects) {
        auto row = rowOf(kind, ++number, object.toObject());
        if (!row)
            return passOn(row);
        builder.putRow({kind, sources.newId()}, std::move(*row));
    }
    return {};
}

} // namespace

Result<std::vector<Template>> allTemplates() {
    std::vector<Template> templates;
    const QDir folder(kFolder);
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        auto one = readTemplate(folder.filePath(name));
        if (!one)
            return passOn(one);
        templates.push_back(std::move(*one));
    }
    std::ranges::sort(templates, {},
                      [](const Template &one) { return std::pair(one.id != kDefaultTemplate, one.title); });
    return templates;
}

Result<Patch> startOf(const NewWorkshop &wanted, const Sources &sources) {
    auto templates = allTemplates();
    if (!templates)
        return passOn(templates);
    const auto found = std::ranges::find(*templates, wanted.templateId, &Template::id);
    if (found == templates->end())
        return fail(ErrorCode::NotFound,
                    tr("There is no template “%1”; `coalesce templates` lists them.").arg(wanted.templateId));
    return startOf(found->content, wanted, sources);
}

Result<Patch> startOf(const QJsonObject &content, const NewWorkshop &wanted, const Sources &sources) {
    QJsonObject facts = content.value(QLatin1String("workshop")).toObject();
    if (!wanted.title.isEmpty())
        facts.insert(QLatin1String("title"), wanted.title);
    else if (!facts.contains(QLatin1String("title")))
        facts.insert(QLatin1String("title"), tr("Untitled workshop"));
    if (wanted.date)
        facts.insert(QLatin1String("date"), wanted.date->toString(Qt::ISODate));
    if (!facts.contains(QLatin1String("language")))
        facts.insert(QLatin1String("language"), QStringLiteral("en"));

    const Workshop none;
    PatchBuilder builder(none);
    auto row = rowOf(Kind::Workshop, 0, facts);
    if (!row)
        return passOn(row);
    builder.putRow({Kind::Workshop, sources.newId()}, std::move(*row));
    if (auto status =
            addAll(builder, Kind::Prompt, content.value(QLatin1String("prompts")).toArray(), sources);
        !status)
        return passOn(status);
    for (const auto &[key, kind] :
         {std::pair(QLatin1String("steps"), Kind::Step), {QLatin1String("pulses"), Kind::Pulse}})
        if (auto status = addAll(builder, kind, content.value(key).toArray(), sources); !status)
            return passOn(status);
    Patch patch = builder.patch();
    Workshop tried;
    if (auto status = tried.apply(patch); !status)
        return passOn(status);
    return patch;
}

} // namespace coalesce
