#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Folders are targets and targets are borders: rejects what crosses one, and tests that cannot fail. Run by ctest as
# `borders`.
#
#   tests/check_borders.sh [FOLDER]       the source tree, by default the one this file stands in
#
# Each finding is a line of its own: file:line: what is wrong. Works on the files that git tracks or would track, and on
# all files where there is no git.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "${1:-$here}"

findings=0
# report WHAT: reads lines of "file:line:text" and reports each.
report() {
    local file line text
    while IFS=: read -r file line text; do
        echo "$file:$line: $1: ${text#"${text%%[![:space:]]*}"}"
        findings=$((findings + 1))
    done
}

files() {
    if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
        git ls-files --cached --others --exclude-standard
    else
        find . -path ./build -prune -o -type f -print | sed 's|^\./||'
    fi
}
mapfile -t all < <(files)
sources=() cmake=()
for file in "${all[@]}"; do
    [ -f "$file" ] || continue # removed and not yet committed
    case $file in
        build*/*) ;;
        *.h | *.cpp | *.hpp | *.mm) sources+=("$file") ;;
        CMakeLists.txt | */CMakeLists.txt | *.cmake) cmake+=("$file") ;;
    esac
done

# find_in PATTERN FILE…: grep -n that may find nothing.
find_in() {
    local pattern=$1
    shift
    [ $# -eq 0 ] || grep -HnE "$pattern" "$@" || [ $? -eq 1 ]
}
# under FOLDER…: the sources below these folders.
under() {
    local folder file
    for folder; do
        for file in "${sources[@]}"; do
            case $file in "$folder"/*) printf '%s\n' "$file" ;; esac
        done
    done
}
mapfile -t core < <(under core)
mapfile -t ui < <(under ui)
mapfile -t core_tests < <(under tests/core)
mapfile -t screenless < <(under core | grep -vE '^core/(scene|report/pdf|media)/' || true)

include='^[[:space:]]*#[[:space:]]*include[[:space:]]*["<]'
report 'core includes what stands above it' < <(find_in "$include"'(\.\./)*(ui|app|tests)/' "${core[@]}")
report 'ui includes what stands above it' < <(find_in "$include"'(\.\./)*(app|tests)/' "${ui[@]}")
report 'core tests include more than core' < <(find_in "$include"'(\.\./)*(ui|app)/' "${core_tests[@]}")
report 'coalesce_core includes one of the targets above it' \
    < <(find_in "$include"'core/(scene|report/pdf|media)/' "${screenless[@]}")

# Class headers of the two modules by family, so that a new Qt class of a known family is caught as well.
widgets='QtWidgets|QApplication|QFrame|QLayout|Q[A-Za-z]*(Widget|Dialog|(Box|Grid|Form|Stacked)Layout|Button|Box|Menu|MenuBar|ToolBar|StatusBar|ScrollArea|ScrollBar|Slider|Label|LineEdit|TextEdit|Completer|Splitter|Delegate|MainWindow|ToolTip|HeaderView|ListView|TreeView|TableView|GraphicsView|GraphicsScene|GraphicsItem|CommonStyle|StyleFactory|StyleOption|ProgressBar|RubberBand|SystemTrayIcon|Gesture)'
gui='QtGui|Q(Gui|Action|Shortcut|Undo|Paint|Pixmap|Image|Bitmap|Picture|Icon|Color|Brush|Pen|Font|Text(Document|Layout|Cursor|Format|Block|Option|Frame|List|Table)|StaticText|RawFont|GlyphRun|Polygon|Transform|Region|Cursor|Screen|Window|Clipboard|Palette|Pdf|Page(Layout|Size|Ranges)|Movie|Validator|KeySequence|(Key|Mouse|Wheel|Touch|Tablet|Drag|Drop|Input)[A-Za-z]*Event|StandardItemModel|Accessible|DesktopServices|Vector[234]D|Matrix4x4|Quaternion|OpenGL|Rgb|Rgba|SyntaxHighlighter|Svg)'
report 'core includes Qt Widgets' < <(find_in "$include"'(QtWidgets/|('"$widgets"')[>"])' "${core[@]}")
report 'coalesce_core includes Qt Gui' < <(find_in "$include"'(QtGui/|QtSvg/)?('"$gui"')[A-Za-z0-9]*[>"/]' "${screenless[@]}")

# Explicit lists make it visible in a review what is built.
report 'file(GLOB) instead of an explicit list' < <(find_in '^[^#]*file[[:space:]]*\([[:space:]]*GLOB' "${cmake[@]}")
report 'coalesce_core links Qt Gui or Widgets' \
    < <(find_in '^[^#]*target_link_libraries\(coalesce_core[^_].*Qt6::(Gui|Widgets)' "${cmake[@]}")

# rc::check only says whether the law held; a test that drops its answer cannot fail.
mapfile -t tests < <(under tests)
report 'the result of rc::check is dropped; write CHECK(rc::check(…))' \
    < <(find_in '^[[:space:]]*rc::check[[:space:]]*\(' "${tests[@]}")

# What may stand at the top. A new name is a decision: make it here.
allowed=' .ci .clang-format .clang-tidy .editorconfig .gitattributes .gitignore CHANGELOG.md CMakeLists.txt CMakePresets.json CONTRIBUTING.md LICENSE README.md app core packaging resources tests ui '
while read -r top; do
    case $allowed in *" $top "*) ;; *) echo "$top:1: not among the names allowed at the top"; findings=$((findings + 1)) ;; esac
done < <(printf '%s\n' "${all[@]}" | cut -d/ -f1 | sort -u | grep -vE '^(build.*|\.git)$')

[ $findings -eq 0 ] || { echo "$findings borders crossed" >&2; exit 1; }
echo "No border crossed in ${#sources[@]} sources"
