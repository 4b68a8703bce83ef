#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The one list of what Coalesce needs, and its installer for Debian and Ubuntu.
#
#   packaging/install-deps.sh                    what building, running and testing need
#   packaging/install-deps.sh build run          only these groups; the others: test, check, package
#   packaging/install-deps.sh --print build      only prints the names
#
# Installs just what is missing, so that a second run changes nothing and asks for no password. Where there is no apt it
# says what is needed and succeeds: whoever calls it goes on with what is there, and CMake names the first thing missing.
set -euo pipefail

declare -A packages=(
    [build]="g++ cmake ninja-build ccache mold pkg-config qt6-base-dev qt6-svg-dev qt6-multimedia-dev libsqlite3-dev libexpected-dev
             libuchardet-dev libstemmer-dev libcairo2-dev libpango1.0-dev libqpdf-dev libavformat-dev libavcodec-dev
             libavutil-dev libswscale-dev libqrcodegen-dev"
    # Qt loads these at run time, so nothing that is linked pulls them in.
    [run]="libqt6sql6-sqlite libqt6svg6"
    # The libraries the tests are written with, the foreign readers that check what we write, a screen that delivers
    # drags, and what a screen reader asks through.
    [test]="catch2 librapidcheck-dev libcmark-dev libcsv-dev poppler-utils qpdf sqlite3 xvfb xauth
            libatspi2.0-dev at-spi2-core dbus"
    [check]="git clang clang-format clang-tidy"
    [package]="dpkg-dev file desktop-file-utils appstream"
)

print=no
[ "${1:-}" = --print ] && { print=yes; shift; }
[ $# -gt 0 ] || set -- build run test

wanted=()
for group; do
    [ -n "${packages[$group]:-}" ] || { echo "install-deps: no group '$group'; there are: ${!packages[*]}" >&2; exit 2; }
    read -r -d '' -a names <<<"${packages[$group]}" || true
    wanted+=("${names[@]}")
done
[ $print = no ] || { printf '%s\n' "${wanted[@]}"; exit 0; }

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "This system has no apt, so nothing was installed. Coalesce needs a C++20 compiler (GCC 12, clang 14 or newer)," \
         "CMake 3.25, Ninja, pkg-config, Qt 6.4 or newer with its SQLite, SVG and multimedia parts, SQLite, tl-expected," \
          "uchardet, libstemmer, cairo, Pango, qpdf and libqrcodegen with their headers, and for clips FFmpeg's libraries. Debian calls" \
          "them: ${wanted[*]}." >&2
    exit 0
fi

installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^installed //p' || true)
missing=()
for name in "${wanted[@]}"; do
    grep -qxF "$name" <<<"$installed" || missing+=("$name")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
        echo "These packages are missing: ${missing[*]}. Only root may install them and there is no sudo here;" \
             "run as root: apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
    }
    as_root=(sudo)
fi
echo "Installing ${#missing[@]} packages: ${missing[*]}" >&2
as_root+=(env DEBIAN_FRONTEND=noninteractive)
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
