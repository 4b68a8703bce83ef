// SPDX-License-Identifier: GPL-3.0-or-later
// What people withdrew who are no longer in the workshop: the undone import that made them, or their removal,
// leaves their consents and takes their names, which only the history still has.
#pragma once

#include "core/exchange/import_people.h"
#include "core/session/workshop_session.h"

namespace coalesce {

// One for each name or contact that they ever had. Reads the history only where there is such a consent.
Result<std::vector<exchange::WithdrawnConsent>> withdrawnByPeopleGone(WorkshopSession &session);

} // namespace coalesce
