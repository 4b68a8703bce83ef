// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/set_join.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace coalesce::insight {

namespace {

size_t hashOf(quint64 token) {
    return size_t((token * 0x9E3779B97F4A7C15u) >> 40); // Knuth's multiplicative hash: 24 bits
}

// How frequent tokens are, by a hash; two that share one count as more frequent than they are, which costs
// time and no pair.
class Frequencies {
public:
    Frequencies(const std::vector<Items> &sets, size_t size) : m_counts(size) {
        for (const Items &set : sets)
            for (const Item &item : set)
                ++m_counts[hashOf(item.token) % m_counts.size()];
    }
    int of(quint64 token) const { return m_counts[hashOf(token) % m_counts.size()]; }

private:
    std::vector<int> m_counts;
};

qint64 weightOf(const Items &set) {
    qint64 sum = 0;
    for (const Item &item : set)
        sum += item.weight;
    return sum;
}

// The rarest tokens of the set, so many that any set which shares none of them overlaps less than `least`:
// prefix filtering (Chaudhuri, Ganti & Kaushik 2006; Bayardo, Ma & Srikant 2007).
void rarest(const Items &set, qint64 weight, double least, const Frequencies &frequencies, Items &to) {
    struct Ranked {
        int frequency;
        Item item;
    };
    std::vector<Ranked> ranked;
    ranked.reserve(set.size());
    for (const Item &item : set)
        ranked.push_back({frequencies.of(item.token), item});
    std::ranges::sort(ranked, [](const Ranked &a, const Ranked &b) {
        return a.frequency != b.frequency ? a.frequency < b.frequency : a.item.token < b.item.token;
    });
    to.clear();
    double rest = double(weight);
    for (const Ranked &one : ranked) {
        if (rest < least * double(weight) - 1e-6)
            break;
        to.push_back(one.item);
        rest -= one.item.weight;
    }
}

// A bit for each token, some of them shared: a bit that only one of two sets has stands for at least one
// token that only this one has (bitmap filter: Sandes, Teodoro & Melo 2020).
using Signature = std::array<quint64, 4>;

Signature signatureOf(const Items &set) {
    Signature signature{};
    for (const Item &item : set) {
        const size_t bit = hashOf(item.token) % 256;
        signature[bit / 64] |= quint64(1) << bit % 64;
    }
    return signature;
}

qint64 differing(const Signature &a, const Signature &b) {
    int bits = 0;
    for (size_t i = 0; i < a.size(); ++i)
        bits += std::popcount(a[i] ^ b[i]);
    return bits;
}

qint64 lightestOf(const std::vector<Items> &sets) {
    qint64 lightest = std::numeric_limits<qint32>::max();
    for (const Items &set : sets)
        for (const Item &item : set)
            lightest = std::min(lightest, qint64(item.weight));
    return lightest;
}

// As many places as there are tokens, so that few share one; a power of two.
size_t tableSizeOf(const std::vector<Items> &sets) {
    size_t tokens = 0;
    for (const Items &set : sets)
        tokens += set.size();
    return std::bit_ceil(std::clamp(tokens / 2, size_t(256), size_t(1) << 18));
}

// Whether the items that only one of the sets has weigh no more than `most`. Mostly they soon weigh more.
bool differsByAtMost(const Items &a, const Items &b, qint64 most) {
    size_t i = 0, j = 0;
    qint64 rest = most;
    while (i < a.size() && j < b.size() && rest >= 0) {
        if (a[i].token == b[j].token) {
            ++i;
            ++j;
        } else {
            rest -= a[i].token < b[j].token ? a[i++].weight : b[j++].weight;
        }
    }
    for (; i < a.size() && rest >= 0; ++i)
        rest -= a[i].weight;
    for (; j < b.size() && rest >= 0; ++j)
        rest -= b[j].weight;
    return rest >= 0;
}

} // namespace

double overlap(const Items &a, const Items &b) {
    qint64 shared = 0, all = 0;
    size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].token == b[j].token) {
            shared += a[i].weight;
            all += a[i].weight;
            ++i;
            ++j;
        } else {
            all += a[i].token < b[j].token ? a[i++].weight : b[j++].weight;
        }
    }
    for (; i < a.size(); ++i)
        all += a[i].weight;
    for (; j < b.size(); ++j)
        all += b[j].weight;
    return all == 0 ? 0 : double(shared) / double(all);
}

Result<std::vector<std::pair<int, int>>> pairsOverlapping(const std::vector<Items> &sets, double least,
                                                          size_t most, const KeepGoing &keepGoing) {
    struct Entry {
        quint64 token;
        int set;
        int next;
    };
    const size_t size = tableSizeOf(sets);
    const qint64 lightest = lightestOf(sets);
    const Frequencies frequencies(sets, size);
    std::vector<int> heads(size, -1);
    std::vector<Signature> signatures;
    std::vector<Entry> entries;
    std::vector<qint64> weights;
    std::vector<int> seen(sets.size(), -1);
    std::vector<std::pair<int, int>> pairs;
    Items prefix;
    for (int set = 0; set < int(sets.size()) && pairs.size() < most; ++set) {
        if (set % 32 == 0)
            if (auto going = checkGoing(keepGoing); !going)
                return passOn(going);
        const Items &items = sets[size_t(set)];
        weights.push_back(weightOf(items));
        signatures.push_back(signatureOf(items));
        rarest(items, weights.back(), least, frequencies, prefix);
        std::vector<int> found;
        for (const Item &item : prefix) {
            int &head = heads[hashOf(item.token) % size];
            for (int at = head; at >= 0; at = entries[size_t(at)].next) {
                const int other = entries[size_t(at)].set;
                if (entries[size_t(at)].token != item.token || seen[size_t(other)] == set)
                    continue;
                seen[size_t(other)] = set;
                // Shared weight s of both weights w is s / (w - s), so what is not shared has a bound.
                const double both = double(weights.back() + weights[size_t(other)]);
                const qint64 bound = qint64(both * (1 - least) / (1 + least) + 1e-6);
                if (differing(signatures.back(), signatures[size_t(other)]) * lightest <= bound &&
                    differsByAtMost(items, sets[size_t(other)], bound))
                    found.push_back(other);
            }
            entries.push_back({item.token, set, head});
            head = int(entries.size()) - 1;
        }
        std::ranges::sort(found);
        for (const int other : found)
            pairs.emplace_back(other, set);
    }
    if (pairs.size() > most)
        pairs.resize(most);
    std::ranges::sort(pairs);
    return pairs;
}

} // namespace coalesce::insight
