// SPDX-License-Identifier: GPL-3.0-or-later
// A text as a QR code, small enough to be read from a screen across a room.
#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace coalesce::stage {

struct QrCode {
    int side = 0;           // in modules, without the quiet zone
    std::vector<bool> dark; // row by row
    bool isDark(int x, int y) const { return dark[size_t(y) * size_t(side) + size_t(x)]; }
    friend bool operator==(const QrCode &, const QrCode &) = default;
};

// The code of any text: an address of the web, mailto:, or words. Nothing where the text is empty or so long
// that its code could not be read from a chair at the back.
std::optional<QrCode> qrCodeOf(const QString &text);

} // namespace coalesce::stage
