// SPDX-License-Identifier: GPL-3.0-or-later
// Where the files that the program needs beside itself are.
#pragma once

#include <QString>

namespace coalesce::app {

// The folder of fonts: the installed one (share/coalesce/fonts beside the program's bin), else that of the
// source tree from which the program was built.
QString fontFolder();

// The table of word vectors, installed or in the source tree in the same way.
QString vectorTablePath();

// The folder in which people keep templates of their own; need not be there.
QString ownTemplateFolder();

} // namespace coalesce::app
