// SPDX-License-Identifier: GPL-3.0-or-later
// Bands around cards that belong together, where they stand together: a theme seen at a glance.
#pragma once

#include <QRect>
#include <vector>

namespace coalesce::layout {

struct BandedCard {
    QRect card;
    int group; // from 0; -1 belongs to none
};

// The band of each group: around all its cards with room for a heading above them. Empty for a group without
// cards, and where the band would reach into a card of another group, or of none: there it would lie.
// Two bands may touch; what is in them does not.
std::vector<QRect> bandsAround(const std::vector<BandedCard> &cards, int groups);

} // namespace coalesce::layout
