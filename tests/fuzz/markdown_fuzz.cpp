// SPDX-License-Identifier: GPL-3.0-or-later
// Any text that a workshop can hold comes back from a CommonMark reader as it was, wherever it stands in a
// report.
#include "core/base/text.h"
#include "core/report/markdown.h"
#include "tests/support/read_markdown.h"

#include <cstdlib>

using namespace coalesce;
using namespace coalesce::report;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const auto checked = RequiredText::checked(
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!checked)
        return 0;
    const QString text = checked->string();
    Outline outline;
    outline.blocks = {Heading{2, text}, Paragraph{{{text}}}, List{{{text}, {text, {}, true}}},
                      Callout{{}, text, {}, Tone::Plain, text}};
    const auto blocks = test::readMarkdown(markdownOf(outline).toUtf8());
    if (blocks.size() != 7) // heading, paragraph, list, two items, callout with two paragraphs
        std::abort();
    for (const test::ReadBlock &block : blocks)
        if (block.where != QStringLiteral("ul") && block.text != text)
            std::abort();
    return 0;
}
