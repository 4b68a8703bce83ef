#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Shows that check_borders.sh catches each kind of crossing, and nothing else, in a small tree made for it.
set -euo pipefail
check=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/check_borders.sh
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree"/core/{edit,scene,media} "$tree"/{ui,app} "$tree"/tests/core

# put FILE LINE…: writes a file of these lines.
put() { printf '%s\n' "${@:2}" >"$tree/$1"; }
put core/edit/a.cpp '#include "core/base/text.h"' '#include <QString>' '#include <QTextStream>' '#include <vector>'
put core/scene/paint.cpp '#include <QPainter>' '#include "core/layout/grid.h"'
put core/media/clip.cpp '#include <QVideoFrame>' '#include <QImage>'
put ui/room.cpp '#include <QLabel>' '#include "core/edit/a.h"' '#include "ui/theme.h"'
put app/main.cpp '#include "ui/window.h"' '#include <QApplication>'
put tests/core/b_test.cpp '    CHECK(rc::check([] { // rc::check( alone would be no test'
put CMakeLists.txt '# file(GLOB) is never used' 'add_subdirectory(core)'
"$check" "$tree" >/dev/null || { echo "a tree without crossings was rejected"; "$check" "$tree" || true; exit 1; }

expected=()
# cross FILE LINE: appends a line that must be found.
cross() { printf '%s\n' "$2" >>"$tree/$1"; expected+=("$1:$(wc -l <"$tree/$1"):"); }
cross core/edit/a.cpp '#include "ui/theme.h"'
cross core/edit/a.cpp '#  include "../app/main.h"'
cross core/edit/a.cpp '#include <QWidget>'
cross core/edit/a.cpp '#include <QtWidgets/qlabel.h>'
cross core/edit/a.cpp '#include <QFontMetricsF>'
cross core/edit/a.cpp '#include <QtGui/QColor>'
cross core/edit/a.cpp '#include "core/scene/paint.h"'
cross core/scene/paint.cpp '#include <QGraphicsItem>'
cross ui/room.cpp '#include "app/main.h"'
cross tests/core/a_test.cpp '#include "ui/theme.h"' 2>/dev/null
cross tests/core/a_test.cpp '    rc::check([] {'
cross CMakeLists.txt 'file( GLOB sources *.cpp)'
cross CMakeLists.txt 'target_link_libraries(coalesce_core PUBLIC Qt6::Gui)'
cross notes.txt 'left behind'

found=$("$check" "$tree" 2>/dev/null) && { echo "crossings were not rejected"; exit 1; }
for place in "${expected[@]}"; do
    grep -qF "$place" <<<"$found" || { echo "not found: $place"; exit 1; }
done
echo "All ${#expected[@]} crossings found"
