// SPDX-License-Identifier: GPL-3.0-or-later
// Where the files are that a window needs beside itself.
#pragma once

#include <QString>

namespace coalesce::ui {

struct Resources {
    QString fonts;       // the folder of the report's fonts
    QString wordVectors; // the table that suggestions know likeness of words from; may be missing
};

} // namespace coalesce::ui
