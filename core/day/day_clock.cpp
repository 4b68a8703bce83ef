// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/day/day_clock.h"

#include <cmath>

namespace coalesce {

namespace {

constexpr qint64 kSameDayMs = 6 * 60 * kMinuteMs;

// A clock that was set back must not give a step more time than it had.
qint64 notBelowZero(qint64 ms) {
    return std::max<qint64>(0, ms);
}

} // namespace

qint64 elapsedMs(const Run &run, qint64 nowMs) {
    return run.ran + (run.since ? notBelowZero(nowMs - run.since->ms) : 0);
}

const Run *openRun(const Workshop &workshop) {
    for (const Run &run : workshop.all<Run>())
        if (!run.ended)
            return &run;
    return nullptr;
}

const Step *lastStep(const Workshop &workshop) {
    const Step *last = nullptr;
    for (const Run &run : workshop.all<Run>())
        if (const Step *step = workshop.find(run.step))
            last = step;
    return last;
}

std::optional<qint64> takenMs(const Workshop &workshop, const StepId &step, qint64 nowMs) {
    std::optional<qint64> taken;
    for (const RunId &id : workshop.referring(step.uuid(), &Run::step))
        taken = taken.value_or(0) + elapsedMs(*workshop.find(id), nowMs);
    return taken;
}

std::optional<ClockReading> readClock(const Workshop &workshop, qint64 nowMs) {
    const Run *run = openRun(workshop);
    if (!run)
        return std::nullopt;
    const Step *step = workshop.find(run->step);
    qint64 planned = step ? step->minutes * kMinuteMs : 0;
    for (const RunId &id : workshop.referring(run->step.uuid(), &Run::step))
        planned += workshop.find(id)->added * kMinuteMs;
    planned = notBelowZero(planned);
    const qint64 elapsed = *takenMs(workshop, run->step, nowMs);
    return ClockReading{run->step, run->since.has_value(), elapsed, planned, planned - elapsed, step};
}

std::optional<QDateTime> plannedStart(const Workshop &workshop, const QTimeZone &zone) {
    const Table<Run> &runs = workshop.all<Run>();
    const std::optional<QDateTime> first =
        runs.isEmpty() ? std::nullopt
                       : std::optional(QDateTime::fromMSecsSinceEpoch(runs.begin()->began.ms, zone));
    const WorkshopFacts &facts = workshop.facts();
    if (!facts.start)
        return first;
    const QDate date = facts.date ? *facts.date : first ? first->date() : QDate();
    if (!date.isValid())
        return std::nullopt;
    const QDateTime planned(date, *facts.start, zone);
    const bool another = first && std::abs(planned.msecsTo(*first)) > kSameDayMs;
    return another ? first : std::optional(planned);
}

std::optional<Forecast> forecast(const Workshop &workshop, qint64 nowMs, const QTimeZone &zone) {
    const auto clock = readClock(workshop, nowMs);
    const auto start = plannedStart(workshop, zone);
    if (!clock || !start || !clock->found)
        return std::nullopt;
    qint64 planned = 0, left = notBelowZero(clock->leftMs);
    for (const Step &step : workshop.all<Step>()) {
        planned += step.minutes * kMinuteMs;
        if (step.number > clock->found->number)
            left += step.minutes * kMinuteMs;
    }
    const QDateTime ends = QDateTime::fromMSecsSinceEpoch(nowMs + left, zone);
    const qint64 behind = start->addMSecs(planned).msecsTo(ends);
    if (std::abs(behind) > kSameDayMs)
        return std::nullopt;
    return Forecast{ends, int(std::lround(double(behind) / kMinuteMs))};
}

std::optional<Moment> ranBefore(const Workshop &workshop, qint64 nowMs, const QTimeZone &zone) {
    std::optional<Moment> last;
    for (const Run &run : workshop.all<Run>()) {
        if (!run.ended)
            return std::nullopt;
        last = last ? std::max(*last, *run.ended) : *run.ended;
    }
    if (!last)
        return std::nullopt;
    const WorkshopFacts &facts = workshop.facts();
    const bool isPlanned = facts.date && facts.start;
    const bool early = isPlanned && last->ms < QDateTime(*facts.date, *facts.start, zone).toMSecsSinceEpoch();
    return early || nowMs - last->ms > kSameDayMs ? last : std::nullopt;
}

} // namespace coalesce
