// SPDX-License-Identifier: GPL-3.0-or-later
// What pandoc finds in a CommonMark document, flat and in the same words as readMarkdown(): the second
// foreign reader that the contract names. Too large to be asked of everybody who builds, so it may be
// missing.
#pragma once

#include "tests/support/read_markdown.h"

#include <optional>

namespace coalesce::test {

// The program, where it is installed.
std::optional<QString> findPandoc();

// Throws where pandoc fails or answers what it never should.
std::vector<ReadBlock> readWithPandoc(const QString &pandoc, const QByteArray &document);

} // namespace coalesce::test
