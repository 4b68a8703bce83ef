// SPDX-License-Identifier: GPL-3.0-or-later
// new, templates, sample: making workshops.
#include "app/output.h"
#include "app/verb.h"
#include "core/model/codec.h"
#include "core/session/new_workshop.h"

#include <QCoreApplication>

namespace coalesce::app {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::App", text);
}

Result<int> runNew(const QCommandLineParser &call) {
    NewWorkshop wanted;
    if (call.isSet(QStringLiteral("template")))
        wanted.templateId = call.value(QStringLiteral("template"));
    wanted.title = call.value(QStringLiteral("title"));
    if (call.isSet(QStringLiteral("date"))) {
        const Value date = call.value(QStringLiteral("date"));
        const auto day = Codec<std::optional<QDate>>::decode(&date);
        if (!day)
            return fail(ErrorCode::BadArgument, tr("--date takes a date such as 2026-06-13."));
        wanted.date = *day;
    }
    const QString path = call.positionalArguments().constFirst();
    if (auto status = createWorkshop(path, wanted, systemSources()); !status)
        return passOn(status);
    printLine(tr("Made %1.").arg(path));
    return 0;
}

Result<int> runTemplates(const QCommandLineParser &call) {
    auto templates = allTemplates();
    if (!templates)
        return passOn(templates);
    QJsonArray list;
    for (const Template &one : *templates) {
        list.append(QJsonObject{{QStringLiteral("id"), one.id},
                                {QStringLiteral("title"), one.title},
                                {QStringLiteral("summary"), one.summary}});
        if (!call.isSet(QStringLiteral("json")))
            printLine(QStringLiteral("%1  %2: %3").arg(one.id.leftJustified(22), one.title, one.summary));
    }
    if (call.isSet(QStringLiteral("json")))
        printJson(list);
    return 0;
}

Result<int> runSample(const QCommandLineParser &call) {
    const QString path = call.positionalArguments().constFirst();
    if (auto status = createSample(path); !status)
        return passOn(status);
    printLine(tr("Made the sample workshop, %1.").arg(path));
    return 0;
}

} // namespace

Verb newVerb() {
    return {QStringLiteral("new"),
            QStringLiteral("FILE"),
            tr("makes a workshop file"),
            tr("Makes a workshop from a template. Refuses a file that is there."),
            {{QStringLiteral("template"), tr("the template to begin with"), QStringLiteral("ID")},
             {QStringLiteral("title"), tr("the workshop's title"), QStringLiteral("T")},
             {QStringLiteral("date"), tr("the day of the workshop"), QStringLiteral("YYYY-MM-DD")}},
            1,
            1,
            runNew};
}

Verb templatesVerb() {
    return {QStringLiteral("templates"),
            {},
            tr("lists the templates"),
            tr("Lists the templates for `coalesce new`."),
            {{QStringLiteral("json"), tr("for machines")}},
            0,
            0,
            runTemplates};
}

Verb sampleVerb() {
    return {QStringLiteral("sample"),
            QStringLiteral("FILE"),
            tr("makes the sample workshop"),
            tr("Makes an invented workshop that shows everything. Refuses a file that is there."),
            {},
            1,
            1,
            runSample};
}

} // namespace coalesce::app
