// SPDX-License-Identifier: GPL-3.0-or-later
// From the workshop to what stands on its canvas: how one card and one note look, and which of them a change
// is about. The window's canvas and the replay both project through here.
#pragma once

#include "core/model/workshop.h"
#include "core/scene/band_painter.h"
#include "core/scene/card_painter.h"
#include "core/scene/note_painter.h"

#include <functional>
#include <unordered_set>
#include <vector>

namespace coalesce::scene {

// The card of a cluster, where it stands.
SceneCard cardFor(const Workshop &workshop, const Cluster &cluster);

// The note of an answer, without a place.
SceneNote noteFor(const Workshop &workshop, const Answer &answer);

// Where the notes of a cluster lie, in order; empty rectangles in one that is folded.
std::vector<QRect> notePlaces(const Workshop &workshop, const Cluster &cluster);

// The bands of the themes whose clusters stand together, of those clusters that `shown` says are shown.
std::vector<SceneBand> bandsOf(const Workshop &workshop, const std::function<bool(const Cluster &)> &shown);

// What may look or stand otherwise after changes; `workshop` is what they led to. Clusters from which an
// answer came, and notes of the clusters named, are not listed beside them.
struct Touched {
    bool everything = false; // a prompt's colour changed
    std::unordered_set<AnswerId> answers;
    std::unordered_set<ClusterId> clusters;
};
Touched touchedBy(const std::vector<RecordChange> &changes, const Workshop &workshop);

} // namespace coalesce::scene
