// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a workshop file. Those of records follow from the description of their fields.
#pragma once

#include "core/model/record_info.h"

#include <QStringList>

namespace coalesce::store {

constexpr int kApplicationId = 0x434F414C; // "COAL"
constexpr int kSchemaVersion = 3;

// "mergedInto" → "merged_into".
QString snakeCase(QLatin1String name);
QString tableOf(Kind kind);

// Statements that make an empty file of this version, one each.
QStringList schemaStatements();
// The names of the tables of this version.
QStringList tableNames();

} // namespace coalesce::store
