// SPDX-License-Identifier: GPL-3.0-or-later
// Something in a source that could not be used, or not as it stands, and where it is.
#pragma once

#include <QString>

namespace coalesce::exchange {

struct Issue {
    int row = 0;    // from 1, as a spreadsheet program numbers its rows (a plain list: its lines); 0 for the
                    // whole source
    int column = 0; // from 1; 0 for the whole row
    QString message;
    friend bool operator==(const Issue &, const Issue &) = default;
};

} // namespace coalesce::exchange
