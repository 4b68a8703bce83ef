// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for coalesce_core: what most of its files include. Not whole modules of Qt: reading those back
// costs each file more than they save.
#pragma once

#include "core/model/workshop.h"

#include <QDateTime>
#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>
