// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way of a text source, from its bytes to a patch: what command line and import dialog share.
#pragma once

#include "core/exchange/import_answers.h"

#include <QByteArray>

namespace coalesce::exchange {

enum class SourceForm {
    Sheet, // CSV, TSV, or text with tabs
    List,  // one answer a line
    Json,  // a whole workshop: importWorkshopJson() in workshop_json.h
};

struct TextSource {
    SourceForm form = SourceForm::List;
    QString text;
    QString encoding;
    bool guessed = false;           // the encoding
    std::vector<Issue> issues = {}; // bytes that do not fit the encoding
};

// Decodes the bytes and tells their form: by the name's ending (csv, tsv, tab, json); of others, standard
// input ("-") among them, text with tab-separated columns is a sheet, but where the tabs follow bullets or
// numbers; a workshop's JSON is JSON, and the rest is a list.
Result<TextSource> readTextSource(const QByteArray &bytes, const QString &name);

struct ImportWish {
    std::optional<int> prompt = std::nullopt; // --prompt
    QStringList maps = {};                    // --map; with any, the source is a sheet
};

// How the columns of the sheet are understood, or what the maps say. None for a sheet without rows.
Result<std::vector<ColumnMeaning>> columnsOf(const Workshop &workshop, const Sheet &sheet,
                                             const ImportWish &wish);

// Imports a sheet or list; the source must not be JSON. BadArgument where the wish names a prompt that is not
// there, or none for a list. The first row of a single column is taken for its heading, and that is listed;
// with a prompt given, prose in it is an answer like those below.
Result<ImportOutcome> importText(const Workshop &workshop, const TextSource &source, const ImportWish &wish,
                                 const ImportOptions &options, const Sources &sources);

} // namespace coalesce::exchange
