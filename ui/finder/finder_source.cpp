// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/finder_source.h"

#include <QRegularExpression>
#include <algorithm>

namespace coalesce::ui {

QString foldForSearch(const QString &text) {
    const bool ascii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    if (ascii)
        return text.toLower();
    const QString apart = text.normalized(QString::NormalizationForm_KD).toUpper().toLower(); // ß is ss
    QString folded;
    folded.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.category() != QChar::Mark_NonSpacing)
            folded += c;
    }
    return folded;
}

QStringList searchWords(const QString &typed) {
    static const QRegularExpression space(QStringLiteral("\\s+"));
    return foldForSearch(typed).split(space, Qt::SkipEmptyParts);
}

std::optional<int> matchScore(const QStringList &words, const QString &folded) {
    int score = 0;
    qsizetype typed = -1; // letters and the spaces between words
    for (const QString &word : words) {
        typed += word.size() + 1;
        qsizetype at = folded.indexOf(word);
        if (at < 0)
            return {};
        qsizetype wordStart = at;
        while (wordStart > 0 && folded[wordStart - 1].isLetterOrNumber())
            wordStart = folded.indexOf(word, wordStart + 1);
        if (wordStart == 0)
            score += 60;
        else if (wordStart > 0)
            score += 40;
        else
            score += 10;
    }
    if (!words.isEmpty())
        score += int(20 * std::min<qsizetype>(typed, folded.size()) / std::max<qsizetype>(1, folded.size()));
    return score;
}

TextFinderSource::TextFinderSource(QString group, std::function<void(const QString &)> activate)
    : m_group(std::move(group)), m_activate(std::move(activate)) {}

void TextFinderSource::setEntries(std::vector<Entry> entries) {
    m_entries = std::move(entries);
    m_folded.clear();
    m_folded.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        m_folded.push_back(foldForSearch(entry.title));
}

std::vector<FinderHit> TextFinderSource::find(const QStringList &words, int limit) const {
    if (words.isEmpty())
        return {};
    std::vector<std::pair<int, std::size_t>> found; // score, place
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (const std::optional<int> score = matchScore(words, m_folded[i]))
            found.emplace_back(*score, i);
    }
    const auto better = [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    };
    const std::size_t count = std::min(found.size(), std::size_t(std::max(0, limit)));
    std::ranges::partial_sort(found, found.begin() + std::ptrdiff_t(count), better);
    std::vector<FinderHit> hits;
    for (std::size_t i = 0; i < count; ++i) {
        const Entry &entry = m_entries[found[i].second];
        const auto activate = [run = m_activate, id = entry.id] { run(id); };
        hits.push_back({entry.title, entry.detail, entry.icon, activate, found[i].first});
    }
    return hits;
}

} // namespace coalesce::ui
