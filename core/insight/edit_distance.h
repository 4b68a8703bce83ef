// SPDX-License-Identifier: GPL-3.0-or-later
// How many slips of the finger lie between two words.
#pragma once

#include <QStringView>

namespace coalesce::insight {

// The least number of letters to add, leave out, change or swap with the next, each place touched once
// (optimal string alignment, Boytsov 2011), if that is at most `most`; otherwise most + 1.
int editDistance(QStringView a, QStringView b, int most);

} // namespace coalesce::insight
