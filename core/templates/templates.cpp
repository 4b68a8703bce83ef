// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/templates/templates.h"

#include "core/automation/arguments.h"
#include "core/base/json_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace coalesce {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Templates", text);
}

const QString kFolder = QStringLiteral(":/coalesce/templates");

constexpr qsizetype kMostOwn = 200;

Result<Template> readTemplate(const QString &path) {
    const auto broken = [&path](const QString &sentence) { return fail(ErrorCode::Damaged, sentence, path); };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return broken(tr("The template cannot be read."));
    const QByteArray bytes = file.read(kLargestTemplate + 1);
    if (bytes.size() > kLargestTemplate)
        return broken(tr("It is larger than any template."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(withFeffEscaped(bytes), &error);
    if (error.error != QJsonParseError::NoError)
        return broken(tr("It is not JSON: %1.").arg(error.errorString()));
    const QJsonObject content = document.object();
    const Template found{content.value(QLatin1String("id")).toString(),
                         content.value(QLatin1String("title")).toString(),
                         content.value(QLatin1String("summary")).toString(), content};
    static const QRegularExpression id(QStringLiteral("\\A[a-z0-9][a-z0-9-]{0,63}\\z"));
    if (!id.match(found.id).hasMatch())
        return broken(tr("Its “id” must be of small letters, digits and hyphens."));
    for (const auto &[name, text, most] : {std::tuple("title", found.title, kLongestTemplateTitle),
                                           std::tuple("summary", found.summary, kLongestTemplateSummary)})
        if (!RequiredText::checked(text) || text.size() > most)
            return broken(tr("Its “%1” must be text, and not too long.").arg(QLatin1String(name)));
    return found;
}

// What the format knows at its top, and of what type.
Status checkShape(const QJsonObject &content) {
    static const QHash<QString, QJsonValue::Type> known{
        {QStringLiteral("id"), QJsonValue::String},      {QStringLiteral("title"), QJsonValue::String},
        {QStringLiteral("summary"), QJsonValue::String}, {QStringLiteral("workshop"), QJsonValue::Object},
        {QStringLiteral("prompts"), QJsonValue::Array},  {QStringLiteral("pulses"), QJsonValue::Array},
        {QStringLiteral("steps"), QJsonValue::Array},
    };
    for (auto at = content.begin(); at != content.end(); ++at) {
        const auto type = known.constFind(at.key());
        if (type == known.constEnd())
            return fail(ErrorCode::BadArgument, tr("A template has no “%1”.").arg(at.key()));
        if (*type != at.value().type())
            return fail(ErrorCode::BadArgument,
                        tr("“%1” of the template is not of the right type.").arg(at.key()));
    }
    return {};
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
        if (!object.isObject())
            return fail(ErrorCode::BadArgument, tr("A template lists objects alone."));
        auto row = rowOf(kind, ++number, object.toObject());
        if (!row)
            return passOn(row);
        builder.putRow({kind, sources.newId()}, std::move(*row));
    }
    return {};
}

} // namespace

namespace {

// Adds what can be used of the folder; hostile input does no more than be left out.
void addOwn(std::vector<Template> &templates, const QString &ownFolder, QStringList &remarks) {
    const QDir folder(ownFolder);
    const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    if (names.size() > kMostOwn)
        remarks +=
            tr("There are more than %1 files of your own templates; the others are left out.").arg(kMostOwn);
    for (const QString &name : names.first(std::min(names.size(), kMostOwn))) {
        auto one = readTemplate(folder.filePath(name));
        const auto start =
            one ? startOf(one->content, {one->id, {}, {}, {}}, countedSources()) : Result<Patch>(Patch());
        if (!one || !start) {
            remarks += tr("Your template “%1” is left out: %2")
                           .arg(name, one ? withPlace(start.error()) : one.error().detail);
            continue;
        }
        const auto taken = std::ranges::find(templates, one->id, &Template::id);
        if (taken != templates.end()) {
            remarks +=
                (taken->isOwn ? tr("Your template “%1” is left out: another one of yours has the id “%2”.")
                              : tr("Your template “%1” is left out: its id “%2” is that of one that "
                                   "comes with Coalesce."))
                    .arg(name, one->id);
            continue;
        }
        one->isOwn = true;
        templates.push_back(std::move(*one));
    }
}

} // namespace

Result<std::vector<Template>> allTemplates(const QString &ownFolder, QStringList *remarks) {
    std::vector<Template> templates;
    const QDir folder(kFolder);
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        auto one = readTemplate(folder.filePath(name));
        if (!one)
            return passOn(one);
        templates.push_back(std::move(*one));
    }
    QStringList said;
    if (!ownFolder.isEmpty())
        addOwn(templates, ownFolder, said);
    if (remarks)
        *remarks += said;
    std::ranges::sort(templates, {},
                      [](const Template &one) { return std::pair(one.id != kDefaultTemplate, one.title); });
    return templates;
}

Result<QJsonObject> templateContent(const NewWorkshop &wanted) {
    auto templates = allTemplates(wanted.ownTemplates);
    if (!templates)
        return passOn(templates);
    const auto found = std::ranges::find(*templates, wanted.templateId, &Template::id);
    if (found == templates->end())
        return fail(ErrorCode::NotFound,
                    tr("There is no template “%1”; `coalesce templates` lists them.").arg(wanted.templateId));
    return found->content;
}

Result<Patch> startOf(const NewWorkshop &wanted, const Sources &sources) {
    auto content = templateContent(wanted);
    return content ? startOf(*content, wanted, sources) : passOn(content);
}

Result<Patch> startOf(const QJsonObject &content, const NewWorkshop &wanted, const Sources &sources) {
    if (auto status = checkShape(content); !status)
        return passOn(status);
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
