// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/similarity.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace coalesce::insight {

namespace {

// Rows and columns of a tile: small enough for the vectors of both to stay in the fastest memory.
constexpr int kTile = 32;
constexpr float kScale = 1.0f / (float(kOne) * float(kOne));

// Sums of products of 16-bit numbers are what processors do fastest, eight at a time even on the oldest, and
// they are exact. |sum| ≤ 2^28, because the vectors have length kOne.
void dotsOfFour(const qint16 *const four[4], const qint16 *other, int stride, qint32 out[4]) {
    const qint16 *a = four[0], *b = four[1], *c = four[2], *d = four[3];
    qint32 ofA = 0, ofB = 0, ofC = 0, ofD = 0;
    for (int i = 0; i < stride; ++i) {
        ofA += qint32(a[i]) * other[i];
        ofB += qint32(b[i]) * other[i];
        ofC += qint32(c[i]) * other[i];
        ofD += qint32(d[i]) * other[i];
    }
    out[0] = ofA;
    out[1] = ofB;
    out[2] = ofC;
    out[3] = ofD;
}

// Adds the cosines of the vectors of rows [top, top + height) and [left, left + width), of which the tile of
// the other side of the diagonal gets the same.
struct Tiles {
    const std::vector<qint16> &vectors;
    int stride;
    float share;
    int size;
    std::vector<float> &values;

    void add(int top, int left) const {
        const int bottom = std::min(top + kTile, size), right = std::min(left + kTile, size);
        qint32 dots[kTile][kTile]; // by column and row: writing far apart while reading costs more than this
        for (int row = top; row < bottom; row += 4) {
            const qint16 *four[4];
            for (int i = 0; i < 4; ++i) // a row too many is computed and dropped
                four[i] = vectors.data() + size_t(std::min(row + i, bottom - 1)) * size_t(stride);
            for (int column = left; column < right; ++column)
                dotsOfFour(four, vectors.data() + size_t(column) * size_t(stride), stride,
                           &dots[column - left][row - top]);
        }
        for (int row = top; row < bottom; ++row)
            for (int column = left; column < right; ++column)
                at(row, column) += share * kScale * float(dots[column - left][row - top]);
        if (top != left)
            for (int row = top; row < bottom; ++row)
                for (int column = left; column < right; ++column)
                    at(column, row) = at(row, column);
    }
    float &at(int row, int column) const { return values[size_t(row) * size_t(size) + size_t(column)]; }
};

// The share of common stems, by their postings. `places` maps notes of the space to places of `row`, -1 to
// none.
void addStems(const NoteSpace &space, int note, std::span<const int> places, std::vector<qint32> &sums) {
    for (const StemWeight &stem : space.stems(note))
        for (const NoteSpace::Posting &posting : space.postings(stem.stem))
            if (const int place = places[size_t(posting.note)]; place >= 0)
                sums[size_t(place)] += stem.weight * posting.weight;
}

// Of the values above the diagonal.
Spread spreadOf(std::span<const float> values, size_t size) {
    constexpr size_t kLanes = 4; // sums side by side, as processors take them
    double sums[kLanes] = {}, squares[kLanes] = {};
    for (size_t row = 0; row < size; ++row) {
        const auto rest = values.subspan(row * size + row + 1, size - row - 1);
        for (size_t i = 0; i < rest.size(); i += kLanes)
            for (size_t lane = 0; lane < std::min(kLanes, rest.size() - i); ++lane) {
                const double value = double(rest[i + lane]);
                sums[lane] += value;
                squares[lane] += value * value;
            }
    }
    const double pairs = double(size) * (double(size) - 1) / 2;
    if (pairs <= 0)
        return {};
    const double mean = (sums[0] + sums[1] + sums[2] + sums[3]) / pairs;
    const double square = (squares[0] + squares[1] + squares[2] + squares[3]) / pairs;
    return {mean, std::sqrt(std::max(0.0, square - mean * mean))};
}

} // namespace

