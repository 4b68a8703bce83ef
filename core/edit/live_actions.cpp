// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/live_actions.h"

#include "core/day/day_clock.h"
#include "core/day/go_round.h"
#include "core/edit/record_actions.h"

#include <QCoreApplication>

namespace coalesce {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Actions", text);
}

// As many milliseconds as the field holds.
int bounded(qint64 ms) {
    return int(std::clamp<qint64>(ms, kMilliseconds.least, kMilliseconds.most));
}

void endRun(PatchBuilder &builder, const Run *run, qint64 nowMs) {
    if (!run)
        return;
    builder.change(run->id, [nowMs](Run &ended) {
        ended.ran = bounded(elapsedMs(ended, nowMs));
        ended.since.reset();
        ended.ended = Moment{nowMs};
    });
}

Stage stageOf(const Workshop &workshop, const Sources &sources) {
    const Table<Stage> &stages = workshop.all<Stage>();
    return stages.isEmpty() ? Stage{StageId(sources.newId()), StageShow::Title, std::nullopt, false, false}
                            : *stages.begin();
}

// What is the hosts' own leaves the stage as it is, whatever it asks for.
void showStep(PatchBuilder &builder, const Step &step, const Sources &sources) {
    if (step.isPrivate)
        return;
    Stage stage = stageOf(builder.workshop(), sources);
    const Stage before = stage;
    if (const auto show = stageNamed(step.stage.string())) {
        stage.show = *show;
        stage.isBlank = false;
    } else if (step.stage.string() == QLatin1String("blank")) {
        stage.isBlank = true;
    }
    if (step.holdBack)
        stage.isRevealed = false;
    // What is shown for the first time is kept even where it is what a stage begins with.
    const bool asks = !step.stage.isEmpty() && builder.workshop().all<Stage>().isEmpty();
    if (asks || !(stage == before))
        builder.put(stage);
}

// The stage with a change to it.
template <class Change>
Result<Outcome> changeStage(const Workshop &workshop, const Sources &sources, Change change) {
    PatchBuilder builder(workshop);
    Stage stage = stageOf(workshop, sources);
    change(stage);
    builder.put(stage);
    return Outcome{builder.patch()};
}

tl::unexpected<Error> noStep() {
    return fail(ErrorCode::Refused, tr("The clock is at no step."));
}

// Also of one whose person is no longer there: turns outlive people, since undo passes over them.
void endSpeaking(PatchBuilder &builder, qint64 nowMs) {
    for (const Turn &turn : builder.workshop().all<Turn>())
        if (turn.state == TurnState::Speaking)
            builder.change(turn.id, [nowMs](Turn &ended) {
                ended.state = TurnState::Spoke;
                ended.spoke = bounded(nowMs - ended.began.ms);
            });
}

bool doesAnybodySpeak(const Workshop &workshop) {
    return std::ranges::any_of(workshop.all<Turn>(),
                               [](const Turn &turn) { return turn.state == TurnState::Speaking; });
}

// The turn of the person in this round, whatever became of it.
const Turn *turnOf(const Workshop &workshop, const ParticipantId &person, int round) {
    for (const TurnId &id : workshop.referring(person.uuid(), &Turn::participant))
        if (const Turn *turn = workshop.find(id); turn->round == round)
            return turn;
    return nullptr;
}

// One who passed and comes back gets a turn of its own place in the order.
void putTurn(PatchBuilder &builder, const ParticipantId &person, int round, TurnState state, qint64 nowMs,
             const Sources &sources) {
    const Turn *old = turnOf(builder.workshop(), person, round);
    builder.put(Turn{old ? old->id : TurnId(sources.newId()),
                     builder.nextNumber(Kind::Turn),
                     round,
                     person,
                     state,
                     {nowMs},
                     0});
}

} // namespace

std::optional<StageShow> stageNamed(const QString &name) {
    const Value value = name;
    return Codec<StageShow>::decode(&value);
}

Result<Outcome> startStep(const Workshop &workshop, const StepId &step, qint64 nowMs,
                          const Sources &sources) {
    const Step *found = workshop.find(step);
    if (!found)
        return notThere(refOf(step));
    PatchBuilder builder(workshop);
    const Run *open = openRun(workshop);
    if (open && open->step == step)
        return pauseClock(workshop, false, nowMs);
    endRun(builder, open, nowMs);
    const RunId id(sources.newId());
    builder.put(Run{id, builder.nextNumber(Kind::Run), step, {nowMs}, Moment{nowMs}, 0, 0, std::nullopt});
    showStep(builder, *found, sources);
    return Outcome{builder.patch(), id.uuid()};
}

Result<Outcome> nextStep(const Workshop &workshop, qint64 nowMs, const Sources &sources) {
    const Run *open = openRun(workshop);
    const Step *at = open ? workshop.find(open->step) : nullptr;
    for (const Step &step : workshop.all<Step>()) {
        const bool ran = !workshop.referring(step.id.uuid(), &Run::step).empty();
        if (at ? step.number == at->number + 1 : !ran)
            return startStep(workshop, step.id, nowMs, sources);
    }
    if (open)
        return stopClock(workshop, nowMs);
    return fail(
        ErrorCode::Refused,
        workshop.all<Step>().isEmpty()
            ? tr("The run sheet has no step to go to.")
            : tr("Every step of the run sheet has been; start the one you want, or begin the day anew."));
}

Result<Outcome> previousStep(const Workshop &workshop, qint64 nowMs, const Sources &sources) {
    const Run *open = openRun(workshop);
    const Step *at = open ? workshop.find(open->step) : nullptr;
    const Step *before = at ? nullptr : lastStep(workshop);
    for (const Step &step : workshop.all<Step>())
        if (at && step.number < at->number)
            before = &step;
    if (!before)
        return fail(ErrorCode::Refused, tr("There is no step before this one."));
    return startStep(workshop, before->id, nowMs, sources);
}

