// SPDX-License-Identifier: GPL-3.0-or-later
// Notes as points in two spaces: their words (tf-idf of stems) and what their words are like (word vectors).
// Likeness is a mixture of the cosines in both, which finds "bus" beside "buses" and beside "tram".
//
// All weights are whole numbers, and sums of them are exact; so the same notes are alike to the last bit in
// whatever order they came, and a space that grew note by note is the one that is built at once.
#pragma once

#include "core/insight/vocabulary.h"

#include <QUuid>
#include <span>

namespace coalesce::insight {

struct Note {
    QUuid id;
    QString text;
};

// A weight of this many is 1.
constexpr int kOne = 1 << 14;

struct StemWeight {
    int stem;
    int weight;
};

// For one thread at a time, reading included.
class NoteSpace {
public:
    // A space of these notes; of two with the same id the last counts.
    explicit NoteSpace(const Lexicon &lexicon, std::vector<Note> notes = {});

    // Adds the note or changes its text. Costs one pass over the weights of all notes, not one over their
    // pairs.
    void put(const Note &note);
    void remove(const QUuid &id);

    int size() const { return int(m_notes.size()); }
    const QUuid &id(int note) const { return m_notes[size_t(note)].id; } // ascending
    std::optional<int> find(const QUuid &id) const;

    // A text seen from this space, without being one of its notes.
    struct View {
        std::vector<StemWeight> stems; // of length 1, or none; each stem once
        std::vector<qint16> vector;    // of length 1 or 0, stride() long
    };
    View view(const QString &text) const;

    // A note's numbers of words in order, stop words included.
    std::span<const int> words(int note) const { return m_notes[size_t(note)].words; }
    std::span<const StemWeight> stems(int note) const;
    std::span<const qint16> vector(int note) const;
    // The notes that have the stem, ascending, with its weight in them.
    struct Posting {
        int note;
        int weight;
    };
    std::span<const Posting> postings(int stem) const;
    // ln((1 + notes) / (1 + notes with the stem)) + 1, in units of 1 / kIdfOne.
    int idf(int stem) const { return m_idf[size_t(stem)]; }
    std::span<const int> idfs() const { return m_idf; } // of all stems
    static constexpr int kIdfOne = 1 << 12;

    const Vocabulary &vocabulary() const { return m_vocabulary; }
    int stride() const { return m_stride; } // of a vector: its dimension, rounded up to whole units
    static constexpr int kStrideUnit = 8;
    // The shares of the two cosines in likeness; together 1.
    float vectorShare() const { return m_stride == 0 ? 0.0f : kVectorShare; }

private:
    static constexpr float kVectorShare = 0.4f;
    struct Count {
        int stem;
        int count;
    };
    struct Parsed {
        QUuid id;
        std::vector<int> words;
        std::vector<Count> counts;  // of the stems that count
        std::vector<qint16> vector; // before the mean is taken off; of length 1 or 0
    };
    Parsed parse(const Note &note);
    std::vector<qint16> vectorOf(std::span<const int> rows) const;
    void weigh(std::span<const Count> counts, std::vector<StemWeight> &to) const;
    void centre(std::span<const qint16> vector, std::vector<float> &centred, qint16 *to) const;
    void refresh();

    Vocabulary m_vocabulary;
    int m_stride;
    std::vector<Parsed> m_notes; // by id
    // What follows from all of them:
    std::vector<int> m_idf;
    std::vector<float> m_mean;
    std::vector<qint16> m_vectors;
    std::vector<int> m_stemStarts, m_postingStarts;
    std::vector<StemWeight> m_stemWeights;
    std::vector<Posting> m_postings;
};

} // namespace coalesce::insight
