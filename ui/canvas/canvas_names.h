// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader says of what stands on the canvas: first what it is and where, then what people wrote.
#pragma once

#include "core/model/workshop.h"

namespace coalesce::ui {

class CanvasItems;

// "Answer, 3 of 9 in Recognition, Start: Paying people for their time"
QString noteName(const Workshop &workshop, const CanvasItems &items, const AnswerId &id);
// "starred, said 3 times"; empty where there is nothing to say.
QString noteDescription(const Workshop &workshop, const AnswerId &id);
// "Cluster, Start, 9 answers: Recognition"
QString clusterName(const Workshop &workshop, const ClusterId &id);
// "2 debates, theme: Shift power, green, folded. Its summary."
QString clusterDescription(const Workshop &workshop, const ClusterId &id);

} // namespace coalesce::ui
