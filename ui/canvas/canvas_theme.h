// SPDX-License-Identifier: GPL-3.0-or-later
// The window's theme as what the scene paints with.
#pragma once

#include "core/scene/scene_style.h"
#include "ui/theme/theme.h"

namespace coalesce::ui {

scene::SceneStyle sceneStyle(const Theme &theme);

} // namespace coalesce::ui
