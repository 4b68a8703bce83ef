// SPDX-License-Identifier: GPL-3.0-or-later
// How a prompt is called where there is little room.
#pragma once

#include "core/model/records.h"
#include "ui/theme/palette.h"

#include <QString>

namespace coalesce::ui {

inline IntentTone toneOf(Intent intent) {
    switch (intent) {
    case Intent::Continue:
        return IntentTone::Continue;
    case Intent::Start:
        return IntentTone::Start;
    case Intent::Stop:
        return IntentTone::Stop;
    case Intent::Other:
        return IntentTone::Other;
    }
    return IntentTone::Other;
}

// "Continue"; for a prompt of another intent its table's name, else its question.
QString shortName(const Prompt &prompt);

} // namespace coalesce::ui
