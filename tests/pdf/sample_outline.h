// SPDX-License-Identifier: GPL-3.0-or-later
// A small invented report for the tests of the PDF writer: one block of each kind.
#pragma once

#include "core/report/outline.h"

namespace coalesce::test {

// The scripts and the strings that writers stumble over, with a name for each.
struct Sample {
    const char *name;
    QString text;
};
std::vector<Sample> difficultTexts();

report::Outline sampleOutline();

// Title, and a list of `count` answers of usual length in clusters of 50.
report::Outline largeOutline(int count);

// The title "T" and one list of these items.
report::Outline outlineOf(const std::vector<QString> &items);

} // namespace coalesce::test
