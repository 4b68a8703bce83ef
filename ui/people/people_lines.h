// SPDX-License-Identifier: GPL-3.0-or-later
// What is offered where a person is to be said: who wrote an answer, who hosts a table. Pure: lines from the
// workshop and what was typed.
#pragma once

#include "core/model/workshop.h"

#include <variant>
#include <vector>

namespace coalesce::ui {

struct Nobody {
    friend bool operator==(const Nobody &, const Nobody &) = default;
};
struct NewPerson {
    QString name;
    friend bool operator==(const NewPerson &, const NewPerson &) = default;
};
using PersonChoice = std::variant<Nobody, ParticipantId, NewPerson>;

struct PersonLine {
    QString text;
    PersonChoice choice;
};

// The person's name on one line; of namesakes with what tells them apart: where they are from, or their
// number.
QString personText(const Workshop &workshop, const Participant &person);

// The people whose name or organisation holds every word that was typed, without case and accents, the best
// first; then a new person of the name that was typed, unless somebody has it; then, while nothing is typed,
// nobody.
std::vector<PersonLine> peopleLines(const Workshop &workshop, const QString &typed);

} // namespace coalesce::ui
