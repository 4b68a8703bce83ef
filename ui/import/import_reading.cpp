// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_reading.h"

#include "core/exchange/decode_text.h"
#include "core/exchange/workshop_json.h"
#include "ui/jobs/job.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace coalesce::ui {

namespace {

using exchange::SourceForm;

QString tr(const char *text, int n = -1) {
    return QCoreApplication::translate("coalesce::ui::Import", text, nullptr, n);
}

Result<QByteArray> bytesOf(const QString &path) {
    QFile file(path);
    if (QFileInfo(path).isDir())
        return fail(ErrorCode::NotReadable, tr("That is a folder; choose a file in it."), path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotReadable, file.errorString() + QLatin1Char('.'), path);
    if (file.size() > exchange::kMaxTextFileBytes)
        return fail(ErrorCode::NotReadable,
                    tr("The file is larger than %1 MB.").arg(exchange::kMaxTextFileBytes / (1024 * 1024)),
                    path);
    // A little more than the bound: a file that grows meanwhile must not fill the memory.
    return file.read(exchange::kMaxTextFileBytes + 1);
}

int made(const Patch &patch, Kind kind) {
    return int(std::ranges::count_if(patch.changes, [kind](const RecordChange &change) {
        return change.ref.kind == kind && change.type == ChangeType::Made;
    }));
}

QString answersText(int n) {
    return n == 1 ? tr("1 answer") : tr("%n answers", n);
}

// "120 answers, 34 people and 3 new clusters"; empty for nothing.
QString additions(const ImportPreview &preview) {
    QStringList parts;
    if (preview.answers > 0)
        parts += answersText(preview.answers);
    if (preview.people > 0)
        parts += preview.people == 1 ? tr("1 person") : tr("%n people", preview.people);
    if (preview.consents > 0)
        parts += preview.consents == 1 ? tr("1 consent") : tr("%n consents", preview.consents);
    if (preview.clusters > 0)
        parts += preview.clusters == 1 ? tr("1 new cluster") : tr("%n new clusters", preview.clusters);
    if (parts.size() < 2)
        return parts.join(QString());
    const QString last = parts.takeLast();
    return tr("%1 and %2").arg(parts.join(QStringLiteral(", ")), last);
}

QString separatorName(QChar separator) {
    switch (separator.unicode()) {
    case ',':
        return tr("separated by commas");
    case ';':
        return tr("separated by semicolons");
    case '\t':
        return tr("separated by tabs");
    case 0:
        return tr("in one column");
    default:
        return tr("separated by “%1”").arg(separator);
    }
}

} // namespace

Result<ImportSource> readImportSource(const ImportFrom &from, const Progress &progress) {
    const auto stopped = [] {
        return fail(ErrorCode::Cancelled, tr("Reading was stopped; nothing was changed."));
    };
    const QString name = QFileInfo(from.path).fileName();
    const auto bytes = from.path.isEmpty() ? Result<QByteArray>(from.pasted.toUtf8()) : bytesOf(from.path);
    if (!bytes)
        return passOn(bytes);
    if (progress.cancelled())
        return stopped();
    auto text = exchange::readTextSource(*bytes, name);
    if (!text)
        return fail(text.error().code, text.error().detail, from.path);
    if (text->text.trimmed().isEmpty())
        return fail(ErrorCode::BadArgument,
                    from.path.isEmpty() ? tr("There is no text on the clipboard. Copy the answers first.")
                                        : tr("There is nothing in “%1”. Choose another file.").arg(name));
    if (from.form)
        text->form = *from.form;
    if (progress.cancelled())
        return stopped();
    ImportSource source{name, *std::move(text)};
    switch (source.text.form) {
    case SourceForm::Sheet: {
        auto sheet = exchange::readSheet(source.text.text, from.separator);
        if (!sheet)
            return fail(sheet.error().code, sheet.error().detail, from.path);
        source.sheet = *std::move(sheet);
        break;
    }
    case SourceForm::List:
        source.list = exchange::readPlainList(source.text.text);
        break;
    case SourceForm::Json:
        break;
    }
    if (progress.cancelled())
        return stopped();
    return source;
}

