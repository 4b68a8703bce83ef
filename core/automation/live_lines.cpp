// SPDX-License-Identifier: GPL-3.0-or-later
// The actions of what happens in the room, from JSON arguments.
#include "core/automation/perform.h"
#include "core/day/day_clock.h"
#include "core/edit/live_actions.h"

namespace coalesce::automation {

namespace {

constexpr QLatin1String kStep("step"), kPrompt("prompt"), kParticipant("participant");

Result<Outcome> startClockLine(Arguments &a, const Sources &sources) {
    COALESCE_TAKE(step, a.maybe<Step>(kStep));
    COALESCE_NOTHING_ELSE(a);
    if (step)
        return startStep(a.workshop(), *step, sources.nowMs(), sources);
    if (openRun(a.workshop()))
        return pauseClock(a.workshop(), false, sources.nowMs());
    return nextStep(a.workshop(), sources.nowMs(), sources);
}

Result<Outcome> pauseClockLine(Arguments &a, const Sources &sources) {
    COALESCE_NOTHING_ELSE(a);
    return pauseClock(a.workshop(), true, sources.nowMs());
}

Result<Outcome> nextStepLine(Arguments &a, const Sources &sources) {
    COALESCE_NOTHING_ELSE(a);
    return nextStep(a.workshop(), sources.nowMs(), sources);
}

Result<Outcome> previousStepLine(Arguments &a, const Sources &sources) {
    COALESCE_NOTHING_ELSE(a);
    return previousStep(a.workshop(), sources.nowMs(), sources);
}

Result<Outcome> addMinutesLine(Arguments &a, const Sources &) {
    COALESCE_TAKE(minutes, a.integer(QLatin1String("minutes"), kAdded));
    COALESCE_NOTHING_ELSE(a);
    return addMinutes(a.workshop(), minutes.value_or(1));
}

Result<Outcome> stopClockLine(Arguments &a, const Sources &sources) {
    COALESCE_NOTHING_ELSE(a);
    return stopClock(a.workshop(), sources.nowMs());
}

Result<Outcome> resetClockLine(Arguments &a, const Sources &) {
    COALESCE_NOTHING_ELSE(a);
    return resetClock(a.workshop());
}

Result<Outcome> giveTurnLine(Arguments &a, const Sources &sources) {
    COALESCE_TAKE(person, a.one<Participant>(kParticipant));
    COALESCE_NOTHING_ELSE(a);
    return giveTurn(a.workshop(), person, sources.nowMs(), sources);
}

Result<Outcome> nextTurnLine(Arguments &a, const Sources &sources) {
    COALESCE_NOTHING_ELSE(a);
    return nextTurn(a.workshop(), sources.nowMs(), sources);
}

Result<Outcome> passTurnLine(Arguments &a, const Sources &sources) {
    COALESCE_TAKE(person, a.maybe<Participant>(kParticipant));
    COALESCE_NOTHING_ELSE(a);
    return passTurn(a.workshop(), person, sources.nowMs(), sources);
}

Result<Outcome> endTurnLine(Arguments &a, const Sources &sources) {
    COALESCE_NOTHING_ELSE(a);
    return endTurn(a.workshop(), sources.nowMs());
}

Result<Outcome> beginRoundLine(Arguments &a, const Sources &sources) {
    COALESCE_NOTHING_ELSE(a);
    return beginRound(a.workshop(), sources.nowMs(), sources);
}

Result<Outcome> showOnStageLine(Arguments &a, const Sources &sources) {
    const auto &columns = infoOf(Kind::Stage).columns;
    COALESCE_TAKE(show, a.value(QLatin1String("show"), columns[size_t(columnOf(&Stage::show))]));
    COALESCE_TAKE(prompt, a.maybe<Prompt>(kPrompt));
    COALESCE_NOTHING_ELSE(a);
    return showOnStage(a.workshop(), *Codec<StageShow>::decode(&show), prompt, sources);
}

Result<Outcome> blankStageLine(Arguments &a, const Sources &sources) {
    COALESCE_TAKE(blank, a.truth(QLatin1String("blank")));
    COALESCE_NOTHING_ELSE(a);
    return blankStage(a.workshop(), blank, sources);
}

Result<Outcome> revealAnswersLine(Arguments &a, const Sources &sources) {
    COALESCE_TAKE(revealed, a.truth(QLatin1String("revealed")));
    COALESCE_NOTHING_ELSE(a);
    return revealAnswers(a.workshop(), revealed, sources);
}

} // namespace

const QMap<QString, Perform> &liveActions() {
    static const QMap<QString, Perform> actions{
        {QStringLiteral("clock.start"), startClockLine},     {QStringLiteral("clock.pause"), pauseClockLine},
        {QStringLiteral("clock.next"), nextStepLine},        {QStringLiteral("clock.back"), previousStepLine},
        {QStringLiteral("clock.add"), addMinutesLine},       {QStringLiteral("clock.stop"), stopClockLine},
        {QStringLiteral("turn.give"), giveTurnLine},         {QStringLiteral("turn.next"), nextTurnLine},
        {QStringLiteral("turn.pass"), passTurnLine},         {QStringLiteral("turn.end"), endTurnLine},
        {QStringLiteral("clock.reset"), resetClockLine},     {QStringLiteral("turn.begin"), beginRoundLine},
        {QStringLiteral("stage.show"), showOnStageLine},     {QStringLiteral("stage.blank"), blankStageLine},
        {QStringLiteral("stage.reveal"), revealAnswersLine},
    };
    return actions;
}

} // namespace coalesce::automation
