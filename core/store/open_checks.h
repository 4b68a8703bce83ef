// SPDX-License-Identifier: GPL-3.0-or-later
// What is checked of a file before anything of it is shown: that it is a workshop, of a version we know, and
// whole.
#pragma once

#include "core/store/database.h"

namespace coalesce::store {

// Before SQLite opens it: that it is there, is a file and is not empty.
Status checkPath(const QString &path);

// Whether what is at the path says of itself that it is a workshop, whole or not. Reads its first bytes
// alone.
bool looksLikeWorkshop(const QString &path);

// The version the file says it is. NotAWorkshop or NewerVersion where it is none of ours.
Result<int> checkHeader(Database &database, int newestVersion);

// That the tables are exactly ours but for those that SQLite keeps for itself, with no trigger or view that
// would run with our writes, and that SQLite finds each whole.
Status checkTables(Database &database);

} // namespace coalesce::store
