// SPDX-License-Identifier: GPL-3.0-or-later
// What the Tables room calls the closed choices of a workshop, translated.
#pragma once

#include "core/model/enums.h"

#include <array>

namespace coalesce::ui {

inline constexpr std::array kSources{Source::Room, Source::SignUp, Source::Phone, Source::Paper};
inline constexpr std::array kNoteKinds{TableNoteKind::Point, TableNoteKind::Example, TableNoteKind::Blockage,
                                       TableNoteKind::Question, TableNoteKind::Decision};

QString sourceName(Source source);        // "sign-up", as it stands beside an answer
QString sourceSentence(Source source);    // "From sign-up", as a choice of its own
QString noteKindName(TableNoteKind kind); // "Blockage"

} // namespace coalesce::ui
