// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_text.h"

namespace coalesce {

QByteArray withFeffEscaped(QByteArray json) {
    static const QByteArray kFeff("\xEF\xBB\xBF"), kEscape("\\ufeff");
    const bool hasMark = json.startsWith(kFeff);
    if (json.indexOf(kFeff, hasMark ? kFeff.size() : 0) < 0)
        return json;
    json.replace(kFeff, kEscape);
    if (hasMark)
        json.replace(0, kEscape.size(), kFeff);
    return json;
}

} // namespace coalesce
