// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_actions.h"

#include "core/edit/cluster_actions.h"
#include "core/edit/live_actions.h"
#include "core/edit/participant_actions.h"
#include "core/edit/prompt_actions.h"
#include "core/edit/pulse_actions.h"

namespace coalesce::test {

namespace {

// An id of a record that is there; now and then, or where there is none, of one that is not.
QUuid someId(const Workshop &workshop, Kind kind, Dice &dice) {
    const std::vector<QUuid> ids = workshop.idsOf(kind);
    return ids.empty() || dice.chance(4) ? dice.id() : dice.oneOf(ids);
}

template <class R>
Id<R> some(const Workshop &workshop, Dice &dice) {
    return Id<R>(someId(workshop, KindOf<R>::kind, dice));
}

template <class R>
std::vector<Id<R>> several(const Workshop &workshop, Dice &dice) {
    std::vector<Id<R>> ids;
    for (int left = dice.below(5); left > 0; --left)
        ids.push_back(some<R>(workshop, dice));
    return ids;
}

// Several of one prompt, so that more than luck lets them go together.
std::vector<AnswerId> neighbours(const Workshop &workshop, Dice &dice) {
    const auto all = workshop.answersOf(some<Prompt>(workshop, dice));
    std::vector<AnswerId> ids;
    for (int left = all.empty() ? 0 : 1 + dice.below(4); left > 0; --left)
        ids.push_back(dice.oneOf(all));
    return ids;
}

std::optional<ClusterId> clusterFor(const Workshop &workshop, const std::vector<AnswerId> &answers,
                                    Dice &dice) {
    const Answer *first = answers.empty() ? nullptr : workshop.find(answers.front());
    if (!first || dice.chance(10))
        return some<Cluster>(workshop, dice);
    const auto clusters = workshop.clustersOf(first->prompt);
    return clusters.empty() ? std::nullopt : std::optional(dice.oneOf(clusters));
}

RequiredText title(Dice &dice) {
    for (;;)
        if (auto text = RequiredText::checked(randomText(dice)))
            return *text;
}

Value valueFor(const ColumnInfo &column, const Workshop &workshop, Dice &dice) {
    if (dice.chance(3)) // of no kind that fits
        return dice.chance(50) ? Value(qint64(-7)) : Value(QStringLiteral("2024-02-31"));
    if (column.nullable && dice.chance(25))
        return Value();
    switch (column.type) {
    case ColumnType::Text:
        return dice.chance(20) ? QString() : randomText(dice);
    case ColumnType::RequiredText:
        return randomText(dice);
    case ColumnType::Bool:
        return qint64(dice.below(2));
    case ColumnType::Integer:
        return qint64(dice.below(600));
    case ColumnType::Date:
        return QDate(2024, 1, 1).addDays(dice.below(900)).toString(Qt::ISODate);
    case ColumnType::Time:
        return QTime(dice.below(24), dice.below(60)).toString(QStringLiteral("HH:mm"));
    case ColumnType::Moment: {
        Value value;
        Codec<Moment>::encode({qint64(1'700'000'000'000) + dice.below(100'000'000)}, &value);
        return value;
    }
    case ColumnType::Choice: {
        const std::string_view name = column.choices[size_t(dice.below(int(column.choices.size())))];
        return QString::fromLatin1(name.data(), qsizetype(name.size()));
    }
    case ColumnType::Reference:
        return someId(workshop, column.target, dice);
    case ColumnType::AnyReference:
        return someId(workshop, Kind(dice.below(kKindCount - 1)), dice);
    }
    Q_UNREACHABLE();
}

// Some fields of a record of this kind; its number is not people's to set.
FieldValues fieldsFor(Kind kind, const Workshop &workshop, Dice &dice, bool forNew) {
    FieldValues values;
    const RecordInfo &info = infoOf(kind);
    for (size_t i = info.isNumbered() ? 1 : 0; i < info.columns.size(); ++i) {
        const ColumnInfo &column = info.columns[i];
        const bool needed =
            column.type == ColumnType::RequiredText || (column.isReference() && !column.nullable);
        const bool subject =
            kind == Kind::Debate && column.isReference() && column.target != Kind::Participant;
        if (dice.chance(forNew && needed ? 98 : subject && forNew ? 60 : 25))
            values.emplace_back(int(i), valueFor(column, workshop, dice));
    }
    return values;
}

FieldValues without(FieldValues values, int from, int count = 1) {
    std::erase_if(values,
                  [&](const auto &value) { return value.first >= from && value.first < from + count; });
    return values;
}

// Kinds whose actions are the same for all.
Kind plainKind(Dice &dice) {
    return dice.oneOf<Kind>({Kind::TableNote, Kind::Debate, Kind::Reflection, Kind::Call, Kind::Response,
                             Kind::Pledge, Kind::Opportunity, Kind::Step, Kind::Theme, Kind::Participant,
                             Kind::Share, Kind::Pulse, Kind::Promise});
}

Result<Outcome> importRow(const Workshop &workshop, const Sources &sources, Dice &dice) {
    auto added = addAnswers(workshop, {{some<Prompt>(workshop, dice), title(dice)}}, sources);
    if (added) {
        PatchBuilder builder(workshop);
        builder.put(ImportKey{ImportKeyId(sources.newId())});
        for (const RecordChange &change : builder.patch().changes)
            added->patch.changes.push_back(change);
    }
    return added;
}

// What happens in the room. Times go on, as far as such a clock can.
RandomAction liveAction(const Workshop &workshop, const Sources &sources, Dice &dice) {
    const auto live = [](const char *name, Result<Outcome> outcome) {
        return RandomAction{QLatin1String(name), EntryKind::Live, QString(), std::move(outcome)};
    };
    const qint64 now = sources.nowMs();
    switch (dice.below(13)) {
    case 0:
        return live("clock.start", startStep(workshop, some<Step>(workshop, dice), now, sources));
    case 1:
        return live("clock.next", nextStep(workshop, now, sources));
    case 2:
        return live("clock.back", previousStep(workshop, now, sources));
    case 3:
        return live("clock.pause", pauseClock(workshop, dice.chance(50), now));
    case 4:
        return live("clock.add", addMinutes(workshop, dice.below(20) - 5));
    case 5:
        return live("clock.stop", stopClock(workshop, now));
    case 6:
        return live("turn.give", giveTurn(workshop, some<Participant>(workshop, dice), now, sources));
    case 7:
        return live("turn.next", nextTurn(workshop, now, sources));
    case 8:
        return live("turn.pass", passTurn(workshop, std::nullopt, now, sources));
    case 9:
        return live("turn.begin", beginRound(workshop, now, sources));
    case 10:
        return live("clock.reset", resetClock(workshop));
    case 11:
        return live("stage.show",
                    showOnStage(workshop, StageShow(dice.below(11)), some<Prompt>(workshop, dice), sources));
    default:
        return live("stage.blank", blankStage(workshop, dice.chance(50), sources));
    }
}

} // namespace

QString randomText(Dice &dice) {
    static const std::vector<QString> words{QStringLiteral("buses"),   QStringLiteral("after six"),
                                            QStringLiteral("crèche"),  QStringLiteral("👩‍👩‍👧"),
                                            QStringLiteral("e\u0301"), QStringLiteral("\"quoted\""),
                                            QStringLiteral("'; --"),   QStringLiteral("=1+1"),
                                            QStringLiteral("\r\nnew"), QStringLiteral("\u202Eright"),
                                            QStringLiteral("\t"),      QStringLiteral("\u0007"),
                                            QStringLiteral("<b>"),     QStringLiteral("{\"do\":1}"),
                                            QStringLiteral("学校"),    QStringLiteral("\\u0000"),
                                            QStringLiteral("\uFEFFm"), QStringLiteral("\uFFFF")};
    if (dice.chance(4)) // what readers of bytes take for a byte order mark
        return dice.oneOf<QString>({QStringLiteral("\uFEFF"), QStringLiteral("\uFFFE"),
                                    QStringLiteral("\uFEFF\uFEFFtwo"), QStringLiteral("\uFFFEswapped")});
    QString text;
    for (int left = 1 + dice.below(5); left > 0; --left)
        text += dice.oneOf(words) + QLatin1Char(' ');
    if (dice.chance(2))
        text += QString(dice.chance(50) ? 19900 : 20001, QLatin1Char('x'));
    return text;
}

RandomAction randomAction(const Workshop &workshop, const Sources &sources, Dice &dice) {
    const auto edit = [](const char *name, Result<Outcome> outcome, const QString &token = {}) {
        return RandomAction{QLatin1String(name), EntryKind::Edit, token, std::move(outcome)};
    };
    if (dice.chance(6))
        return liveAction(workshop, sources, dice);
    const int which = dice.below(100);
    if (which < 20) {
        std::vector<NewAnswer> answers;
        for (int left = 1 + dice.below(3); left > 0; --left) {
            NewAnswer answer{some<Prompt>(workshop, dice), title(dice), Source(dice.below(4))};
            if (dice.chance(30))
                answer.participant = some<Participant>(workshop, dice);
            const auto clusters = workshop.clustersOf(answer.prompt);
            if (!clusters.empty() && dice.chance(40))
                answer.cluster = dice.oneOf(clusters);
            answers.push_back(answer);
        }
        return edit("answer.add", addAnswers(workshop, answers, sources));
    }
    if (which < 24)
        return edit("answer.set", setAnswer(workshop, some<Answer>(workshop, dice),
                                            without(fieldsFor(Kind::Answer, workshop, dice, false),
                                                    columnOf(&Answer::place), 3)));
    if (which < 27)
        return edit("answer.remove", removeAnswers(workshop, several<Answer>(workshop, dice)));
    if (which < 37) {
        const auto answers = dice.chance(80) ? neighbours(workshop, dice) : several<Answer>(workshop, dice);
        const auto cluster = dice.chance(80) ? clusterFor(workshop, answers, dice) : std::nullopt;
        const auto rank = dice.chance(30) ? std::optional(dice.below(6) - 1) : std::nullopt;
        const auto other = dice.chance(30) ? OtherPrompt::MoveToPrompt : OtherPrompt::Refuse;
        return edit("answer.place", placeAnswers(workshop, answers, cluster, rank, other));
    }
    if (which < 43) {
        auto answers = dice.chance(85) ? neighbours(workshop, dice) : several<Answer>(workshop, dice);
        const AnswerId into = answers.empty() ? some<Answer>(workshop, dice) : answers.back();
        if (!answers.empty() && dice.chance(90))
            std::erase(answers, into);
        return edit("answer.merge", mergeAnswers(workshop, into, answers));
    }
    if (which < 46) {
        std::vector<AnswerId> merged;
        for (const Answer &answer : workshop.answers())
            if (std::holds_alternative<MergedInto>(answer.place) && dice.chance(50))
                merged.push_back(answer.id);
        return edit("answer.unmerge", unmergeAnswers(workshop, merged));
    }
    if (which < 54) {
        NewCluster cluster{some<Prompt>(workshop, dice), title(dice)};
        const auto answers = workshop.answersOf(cluster.prompt);
        for (int left = answers.empty() ? 0 : dice.below(6); left > 0; --left)
            cluster.answers.push_back(dice.oneOf(answers));
        if (dice.chance(50))
            cluster.at = QPoint(dice.below(3000) - 1000, dice.below(3000) - 1000);
        return edit("cluster.add", addCluster(workshop, cluster, sources));
    }
    if (which < 60)
        return edit("cluster.set", setCluster(workshop, some<Cluster>(workshop, dice),
                                              without(fieldsFor(Kind::Cluster, workshop, dice, false),
                                                      columnOf(&Cluster::prompt))));
    if (which < 63) {
        const ClusterId into = some<Cluster>(workshop, dice);
        const Cluster *kept = workshop.find(into);
        auto others =
            kept && dice.chance(90) ? workshop.clustersOf(kept->prompt) : several<Cluster>(workshop, dice);
        if (dice.chance(90))
            std::erase(others, into);
        return edit("cluster.merge", mergeClusters(workshop, into, others));
    }
    if (which < 66) {
        const ClusterId whole = some<Cluster>(workshop, dice);
        std::vector<AnswerId> part;
        for (const AnswerId &id : workshop.answersIn(whole))
            if (dice.chance(50))
                part.push_back(id);
        return edit("cluster.split", splitCluster(workshop, whole, part, title(dice), sources));
    }
    if (which < 68)
        return edit("cluster.remove", removeRecord(workshop, refOf(some<Cluster>(workshop, dice))));
    if (which < 70)
        return edit("tidy",
                    tidyClusters(workshop,
                                 dice.chance(50) ? std::optional(some<Prompt>(workshop, dice)) : std::nullopt,
                                 TidyBy(dice.below(3))));
    if (which < 74) {
        const auto values = fieldsFor(Kind::Theme, workshop, dice, true);
        const auto clusters = several<Cluster>(workshop, dice);
        if (dice.chance(60))
            return edit("theme.add", addTheme(workshop, values, clusters, sources));
        return edit("theme.set", setTheme(workshop, some<Theme>(workshop, dice), values, clusters));
    }
    if (which < 78) {
        std::vector<ConsentKind> kinds;
        for (const ConsentKind kind : kConsentKinds)
            if (dice.chance(50))
                kinds.push_back(kind);
        return edit(
            "participant.add",
            addParticipant(workshop, fieldsFor(Kind::Participant, workshop, dice, true), kinds, sources));
    }
    if (which < 83)
        return {QStringLiteral("consent.set"), EntryKind::Consent, QString(),
                setConsent(workshop, some<Participant>(workshop, dice), ConsentKind(dice.below(5)),
                           dice.chance(50), std::nullopt, sources)};
    if (which < 84)
        return edit("prompt.add",
                    addPrompt(workshop, fieldsFor(Kind::Prompt, workshop, dice, true), sources));
    if (which < 85)
        return edit("prompt.remove", removePrompt(workshop, some<Prompt>(workshop, dice)));
    if (which < 86)
        return edit("prompt.set", setFields(workshop, {Kind::Prompt, someId(workshop, Kind::Prompt, dice)},
                                            fieldsFor(Kind::Prompt, workshop, dice, false)));
    if (which < 88) {
        const Kind kind = dice.chance(50) ? Kind::Prompt : Kind::Step;
        return edit("prompt.move", moveRecord(workshop, {kind, someId(workshop, kind, dice)}, dice.below(6)));
    }
    if (which < 90) // typing in one field
        return edit(
            "workshop.set",
            setFields(workshop, refOf(workshop.facts().id),
                      {{columnOf(&WorkshopFacts::venue), QStringLiteral("Hall %1").arg(dice.below(2))}}),
            QStringLiteral("venue"));
    if (which < 91)
        return edit("import", importRow(workshop, sources, dice));
    const Kind kind = plainKind(dice);
    if (which < 96 && kind == Kind::Pulse)
        return edit("pulse.add", addPulse(workshop, fieldsFor(kind, workshop, dice, true), sources));
    if (which < 96)
        return edit("add", addRecord(workshop, kind, fieldsFor(kind, workshop, dice, true), sources));
    const RecordRef ref{kind, someId(workshop, kind, dice)};
    if (which < 98 && kind == Kind::Pulse)
        return edit("pulse.set", setPulse(workshop, PulseId(ref.id), fieldsFor(kind, workshop, dice, false)));
    if (which < 98)
        return edit("set", setFields(workshop, ref, fieldsFor(kind, workshop, dice, false)));
    if (kind == Kind::Step)
        return edit("step.remove", removeStep(workshop, StepId(ref.id)));
    return edit("remove", removeRecord(workshop, ref));
}

} // namespace coalesce::test
