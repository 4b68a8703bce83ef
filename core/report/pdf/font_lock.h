// SPDX-License-Identifier: GPL-3.0-or-later
// Guards the font files that cairo 1.16 keeps open for the whole process. It opens and closes them without a
// lock of the FreeType library they share, so two threads that shape or draw text at one time crash it. Held
// for one paragraph or one page at a time, and given in the order of asking: a window that draws a page never
// waits for a whole report.
#pragma once

namespace coalesce::report::pdf {

// Whoever makes, uses or lets go of a cairo font holds one. The same thread may hold several.
class FontLock {
public:
    FontLock();
    ~FontLock();
    FontLock(const FontLock &) = delete;
    FontLock &operator=(const FontLock &) = delete;
};

} // namespace coalesce::report::pdf
