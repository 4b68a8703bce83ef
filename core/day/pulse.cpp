// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/day/pulse.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <numeric>
#include <set>

namespace coalesce {

namespace {

QString tr(const char *text, int n = -1) {
    return QCoreApplication::translate("coalesce::Pulse", text, nullptr, n);
}

QString questionKey(const Pulse &pulse) {
    return pulse.question.string().simplified().toCaseFolded();
}

bool isEarlier(const Pulse &a, const Pulse &b) {
    if (a.date != b.date)
        return !a.date || (b.date && *a.date < *b.date);
    return a.number < b.number;
}

std::vector<PulseId> idsOf(std::vector<const Pulse *> pulses) {
    std::vector<PulseId> ids;
    ids.reserve(pulses.size());
    for (const Pulse *pulse : pulses)
        ids.push_back(pulse->id);
    return ids;
}

std::vector<const Pulse *> earlierOnes(const Workshop &workshop) {
    std::vector<const Pulse *> found;
    for (const Pulse &pulse : workshop.all<Pulse>())
        if (!pulse.from.isEmpty())
            found.push_back(&pulse);
    std::ranges::sort(found, [](const Pulse *a, const Pulse *b) { return isEarlier(*a, *b); });
    return found;
}

// The show of hands that stands for the workshop: that of after the day, else that of before.
Hands lastHands(const Pulse &pulse) {
    const Hands after = handsOf(pulse, PulseTime::After);
    return after.isCounted() ? after : handsOf(pulse, PulseTime::Before);
}

QString wordOf(PulseAnswer answer) {
    switch (answer) {
    case PulseAnswer::Yes:
        return tr("yes");
    case PulseAnswer::Partly:
        return tr("partly");
    case PulseAnswer::No:
        return tr("no");
    }
    Q_UNREACHABLE();
}

QString changeOf(PulseAnswer answer, int by) {
    const QString how = by == 1    ? tr("1 more says %1")
                        : by == -1 ? tr("1 fewer says %1")
                        : by > 0   ? tr("%n more say %1", by)
                                   : tr("%n fewer say %1", -by);
    return how.arg(wordOf(answer));
}

// `hands` is added where their number differs: who says yes then weighs differently.
QString changed(const Hands &before, const Hands &after, const QString &hands) {
    if (!before.isCounted() || !after.isCounted())
        return {};
    QStringList changes;
    for (const PulseAnswer answer : {PulseAnswer::Yes, PulseAnswer::No, PulseAnswer::Partly}) {
        // Who no longer says partly says yes or no, which is said already.
        if (answer == PulseAnswer::Partly && !changes.isEmpty())
            break;
        if (const int by = after.of(answer) - before.of(answer); by != 0)
            changes += changeOf(answer, by);
    }
    QString text = changes.isEmpty() ? tr("nothing changed") : changes.join(QStringLiteral(", "));
    if (before.all() != after.all())
        text += QLatin1Char(' ') + hands.arg(before.all()).arg(after.all());
    return text;
}

} // namespace

Hands handsOf(const Pulse &pulse, PulseTime time) {
    return time == PulseTime::Before ? Hands{{pulse.beforeYes, pulse.beforePartly, pulse.beforeNo}}
                                     : Hands{{pulse.afterYes, pulse.afterPartly, pulse.afterNo}};
}

int pulseColumn(PulseTime time, PulseAnswer answer) {
    constexpr std::array before{columnOf(&Pulse::beforeYes), columnOf(&Pulse::beforePartly),
                                columnOf(&Pulse::beforeNo)};
    constexpr std::array after{columnOf(&Pulse::afterYes), columnOf(&Pulse::afterPartly),
                               columnOf(&Pulse::afterNo)};
    return time == PulseTime::Before ? before[size_t(answer)] : after[size_t(answer)];
}

std::vector<PulseId> pulsesOfToday(const Workshop &workshop) {
    std::vector<PulseId> ids;
    for (const Pulse &pulse : workshop.all<Pulse>())
        if (pulse.from.isEmpty())
            ids.push_back(pulse.id);
    return ids;
}

std::vector<PulseId> earlierOf(const Workshop &workshop, const Pulse &pulse) {
    std::vector<const Pulse *> found = earlierOnes(workshop);
    const QString key = questionKey(pulse);
    std::erase_if(found, [&](const Pulse *other) { return questionKey(*other) != key; });
    return idsOf(std::move(found));
}

std::vector<PulseId> notAskedToday(const Workshop &workshop) {
    std::set<QString> asked;
    for (const PulseId &id : pulsesOfToday(workshop))
        asked.insert(questionKey(*workshop.find(id)));
    std::vector<const Pulse *> found = earlierOnes(workshop);
    std::vector<PulseId> latest;
    for (auto pulse = found.rbegin(); pulse != found.rend(); ++pulse)
        if (asked.insert(questionKey(**pulse)).second)
            latest.push_back((*pulse)->id);
    std::ranges::reverse(latest);
    return latest;
}

QString handsText(const Hands &hands) {
    if (!hands.isCounted())
        return tr("no hands counted");
    return tr("%1 yes, %2 partly, %3 no")
        .arg(hands.of(PulseAnswer::Yes))
        .arg(hands.of(PulseAnswer::Partly))
        .arg(hands.of(PulseAnswer::No));
}

QString changeText(const Hands &before, const Hands &after) {
    return changed(before, after, tr("(of %1 hands before, %2 after)"));
}

QString seriesText(const Workshop &workshop, const Pulse &pulse) {
    const Hands now = lastHands(pulse);
    const std::vector<PulseId> ids = earlierOf(workshop, pulse);
    for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
        const Pulse &earlier = *workshop.find(*id);
        const QString since = changed(lastHands(earlier), now, tr("(of %1 hands then, %2 now)"));
        if (!since.isEmpty())
            return tr("Since “%1”: %2").arg(earlier.from.string().simplified(), since);
    }
    return {};
}

std::array<int, kPulseAnswers.size()> barParts(const Hands &hands, int width, int least) {
    std::array<int, kPulseAnswers.size()> parts{};
    const int all = hands.all();
    if (all == 0 || width <= 0)
        return parts;
    // Ends are rounded, not widths, so that the parts always add up.
    qint64 counted = 0;
    int left = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        counted += hands.counts[i];
        const int right = int((counted * width + all / 2) / all);
        parts[i] = right - left;
        left = right;
    }
    const auto shown = std::ranges::count_if(hands.counts, [](int count) { return count > 0; });
    if (shown * least > width)
        return parts;
    for (size_t i = 0; i < parts.size(); ++i) { // what is widened is taken from the widest
        if (hands.counts[i] == 0 || parts[i] >= least)
            continue;
        const int by = least - parts[i];
        parts[i] = least;
        *std::ranges::max_element(parts) -= by;
    }
    return parts;
}

} // namespace coalesce
