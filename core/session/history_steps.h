// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the history of a file from its start, entry by entry, with what each did to the records: of an undo
// or redo that is the edit it takes, one way or the other. What checks the history and what replays it both
// go through here.
#pragma once

#include "core/store/workshop_file.h"

#include <functional>

namespace coalesce {

struct HistoryStep {
    const Entry &entry;
    const QString &action; // of the edit that the entry makes, undoes or does again
    const Patch &effect;
    const Workshop &before; // as it was until this entry
};

// Hands over each entry, oldest first, and gives the workshop as the history says it is at the end. Damaged
// where the history cannot be read, does not follow or does not hold, with a sentence that says where.
Result<Workshop> walkHistory(store::WorkshopFile &file,
                             const std::function<void(const HistoryStep &)> &visit = {});

// The workshop with which the history begins. Damaged where it cannot be read or does not hold.
Result<Workshop> startOfHistory(store::WorkshopFile &file);

} // namespace coalesce