Result<Outcome> pauseClock(const Workshop &workshop, bool pause, qint64 nowMs) {
    const Run *open = openRun(workshop);
    if (!open)
        return noStep();
    PatchBuilder builder(workshop);
    if (pause == open->since.has_value())
        builder.change(open->id, [&](Run &run) {
            run.ran = bounded(elapsedMs(run, nowMs));
            run.since = pause ? std::nullopt : std::optional(Moment{nowMs});
        });
    return Outcome{builder.patch(), open->id.uuid()};
}

Result<Outcome> addMinutes(const Workshop &workshop, int minutes) {
    const Run *open = openRun(workshop);
    if (!open)
        return noStep();
    const qint64 added = qint64(open->added) + minutes;
    return setFields(workshop, refOf(open->id), {{columnOf(&Run::added), Value(added)}});
}

Result<Outcome> stopClock(const Workshop &workshop, qint64 nowMs) {
    PatchBuilder builder(workshop);
    endRun(builder, openRun(workshop), nowMs);
    return Outcome{builder.patch()};
}

Result<Outcome> resetClock(const Workshop &workshop) {
    PatchBuilder builder(workshop);
    for (const Run &run : workshop.all<Run>())
        if (const Status removed = builder.remove(refOf(run.id)); !removed)
            return passOn(removed);
    return Outcome{builder.patch()};
}

Result<Outcome> giveTurn(const Workshop &workshop, const ParticipantId &person, qint64 nowMs,
                         const Sources &sources) {
    const Participant *found = workshop.find(person);
    if (!found)
        return notThere(refOf(person));
    if (!found->attended)
        return fail(ErrorCode::Refused,
                    tr("“%1” is not ticked as having come.").arg(found->name.string().simplified()));
    const GoRound round = readGoRound(workshop);
    if (round.speaking && round.speaking->participant == person)
        return Outcome{{}, round.speaking->id.uuid()};
    const bool again = std::ranges::find(round.spoke, person) != round.spoke.end();
    if (again && !round.waiting.empty())
        return fail(ErrorCode::Refused,
                    tr("“%1” has spoken; nobody speaks twice before everybody has been asked once.")
                        .arg(found->name.string().simplified()));
    PatchBuilder builder(workshop);
    endSpeaking(builder, nowMs);
    putTurn(builder, person, again ? round.round + 1 : round.round, TurnState::Speaking, nowMs, sources);
    return Outcome{builder.patch()};
}

Result<Outcome> nextTurn(const Workshop &workshop, qint64 nowMs, const Sources &sources) {
    const GoRound round = readGoRound(workshop);
    if (const auto next = round.next())
        return giveTurn(workshop, *next, nowMs, sources);
    if (doesAnybodySpeak(workshop))
        return endTurn(workshop, nowMs);
    return fail(ErrorCode::Refused, round.people == 0
                                        ? tr("Nobody is ticked as having come, so nobody is next.")
                                        : tr("Everybody has spoken or passed."));
}

Result<Outcome> passTurn(const Workshop &workshop, const std::optional<ParticipantId> &person, qint64 nowMs,
                         const Sources &sources) {
    const GoRound round = readGoRound(workshop);
    const auto who = person           ? person
                     : round.speaking ? std::optional(round.speaking->participant)
                                      : round.next();
    if (!who)
        return fail(ErrorCode::Refused, tr("There is nobody to pass."));
    if (!workshop.find(*who))
        return notThere(refOf(*who));
    if (std::ranges::find(round.spoke, *who) != round.spoke.end())
        return fail(ErrorCode::Refused, tr("They have spoken already."));
    PatchBuilder builder(workshop);
    putTurn(builder, *who, round.round, TurnState::Passed, nowMs, sources);
    return Outcome{builder.patch()};
}

Result<Outcome> endTurn(const Workshop &workshop, qint64 nowMs) {
    PatchBuilder builder(workshop);
    endSpeaking(builder, nowMs);
    return Outcome{builder.patch()};
}

Result<Outcome> beginRound(const Workshop &workshop, qint64 nowMs, const Sources &sources) {
    const int round = readGoRound(workshop).round;
    const bool begun =
        std::ranges::any_of(workshop.all<Turn>(), [&](const Turn &turn) { return turn.round == round; });
    const auto first = std::ranges::find_if(workshop.participants(), &Participant::attended);
    if (first == workshop.participants().end())
        return fail(ErrorCode::Refused, tr("Nobody is ticked as having come, so nobody is next."));
    if (!begun)
        return fail(ErrorCode::Refused, tr("Nobody has spoken in this round yet; it can go on as it is."));
    PatchBuilder builder(workshop);
    endSpeaking(builder, nowMs);
    putTurn(builder, first->id, round + 1, TurnState::Speaking, nowMs, sources);
    return Outcome{builder.patch()};
}

Result<Outcome> showOnStage(const Workshop &workshop, StageShow show, const std::optional<PromptId> &prompt,
                            const Sources &sources) {
    return changeStage(workshop, sources, [&](Stage &stage) {
        stage.show = show;
        stage.isBlank = false;
        if (prompt)
            stage.prompt = prompt;
    });
}

Result<Outcome> blankStage(const Workshop &workshop, bool blank, const Sources &sources) {
    return changeStage(workshop, sources, [&](Stage &stage) { stage.isBlank = blank; });
}

Result<Outcome> revealAnswers(const Workshop &workshop, bool revealed, const Sources &sources) {
    return changeStage(workshop, sources, [&](Stage &stage) { stage.isRevealed = revealed; });
}

} // namespace coalesce
