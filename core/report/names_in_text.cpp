// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/names_in_text.h"

#include "core/base/scripts.h"

#include <QSet>
#include <algorithm>

namespace coalesce::report {

namespace {

constexpr int kShortestPart = 3; // letters

// Names that are everyday words too: alone they would be found on every page.
const QSet<QString> &everydayWords() {
    static const QSet<QString> words = [] {
        const QString list =
            QStringLiteral("and art baker banks bill black book brook brooks brown bush butler carpenter "
                           "carter case chance chase "
                           "cherry church clay cole cook cooper cross dale dawn day dean dear don drew duke "
                           "earl east eden faith "
                           "farmer field fields fisher flower ford forest fox frank free freeman gay gene "
                           "gill glen good grace grant "
                           "gray green grey grove guy hall hands hardy harmony hart haven hazel heath "
                           "heather hill hills holiday "
                           "holly holmes home hope house hunt hunter iris ivy jack jewel joy june justice "
                           "kerry king kitchen knight "
                           "lake lane law lily little long love major marina mark marks marsh mason may "
                           "meadow melody mercy mile "
                           "miles mill miller mills mine moon moore more north page park parks pat paul "
                           "peace pearl penny piper pool "
                           "poole poppy porter post potter potts power price pride prince ray read reed rich "
                           "ring river rivers road "
                           "rob robin rock roman rose ruby rush sage sally sandy savage self shore short "
                           "singer skip small smart "
                           "smith sky snow south speaker spring star stephens stone street strong sue summer "
                           "summers sunny swift "
                           "taylor the tiger town turner van victor victory violet von wade walker wall "
                           "walls ward waters way weaver "
                           "wells west white wild will winter wise with wood woods wright young your");
        const QStringList all = list.split(QLatin1Char(' '));
        return QSet<QString>(all.begin(), all.end());
    }();
    return words;
}

bool isOfWord(char32_t code) {
    return QChar::isLetterOrNumber(code) || QChar::isMark(code);
}

// A letter without case and accents: "É", "é" and "e" with a combining accent are all "e".
QString folded(char32_t code) {
    QString out;
    const QString whole = QString::fromUcs4(&code, 1).normalized(QString::NormalizationForm_KD);
    for (const uint part : whole.toUcs4())
        if (!(QChar::isMark(part) && QChar::script(part) == QChar::Script_Inherited)) {
            const char32_t letter = QChar::toCaseFolded(char32_t(part));
            out += QString::fromUcs4(&letter, 1);
        }
    return out;
}

struct Word {
    QString text; // folded
    qsizetype from;
    qsizetype end;
    bool unspaced = false;
};

// The words of a text; a run of an unspaced script is one word.
std::vector<Word> wordsOf(const QString &text) {
    std::vector<Word> words;
    bool open = false;
    for (qsizetype at = 0; at < text.size();) {
        char32_t code = text[at].unicode();
        qsizetype length = 1;
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            code = QChar::surrogateToUcs4(text[at], text[at + 1]);
            length = 2;
        }
        if (isOfWord(code)) {
            const bool unspaced = isUnspaced(code);
            const bool mark = QChar::isMark(code);
            if (!open || (!mark && words.back().unspaced != unspaced))
                words.push_back({{}, at, at, unspaced});
            words.back().text += folded(code);
            words.back().end = at + length;
            open = true;
        } else {
            open = false;
        }
        at += length;
    }
    return words;
}

} // namespace

NameFinder::NameFinder(const std::vector<QString> &names) {
    for (int person = 0; person < int(names.size()); ++person) {
        const std::vector<Word> words = wordsOf(names[size_t(person)]);
        if (words.empty())
            continue;
        if (std::ranges::all_of(words, &Word::unspaced)) {
            QString whole;
            for (const Word &word : words)
                whole += word.text;
            if (whole.size() > 1) // one such letter alone is a word of the language more often than a name
                m_unspaced.push_back({person, whole});
            continue;
        }
        std::vector<QString> whole;
        for (const Word &word : words)
            whole.push_back(word.text);
        if (whole.size() > 1)
            m_byWord[whole.front()].push_back({person, whole});
        for (const QString &part : {whole.front(), whole.back()})
            if (part.size() >= kShortestPart && !everydayWords().contains(part))
                m_byWord[part].push_back({person, {part}});
    }
}

std::vector<FoundName> NameFinder::find(const QString &text) const {
    std::vector<FoundName> found;
    if (isEmpty())
        return found;
    const auto add = [&](int person, qsizetype from, qsizetype end) {
        if (std::ranges::find(found, person, &FoundName::person) == found.end())
            found.push_back({person, from, end - from});
    };
    const std::vector<Word> words = wordsOf(text);
    for (size_t i = 0; i < words.size(); ++i) {
        const auto patterns = m_byWord.constFind(words[i].text);
        if (patterns != m_byWord.constEnd())
            for (const Pattern &pattern : *patterns) {
                const size_t count = pattern.words.size();
                if (i + count <= words.size() &&
                    std::equal(pattern.words.begin(), pattern.words.end(), words.begin() + qsizetype(i),
                               [](const QString &part, const Word &word) { return part == word.text; }))
                    add(pattern.person, words[i].from, words[i + count - 1].end);
            }
        if (words[i].unspaced)
            for (const Unspaced &name : m_unspaced)
                if (words[i].text.contains(name.name))
                    add(name.person, words[i].from, words[i].end);
    }
    std::ranges::stable_sort(found, {}, &FoundName::from);
    return found;
}

} // namespace coalesce::report
