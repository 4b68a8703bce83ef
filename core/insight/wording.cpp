// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/wording.h"

#include "core/insight/edit_distance.h"

#include <QSet>
#include <algorithm>

namespace coalesce::insight {

namespace {

const WordNumbers &negations() {
    static const WordNumbers words{u"not",      u"no",      u"never",   u"none",   u"nobody", u"nothing",
                                   u"nowhere",  u"neither", u"nor",     u"cannot", u"cant",   u"without",
                                   u"dont",     u"doesnt",  u"didnt",   u"isnt",   u"arent",  u"wont",
                                   u"shouldnt", u"wouldnt", u"couldnt", u"hasnt",  u"havent", u"against"};
    return words;
}

const WordNumbers &numberWords() {
    static const WordNumbers words{u"zero",    u"two",      u"three",   u"four",    u"five",   u"six",
                                   u"seven",   u"eight",    u"nine",    u"ten",     u"eleven", u"twelve",
                                   u"fifteen", u"twenty",   u"thirty",  u"forty",   u"fifty",  u"sixty",
                                   u"hundred", u"thousand", u"million", u"billion", u"half",   u"twice"};
    return words;
}

// Words that say nothing about what a text is about, and all about what it wants.
const WordNumbers &opposites() {
    static const WordNumbers words{u"more",   u"less",   u"fewer", u"most",   u"least",   u"up",   u"down",
                                   u"before", u"after",  u"above", u"below",  u"under",   u"over", u"first",
                                   u"last",   u"always", u"many",  u"few",    u"empty",   u"full", u"top",
                                   u"bottom", u"front",  u"back",  u"inside", u"outside", u"on",   u"off"};
    return words;
}

bool isNumber(const QString &word) {
    return numberWords().contains(word) ||
           std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

struct Side {
    bool negative = false;  // an odd number of negations: two make none
    QStringList numbers;    // sorted
    std::vector<int> words; // all others, in order
};

Side sideOf(const Vocabulary &vocabulary, std::span<const int> words) {
    Side side;
    for (const int number : words) {
        const QString &written = vocabulary.word(number).written;
        if (negations().contains(written))
            side.negative = !side.negative;
        else if (isNumber(written))
            side.numbers << written;
        else
            side.words.push_back(number);
    }
    side.numbers.sort();
    return side;
}

bool saysSomething(const Vocabulary::Word &word) {
    return word.counts || opposites().contains(word.written);
}

// The words whose stem the other side has not, each once.
std::vector<int> onlyIn(const Vocabulary &vocabulary, const Side &side, const Side &other) {
    std::vector<int> only;
    QSet<int> stems;
    for (const int number : other.words)
        stems.insert(vocabulary.word(number).stem);
    for (const int number : side.words)
        if (const auto &word = vocabulary.word(number); saysSomething(word) && !stems.contains(word.stem)) {
            stems.insert(word.stem);
            only.push_back(number);
        }
    return only;
}

// Whether one is a slip in writing the other. Two words that the table knows are two words: leash, lease.
bool isSlip(const Vocabulary &vocabulary, int first, int second) {
    constexpr qsizetype kLong = 8, kShort = 4;
    const Vocabulary::Word &a = vocabulary.word(first), &b = vocabulary.word(second);
    const qsizetype length = std::min(a.written.size(), b.written.size());
    if (!vocabulary.table() || (a.row >= 0 && b.row >= 0) || length < kShort)
        return false;
    const int most = length >= kLong ? 2 : 1;
    return editDistance(a.written, b.written, most) <= most;
}

void dropSlips(const Vocabulary &vocabulary, std::vector<int> &first, std::vector<int> &second) {
    std::erase_if(first, [&](int a) {
        const auto same = std::ranges::find_if(second, [&](int b) { return isSlip(vocabulary, a, b); });
        if (same == second.end())
            return false;
        second.erase(same);
        return true;
    });
}

// Two words of one side that the other writes as one.
void dropWrittenApart(const Vocabulary &vocabulary, const Side &apart, std::vector<int> &only,
                      std::vector<int> &together) {
    for (size_t i = 0; i + 1 < apart.words.size() && !together.empty(); ++i) {
        const int left = apart.words[i], right = apart.words[i + 1];
        const QString both = vocabulary.word(left).written + vocabulary.word(right).written;
        if (std::erase_if(together, [&](int word) { return vocabulary.word(word).written == both; }) > 0)
            std::erase_if(only, [&](int word) { return word == left || word == right; });
    }
}

QStringList written(const Vocabulary &vocabulary, const std::vector<int> &numbers) {
    QStringList words;
    for (const int number : numbers)
        words << vocabulary.word(number).written;
    return words;
}

} // namespace

WordingDifference differenceOf(const Vocabulary &vocabulary, std::span<const int> first,
                               std::span<const int> second) {
    const Side a = sideOf(vocabulary, first), b = sideOf(vocabulary, second);
    std::vector<int> onlyA = onlyIn(vocabulary, a, b), onlyB = onlyIn(vocabulary, b, a);
    dropSlips(vocabulary, onlyA, onlyB);
    dropWrittenApart(vocabulary, a, onlyA, onlyB);
    dropWrittenApart(vocabulary, b, onlyB, onlyA);
    WordingDifference difference{written(vocabulary, onlyA), written(vocabulary, onlyB),
                                 a.negative != b.negative, a.numbers != b.numbers};
    const auto addMissing = [](const QStringList &from, const QStringList &other, QStringList &to) {
        for (const QString &number : from)
            if (!other.contains(number))
                to << number;
    };
    addMissing(a.numbers, b.numbers, difference.onlyFirst);
    addMissing(b.numbers, a.numbers, difference.onlySecond);
    return difference;
}

} // namespace coalesce::insight
