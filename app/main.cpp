// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sources.h"

int main() { return 0; }
