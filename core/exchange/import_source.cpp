// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_source.h"

#include "core/exchange/decode_text.h"
#include "core/exchange/known_headings.h"
#include "core/exchange/plain_list.h"

#include <QCoreApplication>

namespace coalesce::exchange {

namespace {

constexpr size_t kSampleRows = 50;

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::exchange", text);
}

bool endsWith(const QString &name, QLatin1String ending) {
    return name.endsWith(ending, Qt::CaseInsensitive);
}

// A table without a file's name to say so, such as one that was pasted: its first row has headings that forms
// and sign-up lists give. Lines of people's addresses must not be taken for answers.
bool beginsWithKnownHeadings(const QString &text) {
    if (separatorOf(text).isNull())
        return false;
    const auto sheet = readSheet(text);
    if (!sheet || sheet->rows.empty() || sheet->rows.front().cells.size() < 2)
        return false;
    const QStringList &cells = sheet->rows.front().cells;
    return std::any_of(cells.begin(), cells.end(),
                       [](const QString &cell) { return knownHeading(cell).has_value(); });
}

SourceForm formOf(const QString &name, const QString &text) {
    if (endsWith(name, QLatin1String(".json")))
        return SourceForm::Json;
    for (const QLatin1String ending : {QLatin1String(".csv"), QLatin1String(".tsv"), QLatin1String(".tab")})
        if (endsWith(name, ending))
            return SourceForm::Sheet;
    if (QStringView(text).trimmed().startsWith(QLatin1Char('{')) &&
        text.contains(QLatin1String("\"coalesce-workshop\"")))
        return SourceForm::Json;
    const bool hasTabs = separatorOf(text) == QLatin1Char('\t') && !hasTabsOnlyAfterBullets(text);
    return hasTabs || beginsWithKnownHeadings(text) ? SourceForm::Sheet : SourceForm::List;
}

// Words under no question mark, more than a heading has.
bool readsLikeAnAnswer(const QString &heading) {
    constexpr qsizetype kMostHeadingWords = 3;
    const QString line = heading.simplified();
    return !line.endsWith(QLatin1Char('?')) && !line.endsWith(QLatin1Char(':')) &&
           line.count(QLatin1Char(' ')) >= kMostHeadingWords;
}

// A single column may have no heading: then its first row is an answer. Nothing of it may get lost unsaid.
void lookForMissingHeading(Sheet &sheet, std::vector<ColumnMeaning> &columns, const ImportWish &wish,
                           const std::vector<PromptFacts> &facts) {
    if (columns.size() != 1 || columns.front().target.kind != Target::Kind::Prompt || !wish.maps.isEmpty())
        return;
    const SheetRow first = sheet.rows.front();
    const auto byItself = understandColumns(first.cells, {}, facts);
    if (byItself.front().target.kind != Target::Kind::Ignore)
        return; // it is a heading indeed
    if (!readsLikeAnAnswer(first.cells.front())) {
        sheet.issues.push_back({first.number, 1, tr("Row 1 was taken for the heading of the column.")});
        return;
    }
    sheet.rows.insert(sheet.rows.begin(), SheetRow{0, {QString()}});
    columns.front().heading.clear();
    sheet.issues.push_back({first.number, 1, tr("Row 1 was taken for an answer, not for a heading.")});
}

} // namespace

Result<TextSource> readTextSource(const QByteArray &bytes, const QString &name) {
    auto decoded = decodeText(bytes);
    if (!decoded)
        return passOn(decoded);
    const SourceForm form = formOf(name, decoded->text);
    TextSource source{form, std::move(decoded->text), std::move(decoded->encoding), decoded->guessed};
    if (decoded->oddBytes > 0)
        source.issues.push_back(
            {0, 0,
             tr("%1 bytes are not UTF-8 as the rest is, the first of them in line %2 of the text; they were "
                "read "
                "as windows-1252.")
                 .arg(QString::number(decoded->oddBytes), QString::number(decoded->firstOddLine))});
    return source;
}

Result<std::vector<ColumnMeaning>> columnsOf(const Workshop &workshop, const Sheet &sheet,
                                             const ImportWish &wish) {
    if (sheet.rows.empty())
        return std::vector<ColumnMeaning>();
    const QStringList &headings = sheet.rows.front().cells;
    if (!wish.maps.isEmpty())
        return parseMaps(wish.maps, headings, promptFactsOf(workshop));
    std::vector<QStringList> sample;
    for (size_t i = 1; i < sheet.rows.size() && i <= kSampleRows; ++i)
        sample.push_back(sheet.rows[i].cells);
    return understandColumns(headings, sample, promptFactsOf(workshop), wish.prompt);
}

Result<ImportOutcome> importText(const Workshop &workshop, const TextSource &source, const ImportWish &wish,
                                 const ImportOptions &options, const Sources &sources) {
    Q_ASSERT(source.form != SourceForm::Json);
    const auto facts = promptFactsOf(workshop);
    const bool known =
        !wish.prompt || std::any_of(facts.begin(), facts.end(),
                                    [&](const PromptFacts &prompt) { return prompt.number == *wish.prompt; });
    if (!known)
        return fail(ErrorCode::BadArgument, tr("There is no prompt %1.").arg(*wish.prompt));
    Result<ImportOutcome> outcome;
    if (source.form == SourceForm::List && wish.maps.isEmpty()) {
        if (!wish.prompt)
            return fail(ErrorCode::BadArgument,
                        tr("A list does not say which prompt it answers; say it, such as --prompt 1."));
        outcome = importList(workshop, readPlainList(source.text), *wish.prompt, options, sources);
    } else {
        auto sheet = readSheet(source.text);
        if (!sheet)
            return passOn(sheet);
        if (sheet->rows.empty())
            return fail(ErrorCode::Refused,
                        tr("There is nothing in it. Nothing was changed; choose another file."));
        auto columns = columnsOf(workshop, *sheet, wish);
        if (!columns)
            return passOn(columns);
        lookForMissingHeading(*sheet, *columns, wish, facts);
        outcome = importSheet(workshop, *sheet, *std::move(columns), options, sources);
    }
    if (outcome)
        outcome->issues.insert(outcome->issues.end(), source.issues.begin(), source.issues.end());
    if (outcome && source.guessed)
        outcome->issues.push_back(
            {0, 0,
             tr("Nothing in the source says how its letters are encoded; they were read as %1.")
                 .arg(source.encoding)});
    return outcome;
}

} // namespace coalesce::exchange
