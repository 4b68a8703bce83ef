// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of standard input as they come: whole whatever bytes are in them, never more than a bound in memory.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <optional>

namespace coalesce::app {

class LineReader {
public:
    // Of a line that is longer, its first `longest` + 1 bytes are given and the rest is skipped.
    LineReader(int descriptor, qsizetype longest) : m_descriptor(descriptor), m_longest(longest) {}

    // The next line without its line feed, as soon as it has come; nothing at the end. NotReadable where
    // reading fails.
    Result<std::optional<QByteArray>> next();

private:
    Status read();

    int m_descriptor;
    qsizetype m_longest;
    QByteArray m_read; // and not yet given
    qsizetype m_at = 0;
    bool m_ended = false;
};

} // namespace coalesce::app
