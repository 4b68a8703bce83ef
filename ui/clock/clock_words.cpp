// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clock/clock_words.h"

#include "ui/plan/date_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace coalesce::ui {

namespace {

QString tr(const char *text, int n = -1) {
    return QCoreApplication::translate("coalesce::ui::Clock", text, nullptr, n);
}

int wholeMinutes(qint64 ms) {
    return int(std::lround(double(ms) / kMinuteMs));
}

QString minutesInWords(int minutes) {
    return minutes == 1 ? tr("1 minute") : tr("%n minutes", minutes);
}

} // namespace

Urgency urgencyOf(const ClockReading &clock, qint64 warnMs) {
    if (clock.leftMs <= 0)
        return Urgency::Over;
    return clock.leftMs <= std::min(warnMs, clock.plannedMs / 2) ? Urgency::Soon : Urgency::Calm;
}

std::optional<Urgency> alarmBetween(const ClockReading &before, const ClockReading &now, qint64 warnMs) {
    const Urgency was = urgencyOf(before, warnMs), is = urgencyOf(now, warnMs);
    const bool crossed = before.step == now.step && now.isRunning && is > was;
    return crossed ? std::optional(is) : std::nullopt;
}

QString countdownText(qint64 ms) {
    const qint64 seconds = (std::abs(ms) + (ms > 0 ? 999 : 0)) / 1000;
    const qint64 hours = seconds / 3600;
    const QString rest = QStringLiteral("%1:%2")
                             .arg(seconds / 60 % 60, hours > 0 ? 2 : 1, 10, QLatin1Char('0'))
                             .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    return hours > 0 ? QStringLiteral("%1:%2").arg(hours).arg(rest) : rest;
}

QString leftText(const ClockReading &clock) {
    const QString time = countdownText(clock.leftMs);
    const QString said = clock.leftMs > 0 ? tr("%1 left").arg(time) : tr("%1 over").arg(time);
    return clock.isRunning ? said : tr("paused, %1").arg(said);
}

QString spokenText(const ClockReading &clock) {
    const int minutes = wholeMinutes(std::abs(clock.leftMs));
    const QString amount = minutes == 0 ? tr("less than a minute") : minutesInWords(minutes);
    const QString said = clock.leftMs > 0 ? tr("%1 left").arg(amount) : tr("%1 over").arg(amount);
    return clock.isRunning ? said : tr("paused, %1").arg(said);
}

QString forecastText(const Forecast &forecast) {
    const QString ends = showTime(forecast.ends.time());
    if (forecast.minutesBehind > 0)
        return tr("%1 behind, ends %2").arg(showMinutes(forecast.minutesBehind), ends);
    if (forecast.minutesBehind < 0)
        return tr("%1 ahead, ends %2").arg(showMinutes(-forecast.minutesBehind), ends);
    return tr("on time, ends %1").arg(ends);
}

QString tookText(qint64 tookMs, int plannedMinutes) {
    const int took = wholeMinutes(tookMs);
    if (took > plannedMinutes)
        return tr("%1, %2 over").arg(showMinutes(took)).arg(took - plannedMinutes);
    return showMinutes(took);
}

} // namespace coalesce::ui
