// SPDX-License-Identifier: GPL-3.0-or-later
// suggest: piles, homes and duplicates among the answers; changes nothing.
#include "core/insight/suggest.h"
#include "app/output.h"
#include "app/resources.h"
#include "app/verb.h"
#include "core/session/workshop_session.h"

#include <QCoreApplication>

namespace coalesce::app {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::App", text);
}

// On one line, and not so long that the next cannot be seen.
QString oneLine(const QString &text) {
    constexpr qsizetype kLongest = 100;
    const QString line = text.simplified();
    return line.size() <= kLongest ? line : line.left(kLongest - 1) + QChar(0x2026);
}

QString percent(double probability) {
    return tr("%1 %").arg(qRound(probability * 100));
}

void printAnswer(const Workshop &workshop, const AnswerId &id) {
    printLine(QStringLiteral("  ") + oneLine(workshop.find(id)->text.string()));
}

void printSuggestions(const Workshop &workshop, const insight::Suggestions &all) {
    for (const auto &pile : all.piles) {
        printLine(tr("Pile (prompt %1): %2")
                      .arg(QString::number(workshop.find(pile.prompt)->number),
                           pile.words.join(QLatin1String(", "))));
        for (const AnswerId &answer : pile.answers)
            printAnswer(workshop, answer);
    }
    for (const auto &home : all.homes) {
        printLine(tr("Home for: %1").arg(oneLine(workshop.find(home.answer)->text.string())));
        for (const auto &chance : home.clusters) {
            printLine(QStringLiteral("  %1  %2 (%3)")
                          .arg(percent(chance.probability),
                               oneLine(workshop.find(chance.cluster)->title.string()),
                               insight::sentenceOf(chance)));
        }
    }
    for (const auto &duplicate : all.duplicates) {
        printLine(tr("Duplicates: %1").arg(insight::sentenceOf(duplicate)));
        for (const AnswerId &answer : duplicate.answers)
            printAnswer(workshop, answer);
    }
    if (all.piles.empty() && all.homes.empty() && all.duplicates.empty())
        printLine(tr("There is nothing to suggest."));
}

Result<std::optional<PromptId>> promptOf(const Workshop &workshop, const QCommandLineParser &call) {
    if (!call.isSet(QStringLiteral("prompt")))
        return std::nullopt;
    bool isNumber = false;
    const int number = call.value(QStringLiteral("prompt")).toInt(&isNumber);
    if (!isNumber)
        return fail(ErrorCode::BadArgument, tr("--prompt takes a number."));
    for (const Prompt &prompt : workshop.prompts())
        if (prompt.number == number)
            return prompt.id;
    return fail(ErrorCode::NotFound, tr("There is no prompt %1.").arg(number));
}

Result<int> runSuggest(const QCommandLineParser &call) {
    auto session = WorkshopSession::open(call.positionalArguments().constFirst(), WorkshopSession::Mode::Read,
                                         systemSources());
    if (!session)
        return passOn(session);
    const Workshop &workshop = (*session)->workshop();
    const auto prompt = promptOf(workshop, call);
    if (!prompt)
        return passOn(prompt);
    std::shared_ptr<const insight::VectorTable> vectors;
    if (auto table = insight::VectorTable::open(vectorTablePath()))
        vectors = std::make_shared<const insight::VectorTable>(std::move(*table));
    else // words alone find less, and still find
        printMessage(sentenceFor(table.error()));
    const auto all = insight::suggest(workshop, *prompt, {}, vectors, {});
    if (!all)
        return passOn(all);
    if (call.isSet(QStringLiteral("json"))) {
        printJson(insight::toJson(*all));
        return 0;
    }
    printSuggestions(workshop, *all);
    if (all->wordsAlone)
        printMessage(
            tr("Only the words themselves were compared: what words are like is known for English alone."));
    if (all->leftOut > 0)
        printMessage(tr("%1 answers were too many for piles and are in none.").arg(all->leftOut));
    return 0;
}

} // namespace

Verb suggestVerb() {
    return {QStringLiteral("suggest"),
            QStringLiteral("FILE"),
            tr("suggests piles, homes and duplicates"),
            tr("Suggests piles of answers that are not placed, clusters that they may belong to, and answers "
               "that say "
               "the same, each with its reason. Changes nothing."),
            {{QStringLiteral("prompt"), tr("only this prompt"), QStringLiteral("N")},
             {QStringLiteral("json"), tr("for machines")}},
            1,
            1,
            runSuggest};
}

} // namespace coalesce::app
