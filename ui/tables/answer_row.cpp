// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/answer_row.h"

#include "ui/finder/finder_source.h"
#include "ui/tables/words.h"

#include <QCoreApplication>
#include <algorithm>

namespace coalesce::ui {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("Tables", text);
}

// One line of a text that stands inside a sentence.
QString shortened(const QString &text) {
    constexpr qsizetype kMost = 60;
    const QString line = text.left(4 * kMost).simplified();
    return line.size() <= kMost ? line : line.left(kMost - 1).trimmed() + QChar(0x2026);
}

} // namespace

AnswerRow answerRow(const Workshop &workshop, const AnswerId &id) {
    const Answer &answer = *workshop.find(id);
    AnswerRow row{.id = id,
                  .number = answer.number,
                  .text = answer.text.string(),
                  .source = answer.source,
                  .starred = answer.starred};
    if (const auto *in = std::get_if<InCluster>(&answer.place)) {
        row.place = AnswerRow::Place::InCluster;
        row.placeName = workshop.find(in->cluster)->title.string();
    } else if (const auto *merged = std::get_if<MergedInto>(&answer.place)) {
        row.place = AnswerRow::Place::Merged;
        row.placeName = shortened(workshop.find(merged->answer)->text.string());
    }
    if (answer.participant)
        row.person = workshop.find(*answer.participant)->name.string();
    row.inConfidence = workshop.find(answer.prompt)->isPrivate;
    row.shared = row.inConfidence && answer.isShared;
    return row;
}

QString placeSentence(const AnswerRow &row) {
    switch (row.place) {
    case AnswerRow::Place::NotClustered:
        break;
    case AnswerRow::Place::InCluster:
        return tr("in cluster %1").arg(row.placeName);
    case AnswerRow::Place::Merged:
        return tr("merged into “%1”").arg(row.placeName);
    }
    return tr("not clustered");
}

QString spokenRow(const AnswerRow &row) {
    QStringList parts{row.text, placeSentence(row), tr("source: %1").arg(sourceName(row.source))};
    if (!row.person.isEmpty())
        parts << tr("by %1").arg(row.person);
    if (row.starred)
        parts << tr("starred");
    if (row.inConfidence)
        parts << (row.shared ? tr("may be shown") : tr("in confidence"));
    return parts.join(QStringLiteral(", "));
}

bool AnswerFilter::passes(const AnswerRow &row) const {
    if (notClustered && row.place != AnswerRow::Place::NotClustered)
        return false;
    if (starred && !row.starred)
        return false;
    if (source && *source != row.source)
        return false;
    if (words.isEmpty())
        return true;
    QString folded = foldForSearch(row.text);
    folded +=
        QLatin1Char('\n') + foldForSearch(row.placeName) + QLatin1Char('\n') + foldForSearch(row.person);
    return std::ranges::all_of(words, [&](const QString &word) { return folded.contains(word); });
}

} // namespace coalesce::ui
