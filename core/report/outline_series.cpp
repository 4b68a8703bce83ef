// SPDX-License-Identifier: GPL-3.0-or-later
// What the report says of other days of the series and of how this one went: you said, we did; the shows of
// hands; the day by the clock.
#include "core/report/outline_blocks.h"
#include "core/report/wording.h"

#include <QStringList>
#include <algorithm>

namespace coalesce::report {

namespace {

using Promised = PromisedContent::Promise;
using Hands = PulseContent::Hands;

// What became of it.
QString becameOf(const Promised &promise) {
    if (promise.kind == PromiseKind::Pledge) {
        switch (promise.status) {
        case PledgeStatus::Open:
            return labelled(promise.happened.isEmpty() ? Words::tr("Still open")
                                                       : Words::tr("Still open. So far"),
                            promise.happened);
        case PledgeStatus::Kept:
            return labelled(Words::tr("Kept"), promise.happened);
        case PledgeStatus::Dropped:
            return labelled(Words::tr("Dropped"), promise.happened);
        }
        Q_UNREACHABLE();
    }
    switch (promise.status) {
    case PledgeStatus::Open:
        break;
    case PledgeStatus::Kept:
        return labelled(Words::tr("Done"), promise.happened);
    case PledgeStatus::Dropped:
        return labelled(Words::tr("Not done"), promise.happened);
    }
    if (promise.outcome)
        return labelled(outcomeText(*promise.outcome), promise.happened);
    return labelled(promise.happened.isEmpty() ? Words::tr("No answer yet") : Words::tr("So far"),
                    promise.happened);
}

Item itemOf(const Promised &promise) {
    Item item{promise.text, promise.by, false, {{becameOf(promise)}}};
    if (promise.due)
        item.aside = Words::tr("by %1", "a date").arg(dateText(*promise.due));
    return item;
}

void addPromises(Blocks &blocks, const PromisedContent &group, PromiseKind kind, const QString &title) {
    std::vector<Item> items;
    for (const Promised &promise : group.promises)
        if (promise.kind == kind)
            items.push_back(itemOf(promise));
    if (items.empty())
        return;
    blocks.heading(4, title);
    blocks.list(std::move(items));
}

// "Of four pledges, two have been kept, one has been dropped and one is open."
QString pledgesSentence(const std::vector<PromisedContent> &groups) {
    std::array<int, EnumNames<PledgeStatus>::names.size()> counts{};
    for (const PromisedContent &group : groups)
        for (const Promised &promise : group.promises)
            if (promise.kind == PromiseKind::Pledge)
                ++counts[size_t(promise.status)];
    const auto [open, kept, dropped] = counts;
    const int all = open + kept + dropped;
    if (all < 2)
        return {};
    const Figures figures = figuresFor({open, kept, dropped, all});
    QStringList parts;
    const auto add = [&parts, figures](int count, const QString &one, const QString &many) {
        if (count > 0)
            parts += countedAs(figures, count, one, many);
    };
    add(kept, Words::tr("%1 has been kept"), Words::tr("%1 have been kept"));
    add(dropped, Words::tr("%1 has been dropped"), Words::tr("%1 have been dropped"));
    add(open, Words::tr("%1 is still open"), Words::tr("%1 are still open"));
    return countedAs(figures, all, {}, Words::tr("Of %1 pledges, ")) + listed(parts) + QLatin1Char('.');
}

// "9 yes, 4 partly, 3 no".
QString handsText(const Hands &hands) {
    return Words::tr("%1 yes, %2 partly, %3 no", "hands raised")
        .arg(inDigits(hands.yes), inDigits(hands.partly), inDigits(hands.no));
}

// "3 of 14".
QString partOf(const Hands &hands) {
    return Words::tr("%1 of %2", "how many said yes, of how many")
        .arg(inDigits(hands.yes), inDigits(hands.all()));
}

// What changed over the day, by the part of the room that said yes: rooms fill and empty.
QString changeSentence(const PulseContent &pulse) {
    const Hands &before = pulse.before, &after = pulse.after;
    if (before.all() == 0 || after.all() == 0)
        return {};
    const qint64 change = qint64(after.yes) * before.all() - qint64(before.yes) * after.all();
    const QString how = change > 0 ? Words::tr("More of the room said yes afterwards: %1, where it was %2.")
                        : change < 0
                            ? Words::tr("Less of the room said yes afterwards: %1, where it was %2.")
                            : Words::tr("As much of the room said yes afterwards: %1, where it was %2.");
    return how.arg(partOf(after), partOf(before));
}

// "In January", as one would say it this year and next.
QString whenOf(const PulseContent &pulse, const PulseContent::Earlier &earlier,
               const std::optional<QDate> &today) {
    if (!earlier.date)
        return Words::tr("At “%1”", "an earlier workshop").arg(enclosed(earlier.from));
    const auto sameMonth = [&earlier](const std::optional<QDate> &date) {
        return date && date->year() == earlier.date->year() && date->month() == earlier.date->month();
    };
    const auto others = std::ranges::count_if(
        pulse.earlier, [&](const PulseContent::Earlier &other) { return sameMonth(other.date); });
    if (others > 1 || sameMonth(today))
        return Words::tr("On %1", "a date").arg(dateText(*earlier.date));
    const QString month = monthText(*earlier.date);
    return today && today->year() == earlier.date->year()
               ? Words::tr("In %1", "a month").arg(month)
               : Words::tr("In %1 %2", "a month and its year")
                     .arg(month, QString::number(earlier.date->year()));
}

// "In January, 3 of 14 said yes; today, 9 of 16."
QString seriesSentence(const PulseContent &pulse, const std::optional<QDate> &today) {
    const Hands &now = pulse.after.all() > 0 ? pulse.after : pulse.before;
    QStringList parts;
    for (const PulseContent::Earlier &earlier : pulse.earlier) {
        const QString said = parts.isEmpty() ? Words::tr("%1, %2 said yes", "In January, 3 of 14 said yes")
                                             : Words::tr("%1, %2", "In January, 3 of 14");
        QString when = whenOf(pulse, earlier, today);
        if (!parts.isEmpty())
            when = when.first(1).toLower() + when.sliced(1);
        parts += said.arg(when, partOf(earlier.hands));
    }
    if (parts.isEmpty())
        return {};
    if (now.all() > 0)
        parts += Words::tr("today, %1", "3 of 14").arg(partOf(now));
    return parts.join(QLatin1String("; ")) + QLatin1Char('.');
}

void addPulse(Blocks &blocks, const PulseContent &pulse, const std::optional<QDate> &today) {
    blocks.heading(3, pulse.question);
    std::vector<Item> items;
    const auto add = [&items](const QString &when, const Hands &hands) {
        if (hands.all() > 0)
            items.push_back({Words::tr("%1: %2", "Before: 3 yes").arg(when, handsText(hands)),
                             {},
                             false,
                             {},
                             counted(hands.all(), Words::tr("1 hand"), Words::tr("%1 hands"))});
    };
    add(Words::tr("Before"), pulse.before);
    add(Words::tr("After"), pulse.after);
    blocks.list(std::move(items));
    QStringList sentences{changeSentence(pulse), seriesSentence(pulse, today)};
    sentences.removeAll(QString());
    blocks.text(sentences.join(QLatin1Char(' ')));
}

QString minutesText(int minutes) {
    return counted(minutes, Words::tr("1 minute"), Words::tr("%1 minutes"));
}

// "It began at 14:02 and ended at 16:19, after 137 minutes of the 135 that were planned."
QString timesSentence(const DayContent &day) {
    if (!day.began)
        return {};
    const QString began = day.began->toString(QStringLiteral("HH:mm"));
    return day.ended ? Words::tr("The day began at %1 and ended at %2.")
                           .arg(began, day.ended->toString(QStringLiteral("HH:mm")))
                     : Words::tr("The day began at %1.").arg(began);
}

// Of the steps that took place, so that one that was left out makes no day look short.
QString stepsSentence(const DayContent &day) {
    int planned = 0, took = 0, ran = 0;
    for (const DayContent::Step &step : day.steps)
        if (step.took && !step.isRunning) {
            planned += step.planned;
            took += *step.took;
            ++ran;
        }
    if (ran == 0)
        return {};
    const QString how = took == planned  ? Words::tr("as planned")
                        : took > planned ? Words::tr("%1 more than planned").arg(minutesText(took - planned))
                                         : Words::tr("%1 less than planned").arg(minutesText(planned - took));
    return (ran == 1 ? Words::tr("Its one step took %1, %2.")
                     : countedInWords(ran, {}, Words::tr("Its %1 steps took %2, %3.")))
        .arg(minutesText(took), how);
}

QString goRoundSentence(const DayContent &day) {
    if (day.spoke + day.passed == 0)
        return {};
    const Figures figures = figuresFor({day.spoke, day.passed});
    const QString spoke = day.spoke == 0 ? Words::tr("nobody spoke")
                                         : countedAs(figures, day.spoke, Words::tr("%1 person spoke"),
                                                     Words::tr("%1 people spoke"));
    return day.passed == 0 ? Words::tr("In the go-round %1.").arg(spoke)
                           : Words::tr("In the go-round %1 and %2.")
                                 .arg(spoke, countedAs(figures, day.passed, Words::tr("%1 passed", "one"),
                                                       Words::tr("%1 passed", "several")));
}

QString recognitionSentence(const DayContent &day) {
    if (day.recognised == 0)
        return {};
    const QString people =
        day.recognised > 9
            ? counted(day.recognised, {},
                      Words::tr("In recognition of their time and costs, %1 people were "
                                "given something"))
            : countedInWords(day.recognised,
                             Words::tr("In recognition of their time and costs, one person was given "
                                       "something"),
                             Words::tr("In recognition of their time and costs, %1 people were given "
                                       "something"));
    return day.worth.isEmpty() ? people + QLatin1Char('.')
                               : Words::tr("%1, worth %2 in all.").arg(people, day.worth);
}

Item itemOf(const DayContent::Step &step) {
    const QString planned =
        counted(step.planned, Words::tr("1 minute planned"), Words::tr("%1 minutes planned"));
    if (step.isRunning)
        return {step.title, {}, false, {}, Words::tr("%1, not over yet").arg(planned)};
    if (!step.took)
        return {step.title, {}, false, {}, Words::tr("%1, left out").arg(planned)};
    if (*step.took == 0)
        return {step.title, {}, false, {}, Words::tr("%1, took less than one").arg(planned)};
    return {step.title, {}, false, {}, Words::tr("%1, took %2").arg(planned, inDigits(*step.took))};
}

} // namespace

void addPromised(Blocks &blocks, const PublishableReport &report) {
    const std::vector<PromisedContent> &groups = report.content().promised;
    if (groups.empty())
        return;
    blocks.heading(2, Words::tr("You said, we did"));
    blocks.text(pledgesSentence(groups));
    for (const PromisedContent &group : groups) {
        blocks.heading(3, group.from, group.date ? dateText(*group.date) : QString());
        addPromises(blocks, group, PromiseKind::Call, Words::tr("What was asked for"));
        addPromises(blocks, group, PromiseKind::Pledge, Words::tr("What was pledged"));
    }
}

void addPulse(Blocks &blocks, const PublishableReport &report) {
    const ReportContent &content = report.content();
    if (content.pulses.empty())
        return;
    blocks.heading(2, Words::tr("A show of hands"));
    blocks.note(Words::tr("Asked of the whole room and counted; nobody’s name was taken."));
    for (const PulseContent &pulse : content.pulses)
        addPulse(blocks, pulse, content.facts.date);
}

void addDay(Blocks &blocks, const PublishableReport &report) {
    const DayContent &day = report.content().day;
    if (day.isEmpty())
        return;
    blocks.heading(2, Words::tr("How the day went"));
    QStringList sentences{timesSentence(day), stepsSentence(day), goRoundSentence(day),
                          recognitionSentence(day)};
    sentences.removeAll(QString());
    blocks.text(sentences.join(QLatin1Char(' ')));
    std::vector<Item> items;
    for (const DayContent::Step &step : day.steps)
        items.push_back(itemOf(step));
    blocks.list(std::move(items));
}

} // namespace coalesce::report
