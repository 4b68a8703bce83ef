// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/day/go_round.h"

namespace coalesce {

std::optional<ParticipantId> GoRound::next() const {
    return waiting.empty() ? std::nullopt : std::optional(waiting.front());
}

GoRound readGoRound(const Workshop &workshop) {
    GoRound reading;
    for (const Turn &turn : workshop.all<Turn>())
        reading.round = std::max(reading.round, turn.round);
    std::set<ParticipantId> said;
    for (const Turn &turn : workshop.all<Turn>()) {
        const Participant *person = workshop.find(turn.participant);
        if (turn.round != reading.round || !person)
            continue;
        switch (turn.state) {
        case TurnState::Speaking:
            reading.speaking = &turn;
            break;
        case TurnState::Spoke:
            reading.spoke.push_back(turn.participant);
            break;
        case TurnState::Passed:
            reading.passed.push_back(turn.participant);
            break;
        }
        said.insert(turn.participant);
    }
    for (const Participant &person : workshop.participants()) {
        reading.people += person.attended;
        if (person.attended && !said.contains(person.id))
            reading.waiting.push_back(person.id);
    }
    return reading;
}

} // namespace coalesce
