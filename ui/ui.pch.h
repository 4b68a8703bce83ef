// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for coalesce_ui: what most of its files include.
#pragma once

#include "core/model/workshop.h"

#include <QtWidgets>
#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <vector>
