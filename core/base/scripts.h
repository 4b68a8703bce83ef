// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

namespace coalesce {

// Whether the character is of a script whose words stand without spaces between them.
inline bool isUnspaced(char32_t code) {
    switch (QChar::script(code)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return false;
    }
}

} // namespace coalesce
