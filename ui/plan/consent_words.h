// SPDX-License-Identifier: GPL-3.0-or-later
// What the five consents are called.
#pragma once

#include "core/model/enums.h"

#include <QString>

namespace coalesce::ui {

QString consentName(ConsentKind kind);    // "to be named", for sentences
QString consentHeading(ConsentKind kind); // "Named", for headings

} // namespace coalesce::ui
