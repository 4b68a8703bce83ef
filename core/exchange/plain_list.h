// SPDX-License-Identifier: GPL-3.0-or-later
// A list typed or copied from elsewhere, one answer a line, without its bullets and numbers. What could as
// well be part of the answer ("-5 degrees", "3.5 hours", "2024 was hard", "5. Mai ist zu spät") stays.
#pragma once

#include <QString>
#include <vector>

namespace coalesce::exchange {

struct ListedAnswer {
    int line = 0; // from 1
    QString text; // without bullet or number, and without white space around it
    friend bool operator==(const ListedAnswer &, const ListedAnswer &) = default;
};

// The answers of the list in their order. Lines that are blank, or blank but for a bullet, give none. Numbers
// and letters with brackets are taken off; those with a dot only where they count: 1. itself, or next to a
// neighbour.
// A number before a tab, as word processors copy their lists, needs no dot.
std::vector<ListedAnswer> readPlainList(const QString &text);

// Whether the tabs in the text stand behind bullets, boxes and numbers alone: then it is a list and no table.
bool hasTabsOnlyAfterBullets(const QString &text);

} // namespace coalesce::exchange
