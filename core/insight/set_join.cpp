// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/set_join.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace coalesce::insight {

namespace {

// Of how many sets each token is.
std::vector<int> frequenciesOf(const std::vector<Tokens> &sets, size_t tokens) {
    std::vector<int> frequencies(tokens);
    for (const Tokens &set : sets)
        for (const int token : set)
            ++frequencies[size_t(token)];
    return frequencies;
}

qint64 weightOf(const Tokens &set, std::span<const int> weights) {
    qint64 sum = 0;
    for (const int token : set)
        sum += weights[size_t(token)];
    return sum;
}

// So rare are the rarest tokens of a set, of which any other has to share one to overlap it by `least`:
// prefix filtering (Chaudhuri, Ganti & Kaushik 2006; Bayardo, Ma & Srikant 2007). Frequencies are told apart
// by powers of two, which spares sorting; a token too many costs time and no pair.
int rarityOf(int frequency) {
    return std::bit_width(unsigned(frequency));
}

int leastRarity(const Tokens &set, std::span<const int> weights, std::span<const int> frequencies,
                qint64 weight, double least) {
    std::array<qint64, 33> byRarity{};
    for (const int token : set)
        byRarity[size_t(rarityOf(frequencies[size_t(token)]))] += weights[size_t(token)];
    int rarity = 0;
    for (qint64 rest = weight; rest > 0 && double(rest) >= least * double(weight) - 1e-6; ++rarity)
        rest -= byRarity[size_t(rarity) + 1];
    return rarity;
}

// A bit for each token, some of them shared: a bit that only one of two sets has stands for at least one
// token that only this one has (bitmap filter: Sandes, Teodoro & Melo 2020).
using Signature = std::array<quint64, 4>;

Signature signatureOf(const Tokens &set) {
    Signature signature{};
    for (const int token : set)
        signature[size_t(token) / 64 % 4] |= quint64(1) << token % 64;
    return signature;
}

qint64 differing(const Signature &a, const Signature &b) {
    int bits = 0;
    for (size_t i = 0; i < a.size(); ++i)
        bits += std::popcount(a[i] ^ b[i]);
    return bits;
}

} // namespace

double overlap(Tokens a, Tokens b, std::span<const int> weights) {
    std::ranges::sort(a);
    std::ranges::sort(b);
    Tokens common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    const qint64 shared = weightOf(common, weights);
    const qint64 all = weightOf(a, weights) + weightOf(b, weights) - shared;
    return all == 0 ? 0 : double(shared) / double(all);
}

Result<std::vector<std::pair<int, int>>> pairsOverlapping(const std::vector<Tokens> &sets,
                                                          std::span<const int> weights, double least,
                                                          size_t most, const KeepGoing &keepGoing) {
    struct Entry {
        int set;
        int next;
    };
    const int lightest = weights.empty() ? 0 : std::ranges::min(weights);
    const std::vector<int> frequencies = frequenciesOf(sets, weights.size());
    std::vector<int> heads(weights.size(), -1); // of each token its last entry
    std::vector<int> marks(weights.size(), -1); // of each token the last set that has it
    std::vector<Entry> entries;
    std::vector<Signature> signatures;
    std::vector<qint64> setWeights;
    // Shared weight s of both weights w is s / (w - s), so what is not shared has a bound.
    const double mostUnshared = (1 - least) / (1 + least);
    std::vector<int> seen(sets.size(), -1);
    std::vector<std::pair<int, int>> pairs;
    for (int set = 0; set < int(sets.size()) && pairs.size() < most; ++set) {
        if (set % 32 == 0)
            if (auto going = checkGoing(keepGoing); !going)
                return passOn(going);
        const Tokens &tokens = sets[size_t(set)];
        const qint64 weight = weightOf(tokens, weights);
        setWeights.push_back(weight);
        signatures.push_back(signatureOf(tokens));
        const auto overlaps = [&](int other) {
            const qint64 both = weight + setWeights[size_t(other)];
            if (double(differing(signatures.back(), signatures[size_t(other)]) * lightest) >
                double(both) * mostUnshared + 1e-6)
                return false;
            qint64 shared = 0;
            for (const int token : sets[size_t(other)])
                shared += marks[size_t(token)] == set ? weights[size_t(token)] : 0;
            return double(shared) / double(both - shared) >= least;
        };
        for (const int token : tokens)
            marks[size_t(token)] = set;
        const int rarity = leastRarity(tokens, weights, frequencies, weight, least);
        for (const int token : tokens) {
            const int frequency = frequencies[size_t(token)];
            if (frequency == 1 || rarityOf(frequency) > rarity)
                continue;
            int &head = heads[size_t(token)];
            for (int at = head; at >= 0; at = entries[size_t(at)].next)
                if (const int other = entries[size_t(at)].set; std::exchange(seen[size_t(other)], set) != set)
                    if (overlaps(other))
                        pairs.emplace_back(other, set);
            entries.push_back({set, head});
            head = int(entries.size()) - 1;
        }
    }
    std::ranges::sort(pairs);
    if (pairs.size() > most)
        pairs.resize(most);
    return pairs;
}

} // namespace coalesce::insight
