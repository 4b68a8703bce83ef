// SPDX-License-Identifier: GPL-3.0-or-later
// "@" in an entry: what of the text names a person, and who is offered for it. Pure.
#pragma once

#include "ui/people/people_lines.h"

namespace coalesce::ui {

// An "@" at the beginning or behind white space, and what was typed behind it up to the cursor.
struct Mention {
    int at; // the place of the "@"
    QString typed;
    friend bool operator==(const Mention &, const Mention &) = default;
};
// The last one before the cursor, on its line; nothing where there is none.
std::optional<Mention> mentionAt(const QString &text, int cursor);

// One who is offered. Of "ama we need" only "ama" may be the name: `rest` is what is said, to stay in the
// entry.
struct MentionLine {
    QString text;
    PersonChoice choice;
    QString rest = {};
};
// Those whom the typed words may mean, or where nobody fits them all, their beginning; those who came first.
// Then a new person of a name that nobody has.
std::vector<MentionLine> mentionLines(const Workshop &workshop, const QString &typed);

// The one person who is meant where somebody types on behind a name without choosing; nothing while more than
// one may be, or what follows may be a part of the name.
std::optional<MentionLine> meantBy(const Workshop &workshop, const QString &typed);

} // namespace coalesce::ui
