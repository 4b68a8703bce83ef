// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing a file of an older version up to this one: steps in order, each one transaction, after a copy was
// put beside it.
#pragma once

#include "core/store/database.h"

#include <QStringList>
#include <span>

namespace coalesce::store {

struct Migration {
    int from;               // brings version `from` to `from + 1`
    QStringList statements; // one each
};

// The steps of this program; version 1 was the first.
std::span<const Migration> migrations();

// Where the copy made before a migration from `version` will stand: beside the file, at a name not taken.
QString copyBeforeMigration(const QString &path, int version);

// Brings the file from version `from` to `to`, after a copy was put beside it. Damaged where a step is
// missing or fails; the file is then as it was, and the copy gone.
Status migrate(Database &database, int from, int to, std::span<const Migration> steps);

} // namespace coalesce::store