Result<ImportPreview> previewImport(const Workshop &workshop, const Result<Workshop> &start,
                                    const ImportSource &source, const ImportWishes &wishes,
                                    const Sources &sources) {
    if (source.text.form == SourceForm::Json) {
        if (!start)
            return passOn(start);
        auto outcome = exchange::importWorkshopJson(workshop, *start, source.text.text.toUtf8());
        if (!outcome)
            return passOn(outcome);
        return ImportPreview{.outcome = *std::move(outcome),
                             .action = QStringLiteral("import.workshop"),
                             .replacesWorkshop = true};
    }
    auto imported =
        source.text.form == SourceForm::List
            ? exchange::importList(workshop, source.list, wishes.prompt, wishes.options, sources)
            : exchange::importSheet(workshop, source.sheet, wishes.columns, wishes.options, sources);
    if (!imported)
        return passOn(imported);
    ImportPreview preview{.outcome = {std::move(imported->patch)},
                          .action = QStringLiteral("import"),
                          .answers = imported->added,
                          .people = imported->people,
                          .alreadyThere = imported->alreadyThere,
                          .issues = std::move(imported->issues)};
    preview.issues.insert(preview.issues.end(), source.text.issues.begin(), source.text.issues.end());
    preview.clusters = made(preview.outcome.patch, Kind::Cluster);
    preview.consents = made(preview.outcome.patch, Kind::Consent);
    return preview;
}

QString previewSentence(const ImportPreview &preview) {
    if (preview.replacesWorkshop)
        return tr("This is a whole workshop. It will take the place of this new, empty one.");
    QStringList parts;
    const QString added = additions(preview);
    if (!added.isEmpty())
        parts += tr("%1 will be added").arg(added);
    else
        parts += tr("Nothing new would be added");
    if (preview.alreadyThere > 0)
        parts += preview.alreadyThere == 1 ? tr("1 answer is there already")
                                           : tr("%n answers are there already", preview.alreadyThere);
    if (!preview.issues.empty())
        parts += preview.issues.size() == 1 ? tr("1 remark, below")
                                            : tr("%n remarks, below", int(preview.issues.size()));
    return parts.join(QStringLiteral("; ")) + QLatin1Char('.');
}

QString importedSentence(const ImportPreview &preview) {
    if (preview.replacesWorkshop)
        return tr("The workshop was imported.");
    const QString added = additions(preview);
    return added.isEmpty() ? tr("Nothing new was added.") : tr("Imported: %1.").arg(added);
}

QString understoodSentence(const ImportSource &source) {
    QStringList parts;
    switch (source.text.form) {
    case SourceForm::Sheet: {
        const int rows = std::max(0, int(source.sheet.rows.size()) - 1);
        parts += rows == 1 ? tr("a table with 1 row under its headings")
                           : tr("a table with %n rows under its headings", rows);
        parts += separatorName(source.sheet.separator);
        break;
    }
    case SourceForm::List: {
        const int lines = int(source.list.size());
        parts += lines == 1 ? tr("a list with 1 line") : tr("a list with %n lines", lines);
        break;
    }
    case SourceForm::Json:
        parts += tr("a whole workshop");
        break;
    }
    if (!source.name.isEmpty())
        parts += source.text.guessed ? tr("%1 (a guess)").arg(source.text.encoding) : source.text.encoding;
    return QStringLiteral("%1: %2").arg(source.name.isEmpty() ? tr("Pasted text") : source.name,
                                        parts.join(QStringLiteral(", ")));
}

QString issueSentence(const exchange::Issue &issue) {
    if (issue.row == 0)
        return issue.message;
    if (issue.column == 0)
        return tr("Row %1: %2").arg(QString::number(issue.row), issue.message);
    return tr("Row %1, column %2: %3")
        .arg(QString::number(issue.row), QString::number(issue.column), issue.message);
}

} // namespace coalesce::ui
