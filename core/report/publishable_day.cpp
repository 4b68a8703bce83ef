// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/publishable_day.h"

#include "core/day/budget.h"
#include "core/day/day_clock.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace coalesce::report {

namespace {

PulseContent::Hands handsBefore(const Pulse &pulse) {
    return {pulse.beforeYes, pulse.beforePartly, pulse.beforeNo};
}

PulseContent::Hands handsAfter(const Pulse &pulse) {
    return {pulse.afterYes, pulse.afterPartly, pulse.afterNo};
}

// Whether two workshops put the same question, whatever its capitals and spaces.
QString asked(const Pulse &pulse) {
    return pulse.question.string().simplified().toCaseFolded();
}

std::vector<PulseContent::Earlier> earlierOf(const Workshop &workshop, const Pulse &today) {
    std::vector<PulseContent::Earlier> earlier;
    for (const Pulse &pulse : workshop.all<Pulse>()) {
        if (pulse.from.isEmpty() || asked(pulse) != asked(today))
            continue;
        const PulseContent::Hands after = handsAfter(pulse);
        const PulseContent::Hands hands = after.all() > 0 ? after : handsBefore(pulse);
        if (hands.all() > 0)
            earlier.push_back({pulse.from.string(), pulse.date, hands});
    }
    std::ranges::stable_sort(earlier, {}, &PulseContent::Earlier::date);
    return earlier;
}

// From when the first step that is told of began to when the last one ended; no end while one still runs.
void addTimes(DayContent &day, const Workshop &workshop, const QTimeZone &zone) {
    const auto timeOf = [&zone](const Moment &moment) {
        return QDateTime::fromMSecsSinceEpoch(moment.ms, zone).time();
    };
    std::optional<Moment> began, ended;
    bool isRunning = false;
    for (const Run &run : workshop.all<Run>()) {
        const Step *step = workshop.find(run.step);
        if (!step || step->isPrivate)
            continue;
        began = began ? std::min(*began, run.began) : run.began;
        isRunning = isRunning || !run.ended;
        if (run.ended)
            ended = ended ? std::max(*ended, *run.ended) : *run.ended;
    }
    if (began)
        day.began = timeOf(*began);
    if (ended && !isRunning)
        day.ended = timeOf(*ended);
}

void addGoRound(DayContent &day, const Workshop &workshop) {
    std::set<ParticipantId> spoke, passed;
    for (const Turn &turn : workshop.all<Turn>())
        (turn.state == TurnState::Passed ? passed : spoke).insert(turn.participant);
    day.spoke = int(spoke.size());
    day.passed = int(std::ranges::count_if(
        passed, [&spoke](const ParticipantId &person) { return !spoke.contains(person); }));
}

void addRecognition(DayContent &day, const Workshop &workshop) {
    qint64 worth = 0;
    for (const Participant &person : workshop.participants()) {
        day.recognised += person.worth > 0 || !person.recognition.isEmpty();
        worth += person.worth;
    }
    if (worth > 0)
        day.worth = moneyText(worth, workshop.facts().currency.string());
}

} // namespace

std::vector<PulseContent> pulsesOf(const Workshop &workshop) {
    std::vector<PulseContent> pulses;
    for (const Pulse &pulse : workshop.all<Pulse>()) {
        if (!pulse.from.isEmpty())
            continue;
        PulseContent content{pulse.question.string(), handsBefore(pulse), handsAfter(pulse),
                             earlierOf(workshop, pulse)};
        if (content.before.all() + content.after.all() > 0 || !content.earlier.empty())
            pulses.push_back(std::move(content));
    }
    return pulses;
}

DayContent dayOf(const Workshop &workshop, const QTimeZone &zone) {
    DayContent day;
    bool anyRan = false;
    const Run *open = openRun(workshop);
    for (const Step &step : workshop.all<Step>()) {
        if (step.isPrivate)
            continue;
        const auto taken = takenMs(workshop, step.id, 0);
        anyRan = anyRan || taken;
        day.steps.push_back(
            {step.title.string(), step.minutes,
             taken ? std::optional(int(std::lround(double(*taken) / kMinuteMs))) : std::nullopt,
             open && open->step == step.id});
    }
    if (!anyRan)
        day.steps.clear();
    addTimes(day, workshop, zone);
    addGoRound(day, workshop);
    if (!workshop.all<WorkshopFacts>().isEmpty())
        addRecognition(day, workshop);
    return day;
}

std::optional<BudgetContent> budgetContent(const Workshop &workshop) {
    if (workshop.facts().purse == 0 && workshop.all<Share>().isEmpty())
        return std::nullopt;
    const Budget sums = budgetOf(workshop);
    const QString currency = workshop.facts().currency.string();
    BudgetContent content{moneyText(sums.purses, currency), moneyText(sums.given, currency),
                          moneyText(sums.funded, currency)};
    for (const Call &call : workshop.all<Call>())
        content.ideas += call.cost.has_value();
    content.ideasFunded = sums.callsFunded;
    content.addsUp = sums.addsUp();
    return content;
}

std::optional<DotsContent> dotsContent(const Workshop &workshop) {
    const Dots sums = dotsOf(workshop);
    if (!sums.all || sums.given == 0)
        return std::nullopt;
    return DotsContent{workshop.facts().dots, sums.given, *sums.all};
}

} // namespace coalesce::report
