// SPDX-License-Identifier: GPL-3.0-or-later
// Text as CommonMark source that says just that text. Written for cmark and pandoc -f commonmark; what only
// other dialects take for markup (tables, strikethrough) is escaped too.
#pragma once

#include <QString>

namespace coalesce::report {

// What stands around a text: it decides what needs escaping.
struct MarkdownPlace {
    QString indent = {}; // what each further line begins with, such as "  > "
    bool atStart = true; // the text begins a block, where "#" or "1." would be markup
    bool breaks = true;  // line feeds are hard breaks; false: character references, as headings need
};

// The source for text[from, to), escaped by what stands around it in the whole text.
QString markdownRange(QStringView text, qsizetype from, qsizetype to, const MarkdownPlace &place);

inline QString markdownText(QStringView text, const MarkdownPlace &place) {
    return markdownRange(text, 0, text.size(), place);
}

} // namespace coalesce::report
