// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the canvas after whatever people do: cards overlap none, stay within the bounds, and stand
// still where an edit is not about their size or place.
#include "core/edit/cluster_room.h"
#include "core/layout/metrics.h"
#include "tests/support/build_workshop.h"
#include "tests/support/catch.h"
#include "tests/support/random_actions.h"

#include <rapidcheck.h>

using namespace coalesce;
using namespace coalesce::test;

namespace {

std::map<ClusterId, QRect> cardsOf(const Workshop &workshop) {
    std::map<ClusterId, QRect> cards;
    for (const Cluster &cluster : workshop.clusters())
        cards.emplace(cluster.id, cardOf(workshop, cluster));
    return cards;
}

// Whether the change is about the size or place of a card: one made, moved, folded, widened, given a theme,
// or with another number of notes.
bool isAboutCards(const RecordChange &change) {
    if (change.ref.kind == Kind::Answer)
        return change.type != ChangeType::Changed ||
               std::ranges::any_of(change.fields, [](const FieldChange &field) {
                   return field.column >= columnOf(&Answer::place) &&
                          field.column < columnOf(&Answer::place) + 3;
               });
    return change.ref.kind == Kind::Cluster &&
           (change.type != ChangeType::Changed ||
            std::ranges::any_of(change.fields, [](const FieldChange &field) {
                return field.column != columnOf(&Cluster::title) &&
                       field.column != columnOf(&Cluster::summary) &&
                       field.column != columnOf(&Cluster::colour);
            }));
}

} // namespace

TEST_CASE("cards stay within the canvas and keep their places through every edit that is not about them") {
    CHECK(rc::check("stable and within bounds", [] {
        Dice dice(*rc::gen::noShrink(rc::gen::arbitrary<quint32>()));
        const Sources sources = countedSources();
        Workshop workshop = newWorkshop(sources);
        for (int left = *rc::gen::inRange(1, 80); left > 0; --left) {
            const RandomAction action = randomAction(workshop, sources, dice);
            if (!action.outcome)
                continue;
            const auto before = cardsOf(workshop);
            const bool aboutCards = std::ranges::any_of(action.outcome->patch.changes, isAboutCards);
            if (!workshop.apply(action.outcome->patch))
                continue;
            const auto after = cardsOf(workshop);
            if (!aboutCards)
                RC_ASSERT(before == after);
            const QRect canvas(-layout::kBound, -layout::kBound, 2 * layout::kBound + 1,
                               2 * layout::kBound + 1);
            for (const auto &[id, card] : after)
                RC_ASSERT(canvas.contains(card.topLeft()));
        }
    }));
}
