// SPDX-License-Identifier: GPL-3.0-or-later
// import: answers from a sheet or list, or a whole workshop from JSON.
#include "app/output.h"
#include "app/verb.h"
#include "core/exchange/decode_text.h"
#include "core/exchange/import_source.h"
#include "core/exchange/workshop_json.h"
#include "core/session/withdrawn_consents.h"
#include "core/session/workshop_session.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace coalesce::app {

namespace {

using namespace exchange;

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::App", text);
}

Result<QByteArray> readSource(const QString &source) {
    QFile file(source);
    const bool opened =
        source == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(ErrorCode::NotReadable, tr("It cannot be read: %1.").arg(file.errorString()), source);
    QByteArray bytes = file.read(kMaxTextFileBytes + 1);
    if (bytes.size() > kMaxTextFileBytes)
        return fail(ErrorCode::NotReadable, tr("It is larger than an import can be."), source);
    return bytes;
}

Status refuseSpreadsheet(const QString &source) {
    const QString ending = QFileInfo(source).suffix().toLower();
    if (ending == QLatin1String("xlsx") || ending == QLatin1String("ods"))
        return fail(ErrorCode::NotInVersion,
                    tr("Spreadsheet files come in a later version; save it as CSV and import that."), source);
    return {};
}

QJsonObject answerOf(const ImportOutcome &outcome) {
    QJsonArray columns, issues;
    for (const ColumnMeaning &column : outcome.columns)
        columns.append(QJsonObject{{QStringLiteral("heading"), column.heading},
                                   {QStringLiteral("target"), column.target.text()},
                                   {QStringLiteral("why"), column.why}});
    for (const Issue &issue : outcome.issues)
        issues.append(QJsonObject{{QStringLiteral("row"), issue.row},
                                  {QStringLiteral("column"), issue.column},
                                  {QStringLiteral("message"), issue.message}});
    return {{QStringLiteral("added"), outcome.added},
            {QStringLiteral("alreadyThere"), outcome.alreadyThere},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("issues"), issues}};
}

QString answersText(int count) {
    return count == 1 ? tr("1 answer") : tr("%1 answers").arg(count);
}

QString peopleText(int count) {
    return count == 1 ? tr("1 person") : tr("%1 people").arg(count);
}

// "row 3, column 2: …"; without what is not known.
QString issueLine(const Issue &issue) {
    if (issue.row == 0)
        return QStringLiteral("  %1").arg(issue.message);
    if (issue.column == 0)
        return tr("  row %1: %2").arg(QString::number(issue.row), issue.message);
    return tr("  row %1, column %2: %3")
        .arg(QString::number(issue.row), QString::number(issue.column), issue.message);
}

void printOutcome(const ImportOutcome &outcome, bool dryRun) {
    for (const ColumnMeaning &column : outcome.columns)
        printLine(QStringLiteral("  %1 → %2: %3").arg(column.heading, column.target.text(), column.why));
    for (const Issue &issue : outcome.issues)
        printMessage(issueLine(issue));
    QString added = answersText(outcome.added);
    if (outcome.people > 0)
        added = tr("%1 and %2").arg(added, peopleText(outcome.people));
    const QString there = outcome.alreadyThere == 1
                              ? tr("1 answer is already there")
                              : tr("%1 answers are already there").arg(outcome.alreadyThere);
    const QString words = dryRun ? tr("Would add %1; %2. Nothing was changed.") : tr("Added %1; %2.");
    printLine(words.arg(added, there));
}

Result<ImportOutcome> importJson(WorkshopSession &session, const QByteArray &bytes, bool dryRun) {
    auto start = session.start();
    if (!start)
        return passOn(start);
    const auto outcome = importWorkshopJson(session.workshop(), *start, bytes);
    if (!outcome)
        return passOn(outcome);
    Workshop after = session.workshop();
    if (auto status = after.apply(outcome->patch); !status)
        return passOn(status);
    if (!dryRun)
        if (auto done = session.commit(outcome, {QStringLiteral("import.workshop")}); !done)
            return passOn(done);
    ImportOutcome told;
    told.added = after.answers().size();
    return told;
}

Result<ImportOutcome> importWords(WorkshopSession &session, const QCommandLineParser &call,
                                  const TextSource &source, bool dryRun) {
    ImportWish wish{std::nullopt, call.values(QStringLiteral("map"))};
    if (call.isSet(QStringLiteral("prompt"))) {
        bool isNumber = false;
        wish.prompt = call.value(QStringLiteral("prompt")).toInt(&isNumber);
        if (!isNumber)
            return fail(ErrorCode::BadArgument, tr("--prompt takes a number."));
    }
    auto salt = session.importSalt();
    if (!salt)
        return passOn(salt);
    auto withdrawn = withdrawnByPeopleGone(session);
    if (!withdrawn)
        return passOn(withdrawn);
    ImportOptions options{*salt, call.isSet(QStringLiteral("again"))};
    options.withdrawn = *std::move(withdrawn);
    auto outcome = importText(session.workshop(), source, wish, options, session.sources());
    if (!outcome || dryRun)
        return outcome;
    if (auto done = session.commit(Outcome{outcome->patch}, {QStringLiteral("import")}); !done)
        return passOn(done);
    return outcome;
}

Result<int> runImport(const QCommandLineParser &call) {
    const QString name = call.positionalArguments().at(1);
    const bool dryRun = call.isSet(QStringLiteral("dry-run"));
    if (auto status = refuseSpreadsheet(name); !status)
        return passOn(status);
    auto bytes = readSource(name);
    if (!bytes)
        return passOn(bytes);
    auto source = readTextSource(*bytes, name);
    if (!source)
        return passOn(source);
    auto session = WorkshopSession::open(call.positionalArguments().constFirst(),
                                         dryRun ? WorkshopSession::Mode::Read : WorkshopSession::Mode::Edit,
                                         systemSources());
    if (!session)
        return passOn(session);
    auto outcome = source->form == SourceForm::Json ? importJson(**session, *bytes, dryRun)
                                                    : importWords(**session, call, *source, dryRun);
    if (!outcome &&
        source->form == SourceForm::Json) { // what is wrong is the file, not the words of the call
        printMessage(sentenceFor(outcome.error()));
        return 1;
    }
    if (!outcome)
        return passOn(outcome);
    if (call.isSet(QStringLiteral("json")))
        printJson(answerOf(*outcome));
    else
        printOutcome(*outcome, dryRun);
    return 0;
}

} // namespace

Verb importVerb() {
    return {
        QStringLiteral("import"),
        QStringLiteral("FILE SOURCE"),
        tr("brings in answers from CSV, TSV, a list or JSON"),
        tr("SOURCE is CSV or TSV with headings, a list with one answer a line (- reads standard input), "
           "or a workshop as "
           "JSON, which goes into a new workshop alone. Importing the same source again adds nothing."),
        {{QStringLiteral("prompt"), tr("the prompt of a list, or of the only text column"),
          QStringLiteral("N")},
         {QStringLiteral("map"),
          tr("what a column is: its heading or #3 = prompt:N, name, firstname, surname, organisation, "
             "contact, "
             "consent:named (…quoted, recorded, pictured, contacted), cluster, source, starred, answer with "
             "prompt (the number of the row's prompt) or ignore"),
          QStringLiteral("COLUMN=TARGET")},
         {QStringLiteral("again"), tr("adds what was imported before once more")},
         {QStringLiteral("dry-run"), tr("tells what would happen and changes nothing")},
         {QStringLiteral("json"), tr("for machines")}},
        2,
        2,
        runImport};
}

} // namespace coalesce::app
