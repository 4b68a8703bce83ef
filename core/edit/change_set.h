// SPDX-License-Identifier: GPL-3.0-or-later
// What a commit means for views: which records came, changed (and in which fields) and went. It carries no
// records: views read the workshop.
#pragma once

#include "core/edit/patch.h"

namespace coalesce {

struct ChangeSet {
    enum class Origin { Edit, Undo, Redo, Outside };

    Origin origin = Origin::Edit;
    bool everything = false; // rebuild: the workshop was loaded again
    std::vector<RecordChange> changes;

    bool touches(Kind kind) const {
        for (const RecordChange &change : changes)
            if (change.ref.kind == kind)
                return true;
        return everything;
    }
    // Nothing but the clock, the go-round or the stage went on: no view of what people wrote has anything to
    // do.
    bool isLiveAlone() const {
        for (const RecordChange &change : changes)
            if (!isLive(change.ref.kind))
                return false;
        return !everything;
    }
};

} // namespace coalesce
