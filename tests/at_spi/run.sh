#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a test on a screen in memory with an accessibility bus of its own. Exits 77, which ctest takes for skipped, where
# no such bus can be had: in a container that allows none, say.
#
#   tests/at_spi/run.sh PROGRAM
set -euo pipefail
exec xvfb-run -a dbus-run-session -- bash -c '
    dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.a11y.Bus.GetAddress >/dev/null 2>&1 || {
        echo "Skipped: there is no accessibility bus here"
        exit 77
    }
    exec "$1"' run "$1"
