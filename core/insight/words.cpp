// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/words.h"

#include "core/base/scripts.h"

#include <QFile>
#include <libstemmer.h>

namespace coalesce::insight {

namespace {

bool isApostrophe(QChar c) {
    return c == QLatin1Char('\'') || c == QChar(0x2019);
}

bool isOfAWord(char32_t c) {
    return c < 128 ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
                   : QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

bool isWrittenUnspaced(char32_t c) {
    return c >= 128 && isUnspaced(c);
}

// Emoji and their like: each says something by itself.
bool isSign(char32_t c) {
    return c >= 128 && QChar::category(c) == QChar::Symbol_Other;
}

class Words {
public:
    explicit Words(const QString &text) {
        const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
        m_text = plain ? text.toLower() : text.normalized(QString::NormalizationForm_KC).toLower();
    }

    void each(const std::function<void(QStringView)> &take) {
        for (m_at = 0; m_at < m_text.size();) {
            const auto [c, length] = character(m_at);
            if (isSign(c))
                take(part(m_at, m_at + length));
            if (!isOfAWord(c))
                m_at += length;
            else if (isWrittenUnspaced(c))
                takePairs(take);
            else
                takeWord(take);
        }
    }

private:
    struct Character {
        char32_t code;
        qsizetype length;
    };
    Character character(qsizetype at) const {
        const QChar c = m_text[at];
        if (c.isHighSurrogate() && at + 1 < m_text.size() && m_text[at + 1].isLowSurrogate())
            return {QChar::surrogateToUcs4(c, m_text[at + 1]), 2};
        return {c.unicode(), 1};
    }

    QStringView part(qsizetype from, qsizetype to) const {
        return QStringView(m_text).sliced(from, to - from);
    }

    void takeWord(const std::function<void(QStringView)> &take) {
        const qsizetype start = m_at;
        while (m_at < m_text.size()) {
            const auto [c, length] = character(m_at);
            if (!isOfAWord(c) || isWrittenUnspaced(c))
                break;
            m_at += length;
        }
        QStringView word = part(start, m_at);
        bool negated = false;
        if (m_at + 1 < m_text.size() && isApostrophe(m_text[m_at]))
            negated = takeEnding(word);
        take(word);
        if (negated)
            take(u"not");
    }

    // What stands behind an apostrophe: 's goes, n't is "not", which it gives, any other ending is a word of
    // its own.
    bool takeEnding(QStringView &word) {
        const bool isEnd = m_at + 2 >= m_text.size() || !isOfAWord(character(m_at + 2).code);
        const QChar next = m_text[m_at + 1];
        if (isEnd && next == QLatin1Char('s'))
            m_at += 2;
        if (!isEnd || next != QLatin1Char('t') || word.size() < 2 || !word.endsWith(QLatin1Char('n')))
            return false;
        m_at += 2;
        if (word == QLatin1String("won"))
            word = u"will";
        else if (word == QLatin1String("shan"))
            word = u"shall";
        else if (word != QLatin1String("can"))
            word.chop(1);
        return true;
    }

    void takePairs(const std::function<void(QStringView)> &take) {
        qsizetype before = -1;
        qsizetype taken = 0;
        while (m_at < m_text.size()) {
            const auto [c, length] = character(m_at);
            if (!isOfAWord(c) || !isWrittenUnspaced(c))
                break;
            if (before >= 0) {
                take(part(before, m_at + length));
                ++taken;
            }
            before = m_at;
            m_at += length;
        }
        if (taken == 0)
            take(part(before, m_at));
    }

    QString m_text;
    qsizetype m_at = 0;
};

WordNumbers readStopWords() {
    QFile file(QStringLiteral(":/coalesce/insight/stopwords_en.txt"));
    WordNumbers words;
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &line : file.readAll().split('\n'))
            if (!line.isEmpty() && !line.startsWith('#'))
                words.of(QString::fromLatin1(line.trimmed()));
    return words;
}

const WordNumbers &englishStopWords() {
    static const WordNumbers words = readStopWords();
    return words;
}

// Words, or stems for all forms of them. Picked from those that are like most others of the 2,000 most
// frequent words of the table of vectors (at a cosine of 0.55), without those of one field, as "football" is:
// such words are like each other whatever is said.
const WordNumbers &vagueWords() {
    static const WordNumbers words{
        u"abl",    u"actual", u"anybodi",    u"anymor",   u"anyon",     u"ask",      u"believ",
        u"better", u"bit",    u"certain",    u"come",     u"crazi",     u"definite", u"definitely",
        u"did",    u"do",     u"does",       u"doing",    u"everybodi", u"exactly",  u"feel",
        u"felt",   u"folk",   u"forget",     u"gave",     u"get",       u"give",     u"go",
        u"good",   u"got",    u"great",      u"guess",    u"guy",       u"happen",   u"happi",
        u"hope",   u"imagin", u"just",       u"kind",     u"knew",      u"know",     u"let",
        u"like",   u"little", u"look",       u"lot",      u"make",      u"mayb",     u"mean",
        u"mind",   u"need",   u"nice",       u"obvious",  u"ok",        u"pretty",   u"probabl",
        u"quite",  u"realiz", u"really",     u"rememb",   u"said",      u"saw",      u"say",
        u"see",    u"seem",   u"somebodi",   u"someth",   u"sort",      u"stuff",    u"sure",
        u"take",   u"tell",   u"thing",      u"think",    u"thought",   u"told",     u"took",
        u"tri",    u"try",    u"understand", u"unfortun", u"use",       u"wait",     u"want",
        u"way",    u"went",   u"wish",       u"wonder"};
    return words;
}

// The first part of a tag, which Snowball takes as a name where it knows the language; empty where it is no
// code.
QByteArray codeOf(const QString &tag) {
    if (tag.isEmpty())
        return QByteArrayLiteral("en");
    const QString code = tag.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
    const bool isCode = code.size() >= 2 && code.size() <= 3 &&
                        std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
    return isCode ? code.toLatin1() : QByteArray();
}

} // namespace

void eachWordOf(const QString &text, const std::function<void(QStringView)> &take) {
    Words(text).each(take);
}

QStringList wordsOf(const QString &text) {
    QStringList words;
    eachWordOf(text, [&](QStringView word) { words << word.toString(); });
    return words;
}

void Language::Delete::operator()(sb_stemmer *stemmer) const {
    sb_stemmer_delete(stemmer);
}

Language::Language(const QString &tag) {
    const QByteArray code = codeOf(tag);
    m_english = code == "en" || code == "eng";
    if (!code.isEmpty())
        m_stemmer.reset(sb_stemmer_new(code.constData(), nullptr)); // UTF-8
    if (m_english)
        m_stopWords = &englishStopWords();
}

Language::~Language() = default;
Language::Language(Language &&) noexcept = default;
Language &Language::operator=(Language &&) noexcept = default;

bool Language::isVague(const QString &word, const QString &stem) const {
    return m_english && (vagueWords().contains(word) || vagueWords().contains(stem));
}

QString Language::stemOf(const QString &word) const {
    // Longer ones are no words, and the stemmer's time must not grow with them.
    constexpr qsizetype kLongest = 64;
    if (!m_stemmer || word.size() > kLongest)
        return word;
    // Porter's English leaves an e where the singular is of one syllable, and "buses" apart from "bus".
    if (m_english && (word == QLatin1String("buses") || word == QLatin1String("gases")))
        return word.chopped(2);
    const QByteArray bytes = word.toUtf8();
    const sb_symbol *stem = sb_stemmer_stem(
        m_stemmer.get(), reinterpret_cast<const sb_symbol *>(bytes.constData()), int(bytes.size()));
    if (!stem)
        return word;
    const QByteArrayView view(stem, sb_stemmer_length(m_stemmer.get()));
    return view == bytes ? word : QString::fromUtf8(view); // mostly it is the word: nothing to make
}

} // namespace coalesce::insight
