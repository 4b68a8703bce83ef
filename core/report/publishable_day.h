// SPDX-License-Identifier: GPL-3.0-or-later
// Inside of publish(): what the report may say of the day itself, its shows of hands, money and dots.
#pragma once

#include "core/model/workshop.h"
#include "core/report/content.h"

#include <QTimeZone>

namespace coalesce::report {

// The questions put to the room that somebody raised a hand for, in order, each with what earlier workshops
// of the series answered to the same one.
std::vector<PulseContent> pulsesOf(const Workshop &workshop);

// What a clock still runs at counts with what it ran before it was last started: the report of a moment does
// not change while nobody does anything.
DayContent dayOf(const Workshop &workshop, const QTimeZone &zone);

// Nothing where no money is shared out, or dots are as many as one likes. For a workshop that has facts.
std::optional<BudgetContent> budgetContent(const Workshop &workshop);
std::optional<DotsContent> dotsContent(const Workshop &workshop);

} // namespace coalesce::report
