// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/vocabulary.h"

namespace coalesce::insight {

Vocabulary::Vocabulary(const Lexicon &lexicon) : m_language(lexicon.language) {
    for (const QString &text : lexicon.ignored)
        for (const QString &word : wordsOf(text))
            m_ignored.of(m_language.stemOf(word));
    if (m_language.isEnglish())
        m_table = lexicon.table;
}

int Vocabulary::numberOf(QStringView word) {
    const int number = m_written.of(word);
    if (number < int(m_words.size()))
        return number;
    const QString &written = m_written[number];
    const QString stem = m_language.stemOf(written);
    m_words.push_back(wordOf(written, stem, m_stems.of(stem)));
    return number;
}

Vocabulary::Word Vocabulary::look(const QString &written) const {
    if (const int number = m_written.find(written); number >= 0)
        return word(number);
    const QString stem = m_language.stemOf(written);
    return wordOf(written, stem, m_stems.find(stem));
}

Vocabulary::Word Vocabulary::wordOf(const QString &written, const QString &stem, int stemNumber) const {
    return {written, stemNumber, rowOf(written), !m_language.isStopWord(written) && !m_ignored.contains(stem),
            m_language.isVague(written, stem)};
}

} // namespace coalesce::insight
