// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a file is what its history made of it: what differs was damaged, or changed from outside.
#pragma once

#include "core/store/workshop_file.h"

namespace coalesce {

// What is wrong, a sentence each; empty where all is well. Looks at the database as SQLite sees it, at
// references and rules, and replays the history from the start against the tables. Changes nothing and keeps
// nobody from writing meanwhile: what is looked at is a copy of one moment. InUse where none could be made.
Result<QStringList> findingsOf(store::WorkshopFile &file);
// The same for a file that nobody has opened yet: that it is damaged is a finding too, that it is none of
// ours an error.
Result<QStringList> findingsOf(const QString &path);

} // namespace coalesce
