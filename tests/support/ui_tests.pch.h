// SPDX-License-Identifier: GPL-3.0-or-later
// Precompiled for the tests with real widgets.
#pragma once

#include "tests/support/tests.pch.h"

#include <QtWidgets>
