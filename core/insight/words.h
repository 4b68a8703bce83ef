// SPDX-License-Identifier: GPL-3.0-or-later
// What people wrote, as words: the runs of letters and digits in a text, the stem that they share with their
// other forms, and which of them say nothing.
#pragma once

#include "core/insight/numbering.h"

#include <QStringList>
#include <functional>
#include <memory>

struct sb_stemmer;

namespace coalesce::insight {

// The words of a text in its order, in lower case: runs of letters, marks and digits. English possessives
// lose their 's, and "don't" is "do" and "not". Scripts that write without spaces (Chinese, Japanese, Thai
// and their like) come as overlapping pairs of characters (Nie, Gao, Zhang & Zhou 2000, "On the use of words
// and n-grams for Chinese information retrieval"). An emoji is a word of its own.
QStringList wordsOf(const QString &text);
// The same one by one. They are gone with the call.
void eachWordOf(const QString &text, const std::function<void(QStringView)> &take);

// The language that a workshop is written in. Stems are those of Snowball (Porter 2001) where it has the
// language; in others every word is its own stem.
class Language {
public:
    // `tag` is a BCP 47 tag ("en-GB"); an empty or unknown one has no stems but English for the empty one.
    explicit Language(const QString &tag);
    ~Language();
    Language(Language &&) noexcept;
    Language &operator=(Language &&) noexcept;

    bool isEnglish() const { return m_english; }
    bool hasStems() const { return m_stemmer != nullptr; }
    // `word` is one of wordsOf(). Not to be called from two threads at once.
    QString stemOf(const QString &word) const;
    // Whether the word is on the list of those that say nothing; there is a list for English alone.
    bool isStopWord(const QString &word) const { return m_stopWords && m_stopWords->contains(word); }

    // Whether the word tells how somebody puts it and not what it is about: "think", "really", "things". It
    // counts, but is no reason to give. English alone.
    bool isVague(const QString &word, const QString &stem) const;

private:
    struct Delete {
        void operator()(sb_stemmer *stemmer) const;
    };
    bool m_english;
    std::unique_ptr<sb_stemmer, Delete> m_stemmer;
    const WordNumbers *m_stopWords = nullptr;
};

} // namespace coalesce::insight
