// SPDX-License-Identifier: GPL-3.0-or-later
// Short texts whose themes are known, and how well suggestions agree with these.
#pragma once

#include "core/exchange/sheet.h"
#include "core/insight/homes.h"
#include "core/insight/piles.h"

#include <QFile>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>
#include <random>

namespace coalesce::bench {

using namespace coalesce::insight;

using Labels = std::vector<int>;

inline QUuid idOf(int number) {
    return QUuid(uint(number), 1, 0x8000, 0x80, 0, 0, 0, 0, 0, 0, 0);
}

inline QByteArray bytesAt(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Sample {
    std::vector<Note> notes;
    Labels themes; // of each note
    QStringList titles;
};

inline std::vector<QStringList> rowsAt(const QString &path) {
    std::vector<QStringList> rows;
    const auto sheet = exchange::readSheet(QString::fromUtf8(bytesAt(path)), QLatin1Char(','));
    if (sheet)
        for (const auto &row : sheet->rows)
            rows.push_back(row.cells);
    return rows;
}

inline Sample sampleAt(const QString &path) {
    Sample sample;
    const auto rows = rowsAt(path);
    for (size_t i = 1; i < rows.size(); ++i) {
        const QString theme = rows[i].value(2);
        if (!sample.titles.contains(theme))
            sample.titles << theme;
        sample.notes.push_back({idOf(int(i)), rows[i].value(1)});
        sample.themes.push_back(int(sample.titles.indexOf(theme)));
    }
    return sample;
}

// Adjusted Rand index (Hubert & Arabie 1985).
inline double randIndex(const Labels &a, const Labels &b) {
    std::map<std::pair<int, int>, double> both;
    std::map<int, double> ofA, ofB;
    for (size_t i = 0; i < a.size(); ++i) {
        ++both[{a[i], b[i]}];
        ++ofA[a[i]];
        ++ofB[b[i]];
    }
    const auto pairs = [](double n) { return n * (n - 1) / 2; };
    double sum = 0, sumA = 0, sumB = 0;
    for (const auto &[key, n] : both)
        sum += pairs(n);
    for (const auto &[key, n] : ofA)
        sumA += pairs(n);
    for (const auto &[key, n] : ofB)
        sumB += pairs(n);
    const double expected = sumA * sumB / pairs(double(a.size()));
    const double most = (sumA + sumB) / 2;
    return most == expected ? 1 : (sum - expected) / (most - expected);
}

inline std::vector<int> allOf(const NoteSpace &space) {
    std::vector<int> notes(static_cast<size_t>(space.size()));
    for (int i = 0; i < space.size(); ++i)
        notes[size_t(i)] = i;
    return notes;
}

// A label a pile, and one of its own for each note that is in none.
inline Labels labelsOf(const std::vector<Pile> &piles, int size) {
    Labels labels(static_cast<size_t>(size));
    for (int i = 0; i < size; ++i)
        labels[size_t(i)] = size + i;
    for (size_t pile = 0; pile < piles.size(); ++pile)
        for (const int note : piles[pile].notes)
            labels[size_t(note)] = int(pile);
    return labels;
}

struct PileScore {
    double covered = 0;   // share of notes in a pile
    double precision = 0; // share of pairs within piles that belong together
    int piles = 0;
};

inline PileScore scoreOf(const std::vector<Pile> &piles, const Labels &themes) {
    PileScore score{0, 0, int(piles.size())};
    double right = 0, pairs = 0;
    for (const Pile &pile : piles) {
        score.covered += double(pile.notes.size()) / double(themes.size());
        for (const int a : pile.notes)
            for (const int b : pile.notes)
                if (a < b) {
                    ++pairs;
                    right += themes[size_t(a)] == themes[size_t(b)] ? 1 : 0;
                }
    }
    score.precision = pairs == 0 ? 1 : right / pairs;
    return score;
}

struct HomeScore {
    double first = 0, three = 0;
    double sure = 0, sureRight = 0; // share of notes with a sure home; how many of these are right
};

// With `share` of each theme placed, at least one note of each.
inline HomeScore homesOf(const NoteSpace &space, const Sample &sample, double share, bool titled,
                         unsigned seeds) {
    HomeScore score;
    double asked = 0, sure = 0;
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        std::mt19937 random(seed);
        std::vector<Group> groups;
        std::vector<int> unplaced;
        for (int theme = 0; theme < sample.titles.size(); ++theme) {
            std::vector<int> notes;
            for (int note = 0; note < space.size(); ++note)
                if (sample.themes[size_t(note)] == theme)
                    notes.push_back(note);
            std::ranges::shuffle(notes, random);
            const auto placed = std::max(1, int(std::lround(double(notes.size()) * share)));
            groups.push_back({idOf(theme),
                              titled ? sample.titles[theme] : QString(),
                              {notes.begin(), notes.begin() + placed}});
            unplaced.insert(unplaced.end(), notes.begin() + placed, notes.end());
        }
        const Homes homes(space, groups);
        for (const int note : unplaced) {
            const auto ranked = homes.of(note);
            ++asked;
            for (size_t i = 0; i < ranked.size(); ++i)
                if (int(ranked[i].group) == sample.themes[size_t(note)]) {
                    score.first += i == 0 ? 1 : 0;
                    score.three += 1;
                    score.sureRight += i == 0 && ranked[0].probability >= kSureHome ? 1 : 0;
                }
            sure += !ranked.empty() && ranked[0].probability >= kSureHome ? 1 : 0;
        }
    }
    score.sureRight = sure == 0 ? 1 : score.sureRight / sure;
    score.sure = sure / asked;
    score.first /= asked;
    score.three /= asked;
    return score;
}

// What was said and what was right, by what was said. Every workshop counts as much as any other.
class Reliability {
public:
    void add(double said, bool right, double weight) {
        Tenth &tenth = m_tenths[std::min(size_t(9), size_t(said * 10))];
        tenth.weight += weight;
        tenth.said += weight * said;
        tenth.right += right ? weight : 0;
    }
    void print(const char *what) const {
        double all = 0, error = 0;
        for (const Tenth &tenth : m_tenths) {
            all += tenth.weight;
            error += std::abs(tenth.said - tenth.right);
        }
        std::printf("%s, said/right of 100 (share of notes):", what);
        for (const Tenth &tenth : m_tenths)
            if (tenth.weight > 0)
                std::printf("  %.0f/%.0f (%.0f)", 100 * tenth.said / tenth.weight,
                            100 * tenth.right / tenth.weight, 100 * tenth.weight / all);
        std::printf("; off by %.1f\n", 100 * error / all);
    }

private:
    struct Tenth {
        double weight = 0, said = 0, right = 0;
    };
    std::array<Tenth, 10> m_tenths;
};

// Samples in which whole themes, about 15 of 100 notes, have no group: how honest probabilities are, of the
// first home and of three together; of notes that have a home, the share with a sure one and how many of
// these are right; of the others, the share with a sure one, which is wrong.
struct StrayScore {
    double sure = 0, right = 0, strays = 0;
};

inline StrayScore straysOf(const NoteSpace &space, const Sample &sample, unsigned seeds, Reliability &first,
                           Reliability &three) {
    constexpr double kPlaced = 0.3, kStrays = 0.15;
    double known = 0, sure = 0, right = 0, strays = 0, misled = 0;
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        std::mt19937 random(seed * 1000UL);
        std::vector<std::vector<int>> themes(static_cast<size_t>(sample.titles.size()));
        for (int note = 0; note < space.size(); ++note)
            themes[size_t(sample.themes[size_t(note)])].push_back(note);
        std::vector<size_t> order(themes.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::ranges::shuffle(order, random);
        std::vector<Group> groups;
        std::vector<std::pair<int, int>> unplaced; // a note and its group, or -1
        double astray = 0;
        for (const size_t theme : order) {
            std::vector<int> &notes = themes[theme];
            std::ranges::shuffle(notes, random);
            const bool isStray = astray < kStrays * space.size();
            astray += isStray ? double(notes.size()) : 0;
            const auto placed = std::max(1, int(std::lround(double(notes.size()) * kPlaced)));
            for (size_t i = isStray ? 0 : size_t(placed); i < notes.size(); ++i)
                unplaced.emplace_back(notes[i], isStray ? -1 : int(groups.size()));
            if (!isStray)
                groups.push_back({idOf(int(theme)),
                                  sample.titles[qsizetype(theme)],
                                  {notes.begin(), notes.begin() + placed}});
        }
        const Homes homes(space, groups);
        for (const auto &[note, theirs] : unplaced) {
            const int group = theirs; // a binding cannot be captured
            const auto ranked = homes.of(note);
            const double weight = 1.0 / double(unplaced.size());
            const auto isRight = [&](const Home &home) { return int(home.group) == group; };
            double said = 0;
            for (const Home &home : ranked)
                said += home.probability;
            three.add(said, std::ranges::any_of(ranked, isRight), weight);
            if (!ranked.empty())
                first.add(ranked[0].probability, isRight(ranked[0]), weight);
            const bool isSure = !ranked.empty() && ranked[0].probability >= kSureHome;
            (group < 0 ? strays : known) += 1;
            if (isSure)
                (group < 0 ? misled : sure) += 1;
            right += isSure && isRight(ranked[0]) ? 1 : 0;
        }
    }
    return {sure / known, right / std::max(1.0, sure), misled / std::max(1.0, strays)};
}

} // namespace coalesce::bench
