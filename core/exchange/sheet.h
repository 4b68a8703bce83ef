// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a table of cells from text: CSV with commas or semicolons, or tabs as they come from a spreadsheet by
// copy.
//
// RFC 4180 where the text keeps to it. Where it does not, nothing a person wrote may be lost or swallowed: a
// cell counts as quoted only if its closing quotation mark ends the cell; else its quotation marks are
// characters like others. So a mark that is never closed costs one issue and not the rest of the file. Where
// a space follows each separator of the first row, one may stand before quotation marks too.
// (libcsv, which the tests compare with, reads on in quotes to the end of the file, skips blank rows and has
// no positions; hence a reader of our own.)
#pragma once

#include "core/base/result.h"
#include "core/exchange/issue.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace coalesce::exchange {

// Bounds for sources made to do harm: rows and columns are those of spreadsheet programs.
constexpr int kMaxSheetRows = 1048576;
constexpr int kMaxSheetColumns = 16384;
constexpr qsizetype kMaxSheetCells = 10000000;
constexpr size_t kMaxSheetIssues = 1000;

struct SheetRow {
    int number = 0;    // from 1, blank rows and the heading counted, as a spreadsheet program shows it
    QStringList cells; // as typed: no trimming; line ends inside quotes as they stand
    friend bool operator==(const SheetRow &, const SheetRow &) = default;
};

struct Sheet {
    std::vector<SheetRow>
        rows;        // rows with nothing in any cell are left out; others may differ in their count of cells
    QChar separator; // null: one column, nothing separates
    bool spaced = false;       // a space follows each separator of the first row: it belongs to them
    std::vector<Issue> issues; // what did not keep to the rules of CSV; the first kMaxSheetIssues
    int moreIssues = 0;        // how many there were beyond
    friend bool operator==(const Sheet &, const Sheet &) = default;
};

// Reads text by the separator, or by the one it seems to have. Error NotReadable beyond the bounds.
Result<Sheet> readSheet(const QString &text, std::optional<QChar> separator = std::nullopt);

// The separator of the text: what its first line says ("sep=;"), else the one of tab, semicolon and comma
// that parts the first rows into equal counts of cells. Null if none does, as in prose with commas. A comma
// with a space after it needs a first row that reads like headings, or rows that are all as long.
QChar separatorOf(const QString &text);

} // namespace coalesce::exchange