Status checkGoing(const KeepGoing &keepGoing) {
    if (keepGoing && !keepGoing())
        return fail(ErrorCode::Cancelled,
                    QCoreApplication::translate("coalesce::insight", "Looking for suggestions was stopped."));
    return {};
}

Result<Similarities> Similarities::of(const NoteSpace &space, std::vector<int> notes,
                                      const KeepGoing &keepGoing) {
    Q_ASSERT(notes.size() <= size_t(kMostInMatrix));
    Similarities all;
    all.m_notes = std::move(notes);
    std::ranges::sort(all.m_notes);
    const size_t size = all.m_notes.size();
    all.m_values.resize(size * size);
    std::vector<int> places(size_t(space.size()), -1);
    std::vector<qint16> vectors;
    vectors.reserve(size * size_t(space.stride()));
    for (size_t row = 0; row < size; ++row) {
        const int note = all.m_notes[row];
        places[size_t(note)] = int(row);
        vectors.insert(vectors.end(), space.vector(note).begin(), space.vector(note).end());
    }
    std::vector<qint32> sums(size);
    const Tiles tiles{vectors, space.stride(), space.vectorShare(), int(size), all.m_values};
    for (int top = 0; top < int(size); top += kTile) {
        if (auto going = checkGoing(keepGoing); !going)
            return passOn(going);
        for (int row = top; row < std::min(top + kTile, int(size)); ++row) {
            std::ranges::fill(sums, 0);
            addStems(space, all.m_notes[size_t(row)], places, sums);
            for (int column = top; column < int(size); ++column)
                tiles.at(row, column) = (1 - tiles.share) * kScale * float(sums[size_t(column)]);
        }
        for (int left = top; left < int(size); left += kTile)
            tiles.add(top, left);
    }
    all.m_spread = spreadOf(all.m_values, size);
    return all;
}

std::vector<float> similaritiesTo(const NoteSpace &space, int note) {
    std::vector<int> places(static_cast<size_t>(space.size()));
    for (int i = 0; i < space.size(); ++i)
        places[size_t(i)] = i;
    std::vector<qint32> sums(places.size());
    addStems(space, note, places, sums);
    std::vector<float> row(places.size());
    const qint16 *vector = space.vector(note).data();
    for (int other = 0; other < space.size(); ++other) {
        const qint16 *const four[4] = {vector, vector, vector, vector};
        qint32 dots[4];
        dotsOfFour(four, space.vector(other).data(), space.stride(), dots);
        row[size_t(other)] = (1 - space.vectorShare()) * kScale * float(sums[size_t(other)]) +
                             space.vectorShare() * kScale * float(dots[0]);
    }
    return row;
}

// The square of the sum of all is the likenesses of all pairs, each twice, and of each to itself.
double meanLikeness(const NoteSpace &space, std::span<const int> notes) {
    std::vector<qint64> vector(size_t(space.stride()));
    std::vector<StemWeight> stems;
    qint64 vectors = 0, words = 0;
    for (const int note : notes) {
        for (size_t i = 0; i < vector.size(); ++i) {
            const qint64 part = space.vector(note)[i];
            vector[i] += part;
            vectors -= part * part;
        }
        for (const StemWeight &stem : space.stems(note)) {
            stems.push_back(stem);
            words -= qint64(stem.weight) * stem.weight;
        }
    }
    for (const qint64 sum : vector)
        vectors += sum * sum;
    std::ranges::sort(stems, {}, &StemWeight::stem);
    for (size_t i = 0; i < stems.size();) {
        const int stem = stems[i].stem;
        qint64 sum = 0;
        for (; i < stems.size() && stems[i].stem == stem; ++i)
            sum += stems[i].weight;
        words += sum * sum;
    }
    const double share = double(space.vectorShare());
    const double pairs = double(notes.size()) * (double(notes.size()) - 1);
    return double(kScale) * (share * double(vectors) + (1 - share) * double(words)) / pairs;
}

} // namespace coalesce::insight
