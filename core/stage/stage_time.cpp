// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/day/day_clock.h"
#include "core/day/go_round.h"
#include "core/report/publishable.h"
#include "core/report/wording.h"
#include "core/stage/stage_parts.h"

namespace coalesce::stage {

namespace {

QString nameOrSomebody(const Workshop &workshop, const ParticipantId &person) {
    const QString name = report::nameBeside(workshop, person, report::Names::Consented);
    return name.isEmpty() ? StageWords::tr("A participant") : name.simplified();
}

// What comes after the step, where the room may know of it.
QString titleAfter(const Workshop &workshop, const Step &step) {
    for (const Step &next : workshop.all<Step>())
        if (next.number > step.number)
            return next.isPrivate ? QString() : next.title.string().simplified();
    return {};
}

} // namespace

bool holdsBack(const Workshop &workshop) {
    const Step *step = lastStep(workshop); // a clock that is stopped reveals nothing
    if (!step || !step->holdBack)
        return false;
    const Table<Stage> &stages = workshop.all<Stage>();
    return stages.isEmpty() || !stages.begin()->isRevealed;
}

QString clockText(qint64 leftMs) {
    const bool over = leftMs < 0;
    // What is left is rounded up, so that 0:00 is the end and not the last second.
    const qint64 seconds = over ? -leftMs / 1000 : (leftMs + 999) / 1000;
    const qint64 hours = seconds / 3600, minutes = seconds / 60 % 60;
    const QString rest = QStringLiteral("%1").arg(seconds % 60, 2, 10, QLatin1Char('0'));
    const QString text =
        hours > 0 ? QStringLiteral("%1:%2:%3").arg(hours).arg(minutes, 2, 10, QLatin1Char('0')).arg(rest)
                  : QStringLiteral("%1:%2").arg(minutes).arg(rest);
    return over ? QLatin1Char('+') + text : text;
}

std::optional<StageClock> clockOf(const Workshop &workshop, qint64 nowMs) {
    const auto clock = readClock(workshop, nowMs);
    if (!clock || !clock->found || clock->found->isPrivate)
        return std::nullopt;
    const bool over = clock->leftMs < 0;
    QString words = StageWords::tr("left");
    if (over)
        words = StageWords::tr("over time");
    else if (const QString next = titleAfter(workshop, *clock->found); !next.isEmpty())
        words = StageWords::tr("until %1").arg(report::excerpt(next, 48));
    if (!clock->isRunning)
        words = StageWords::tr("the clock stands");
    return StageClock{clockText(clock->leftMs), words, over, !clock->isRunning};
}

Speaking speakingOf(const Workshop &workshop, qint64 nowMs) {
    const GoRound round = readGoRound(workshop);
    Speaking told;
    told.question = workshop.facts().ask.string();
    if (told.question.isEmpty())
        told.question = StageWords::tr("One thing each");
    if (round.speaking) {
        told.who = nameOrSomebody(workshop, round.speaking->participant);
        told.time = clockText(std::max<qint64>(0, (nowMs - round.speaking->began.ms) / 1000 * 1000));
    } else if (round.isOver()) {
        told.who = round.passed.empty() ? StageWords::tr("Everybody has spoken")
                                        : StageWords::tr("Everybody has been asked");
    } else {
        told.who = StageWords::tr("Who begins?");
        if (!round.spoke.empty())
            told.who = StageWords::tr("Who is next?");
    }
    if (const auto next = round.next())
        told.next = nameOrSomebody(workshop, *next);
    if (round.people > 0)
        told.counted = StageWords::tr("%1 of %2 have spoken")
                           .arg(report::inDigits(int(round.spoke.size())), report::inDigits(round.people));
    return told;
}

} // namespace coalesce::stage
