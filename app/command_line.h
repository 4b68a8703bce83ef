// SPDX-License-Identifier: GPL-3.0-or-later
// From words to the verb they call, and its exit code.
#pragma once

#include <QStringList>
#include <optional>

namespace coalesce::app {

// Whether the verb paints, which needs an application object that knows fonts.
bool paints(const QString &verb);

// Runs the verb, help or version that `words` (without the program's name) ask for and gives the exit code: 0
// done, 1 the job failed, 2 the words are off. Nothing where they ask for the window. Needs an application
// object.
std::optional<int> runCommandLine(const QStringList &words);

} // namespace coalesce::app
