// SPDX-License-Identifier: GPL-3.0-or-later
// What the import dialog does beside the window: pure functions from a source to what was understood, and
// from there to what would be added. They take everything by value and touch no widget and no session.
#pragma once

#include "core/edit/outcome.h"
#include "core/exchange/import_source.h"

namespace coalesce::ui {

class Progress;

// Where the bytes come from: a file, or text that was pasted.
struct ImportFrom {
    QString path = {};                                       // empty: pasted
    QString pasted = {};                                     // used without a path
    std::optional<exchange::SourceForm> form = std::nullopt; // as a person said, or else as it seems
    std::optional<QChar> separator = std::nullopt;           // the same, of a sheet
};

// A source as it was understood.
struct ImportSource {
    QString name; // the file's, without its folder; empty: pasted
    exchange::TextSource text;
    exchange::Sheet sheet = {};                    // of a sheet
    std::vector<exchange::ListedAnswer> list = {}; // of a list
};

// Cancelled where it was; NotReadable for what cannot be read or is too large; BadArgument
// for nothing.
Result<ImportSource> readImportSource(const ImportFrom &from, const Progress &progress);

// How a person wants it imported.
struct ImportWishes {
    std::vector<exchange::ColumnMeaning> columns = {}; // of a sheet
    int prompt = 1;                                    // of a list: the number of its prompt
    exchange::ImportOptions options = {};
};

// What an import would do.
struct ImportPreview {
    Outcome outcome;
    QString action; // for the history
    int answers = 0;
    int people = 0;
    int clusters = 0;
    int consents = 0;
    int alreadyThere = 0;
    bool replacesWorkshop = false; // a whole workshop, into a new one
    std::vector<exchange::Issue> issues = {};
};

// `start` is the workshop as it was made, for a source that is a whole workshop.
Result<ImportPreview> previewImport(const Workshop &workshop, const Result<Workshop> &start,
                                    const ImportSource &source, const ImportWishes &wishes,
                                    const Sources &sources);

// "120 answers, 34 people and 3 new clusters will be added; 5 answers are there already; …"
QString previewSentence(const ImportPreview &preview);
// The same afterwards: "120 answers, 34 people and 3 new clusters were added."
QString importedSentence(const ImportPreview &preview);
// "answers.csv: a table with 34 rows, separated by commas, UTF-8"
QString understoodSentence(const ImportSource &source);
// "Row 5, column 3: …"
QString issueSentence(const exchange::Issue &issue);

} // namespace coalesce::ui
