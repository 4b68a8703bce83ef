// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plain_list.h"

#include <QRegularExpression>
#include <optional>

namespace coalesce::exchange {

namespace {

// Signs that open a list item and nothing else. Ticks, arrows and emoji are not among them: they may be the
// answer. U+F0A7, U+F0B7 and U+F0D8 are what word processors copy for the bullets of symbol fonts.
constexpr QStringView kBullets =
    u"\u2022\u2023\u2043\u25AA\u25AB\u25CF\u25CB\u25E6\u25A0\u25A1\u25B8\u25BA\u2219"
    u"\u2610\u2611\u2612\uF0A7\uF0B7\uF0D8";
// Signs that are a bullet only if white space or nothing follows.
constexpr QStringView kDashes = u"-*+\u2013\u2014\u00B7";

bool spaceOrEndAt(QStringView line, qsizetype pos) {
    return pos >= line.size() || line[pos].isSpace();
}

// The line without one bullet, and without white space around what remains.
QStringView withoutBullet(QStringView line) {
    if (line.isEmpty())
        return line;
    if (kBullets.contains(line[0]))
        return line.sliced(1).trimmed();
    // The hollow bullet of word processors is a letter o with a tab.
    const bool hollow = line.size() > 1 && line[0] == QLatin1Char('o') && line[1] == QLatin1Char('\t');
    if (hollow || (kDashes.contains(line[0]) && spaceOrEndAt(line, 1)))
        return line.sliced(1).trimmed();
    return line;
}

// The line without the box of a to-do list: [ ], [x] or [X].
QStringView withoutBox(QStringView line) {
    const bool box = line.size() >= 3 && line[0] == QLatin1Char('[') && line[2] == QLatin1Char(']') &&
                     QStringView(u" xX").contains(line[1]);
    return box && spaceOrEndAt(line, 3) ? line.sliced(3).trimmed() : line;
}

// A number or letter at the start of a line, in one of the forms that lists have.
struct Numbering {
    bool letter; // a, b, c; else 1, 2, 3
    bool dot;    // "1." (or "1" and a tab) may be something else as well, as a date; "1)" and "(1)" hardly
    int value;
    qsizetype length; // of the number with its dot or brackets
};

std::optional<Numbering> numberingOf(QStringView line) {
    constexpr qsizetype kMostDigits = 3; // years are not numbering
    const auto digitAt = [&](qsizetype i) { return i < line.size() && line[i] >= u'0' && line[i] <= u'9'; };
    const bool open = line.startsWith(QLatin1Char('('));
    const qsizetype start = open ? 1 : 0;
    qsizetype end = start;
    while (digitAt(end) && end - start < kMostDigits)
        ++end;
    const bool letter =
        end == start && start < line.size() && line[start].unicode() < 128 && line[start].isLetter();
    if (letter)
        ++end;
    if (end == start || end >= line.size())
        return std::nullopt;
    if (!open && !letter && line[end] == QLatin1Char('\t'))
        return Numbering{false, true, line.sliced(start, end - start).toInt(), end};
    if (!spaceOrEndAt(line, end + 1))
        return std::nullopt;
    const bool dot = !open && line[end] == QLatin1Char('.');
    if (!dot && line[end] != QLatin1Char(')'))
        return std::nullopt;
    const int value =
        letter ? line[start].toLower().unicode() - 'a' + 1 : line.sliced(start, end - start).toInt();
    return Numbering{letter, dot, value, end + 1};
}

struct Line {
    int number;
    QStringView text; // without bullet, box and white space around it
    bool bulleted;
    std::optional<Numbering> numbering;
};

std::vector<Line> linesOf(QStringView text) {
    std::vector<Line> lines;
    int number = 0;
    for (qsizetype start = 0; start <= text.size(); ++number) {
        qsizetype end = start;
        while (end < text.size() && text[end] != QLatin1Char('\n') && text[end] != QLatin1Char('\r') &&
               text[end] != QChar::ParagraphSeparator)
            ++end;
        const QStringView line = text.sliced(start, end - start).trimmed();
        const QStringView item = withoutBullet(line);
        const bool bulleted = item.size() != line.size();
        const QStringView content = withoutBox(item);
        if (!content.isEmpty())
            lines.push_back({number + 1, content, bulleted, bulleted ? std::nullopt : numberingOf(content)});
        const bool crlf =
            end + 1 < text.size() && text[end] == QLatin1Char('\r') && text[end + 1] == QLatin1Char('\n');
        start = end + (crlf ? 2 : 1);
    }
    return lines;
}

// The value of the nearest line before (step -1) or after (step 1) that is numbered in the same way, or none.
std::optional<int> neighbour(const std::vector<Line> &lines, size_t at, int step) {
    for (size_t i = at + step; i < lines.size(); i += step) { // below zero wraps beyond the size
        if (lines[i].numbering && lines[i].numbering->letter == lines[at].numbering->letter)
            return lines[i].numbering->value;
    }
    return std::nullopt;
}

// Whether what looks like a number at the start of the line numbers it. With a dot it must open or continue a
// count: "5. Mai ist zu spät" has a date, "J. Smith should chair" a name.
bool numbers(const std::vector<Line> &lines, size_t at) {
    const Numbering &own = *lines[at].numbering;
    return !own.dot || (own.value == 1 && !own.letter) || neighbour(lines, at, -1) == own.value - 1 ||
           neighbour(lines, at, 1) == own.value + 1;
}

} // namespace

std::vector<ListedAnswer> readPlainList(const QString &text) {
    std::vector<ListedAnswer> answers;
    const std::vector<Line> lines = linesOf(text);
    for (size_t i = 0; i < lines.size(); ++i) {
        QStringView content = lines[i].text;
        if (lines[i].numbering && numbers(lines, i))
            content = withoutBox(content.sliced(lines[i].numbering->length).trimmed());
        if (!content.isEmpty())
            answers.push_back({lines[i].number, content.toString()});
    }
    return answers;
}

bool hasTabsOnlyAfterBullets(const QString &text) {
    bool any = false;
    for (const QStringView line : QStringView(text).tokenize(QLatin1Char('\n'))) {
        const QStringView item = line.trimmed();
        const qsizetype tab = item.indexOf(QLatin1Char('\t'));
        if (tab < 0)
            continue;
        any = true;
        const QStringView mark = item.first(tab + 1); // with the tab, which a hollow bullet needs
        const auto number = numberingOf(item);
        const bool numbered = number && number->length <= tab &&
                              item.sliced(number->length, tab - number->length).trimmed().isEmpty();
        if (!numbered && !withoutBox(withoutBullet(mark)).trimmed().isEmpty())
            return false;
    }
    return any;
}

} // namespace coalesce::exchange
