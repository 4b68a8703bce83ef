// SPDX-License-Identifier: GPL-3.0-or-later
// Any text: each answer of a plain list is part of its line, and neither blank nor in white space.
#include "core/exchange/plain_list.h"

#include <cstdlib>

using namespace coalesce::exchange;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    int last = 0;
    for (const ListedAnswer &answer : readPlainList(text)) {
        if (answer.line <= last || answer.text.isEmpty() || answer.text.trimmed() != answer.text ||
            !text.contains(answer.text))
            std::abort();
        last = answer.line;
    }
    return 0;
}
