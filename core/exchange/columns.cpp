// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/columns.h"

#include "core/exchange/known_headings.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <array>
#include <map>

namespace coalesce::exchange {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::exchange", text);
}

using Kind = Target::Kind;

// How sure a reading of a column is, from 0 to 1. Below kLeast it is chance.
constexpr double kSame = 1.0;
constexpr double kContained = 0.9;
constexpr double kNumbered = 0.85;
constexpr double kIntent = 0.7;
constexpr double kLeast = 0.5;
// From here on a second column answers the same prompt, as where a form asks one question three times.
constexpr double kRepeats = kContained;
// What is known by its words is that, unless it is just the question of a prompt. Of several columns with
// names, one without any is meant least.
constexpr double kKnown = 0.99;
constexpr double kKnownEmpty = 0.98;

struct Guess {
    double score = 0;
    size_t column = 0;
    Target target;
    QString why;
    bool mayRepeat = false; // further columns may mean the same prompt
};

using Words = QStringList;

// How much a word says about which prompt is meant: words that all prompts share say little.
class WordWeights {
public:
    explicit WordWeights(const std::vector<Words> &questions) {
        for (const Words &question : questions)
            for (const QString &word : QSet<QString>(question.begin(), question.end()))
                ++m_questions[word];
    }
    double operator()(const QString &word) const {
        const auto found = m_questions.find(word);
        return found != m_questions.end() && found->second > 1 ? 0.15 : 1.0;
    }

private:
    std::map<QString, int> m_questions;
};

// The weighted share of words that two texts have in common (Dice's coefficient over sets of words).
double likeness(const Words &a, const Words &b, const WordWeights &weight) {
    const QSet<QString> first(a.begin(), a.end());
    const QSet<QString> second(b.begin(), b.end());
    double common = 0;
    double all = 0;
    for (const QString &word : first) {
        all += weight(word);
        common += second.contains(word) ? 2 * weight(word) : 0;
    }
    for (const QString &word : second)
        all += weight(word);
    return all > 0 ? common / all : 0;
}

bool containsRun(const Words &text, const Words &run) {
    return !run.isEmpty() && std::search(text.begin(), text.end(), run.begin(), run.end()) != text.end();
}

// Words for what a prompt is after. A heading "Keep" means the prompt that asks what to continue.
constexpr std::array<std::array<QLatin1String, 8>, 3> kIntentWords = {{
    {QLatin1String("continue"), QLatin1String("keep"), QLatin1String("carry"), QLatin1String("weiter"),
     QLatin1String("weitermachen"), QLatin1String("continuer"), QLatin1String("continuar"),
     QLatin1String("keeping")},
    {QLatin1String("start"), QLatin1String("begin"), QLatin1String("new"), QLatin1String("anfangen"),
     QLatin1String("beginnen"), QLatin1String("commencer"), QLatin1String("empezar"),
     QLatin1String("starting")},
    {QLatin1String("stop"), QLatin1String("end"), QLatin1String("quit"), QLatin1String("aufhören"),
     QLatin1String("beenden"), QLatin1String("arrêter"), QLatin1String("dejar"), QLatin1String("stopping")},
}};

// The one family of intent words that the text has words of, or nothing if it has none or several.
std::optional<size_t> intentOf(const Words &words) {
    std::optional<size_t> found;
    for (size_t family = 0; family < kIntentWords.size(); ++family) {
        const bool has = std::any_of(kIntentWords[family].begin(), kIntentWords[family].end(),
                                     [&](QLatin1String word) { return words.contains(word); });
        if (has && found)
            return std::nullopt;
        if (has)
            found = family;
    }
    return found;
}

