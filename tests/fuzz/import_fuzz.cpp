// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes under any name: an import ends, gives a patch that the workshop takes, and adds nothing a second
// time.
#include "core/exchange/import_source.h"
#include "tests/support/made_workshop.h"

#include <cstdlib>

using namespace coalesce;
using namespace coalesce::exchange;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0)
        return 0;
    // The first byte chooses how the bytes come in.
    const QString name = data[0] % 2 == 0 ? QStringLiteral("x.csv") : QStringLiteral("-");
    const ImportWish wish{data[0] % 4 < 2 ? std::optional(1) : std::nullopt};
    const auto source = readTextSource(
        QByteArray(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1)), name);
    if (!source || source->form == SourceForm::Json)
        return 0;
    static const Workshop kStart = test::madeWorkshop();
    Workshop workshop = kStart;
    const Sources sources = countedSources();
    const ImportOptions options{QStringLiteral("salt")};
    const auto outcome = importText(workshop, *source, wish, options, sources);
    if (!outcome)
        return 0;
    if (outcome->issues.size() > kMaxImportIssues + 2 || !workshop.apply(outcome->patch))
        std::abort();
    if (outcome->added != int(workshop.answers().size()))
        std::abort();
    const auto again = importText(workshop, *source, wish, options, sources);
    if (!again || again->added != 0 || !again->patch.isEmpty())
        std::abort();
    return 0;
}
