// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/vocabulary.h"

namespace coalesce::insight {

Vocabulary::Vocabulary(const Lexicon &lexicon) : m_language(lexicon.language) {
    for (const QString &text : lexicon.ignored)
        for (const QString &word : wordsOf(text))
            m_ignored.insert(m_language.stemOf(word));
    if (m_language.isEnglish())
        m_table = lexicon.table;
}

int Vocabulary::numberOf(const QString &written) {
    if (const auto found = m_numbers.constFind(written); found != m_numbers.constEnd())
        return *found;
    const QString stem = m_language.stemOf(written);
    auto stemNumber = m_stemNumbers.constFind(stem);
    if (stemNumber == m_stemNumbers.constEnd()) {
        stemNumber = m_stemNumbers.insert(stem, int(m_stems.size()));
        m_stems.push_back(stem);
    }
    const int number = int(m_words.size());
    m_words.push_back(
        {written, *stemNumber, rowOf(written), !m_language.isStopWord(written) && !m_ignored.contains(stem)});
    m_numbers.insert(written, number);
    return number;
}

Vocabulary::Word Vocabulary::look(const QString &written) const {
    if (const auto found = m_numbers.constFind(written); found != m_numbers.constEnd())
        return word(*found);
    const QString stem = m_language.stemOf(written);
    return {written, m_stemNumbers.value(stem, -1), rowOf(written),
            !m_language.isStopWord(written) && !m_ignored.contains(stem)};
}

} // namespace coalesce::insight
