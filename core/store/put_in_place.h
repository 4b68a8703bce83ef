// SPDX-License-Identifier: GPL-3.0-or-later
// The last step of making a file: made beside its place under another name, it gets its own when it is whole.
#pragma once

#include "core/base/result.h"

namespace coalesce::store {

// BadArgument where the path is empty, Exists where there is something already.
Status checkNewPath(const QString &path);

// Waits until `made` is on the disk, gives it the name `path`, and waits until that is on the disk too. Never
// replaces: Exists where the path is taken by now, NotWritable where the disk does not take it; `made` then
// stays where it is.
Status putInPlace(const QString &made, const QString &path);

// Waits until a file that was just put at `path`, by whatever way, is to be found there after a power cut.
void syncFolderOf(const QString &path);

} // namespace coalesce::store
