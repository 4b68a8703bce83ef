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

// The same, in place of what is there: the path has the one or the other, also after a power cut. Refused
// where a workshop is there, NotWritable where the disk does not take it. As replaceFile(), never to be asked
// of a workshop that is open here.
Status putOver(const QString &made, const QString &path);

// Writes a whole file at the path, in place of what is there: it has the bytes or is as it was, also after a
// power cut. Refused where a workshop is there, NotWritable where the disk does not take it. Opens and closes
// what is there, so never to be asked of a workshop that is open here: that would let go of its locks.
Status replaceFile(const QString &path, const QByteArray &bytes);

} // namespace coalesce::store
