// SPDX-License-Identifier: GPL-3.0-or-later
// Changes and reads an SQLite file behind the program's back, as any other tool would.
#pragma once

#include <QString>
#include <string>

namespace coalesce::test {

// Runs the statements; throws where one fails.
void tamper(const QString &path, const std::string &sql);
// The first column of the first row, as text.
std::string queried(const QString &path, const std::string &sql);

} // namespace coalesce::test
