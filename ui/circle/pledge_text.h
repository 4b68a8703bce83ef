// SPDX-License-Identifier: GPL-3.0-or-later
// A pledge as it is typed, with its date at the end: "Host a conversation in the north by 30 Sep". Pure.
#pragma once

#include <QDate>
#include <QLocale>
#include <optional>

namespace coalesce::ui {

struct TypedPledge {
    QString text;
    std::optional<QDate> due;
};

// A date is understood behind a last "by", "before" or "until", or where one of the form 2026-09-30 ends the
// text. One without a year is the next of its kind from `from` on. Without a date the text stays as it was
// typed.
TypedPledge readPledge(const QString &typed, const QLocale &locale, const QDate &from);

} // namespace coalesce::ui
