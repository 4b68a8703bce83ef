// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/mention.h"

#include "ui/finder/finder_source.h"

#include <algorithm>

namespace coalesce::ui {

namespace {

constexpr int kMostTyped = 120;       // characters behind an "@" in which a name is looked for
constexpr qsizetype kNameWords = 3;   // of a new person's name
constexpr qsizetype kSearchWords = 6; // of what was typed, in which known names are looked for

QStringList wordsOf(const QString &text) {
    return text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

struct Part {
    QString name;
    QString rest;
};
// Splits behind so many words; what follows is kept as it was typed.
Part splitBehind(const QString &typed, qsizetype words) {
    qsizetype at = 0;
    for (qsizetype i = 0; i < words; ++i) {
        while (at < typed.size() && typed[at].isSpace())
            ++at;
        while (at < typed.size() && !typed[at].isSpace())
            ++at;
    }
    QString rest = typed.mid(at);
    while (!rest.isEmpty() && rest.front().isSpace())
        rest.remove(0, 1);
    return {typed.left(at), rest};
}

std::vector<PersonLine> people(const Workshop &workshop, const QString &typed) {
    std::vector<PersonLine> lines = peopleLines(workshop, typed);
    std::erase_if(lines,
                  [](const PersonLine &line) { return !std::holds_alternative<ParticipantId>(line.choice); });
    std::stable_partition(lines.begin(), lines.end(), [&](const PersonLine &line) {
        return workshop.find(std::get<ParticipantId>(line.choice))->attended;
    });
    return lines;
}

// Whether each word may be a part of a name: none begins with a small letter.
bool mayBeName(const QString &text) {
    const QStringList words = wordsOf(text);
    return std::none_of(words.begin(), words.end(),
                        [](const QString &word) { return word.front().isLower(); });
}
bool hasCapitals(const QString &text) {
    const QStringList words = wordsOf(text);
    return std::any_of(words.begin(), words.end(),
                       [](const QString &word) { return word.front().isUpper(); });
}

void addNew(std::vector<MentionLine> &lines, const Workshop &workshop, const Part &part) {
    for (const PersonLine &line : peopleLines(workshop, part.name))
        if (std::holds_alternative<NewPerson>(line.choice))
            lines.push_back({line.text, line.choice, part.rest});
}

// Whether each typed word begins a word of the name, each a word of its own: "ama a" is not Ama alone.
bool beginsWords(const QString &name, const QStringList &typed) {
    QStringList left = wordsOf(name);
    for (const QString &word : typed) {
        const auto begun =
            std::find_if(left.begin(), left.end(), [&](const QString &one) { return one.startsWith(word); });
        if (begun == left.end())
            return false;
        left.erase(begun);
    }
    return true;
}

// Those of whom each typed word begins a word: "we" is no part of Lowe.
std::vector<PersonLine> beginningWith(const Workshop &workshop, const QString &typed) {
    std::vector<PersonLine> lines = people(workshop, typed);
    const QStringList words = searchWords(typed);
    std::erase_if(lines,
                  [&](const PersonLine &line) { return !beginsWords(foldForSearch(line.text), words); });
    return lines;
}

struct Fitting {
    Part part;
    std::vector<PersonLine> people;
};
// The longest beginning of the typed words that somebody fits; a part of a name will do for the whole alone.
std::optional<Fitting> fitting(const Workshop &workshop, const QString &typed) {
    const qsizetype words = wordsOf(typed).size();
    if (words == 0)
        return Fitting{{typed, {}}, people(workshop, {})};
    for (qsizetype count = std::min(words, kSearchWords); count > 0; --count) {
        const Part part = splitBehind(typed, count);
        if (auto lines = beginningWith(workshop, part.name); !lines.empty())
            return Fitting{part, std::move(lines)};
    }
    if (auto lines = people(workshop, typed); !lines.empty())
        return Fitting{{typed, {}}, std::move(lines)};
    return std::nullopt;
}

} // namespace

std::optional<Mention> mentionAt(const QString &text, int cursor) {
    const QString before = text.left(cursor);
    const qsizetype at = before.lastIndexOf(QLatin1Char('@'));
    if (at < 0 || (at > 0 && !before[at - 1].isSpace()))
        return std::nullopt;
    const QString typed = before.mid(at + 1);
    if (typed.contains(QLatin1Char('\n')) || typed.size() > kMostTyped ||
        (!typed.isEmpty() && typed.front().isSpace()))
        return std::nullopt;
    return Mention{int(at), typed};
}

std::vector<MentionLine> mentionLines(const Workshop &workshop, const QString &typed) {
    std::vector<MentionLine> lines;
    const auto found = fitting(workshop, typed);
    if (found)
        for (const PersonLine &line : found->people)
            lines.push_back({line.text, line.choice, found->part.rest});
    if (found && found->part.rest.isEmpty())
        addNew(lines, workshop, {typed, {}});
    if (found && (found->part.rest.isEmpty() || !mayBeName(found->part.rest)))
        return lines;
    // The words up to the first that begins with a small letter.
    const qsizetype words = std::min(wordsOf(typed).size(), kNameWords);
    qsizetype count = std::min<qsizetype>(words, 1);
    while (count < words && mayBeName(splitBehind(splitBehind(typed, count).rest, 1).name))
        ++count;
    std::vector<MentionLine> added;
    addNew(added, workshop, splitBehind(typed, count));
    if (count > 1 && !found && !hasCapitals(splitBehind(typed, 1).rest))
        addNew(added, workshop, splitBehind(typed, 1)); // a script without capitals does not tell
    lines.insert(lines.begin(), added.begin(), added.end());
    return lines;
}

std::optional<MentionLine> meantBy(const Workshop &workshop, const QString &typed) {
    const auto found = fitting(workshop, typed);
    if (!found || found->part.rest.isEmpty() || found->people.size() != 1)
        return std::nullopt;
    if (hasCapitals(found->part.rest) && mayBeName(found->part.rest))
        return std::nullopt;
    const PersonLine &line = found->people.front();
    return MentionLine{line.text, line.choice, found->part.rest};
}

} // namespace coalesce::ui
