// SPDX-License-Identifier: GPL-3.0-or-later
// The go-round, read from the workshop: who speaks, who is next, who has spoken. Over the people who came, in
// any order; nobody twice before all once; those who passed come back at the end, if they wish.
#pragma once

#include "core/model/workshop.h"

namespace coalesce {

struct GoRound {
    int round = 1;
    const Turn *speaking = nullptr;
    std::vector<ParticipantId> waiting; // have neither spoken nor passed, in the order of the people
    std::vector<ParticipantId> passed;  // and may come back, in the order of passing
    std::vector<ParticipantId> spoke;   // in the order of speaking
    int people = 0;                     // who came

    // Who is next where nobody is chosen; nothing once all have spoken or passed.
    std::optional<ParticipantId> next() const;
    bool isOver() const { return people > 0 && waiting.empty() && !speaking; }
};

GoRound readGoRound(const Workshop &workshop);

} // namespace coalesce
