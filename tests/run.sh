#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every test there is: installs what is missing, builds, runs. The last line is ctest's.
#
#   tests/run.sh [CMAKE ARGUMENT…]      such as -DCOALESCE_WERROR=ON
#   PRESET=asan tests/run.sh            another preset than dev
#   BUILD=build/mine tests/run.sh       another folder than build/PRESET
#   COALESCE_LONG=1 tests/run.sh        also what takes minutes: many kills, big files
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packaging/install-deps.sh build run test

preset=${PRESET:-dev}
build=${BUILD:-build/$preset}
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
cmake --preset "$preset" -B "$build" "$@"
cmake --build "$build"
ctest --test-dir "$build" --output-on-failure --parallel "$(nproc)"
