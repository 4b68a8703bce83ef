// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: decoding and reading a sheet must end, stay within bounds, and number rows upwards.
#include "core/exchange/columns.h"
#include "core/exchange/decode_text.h"
#include "core/exchange/sheet.h"

#include <cstdlib>

using namespace coalesce::exchange;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto decoded = decodeText(bytes);
    if (!decoded)
        return 0;
    const auto sheet = readSheet(decoded->text);
    if (!sheet)
        return 0;
    int last = 0;
    for (const SheetRow &row : sheet->rows) {
        if (row.number <= last || row.cells.isEmpty())
            std::abort();
        last = row.number;
    }
    if (!sheet->rows.empty()) {
        const QStringList &headings = sheet->rows.front().cells;
        const auto meanings =
            understandColumns(headings, {}, {{1, QStringLiteral("What should we start?"), {}}}, 1);
        if (meanings.size() != static_cast<size_t>(headings.size()))
            std::abort();
    }
    return 0;
}
