// SPDX-License-Identifier: GPL-3.0-or-later
// Making workshop files: a new one from a template, and the sample.
#pragma once

#include "core/base/sources.h"
#include "core/templates/next_in_series.h"

namespace coalesce {

// Makes the file; when it returns, it is on the disk. BadArgument where the path is empty, Exists where it is
// taken, NotWritable where nothing can be made there, and the errors of startOf().
Status createWorkshop(const QString &path, const NewWorkshop &wanted, const Sources &sources);

// The same for the next workshop of a series: nextInSeries().
Status createNextWorkshop(const QString &path, const Workshop &last, const NewWorkshop &wanted,
                          const Sources &sources);

// Makes the sample workshop's file by performing its action lines, so that its history is that of an
// afternoon. Times and ids are counted, not taken from the clock: the sample is the same each time. The
// errors are those of createWorkshop().
Status createSample(const QString &path);

} // namespace coalesce
