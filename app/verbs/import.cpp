// SPDX-License-Identifier: GPL-3.0-or-later
// import: answers from a sheet or list, or a whole workshop from JSON.
#include "app/output.h"
#include "app/verb.h"
#include "core/exchange/decode_text.h"
#include "core/exchange/import_answers.h"
#include "core/exchange/workshop_json.h"
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

enum class Format { Sheet, List, Json };

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

// The format by the source's ending; without one a table if it parts into columns, else a list.
Result<Format> formatOf(const QString &source, const QByteArray &bytes) {
    const QString ending = QFileInfo(source).suffix().toLower();
    if (ending == QLatin1String("json"))
        return Format::Json;
    if (ending == QLatin1String("xlsx") || ending == QLatin1String("ods"))
        return fail(ErrorCode::NotInVersion,
                    tr("Spreadsheet files come in a later version; save it as CSV and import that."), source);
    if (ending == QLatin1String("csv") || ending == QLatin1String("tsv") || ending == QLatin1String("tab"))
        return Format::Sheet;
    if (bytes.trimmed().startsWith('{'))
        return Format::Json;
    return Format::List;
}

Result<ImportOutcome> importRows(const Workshop &workshop, const QCommandLineParser &call,
                                 const ImportOptions &options, const QString &text, std::optional<int> prompt,
                                 const Sources &sources) {
    auto sheet = readSheet(text);
    if (!sheet)
        return passOn(sheet);
    if (sheet->rows.empty())
        return ImportOutcome{};
    const QStringList headings = sheet->rows.front().cells;
    std::vector<QStringList> sample;
    for (size_t row = 1; row < std::min<size_t>(sheet->rows.size(), 50); ++row)
        sample.push_back(sheet->rows[row].cells);
    const auto prompts = promptFactsOf(workshop);
    const QStringList maps = call.values(QStringLiteral("map"));
    auto columns =
        maps.isEmpty()
            ? Result<std::vector<ColumnMeaning>>(understandColumns(headings, sample, prompts, prompt))
            : parseMaps(maps, headings, prompts);
    if (!columns)
        return passOn(columns);
    return importSheet(workshop, *sheet, std::move(*columns), options, sources);
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

void printOutcome(const ImportOutcome &outcome) {
    for (const ColumnMeaning &column : outcome.columns)
        printLine(QStringLiteral("  %1 → %2: %3").arg(column.heading, column.target.text(), column.why));
    for (const Issue &issue : outcome.issues)
        printMessage(tr("  row %1, column %2: %3").arg(issue.row).arg(issue.column).arg(issue.message));
    printLine(tr("Added %1 answers; %2 were already there.").arg(outcome.added).arg(outcome.alreadyThere));
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

Result<ImportOutcome> importText(WorkshopSession &session, const QCommandLineParser &call, Format format,
                                 const QByteArray &bytes, bool dryRun) {
    std::optional<int> prompt;
    if (call.isSet(QStringLiteral("prompt"))) {
        prompt = call.value(QStringLiteral("prompt")).toInt();
        if (*prompt < 1 || *prompt > session.workshop().prompts().size())
            return fail(ErrorCode::BadArgument,
                        tr("--prompt takes a number from 1 to %1.").arg(session.workshop().prompts().size()));
    }
    auto salt = session.importSalt();
    if (!salt)
        return passOn(salt);
    const ImportOptions options{*salt, call.isSet(QStringLiteral("again")), Source::SignUp};
    auto text = decodeText(bytes);
    if (!text)
        return passOn(text);
    if (format == Format::List && !prompt && session.workshop().prompts().size() > 1)
        return fail(ErrorCode::BadArgument,
                    tr("A list of answers needs --prompt N: which prompt they answer."));
    const Sources &sources = session.sources();
    auto outcome =
        format == Format::List
            ? importList(session.workshop(), readPlainList(text->text), prompt.value_or(1), options, sources)
            : importRows(session.workshop(), call, options, text->text, prompt, sources);
    if (!outcome || dryRun)
        return outcome;
    if (auto done = session.commit(Outcome{outcome->patch}, {QStringLiteral("import")}); !done)
        return passOn(done);
    return outcome;
}

Result<int> runImport(const QCommandLineParser &call) {
    const QString source = call.positionalArguments().at(1);
    const bool dryRun = call.isSet(QStringLiteral("dry-run"));
    auto bytes = readSource(source);
    if (!bytes)
        return passOn(bytes);
    auto format = formatOf(source, *bytes);
    if (!format)
        return passOn(format);
    auto session = WorkshopSession::open(call.positionalArguments().constFirst(),
                                         dryRun ? WorkshopSession::Mode::Read : WorkshopSession::Mode::Edit,
                                         systemSources());
    if (!session)
        return passOn(session);
    auto outcome = *format == Format::Json ? importJson(**session, *bytes, dryRun)
                                           : importText(**session, call, *format, *bytes, dryRun);
    if (!outcome)
        return passOn(outcome);
    if (call.isSet(QStringLiteral("json")))
        printJson(answerOf(*outcome));
    else
        printOutcome(*outcome);
    return 0;
}

} // namespace

Verb importVerb() {
    return {QStringLiteral("import"),
            QStringLiteral("FILE SOURCE"),
            tr("brings in answers from CSV, TSV, a list or JSON"),
            tr("SOURCE is CSV or TSV with headings, a list with one answer a line (- reads standard input), "
               "or a workshop as "
               "JSON, which goes into a new workshop alone. Importing the same source again adds nothing."),
            {{QStringLiteral("prompt"), tr("the prompt of a list, or of the only text column"),
              QStringLiteral("N")},
             {QStringLiteral("map"),
              tr("what a column is: its heading or #3 = prompt:N, name, organisation, contact, consent:named "
                 "(…quoted, "
                 "recorded, pictured, contacted), cluster, source or ignore"),
              QStringLiteral("COLUMN=TARGET")},
             {QStringLiteral("again"), tr("adds what was imported before once more")},
             {QStringLiteral("dry-run"), tr("tells what would happen and changes nothing")},
             {QStringLiteral("json"), tr("for machines")}},
            2,
            2,
            runImport};
}

} // namespace coalesce::app
