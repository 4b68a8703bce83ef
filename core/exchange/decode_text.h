// SPDX-License-Identifier: GPL-3.0-or-later
// From the bytes of a text file to text. Spreadsheet programs save UTF-8, UTF-16 ("Unicode text") or the old
// code page of the computer, and say so at best by a byte order mark.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace coalesce::exchange {

// The largest file that is read as text: well above 100,000 rows of long answers.
constexpr qsizetype kMaxTextFileBytes = 256 * 1024 * 1024;

struct DecodedText {
    QString text;         // without byte order mark
    QString encoding;     // as people write it: "UTF-8", "UTF-16LE", "windows-1252"
    bool guessed = false; // true if nothing in the bytes proves the encoding
    int oddBytes = 0;     // bytes that are not UTF-8 in text that else is; they were read as windows-1252
    int firstOddLine = 0; // the line of the first of them, from 1
    friend bool operator==(const DecodedText &, const DecodedText &) = default;
};

// Takes the encoding of a byte order mark; else UTF-16 if the NUL bytes lie as they do in UTF-16; else UTF-8
// if the bytes are valid UTF-8, but for a few where nearly all beyond ASCII is; else what they most likely
// are. Error NotReadable for more than maxBytes, for
// bytes that are no text (a zip or database file, NUL bytes), and for an encoding that this computer cannot
// read.
Result<DecodedText> decodeText(const QByteArray &bytes, qsizetype maxBytes = kMaxTextFileBytes);

} // namespace coalesce::exchange
