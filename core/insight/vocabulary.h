// SPDX-License-Identifier: GPL-3.0-or-later
// Each word met once: its stem, its row in the table of vectors, and whether it counts. Numbers are given in
// the order of meeting, so nothing that people see may depend on them.
#pragma once

#include "core/insight/vector_table.h"
#include "core/insight/words.h"

namespace coalesce::insight {

struct Lexicon {
    QString language;                              // BCP 47
    QStringList ignored = {};                      // words that people do not want to count, in any form
    std::shared_ptr<const VectorTable> table = {}; // used for English alone; there may be none
};

class Vocabulary {
public:
    explicit Vocabulary(const Lexicon &lexicon);

    struct Word {
        QString written;
        int stem;
        int row;     // in the table; -1 where it has none
        bool counts; // neither on the stop list nor ignored
        bool vague;  // says nothing to people as a reason
    };
    // The number of a word of wordsOf().
    int numberOf(QStringView written);
    // The same word without keeping it; its stem is -1 if it was never met.
    Word look(const QString &written) const;
    const Word &word(int number) const { return m_words[size_t(number)]; }
    const QString &stem(int number) const { return m_stems[number]; }
    int stemCount() const { return m_stems.size(); }
    const VectorTable *table() const { return m_table.get(); }

private:
    Word wordOf(const QString &written, const QString &stem, int stemNumber) const;
    int rowOf(const QString &written) const { return m_table ? m_table->find(written).value_or(-1) : -1; }

    Language m_language;
    WordNumbers m_ignored; // stems
    std::shared_ptr<const VectorTable> m_table;
    WordNumbers m_written;
    std::vector<Word> m_words; // by the numbers of what is written
    WordNumbers m_stems;
};

} // namespace coalesce::insight
