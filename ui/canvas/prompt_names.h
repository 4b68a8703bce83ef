// SPDX-License-Identifier: GPL-3.0-or-later
// How a prompt is called where there is little room.
#pragma once

#include "core/model/records.h"

#include <QString>

namespace coalesce::ui {

// "Continue"; for a prompt of another intent its table's name, else its question.
QString shortName(const Prompt &prompt);

} // namespace coalesce::ui
