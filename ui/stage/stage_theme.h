// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the stage, from the palettes of the window: light words on ink, or ink on paper.
#pragma once

#include "core/scene/stage_style.h"
#include "ui/theme/theme.h"

namespace coalesce::ui {

// Independent of the window's own scheme: a hall is darkened or it is not. `family` is that of all fonts.
scene::StageStyle stageStyle(Scheme scheme, const QString &family);

} // namespace coalesce::ui
