// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for coalesce_core: what most of its files include.
#pragma once

#include "core/model/workshop.h"

#include <QtCore>
#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <tl/expected.hpp>
#include <unordered_map>
#include <variant>
#include <vector>
