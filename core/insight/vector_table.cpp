// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/vector_table.h"

#include <QCoreApplication>
#include <QtEndian>
#include <bit>
#include <cmath>
#include <cstring>

namespace coalesce::insight {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::insight", text);
}

constexpr qsizetype kHeader = 16;
constexpr quint32 kMostWords = 1'000'000;
constexpr quint32 kMostDimensions = 1024;
constexpr float kLargestScale = 1000;

quint32 number(QByteArrayView bytes, qsizetype at) {
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

// The floats from `at` on, none of them beyond 0 to `most`; empty otherwise.
std::vector<float> floats(QByteArrayView bytes, qsizetype at, int count, float most) {
    std::vector<float> all(static_cast<size_t>(count));
    for (size_t i = 0; i < all.size(); ++i) {
        all[i] = std::bit_cast<float>(number(bytes, at + qsizetype(i) * 4));
        if (!(all[i] >= 0 && all[i] <= most))
            return {};
    }
    return all;
}

// FNV-1a (Fowler, Noll & Vo).
quint32 hashOf(QByteArrayView word) {
    quint32 hash = 2166136261u;
    for (const char c : word)
        hash = (hash ^ static_cast<uchar>(c)) * 16777619u;
    return hash ^ (hash >> 15);
}

tl::unexpected<Error> damaged(const QString &what) {
    return fail(ErrorCode::Damaged, tr("The table of word vectors is damaged: %1").arg(what));
}

} // namespace

Result<VectorTable> VectorTable::open(const QString &path) {
    VectorTable table;
    table.m_file = std::make_shared<QFile>(path);
    if (!table.m_file->open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotReadable,
                    tr("The table of word vectors cannot be read: %1.").arg(table.m_file->errorString()),
                    path);
    const qint64 size = table.m_file->size();
    if (size < kHeader)
        return damaged(tr("it is too short."));
    const uchar *bytes = table.m_file->map(0, size);
    if (!bytes)
        return fail(ErrorCode::NotReadable,
                    tr("The table of word vectors cannot be read: %1.").arg(table.m_file->errorString()),
                    path);
    if (auto status = table.read(QByteArrayView(bytes, size)); !status)
        return passOn(status);
    return table;
}

Result<VectorTable> VectorTable::of(const QByteArray &bytes) {
    VectorTable table;
    table.m_bytes = bytes;
    if (auto status = table.read(table.m_bytes); !status)
        return passOn(status);
    return table;
}

// "WVT1", u32 words n, u32 dimension d, u32 bytes of the words; the words, a line feed between them; f32
// scale[n]; f32 weight[n]; i8 vector[n*d]; all little endian.
Status VectorTable::read(QByteArrayView bytes) {
    if (bytes.size() < kHeader || !bytes.startsWith("WVT1"))
        return damaged(tr("it does not begin like one."));
    const quint32 words = number(bytes, 4), dimension = number(bytes, 8);
    const qint64 length = number(bytes, 12);
    if (words < 1 || words > kMostWords || dimension < 1 || dimension > kMostDimensions ||
        bytes.size() != kHeader + length + qint64(words) * 8 + qint64(words) * dimension)
        return damaged(tr("its sizes do not fit together."));
    m_size = int(words);
    m_dimension = int(dimension);
    m_words = bytes.sliced(kHeader, length);
    m_scales = floats(bytes, kHeader + length, m_size, kLargestScale);
    m_weights = floats(bytes, kHeader + length + qint64(words) * 4, m_size, 1);
    if (m_scales.empty() || m_weights.empty())
        return damaged(tr("it has numbers that cannot be."));
    m_vectors = reinterpret_cast<const qint8 *>(bytes.data() + kHeader + length + qint64(words) * 8);

    m_starts.reserve(words + 1);
    m_starts.push_back(0);
    for (qint64 at = 0; at < length && m_starts.size() <= words;) {
        const void *end = std::memchr(m_words.data() + at, '\n', size_t(length - at));
        at = end ? static_cast<const char *>(end) - m_words.data() + 1 : length + 1;
        m_starts.push_back(quint32(at));
    }
    if (m_starts.size() != words + 1 || qint64(m_starts.back()) < length)
        return damaged(tr("it has not as many words as it says."));

    m_slots.assign(std::bit_ceil(size_t(words) * 2), -1);
    for (int row = 0; row < m_size; ++row)
        if (qint32 &free = m_slots[slotOf(word(row))]; free < 0)
            free = row;
    return {};
}

QByteArrayView VectorTable::word(int row) const {
    const quint32 start = m_starts[size_t(row)];
    return m_words.sliced(start, m_starts[size_t(row) + 1] - start - 1);
}

// Where the word is, or would be.
size_t VectorTable::slotOf(QByteArrayView wanted) const {
    size_t slot = hashOf(wanted) & (m_slots.size() - 1);
    while (m_slots[slot] >= 0 && word(m_slots[slot]) != wanted)
        slot = (slot + 1) & (m_slots.size() - 1);
    return slot;
}

std::optional<int> VectorTable::find(const QString &wanted) const {
    const qint32 row = m_slots[slotOf(wanted.toUtf8())];
    return row < 0 ? std::nullopt : std::optional(row);
}

void VectorTable::addTo(float *sum, int row) const {
    const float factor = m_scales[size_t(row)] * m_weights[size_t(row)];
    const qint8 *vector = m_vectors + qsizetype(row) * m_dimension;
    for (int i = 0; i < m_dimension; ++i)
        sum[i] += factor * float(vector[i]);
}

float VectorTable::cosine(int row, int other) const {
    const qint8 *a = m_vectors + qsizetype(row) * m_dimension;
    const qint8 *b = m_vectors + qsizetype(other) * m_dimension;
    int both = 0, ofA = 0, ofB = 0;
    for (int i = 0; i < m_dimension; ++i) {
        both += a[i] * b[i];
        ofA += a[i] * a[i];
        ofB += b[i] * b[i];
    }
    return ofA == 0 || ofB == 0 ? 0.0f : float(both) / std::sqrt(float(ofA) * float(ofB));
}

} // namespace coalesce::insight
