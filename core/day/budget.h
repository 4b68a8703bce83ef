// SPDX-License-Identifier: GPL-3.0-or-later
// Participatory budget: what each call costs, what people gave it, and whether that funds it. Sums are exact,
// in minor units of the workshop's currency.
#pragma once

#include "core/model/workshop.h"

namespace coalesce {

struct CallBudget {
    qint64 given = 0;    // by everybody
    bool funded = false; // it has a cost, and what was given reaches it
};
CallBudget budgetOf(const Workshop &workshop, const CallId &call);

struct Budget {
    qint64 purses = 0; // what all who came have to share out
    qint64 given = 0;  // shared out so far
    qint64 funded = 0; // cost of the calls that are funded
    int callsFunded = 0;
    // Those who gave more than their purse, in the order of the people.
    std::vector<ParticipantId> over;
    // More was given than there is, or somebody gave more than they have.
    bool addsUp() const { return over.empty() && given <= purses; }
};
Budget budgetOf(const Workshop &workshop);

// What one person has given so far.
qint64 givenBy(const Workshop &workshop, const ParticipantId &person);

// How many dots were given, and how many there are: nothing where everybody has as many as they like.
struct Dots {
    qint64 given = 0;
    std::optional<qint64> all;
};
Dots dotsOf(const Workshop &workshop);

// "£1,250.00" for 125000 of "GBP"; the code behind the number where no sign is known. The digits behind the
// point are those of ISO 4217.
QString moneyText(qint64 minor, const QString &currency);
// The amount that was typed, in minor units, with or without the currency (any that has a sign, where none is
// set) and separators: "1,250", "£12.50". Nothing where it is none, has more digits behind the point than the
// currency, or is out of bounds.
std::optional<int> readMoney(const QString &typed, const QString &currency);

} // namespace coalesce
