// SPDX-License-Identifier: GPL-3.0-or-later
// What the Circle room says about calls, pledges and the go-round, as plain sentences. Pure.
#pragma once

#include "core/model/workshop.h"

#include <QLocale>
#include <QStringList>

namespace coalesce::ui {

// The question of the circle where the workshop has none of its own.
QString defaultAsk();

QString outcomeName(CallOutcome outcome); // "Will do"
QString statusName(PledgeStatus status);  // "Open"
QString reachName(PledgeReach reach);     // "in our own power"
// "may be named", "asked not to be named" where they said so, "not yet asked about being named".
QString consentWords(const Workshop &workshop, const ParticipantId &person);
// The person's name and that consent; "Nobody said" where there is none.
QString saidBy(const Workshop &workshop, const std::optional<ParticipantId> &person);
// The name of a record in few words, for links: a cluster's title, what a call asks for. Empty where it is
// gone.
QString shortName(const Workshop &workshop, const QUuid &id);

// Everything under a call's text: who said it, the theme, how many pledges take it up.
QString callLine(const Workshop &workshop, const Call &call);
// "Will do: because …"; empty while nobody with power has answered.
QString outcomeLine(const Call &call);
QString pledgeLine(const Workshop &workshop, const Pledge &pledge, const QLocale &locale);
// The day from which dates without a year are counted: that of the workshop, or `today` where it has none.
// What was pledged in July is often typed in October.
QDate dayPledgesCountFrom(const Workshop &workshop, const QDate &today);
// "Overdue since 30 September 2026"; empty where it is not.
QString overdueLine(const Pledge &pledge, const QDate &today, const QLocale &locale);
// Of an earlier workshop's call or pledge: "Last time’s pledge · Ama · by 30 September 2026 · Kept: …".
QString promiseLine(const Workshop &workshop, const Promise &promise, const QLocale &locale);
QString opportunityLine(const Workshop &workshop, const Opportunity &opportunity);
QString reflectionLine(const Workshop &workshop, const Reflection &reflection);

QString clockText(qint64 ms); // "1:05"

// How many of the dots were given; empty where there is nothing to say.
QString dotsLine(const Workshop &workshop);
bool areDotsOver(const Workshop &workshop);

// What a call was given against its cost: "£30.00 of £50.00 · £20.00 still missing".
QString callBudgetLine(const Workshop &workshop, const Call &call);
// All that was given of all there is, and what that funds.
QString budgetLine(const Workshop &workshop);
// One sentence each about what does not add up.
QStringList budgetProblems(const Workshop &workshop);

} // namespace coalesce::ui
