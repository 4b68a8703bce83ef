// SPDX-License-Identifier: GPL-3.0-or-later
// Suggestions as JSON and as sentences.
#include "core/insight/suggest.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace coalesce::insight {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::insight", text);
}

QJsonArray idsOf(const std::vector<AnswerId> &answers) {
    QJsonArray ids;
    for (const AnswerId &answer : answers)
        ids.append(answer.text());
    return ids;
}

// Three places tell all that such a number says.
double rounded(double value) {
    return double(qRound(value * 1000)) / 1000;
}

} // namespace

QString nameOf(DuplicateKind kind) {
    switch (kind) {
    case DuplicateKind::Identical:
        return QStringLiteral("identical");
    case DuplicateKind::SamePoint:
        return QStringLiteral("same");
    case DuplicateKind::WordDiffers:
        return QStringLiteral("wordDiffers");
    case DuplicateKind::MeaningDiffers:
        return QStringLiteral("meaningDiffers");
    }
    return {};
}

QString sentenceOf(const ClusterChance &chance) {
    const QString words = sentenceOf(chance.because);
    return words.isEmpty() ? tr("alike as a whole, in no one word") : words;
}

QString sentenceOf(const DuplicateSuggestion &duplicate) {
    const QString words = sentenceOf(duplicate.because);
    const auto with = [&](const QString &what) {
        return words.isEmpty() ? what : QStringLiteral("%1: %2").arg(what, words);
    };
    switch (duplicate.kind) {
    case DuplicateKind::Identical:
        return tr("the same words");
    case DuplicateKind::SamePoint:
        return with(tr("the same point"));
    case DuplicateKind::WordDiffers:
        return with(tr("the same wording"));
    case DuplicateKind::MeaningDiffers:
        return with(tr("the same wording, but one says not, or the numbers differ"));
    }
    return {};
}

QJsonObject toJson(const Suggestions &suggestions) {
    QJsonArray piles, homes, duplicates;
    for (const PileSuggestion &pile : suggestions.piles)
        piles.append(QJsonObject{{QStringLiteral("prompt"), pile.prompt.text()},
                                 {QStringLiteral("answers"), idsOf(pile.answers)},
                                 {QStringLiteral("words"), QJsonArray::fromStringList(pile.words)},
                                 {QStringLiteral("score"), rounded(pile.score)}});
    for (const HomeSuggestion &home : suggestions.homes) {
        QJsonArray clusters;
        for (const ClusterChance &chance : home.clusters)
            clusters.append(QJsonObject{{QStringLiteral("cluster"), chance.cluster.text()},
                                        {QStringLiteral("probability"), rounded(chance.probability)},
                                        {QStringLiteral("because"), sentenceOf(chance)}});
        homes.append(QJsonObject{{QStringLiteral("answer"), home.answer.text()},
                                 {QStringLiteral("clusters"), clusters}});
    }
    for (const DuplicateSuggestion &duplicate : suggestions.duplicates)
        duplicates.append(QJsonObject{{QStringLiteral("answers"), idsOf(duplicate.answers)},
                                      {QStringLiteral("kind"), nameOf(duplicate.kind)},
                                      {QStringLiteral("because"), sentenceOf(duplicate)}});
    return {{QStringLiteral("piles"), piles},
            {QStringLiteral("homes"), homes},
            {QStringLiteral("duplicates"), duplicates}};
}

} // namespace coalesce::insight
