// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/templates/save_template.h"

#include "core/base/json_text.h"
#include "core/templates/templates.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace coalesce {

namespace {

QString key(const char *name) {
    return QLatin1String(name);
}

QString textOf(std::string_view name) {
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Templates", text);
}

QString cut(const QString &text, qsizetype most) {
    return text.size() <= most ? text : text.left(most - 1) + QChar(0x2026);
}

// What is not said is not written.
QJsonObject factsOf(const WorkshopFacts &facts) {
    QJsonObject object;
    const auto put = [&object](const char *name, const Text &text) {
        if (!text.isEmpty())
            object.insert(key(name), text.string());
    };
    put("stem", facts.stem);
    put("ask", facts.ask);
    put("questions", facts.questions);
    put("outline", facts.outline);
    put("currency", facts.currency);
    if (facts.dots > 0)
        object.insert(key("dots"), facts.dots);
    if (facts.purse > 0)
        object.insert(key("purse"), facts.purse);
    return object;
}

} // namespace

QJsonObject templateOf(const Workshop &workshop, const QString &id, const QString &title,
                       const QString &summary) {
    QJsonArray prompts, pulses, steps;
    for (const Prompt &prompt : workshop.prompts())
        prompts.append(QJsonObject{{key("question"), prompt.question.string()},
                                   {key("intent"), textOf(nameOf(prompt.intent))},
                                   {key("table"), prompt.table.string()},
                                   {key("private"), prompt.isPrivate}});
    for (const Pulse &pulse : workshop.all<Pulse>())
        if (pulse.from.isEmpty())
            pulses.append(QJsonObject{{key("question"), pulse.question.string()}});
    for (const Step &step : workshop.all<Step>())
        steps.append(QJsonObject{{key("title"), step.title.string()},
                                 {key("minutes"), step.minutes},
                                 {key("purpose"), step.purpose.string()},
                                 {key("script"), step.script.string()},
                                 {key("stage"), step.stage.string()},
                                 {key("private"), step.isPrivate},
                                 {key("holdBack"), step.holdBack}});
    return {{key("id"), id},
            {key("title"), cut(title, kLongestTemplateTitle)},
            {key("summary"), cut(summary, kLongestTemplateSummary)},
            {key("prompts"), prompts},
            {key("pulses"), pulses},
            {key("steps"), steps},
            {key("workshop"), factsOf(workshop.facts())}};
}

Result<QByteArray> templateJson(const QJsonObject &content) {
    QByteArray bytes = withFeffEscaped(QJsonDocument(content).toJson(QJsonDocument::Indented));
    if (bytes.size() > kLargestTemplate)
        return fail(ErrorCode::Refused,
                    tr("Its questions and scripts are longer than a template may be, so it was not saved."));
    return bytes;
}

QString templateIdFrom(const QString &text) {
    constexpr qsizetype kLongest = 64;
    QString id;
    const QString plain = text.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : plain) {
        if ((c >= QLatin1Char('a') && c <= QLatin1Char('z')) ||
            (c >= QLatin1Char('0') && c <= QLatin1Char('9')))
            id += c;
        else if (!c.isMark() && !id.isEmpty() && !id.endsWith(QLatin1Char('-')))
            id += QLatin1Char('-');
    }
    id.truncate(kLongest);
    while (id.endsWith(QLatin1Char('-')))
        id.chop(1);
    return id.isEmpty() ? QStringLiteral("template") : id;
}

Result<Outcome> runSheetFromTemplate(const Workshop &workshop, const QJsonObject &content,
                                     const Sources &sources) {
    auto start = startOf(content, NewWorkshop{}, sources);
    if (!start)
        return passOn(start);
    Workshop made;
    if (auto status = made.apply(*start); !status)
        return passOn(status);
    PatchBuilder builder(workshop);
    for (const Step &step : workshop.all<Step>())
        if (auto status = builder.remove(refOf(step.id)); !status)
            return passOn(status);
    for (const Step &step : made.all<Step>())
        builder.put(step);
    return Outcome{builder.patch()};
}

} // namespace coalesce
