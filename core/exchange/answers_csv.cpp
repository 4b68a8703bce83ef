// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/answers_csv.h"

#include "core/report/confidence.h"

#include <QStringList>

namespace coalesce::exchange {

namespace {

bool isGuarded(QChar c) {
    return QStringView(u"'=+-@\t\r").contains(c);
}

QString written(const QString &cell) {
    QString text = withGuard(cell);
    const bool quote = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == QLatin1Char(',') || c == QLatin1Char('"') || c == QLatin1Char('\n') ||
               c == QLatin1Char('\r');
    });
    if (!quote)
        return text;
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString yesIf(bool is) {
    return is ? QStringLiteral("yes") : QString();
}

QString nameFor(const Workshop &workshop, const Answer &answer, CsvNames names) {
    if (names == CsvNames::None || !answer.participant ||
        !workshop.agreed(*answer.participant, ConsentKind::Named))
        return {};
    const Participant *person = workshop.find(*answer.participant);
    return person ? person->name.string() : QString();
}

// The cluster of the answer, or of the one it was merged into.
const Cluster *clusterFor(const Workshop &workshop, const Answer &answer) {
    if (const auto *merged = std::get_if<MergedInto>(&answer.place)) {
        const Answer *into = workshop.find(merged->answer);
        return into ? clusterFor(workshop, *into) : nullptr;
    }
    const auto *in = std::get_if<InCluster>(&answer.place);
    return in ? workshop.find(in->cluster) : nullptr;
}

QStringList cellsOf(const Workshop &workshop, const Prompt &prompt, const Answer &answer, CsvNames names) {
    // What was shared of a private prompt comes without what it stood in.
    const Cluster *cluster = prompt.isPrivate ? nullptr : clusterFor(workshop, answer);
    const Theme *theme = cluster && cluster->theme ? workshop.find(*cluster->theme) : nullptr;
    const std::string_view source = nameOf(answer.source);
    return {QString::number(prompt.number),
            prompt.question.string(),
            cluster ? cluster->title.string() : QString(),
            theme ? theme->title.string() : QString(),
            answer.text.string(),
            QString::fromLatin1(source.data(), qsizetype(source.size())),
            nameFor(workshop, answer, names),
            yesIf(answer.starred),
            yesIf(std::holds_alternative<MergedInto>(answer.place))};
}

} // namespace

QString withGuard(const QString &cell) {
    return !cell.isEmpty() && isGuarded(cell[0]) ? QLatin1Char('\'') + cell : cell;
}

QString withoutGuard(const QString &cell) {
    const bool guarded = cell.size() > 1 && cell[0] == QLatin1Char('\'') && isGuarded(cell[1]);
    return guarded ? cell.mid(1) : cell;
}

QByteArray answersCsv(const Workshop &workshop, CsvNames names) {
    QByteArray csv("prompt,question,cluster,theme,answer,source,name,starred,merged\r\n");
    for (const Prompt &prompt : workshop.prompts()) {
        for (const AnswerId &id : workshop.answersOf(prompt.id)) {
            if (report::isInConfidence(workshop, refOf(id)))
                continue;
            QStringList cells = cellsOf(workshop, prompt, *workshop.find(id), names);
            for (QString &cell : cells)
                cell = written(cell);
            csv += cells.join(QLatin1Char(',')).toUtf8() + "\r\n";
        }
    }
    return csv;
}

} // namespace coalesce::exchange
