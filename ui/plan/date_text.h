// SPDX-License-Identifier: GPL-3.0-or-later
// Dates and times as people type them, and as they are shown.
#pragma once

#include <QDate>
#include <QLocale>
#include <QTime>
#include <optional>

namespace coalesce::ui {

// "2026-06-13", the locale's own short and long form, "13 June 2026", "13 Jun 2026", "13.6.2026", "13/6/2026"
// (in the locale's order of day and month), "end of June", and the same without a year, which is then
// `today`'s. Nothing where it is no date.
std::optional<QDate> readDate(const QString &text, const QLocale &locale, const QDate &today);
QString showDate(const QDate &date, const QLocale &locale); // "13 June 2026"

// "13:30", "13.30", "1330", "9", "1:30 pm". Nothing where it is no time.
std::optional<QTime> readTime(const QString &text);
QString showTime(const QTime &time); // "13:30"

// Minutes of "45", "45 min", "2 h", "2 h 45 min", "2:45". Nothing where it is no such number, or more than a
// step may have.
std::optional<int> readMinutes(const QString &text);
// "45 min", "2 h", "2 h 45 min".
QString showMinutes(int minutes);

} // namespace coalesce::ui
