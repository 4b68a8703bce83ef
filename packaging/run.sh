#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh clone to the sample workshop on the screen: installs what is missing, builds, opens. Where there is no
# screen it writes the sample's report instead and says where. What was built and written stays under build/run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

packaging/install-deps.sh build run

# A folder of its own, so that neither a developer's release build nor this one changes the other's settings.
out=build/run
mkdir -p build
cmake --preset release -B $out -DCOALESCE_TESTS=OFF >$out.log 2>&1 || { cat $out.log >&2; exit 1; }
cmake --build $out --target coalesce

sample=$out/sample.coalesce
[ -e $sample ] || $out/app/coalesce sample $sample # opened again with whatever was changed in it

if [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ]; then
    exec $out/app/coalesce $sample
fi
for ending in pdf md; do
    $out/app/coalesce export $sample $out/sample-report.$ending --force
done
echo "There is no display here, so no window was opened. The sample workshop's report is in"
echo "  $PWD/$out/sample-report.pdf"
echo "  $PWD/$out/sample-report.md"
