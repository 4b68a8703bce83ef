// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the tests: Catch2's one large header and what most tests include.
#pragma once

#include "core/model/workshop.h"
#include "tests/support/catch.h"

#include <QDateTime>
#include <QFile>
#include <rapidcheck.h>
