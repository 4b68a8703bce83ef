// SPDX-License-Identifier: GPL-3.0-or-later
// What a CommonMark reader (libcmark) finds in a document, flat: to compare with what was meant.
#pragma once

#include <QString>
#include <ostream>
#include <vector>

namespace coalesce::test {

// A heading or paragraph: where it stands ("h2", "p", "> p", "li p", "li li > p") and its text. Line breaks
// are line feeds. Emphasis and links stand between marks; what people's text must never become (soft breaks,
// code, HTML, images) shows as a mark of its own.
struct ReadBlock {
    QString where;
    QString text;
    friend bool operator==(const ReadBlock &, const ReadBlock &) = default;
    friend std::ostream &operator<<(std::ostream &out, const ReadBlock &block) {
        return out << block.where.toStdString() << " {" << block.text.toStdString() << '}';
    }
};

constexpr QChar kEmphasisMark(0xFDD0);
constexpr QChar kLinkMark(0xFDD1);
constexpr QChar kForbiddenMark(0xFDD2);

std::vector<ReadBlock> readMarkdown(const QByteArray &document);

} // namespace coalesce::test
