// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a report as CommonMark that reads well as it stands. What people wrote comes back from a CommonMark
// reader as plain text, character for character; every mark of structure is ours.
#pragma once

#include "core/report/outline.h"

namespace coalesce::report {

// The whole document, with LF line ends and one at the end. The same outline always gives the same text.
//   Heading: "## Text (aside)"; deeper than six stays at six. A line feed in it is a character reference.
//   Paragraph: strong text and links as such, muted text plain.
//   List: "- " an item, several lines as hard breaks; a quote is a block quote in its item; after it in
//   emphasis who said it and the aside, "*— Name (3 dots)*"; children are a sub-list. Callout: a block quote
//   with its lead in strong, its closing a second paragraph of it.
QString markdownOf(const Outline &outline);

} // namespace coalesce::report
