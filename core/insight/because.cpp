// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/because.h"

#include <QCoreApplication>
#include <algorithm>

namespace coalesce::insight {

namespace {

// Words of the group that words of a note are compared with; those of less weight would explain little.
constexpr size_t kMostWeightiest = 40;
constexpr int kMostShared = 3, kMostAlike = 2;
// The cosine from which two words look alike to people: "debts ~ payments" is above, "average ~ compared"
// below.
constexpr float kAlike = 0.65f;
// What weighs less than this share of the best reason is none beside it.
constexpr double kLeastShared = 0.25;

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::insight", text);
}

// The word that is written most often; of equally frequent ones the first by letters.
QString mostOf(const std::map<QString, int> &written) {
    const auto most = std::ranges::max_element(written, {}, [](const auto &word) { return word.second; });
    return most == written.end() ? QString() : most->first;
}

} // namespace

GroupWords::GroupWords(const NoteSpace &space, std::span<const int> notes, const QString &title)
    : m_space(space) {
    const Vocabulary &vocabulary = space.vocabulary();
    for (const int note : notes) {
        for (const StemWeight &stem : space.stems(note)) {
            Stem &sum = m_stems[stem.stem];
            sum.weight += stem.weight;
        }
        for (const int number : space.words(note))
            if (const Vocabulary::Word &word = vocabulary.word(number); word.counts)
                ++m_stems[word.stem].written[word.written];
    }
    for (auto &[number, stem] : m_stems) {
        double everywhere = 0;
        for (const NoteSpace::Posting &posting : space.postings(number))
            everywhere += posting.weight;
        // Half of what any group of this size would have, for all notes may be of one group.
        stem.telling = double(stem.weight) - 0.5 * everywhere * double(notes.size()) / double(space.size());
    }
    const QStringList titleWords = title.isEmpty() ? QStringList() : wordsOf(title);
    for (const StemWeight &stem : space.view(title).stems) {
        m_stems[stem.stem].weight += stem.weight;
        m_stems[stem.stem].telling += stem.weight;
    }
    for (const QString &written : titleWords)
        if (const Vocabulary::Word word = vocabulary.look(written); word.counts) {
            if (const auto found = m_stems.find(word.stem); found != m_stems.end())
                ++found->second.written[written];
            else if (word.row >= 0 && !word.vague)
                m_weightiest.push_back({written, word.row}); // a word that no note has
        }
    for (const auto &[number, stem] : byWeight())
        if (m_weightiest.size() < kMostWeightiest)
            if (const Vocabulary::Word word = vocabulary.look(mostOf(stem->written));
                word.row >= 0 && !word.vague)
                m_weightiest.push_back({word.written, word.row});
}

std::vector<std::pair<int, const GroupWords::Stem *>> GroupWords::byWeight() const {
    std::vector<std::pair<int, const Stem *>> all;
    for (const auto &[number, stem] : m_stems)
        all.emplace_back(number, &stem);
    // Numbers of stems follow from the order in which notes came, so equal weights go by letters.
    std::ranges::sort(all, [this](const auto &a, const auto &b) {
        return a.second->weight != b.second->weight
                   ? a.second->weight > b.second->weight
                   : m_space.vocabulary().stem(a.first) < m_space.vocabulary().stem(b.first);
    });
    return all;
}

QStringList sharedWords(const NoteSpace &space, std::span<const int> notes, int most) {
    struct Sum {
        int stem;
        int notes;
        qint64 weight;
    };
    const Vocabulary &vocabulary = space.vocabulary();
    std::vector<StemWeight> all;
    for (const int note : notes)
        all.insert(all.end(), space.stems(note).begin(), space.stems(note).end());
    std::ranges::sort(all, {}, &StemWeight::stem);
    std::vector<Sum> sums;
    for (size_t i = 0; i < all.size();) {
        Sum sum{all[i].stem, 0, 0};
        for (; i < all.size() && all[i].stem == sum.stem; ++i) {
            ++sum.notes;
            sum.weight += all[i].weight;
        }
        if (sum.notes > 1)
            sums.push_back(sum);
    }
    std::ranges::sort(sums, [&](const Sum &a, const Sum &b) {
        return a.weight != b.weight ? a.weight > b.weight : vocabulary.stem(a.stem) < vocabulary.stem(b.stem);
    });
    QStringList words;
    for (const Sum &sum : sums) {
        if (words.size() == most)
            break;
        std::map<QString, int> written;
        for (const int note : notes)
            for (const int number : space.words(note))
                if (const Vocabulary::Word &word = vocabulary.word(number);
                    word.counts && word.stem == sum.stem)
                    ++written[word.written];
        words << mostOf(written);
    }
    return words;
}

Because GroupWords::becauseOf(int note) const {
    const Vocabulary &vocabulary = m_space.vocabulary();
    struct Shared {
        double weight;
        QString word;
    };
    std::vector<Shared> shared;
    std::map<QString, int> mine; // rows of the words that the group has not
    const auto written = [&](int stem) {
        for (const int number : m_space.words(note))
            if (const auto &word = vocabulary.word(number); word.stem == stem && word.counts && !word.vague)
                return word.written;
        return QString();
    };
    for (const StemWeight &stem : m_space.stems(note))
        if (const auto found = m_stems.find(stem.stem); found != m_stems.end() && found->second.telling > 0)
            if (const QString word = written(stem.stem); !word.isEmpty())
                shared.push_back({stem.weight * found->second.telling, word});
    std::ranges::sort(shared, [](const Shared &a, const Shared &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
    });
    Because because{{}};
    for (const Shared &one : shared)
        if (because.shared.size() < kMostShared && one.weight >= kLeastShared * shared.front().weight)
            because.shared << one.word;

    for (const int number : m_space.words(note))
        if (const auto &word = vocabulary.word(number);
            word.counts && !word.vague && word.row >= 0 && !m_stems.contains(word.stem))
            mine.emplace(word.written, word.row);
    struct Pair {
        float cosine;
        QString mine, theirs;
    };
    std::vector<Pair> pairs;
    for (const auto &[word, row] : mine)
        for (const Word &theirs : m_weightiest)
            if (const float cosine = vocabulary.table()->cosine(row, theirs.row); cosine >= kAlike)
                pairs.push_back({cosine, word, theirs.written});
    std::ranges::stable_sort(pairs, std::ranges::greater(), &Pair::cosine);
    for (const Pair &pair : pairs) {
        const bool used = std::ranges::any_of(because.alike, [&](const auto &other) {
            return other.first == pair.mine || other.second == pair.theirs;
        });
        if (!used && because.alike.size() < kMostAlike)
            because.alike.push_back({pair.mine, pair.theirs});
    }
    return because;
}

QString sentenceOf(const Because &because) {
    const QString comma = QStringLiteral(", ");
    QStringList parts;
    if (!because.shared.isEmpty())
        parts << tr("shares %1").arg(because.shared.join(comma));
    QStringList pairs;
    for (const auto &[mine, theirs] : because.alike)
        pairs << QStringLiteral("%1 ~ %2").arg(mine, theirs);
    if (!pairs.isEmpty())
        parts << tr("similar words: %1").arg(pairs.join(comma));
    if (!because.onlyFirst.isEmpty() && !because.onlySecond.isEmpty())
        parts << tr("one says %1, the other %2")
                     .arg(because.onlyFirst.join(comma), because.onlySecond.join(comma));
    else if (const QStringList only = because.onlyFirst + because.onlySecond; !only.isEmpty())
        parts << tr("only one says %1").arg(only.join(comma));
    return parts.join(QLatin1String("; "));
}

} // namespace coalesce::insight
