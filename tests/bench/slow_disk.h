// SPDX-License-Identifier: GPL-3.0-or-later
// A disk whose flush takes as long as is said, and a count of the flushes: whoever in this program calls
// fsync or fdatasync (SQLite among them, for its files and its folder) comes by here. While a time is set,
// they wait so long in place of flushing: what is measured is then the program, and not the disk at hand.
// Linux only.
#pragma once

namespace coalesce::bench {

void setFlushTime(int milliseconds); // 0: as the disk at hand does
int flushes();                       // since the program began

} // namespace coalesce::bench
