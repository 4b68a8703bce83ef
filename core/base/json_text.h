// SPDX-License-Identifier: GPL-3.0-or-later
// JSON that keeps a U+FEFF wherever it stands.
#pragma once

#include <QByteArray>

namespace coalesce {

// The same JSON with every U+FEFF written as the escape \ufeff, but for one at the very start, which is a
// byte order mark. Readers, Qt's among them, drop the character where a text begins with it. For JSON that is
// written and for JSON that is about to be read.
QByteArray withFeffEscaped(QByteArray json);

} // namespace coalesce
