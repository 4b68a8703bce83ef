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
    m_words.push_back({written, m_stems.of(stem), rowOf(written), counts(written, stem)});
    return number;
}

Vocabulary::Word Vocabulary::look(const QString &written) const {
    if (const int number = m_written.find(written); number >= 0)
        return word(number);
    const QString stem = m_language.stemOf(written);
    return {written, m_stems.find(stem), rowOf(written), counts(written, stem)};
}

bool Vocabulary::counts(const QString &written, const QString &stem) const {
    return !m_language.isStopWord(written) && !m_ignored.contains(stem);
}

} // namespace coalesce::insight
