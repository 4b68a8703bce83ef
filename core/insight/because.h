// SPDX-License-Identifier: GPL-3.0-or-later
// Why something is suggested: the words that notes share, or those that are like each other, as people wrote
// them. Made of the same numbers as the suggestion.
#pragma once

#include "core/insight/note_space.h"

#include <map>
#include <utility>

namespace coalesce::insight {

struct Because {
    QStringList shared;                            // words on both sides
    QList<std::pair<QString, QString>> alike = {}; // words that stand in like places: tram, bus
    QStringList onlyFirst = {}, onlySecond = {};   // of duplicates: the words that differ
    friend bool operator==(const Because &, const Because &) = default;
};

// The words that more than one of the notes has, most telling first, each as it is written most often.
QStringList sharedWords(const NoteSpace &space, std::span<const int> notes, int most = 4);

// The words of a group of notes, for telling what another note has to do with it.
class GroupWords {
public:
    // The group's title counts as one note more.
    GroupWords(const NoteSpace &space, std::span<const int> notes, const QString &title = {});

    // What a note shares with the group, then words of it that are like the group's weightiest; the second of
    // each pair is the group's. Nothing rather than what would convince nobody.
    Because becauseOf(int note) const;

private:
    struct Stem {
        qint64 weight = 0;                   // the sum over notes
        double telling = 0;                  // how much more than among notes at large
        std::map<QString, int> written = {}; // how often
    };
    struct Word {
        QString written;
        int row; // in the table of vectors
    };
    std::vector<std::pair<int, const Stem *>> byWeight() const;

    const NoteSpace &m_space;
    std::map<int, Stem> m_stems;
    std::vector<Word> m_weightiest; // those with a vector
};

// The reason in words, without markup: "shares bus, evening; similar words: tram ~ bus". Empty where there is
// none.
QString sentenceOf(const Because &because);

} // namespace coalesce::insight
