// SPDX-License-Identifier: GPL-3.0-or-later
// A table of word vectors small enough to be read: words of two kinds, travel and families.
#pragma once

#include "tests/support/catch.h"

#include <QByteArray>
#include <QtEndian>
#include <bit>

namespace coalesce::test {

constexpr int kSmallVectorWords = 9, kSmallVectorDimension = 3;

inline QByteArray smallVectors() {
    struct Entry {
        const char *word;
        qint8 vector[kSmallVectorDimension];
    };
    constexpr Entry entries[kSmallVectorWords] = {
        {"bus", {100, 10, 0}},      {"tram", {100, -10, 10}}, {"train", {90, 0, 20}},
        {"station", {80, 20, -30}}, {"child", {0, 100, 10}},  {"kid", {10, 100, -10}},
        {"school", {-20, 90, 0}},   {"lease", {0, 0, 100}},   {"road", {60, 0, 80}}}; // 0.6 to "bus"
    QByteArray words, scales, weights, vectors;
    const auto append = [](QByteArray &to, quint32 number) {
        char bytes[4];
        qToLittleEndian(number, bytes);
        to.append(bytes, 4);
    };
    for (const Entry &entry : entries) {
        words += QByteArray(entry.word) + '\n';
        append(scales, std::bit_cast<quint32>(0.01f));
        append(weights, std::bit_cast<quint32>(0.5f));
        for (const qint8 part : entry.vector)
            vectors += char(part);
    }
    QByteArray table("WVT1");
    append(table, kSmallVectorWords);
    append(table, kSmallVectorDimension);
    append(table, quint32(words.size()));
    return table + words + scales + weights + vectors;
}

} // namespace coalesce::test
