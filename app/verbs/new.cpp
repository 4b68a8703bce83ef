// SPDX-License-Identifier: GPL-3.0-or-later
// new and sample: making workshops.
#include "app/output.h"
#include "app/resources.h"
#include "app/verb.h"
#include "core/model/codec.h"
#include "core/session/new_workshop.h"
#include "core/session/workshop_session.h"

#include <QCoreApplication>

namespace coalesce::app {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::App", text);
}

Status made(const QString &path, NewWorkshop wanted, const QCommandLineParser &call) {
    if (!call.isSet(QStringLiteral("after")))
        return createWorkshop(path, wanted, systemSources());
    if (!call.isSet(QStringLiteral("template")))
        wanted.templateId.clear(); // that of the last one, as it stands there
    auto last = WorkshopSession::open(call.value(QStringLiteral("after")), WorkshopSession::Mode::Read,
                                      systemSources());
    return last ? createNextWorkshop(path, (*last)->workshop(), wanted, systemSources()) : passOn(last);
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
    wanted.ownTemplates = ownTemplateFolder();
    const QString path = call.positionalArguments().constFirst();
    if (auto status = made(path, wanted, call); !status)
        return passOn(status);
    printLine(tr("Made %1.").arg(path));
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
            tr("Makes a workshop from a template, or with --after the next one of a series: with the "
               "questions, run sheet and pulse questions of OTHER, its calls and pledges as what was "
               "promised, and its shows of hands to compare with. Those who pledged come along by name; no "
               "consent does. Refuses a file that is there."),
            {{QStringLiteral("after"), tr("the workshop file of the series to go on from"),
              QStringLiteral("OTHER")},
             {QStringLiteral("template"), tr("the template to begin with"), QStringLiteral("ID")},
             {QStringLiteral("title"), tr("the workshop's title"), QStringLiteral("T")},
             {QStringLiteral("date"), tr("the day of the workshop"), QStringLiteral("YYYY-MM-DD")}},
            1,
            1,
            runNew};
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