// "Prompt 2", "Question 2", "Q2", "2".
std::optional<int> numberIn(const Words &heading) {
    if (heading.isEmpty() || heading.size() > 2)
        return std::nullopt;
    static const QStringList kBefore = {QStringLiteral("prompt"), QStringLiteral("question"),
                                        QStringLiteral("frage"),  QStringLiteral("pregunta"),
                                        QStringLiteral("answer"), QStringLiteral("q")};
    bool isNumber = false;
    if (heading.size() == 2 && kBefore.contains(heading[0])) {
        const int number = heading[1].toInt(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    }
    if (heading.size() == 1 && heading[0].startsWith(QLatin1Char('q'))) {
        const int number = QStringView(heading[0]).sliced(1).toInt(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    }
    return std::nullopt;
}

enum class Content { Other, SomeText, Prose };

// What the cells of a column hold: prose is several words, mostly of letters, unlike times ("Tue Feb 26
// 14:26:36 PST 2019") and marks ("true"). A column without any cell filled may hold anything.
Content contentOf(const std::vector<QStringList> &sample, qsizetype column) {
    qsizetype cells = 0, words = 0, letters = 0, characters = 0;
    for (const QStringList &row : sample) {
        const QString cell = column < row.size() ? row[column].simplified() : QString();
        if (cell.isEmpty())
            continue;
        ++cells;
        words += cell.count(QLatin1Char(' ')) + 1;
        characters += cell.size() - cell.count(QLatin1Char(' '));
        letters += std::count_if(cell.begin(), cell.end(),
                                 [](QChar c) { return c.isLetter() || c.isMark() || c.isSurrogate(); });
    }
    if (letters * 3 < characters * 2)
        return Content::Other;
    return cells > 0 && words * 2 >= cells * 3 ? Content::Prose
                                               : Content::SomeText; // one and a half words a cell
}

bool isFilled(const std::vector<QStringList> &sample, qsizetype column) {
    return std::any_of(sample.begin(), sample.end(), [column](const QStringList &row) {
        return column < row.size() && !row[column].trimmed().isEmpty();
    });
}

// Whether the column has cells, and in each of them a yes or a no.
bool isYesOrNo(const std::vector<QStringList> &sample, qsizetype column) {
    static const QStringList kWords = {
        QStringLiteral("yes"), QStringLiteral("no"),      QStringLiteral("y"),    QStringLiteral("n"),
        QStringLiteral("ja"),  QStringLiteral("nein"),    QStringLiteral("oui"),  QStringLiteral("non"),
        QStringLiteral("si"),  QStringLiteral("s\u00ED"), QStringLiteral("true"), QStringLiteral("false")};
    return isFilled(sample, column) &&
           std::all_of(sample.begin(), sample.end(), [column](const QStringList &row) {
               const QString cell = column < row.size() ? row[column].trimmed().toLower() : QString();
               return cell.isEmpty() || kWords.contains(cell);
           });
}

// Whether the cells can be answers to a question that the heading does not give: no dates, no yes and no.
bool mayBeAnswers(const std::vector<QStringList> &sample, qsizetype column) {
    return !isFilled(sample, column) ||
           (contentOf(sample, column) != Content::Other && !isYesOrNo(sample, column));
}

// An intent's word is the matter of a heading of three words ("Things to keep"); in a longer one it may stand
// for anything ("May we keep in touch by email?"), unless people wrote prose below it.
bool mayMeanIntent(const Words &heading, const std::vector<QStringList> &sample, qsizetype column) {
    constexpr qsizetype kFewWords = 3;
    return heading.size() <= kFewWords || !isFilled(sample, column) ||
           contentOf(sample, column) == Content::Prose;
}

// What speaks for a heading meaning a prompt, at its strongest.
Guess promptGuess(const Words &heading, const PromptFacts &prompt, const Words &question, const Words &whole,
                  const WordWeights &weight, bool byIntent) {
    Guess guess;
    guess.target = Target{Kind::Prompt, prompt.number};
    const auto atLeast = [&](double score, const QString &why) {
        if (score > guess.score) {
            guess.score = score;
            guess.why = why.arg(prompt.number);
        }
    };
    if (heading.isEmpty())
        return guess;
    if (heading == question || heading == whole)
        atLeast(kSame, tr("Its heading is the question of prompt %1."));
    else if (containsRun(heading, question) && (question.size() > 1 || heading.size() < 4))
        atLeast(kContained, tr("Its heading contains the question of prompt %1."));
    const double like = std::max(likeness(heading, question, weight), likeness(heading, whole, weight));
    if (like >= kLeast)
        atLeast(like * kContained, tr("Its heading is like the question of prompt %1."));
    if (numberIn(heading) == prompt.number)
        atLeast(kNumbered, tr("Its heading has the number of prompt %1."));
    const auto intent = byIntent ? intentOf(heading) : std::nullopt;
    if (intent && intent == intentOf(question))
        atLeast(kIntent, tr("Its heading and prompt %1 are after the same thing."));
    return guess;
}

// The one column of text that is nothing known: of prose if there is any, else of words. Nothing if there are
// several.
std::optional<size_t> onlyTextColumn(const std::vector<QStringList> &sample, const std::vector<bool> &known) {
    for (const Content content : {Content::Prose, Content::SomeText}) {
        std::vector<size_t> found;
        for (size_t column = 0; column < known.size(); ++column)
            if (!known[column] && contentOf(sample, static_cast<qsizetype>(column)) == content)
                found.push_back(column);
        if (!found.empty())
            return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
    }
    return std::nullopt;
}

// Takes the best guesses first; each column gets one meaning, and each target one column, but prompts those
// that all have their question. What lost its best prompt to a better column says so.
void settle(std::vector<Guess> guesses, std::vector<std::optional<ColumnMeaning>> &meanings,
            const QStringList &headings) {
    std::stable_sort(guesses.begin(), guesses.end(),
                     [](const Guess &a, const Guess &b) { return a.score > b.score; });
    const auto taken = [&](const Target &target) {
        return target.kind != Kind::Ignore &&
               std::any_of(meanings.begin(), meanings.end(),
                           [&](const auto &meaning) { return meaning && meaning->target == target; });
    };
    std::vector<std::optional<Target>> lost(meanings.size());
    for (Guess &guess : guesses) {
        if (meanings[guess.column])
            continue;
        if (!taken(guess.target) || (guess.target.kind == Kind::Prompt && guess.mayRepeat))
            meanings[guess.column] = ColumnMeaning{headings[static_cast<qsizetype>(guess.column)],
                                                   guess.target, std::move(guess.why)};
        else if (!lost[guess.column])
            lost[guess.column] = guess.target;
    }
    for (size_t column = 0; column < meanings.size(); ++column) {
        if (meanings[column] || !lost[column])
            continue;
        ColumnMeaning &meaning = meanings[column].emplace();
        meaning.heading = headings[static_cast<qsizetype>(column)];
        if (lost[column]->kind == Kind::Prompt) {
            meaning.outbidFor = lost[column]->prompt;
            meaning.why =
                tr("It is like prompt %1, which another column fits better.").arg(lost[column]->prompt);
        } else {
            meaning.why = tr("Another column has been taken for the same.");
        }
    }
}

std::vector<ColumnMeaning> meaningsOfOwnCsv(const QStringList &headings) {
    std::vector<ColumnMeaning> meanings;
    for (const QString &heading : headings) {
        const auto target = Target::fromText(heading);
        const QString why = target ? tr("It is a column of a table that Coalesce wrote.")
                            : heading == QLatin1String("question")
                                ? tr("It follows from the number of the prompt.")
                                : tr("It is not imported from a table; the JSON of a workshop has it too.");
        meanings.push_back({heading, target.value_or(Target{}), why});
    }
    return meanings;
}

} // namespace

bool isOwnCsv(const QStringList &headings) {
    static const QStringList kOwn =
        QStringLiteral("prompt,question,cluster,theme,answer,source,name,starred,merged")
            .split(QLatin1Char(','));
    return headings == kOwn;
}

std::vector<ColumnMeaning> understandColumns(const QStringList &headings,
                                             const std::vector<QStringList> &sample,
                                             const std::vector<PromptFacts> &prompts,
                                             std::optional<int> onlyText) {
    if (isOwnCsv(headings))
        return meaningsOfOwnCsv(headings);
    std::vector<Words> questions;
    std::vector<Words> wholes;
    for (const PromptFacts &prompt : prompts) {
        questions.push_back(headingWords(prompt.question));
        wholes.push_back(headingWords(prompt.stem + QLatin1Char(' ') + prompt.question));
    }
    const WordWeights weight(questions);
    std::vector<Guess> guesses;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        const auto column = static_cast<size_t>(i);
        const Words words = headingWords(headings[i]);
        const auto known = knownHeading(headings[i]);
        if (known)
            guesses.push_back({sample.empty() || isFilled(sample, i) ? kKnown : kKnownEmpty, column, *known,
                               whyKnown(*known)});
        const bool byIntent = mayMeanIntent(words, sample, i);
        const bool asAnswers = mayBeAnswers(sample, i);
        for (size_t p = 0; p < prompts.size(); ++p) {
            Guess guess = promptGuess(words, prompts[p], questions[p], wholes[p], weight, byIntent);
            guess.column = column;
            guess.mayRepeat = guess.score >= kRepeats && !isYesOrNo(sample, i);
            if (guess.score >= (known ? kSame : asAnswers ? kLeast * kContained : kContained))
                guesses.push_back(std::move(guess));
        }
    }
    std::vector<std::optional<ColumnMeaning>> meanings(static_cast<size_t>(headings.size()));
    std::vector<bool> known(meanings.size(), false);
    for (const Guess &guess : guesses)
        if (guess.target.kind != Kind::Prompt)
            known[guess.column] = true;
    if (const auto only = onlyText ? onlyTextColumn(sample, known) : std::nullopt)
        meanings[*only] = ColumnMeaning{
            headings[static_cast<qsizetype>(*only)],
            {Kind::Prompt, *onlyText},
            tr("It is the only column of text, and prompt %1 was given for it.").arg(*onlyText)};
    settle(std::move(guesses), meanings, headings);

    std::vector<ColumnMeaning> all;
    for (size_t column = 0; column < meanings.size(); ++column) {
        all.push_back(meanings[column].value_or(
            ColumnMeaning{headings[static_cast<qsizetype>(column)],
                          {},
                          tr("Its heading is like no question and no known word.")}));
    }
    return all;
}

} // namespace coalesce::exchange
