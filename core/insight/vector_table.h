// SPDX-License-Identifier: GPL-3.0-or-later
// The table of word vectors: words that stand in like places in much English text lie in like directions
// (GloVe: Pennington, Socher & Manning 2014). A file from outside, so nothing in it is believed; it is
// mapped, not read, so that opening it costs neither time nor memory.
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QFile>
#include <memory>
#include <optional>
#include <vector>

namespace coalesce::insight {

class VectorTable {
public:
    // The table in a file; NotReadable where there is none, Damaged where its sizes or numbers cannot be.
    static Result<VectorTable> open(const QString &path);
    // The same of bytes.
    static Result<VectorTable> of(const QByteArray &bytes);

    int size() const { return m_size; }
    int dimension() const { return m_dimension; }
    // The row of a word in lower case, if the table has it.
    std::optional<int> find(const QString &word) const;
    // Adds the vector of a row, weighted as its word deserves (SIF: Arora, Liang & Ma 2017, "A simple but
    // tough-to-beat baseline for sentence embeddings"), to dimension() floats.
    void addTo(float *sum, int row) const;
    // The cosine between two rows, from -1 to 1.
    float cosine(int row, int other) const;

private:
    VectorTable() = default;
    Status read(QByteArrayView bytes);
    QByteArrayView word(int row) const;
    size_t slotOf(QByteArrayView word) const;

    std::shared_ptr<QFile> m_file; // keeps the mapping
    QByteArray m_bytes;            // or the bytes
    QByteArrayView m_words;
    std::vector<quint32> m_starts; // of each word in m_words, and the end
    std::vector<float> m_scales;
    std::vector<float> m_weights;
    const qint8 *m_vectors = nullptr;
    std::vector<qint32> m_slots; // rows by hash of their word; -1 is free; a power of two
    int m_size = 0;
    int m_dimension = 0;
};

} // namespace coalesce::insight
