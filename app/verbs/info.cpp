// SPDX-License-Identifier: GPL-3.0-or-later
// info, history: telling what is in a file.
#include "app/output.h"
#include "app/verb.h"
#include "core/session/workshop_session.h"
#include "core/store/schema.h"

#include <QCoreApplication>
#include <QDateTime>

namespace coalesce::app {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::App", text);
}

QJsonObject countsOf(const Workshop &workshop) {
    QJsonObject counts;
    for (int i = 0; i < kKindCount; ++i) {
        const Kind kind = Kind(i);
        if (kind == Kind::Workshop || kind == Kind::ImportKey)
            continue;
        counts.insert(infoOf(kind).plural, kind == Kind::Consent ? int(workshop.visibleConsents().size())
                                                                 : int(workshop.idsOf(kind).size()));
    }
    return counts;
}

QJsonArray promptsOf(const Workshop &workshop) {
    QJsonArray prompts;
    for (const Prompt &prompt : workshop.prompts()) {
        const AnswerCounts counts = workshop.counts(prompt.id);
        prompts.append(QJsonObject{{QStringLiteral("id"), prompt.id.text()},
                                   {QStringLiteral("number"), prompt.number},
                                   {QStringLiteral("question"), prompt.question.string()},
                                   {QStringLiteral("answers"), counts.answers},
                                   {QStringLiteral("placed"), counts.placed},
                                   {QStringLiteral("unplaced"), counts.unplaced},
                                   {QStringLiteral("merged"), counts.merged}});
    }
    return prompts;
}

void printInfo(const Workshop &workshop, const QString &integrity) {
    const WorkshopFacts &facts = workshop.facts();
    printLine(facts.title.string() +
              (facts.date ? QStringLiteral(", ") + facts.date->toString(Qt::ISODate) : QString()));
    for (const Prompt &prompt : workshop.prompts()) {
        const AnswerCounts counts = workshop.counts(prompt.id);
        const auto number = [](int n) { return QString::number(n); };
        printLine(tr("%1. %2  %3 answers: %4 placed, %5 not placed, %6 merged")
                      .arg(number(prompt.number), prompt.question.string(), number(counts.answers),
                           number(counts.placed), number(counts.unplaced), number(counts.merged)));
    }
    printLine(tr("%1 clusters, %2 participants, %3 calls, %4 pledges")
                  .arg(workshop.clusters().size())
                  .arg(workshop.participants().size())
                  .arg(workshop.all<Call>().size())
                  .arg(workshop.all<Pledge>().size()));
    printLine(tr("integrity: %1").arg(integrity));
}

Result<int> runInfo(const QCommandLineParser &call) {
    auto session = WorkshopSession::open(call.positionalArguments().constFirst(), WorkshopSession::Mode::Read,
                                         systemSources());
    if (!session)
        return passOn(session);
    auto findings = (*session)->file().integrityFindings();
    if (!findings)
        return passOn(findings);
    const Workshop &workshop = (*session)->workshop();
    const QString integrity =
        findings->isEmpty() ? QStringLiteral("ok") : findings->join(QLatin1String("; "));
    if (!call.isSet(QStringLiteral("json"))) {
        printInfo(workshop, integrity);
        return 0;
    }
    const auto &date = workshop.facts().date;
    printJson(
        QJsonObject{{QStringLiteral("title"), workshop.facts().title.string()},
                    {QStringLiteral("date"), date ? QJsonValue(date->toString(Qt::ISODate)) : QJsonValue()},
                    {QStringLiteral("formatVersion"), store::kSchemaVersion},
                    {QStringLiteral("counts"), countsOf(workshop)},
                    {QStringLiteral("prompts"), promptsOf(workshop)},
                    {QStringLiteral("integrity"), integrity}});
    return 0;
}

Result<int> runHistory(const QCommandLineParser &call) {
    auto session = WorkshopSession::open(call.positionalArguments().constFirst(), WorkshopSession::Mode::Read,
                                         systemSources());
    if (!session)
        return passOn(session);
    auto lines = (*session)->history();
    if (!lines)
        return passOn(lines);
    QJsonArray list;
    for (const auto &[entry, label] : *lines) {
        const QString time =
            QDateTime::fromMSecsSinceEpoch(entry.timeMs, Qt::UTC).toString(Qt::ISODateWithMs);
        const std::string_view kind = nameOf(entry.kind);
        const QString kindName = QString::fromLatin1(kind.data(), qsizetype(kind.size()));
        list.append(
            QJsonObject{{QStringLiteral("number"), entry.number},
                        {QStringLiteral("id"), entry.id.toString(QUuid::WithoutBraces)},
                        {QStringLiteral("time"), time},
                        {QStringLiteral("kind"), kindName},
                        {QStringLiteral("label"), label},
                        {QStringLiteral("undoes"), entry.undoes ? QJsonValue(*entry.undoes) : QJsonValue()}});
        if (!call.isSet(QStringLiteral("json")))
            printLine(QStringLiteral("%1  %2  %3  %4")
                          .arg(entry.number, 5)
                          .arg(time, kindName.leftJustified(8), label));
    }
    if (call.isSet(QStringLiteral("json")))
        printJson(list);
    return 0;
}

} // namespace

Verb infoVerb() {
    return {QStringLiteral("info"),
            QStringLiteral("FILE"),
            tr("tells what is in a workshop"),
            tr("Tells title, counts by prompt, and whether the file is whole."),
            {{QStringLiteral("json"), tr("for machines")}},
            1,
            1,
            runInfo};
}

Verb historyVerb() {
    return {QStringLiteral("history"),
            QStringLiteral("FILE"),
            tr("lists what was done"),
            tr("Lists every entry of the history, oldest first; times are UTC."),
            {{QStringLiteral("json"), tr("for machines")}},
            1,
            1,
            runHistory};
}

} // namespace coalesce::app
