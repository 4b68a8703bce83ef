// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/bands.h"

#include "core/layout/metrics.h"

#include <algorithm>

namespace coalesce::layout {

std::vector<QRect> bandsAround(const std::vector<BandedCard> &cards, int groups) {
    std::vector<QRect> bands(static_cast<size_t>(groups));
    for (const BandedCard &one : cards)
        if (one.group >= 0)
            bands[size_t(one.group)] |= one.card;
    for (QRect &band : bands)
        if (!band.isEmpty())
            band.adjust(-kBandMargin, -kBandHeading, kBandMargin, kBandMargin);
    for (size_t group = 0; group < bands.size(); ++group)
        if (std::ranges::any_of(cards, [&](const BandedCard &one) {
                return one.group != int(group) && one.card.intersects(bands[group]);
            }))
            bands[group] = {};
    return bands;
}

} // namespace coalesce::layout
