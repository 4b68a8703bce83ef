// SPDX-License-Identifier: GPL-3.0-or-later
// One writer a file: a lock in the user's runtime folder, keyed by the file's device and inode so that two
// names of one file are one file. The workshop itself is not opened for it: closing another descriptor would
// drop SQLite's own locks.
#pragma once

#include "core/base/result.h"

#include <QLockFile>
#include <memory>

namespace coalesce::store {

class FileLock {
public:
    // Does not wait. InUse, naming program, process and host, where another Coalesce holds it; NotWritable
    // where the folder of locks takes none. A lock whose process has ended, by a crash too, is no hindrance.
    static Result<FileLock> take(const QString &path);

private:
    explicit FileLock(std::unique_ptr<QLockFile> lock) : m_lock(std::move(lock)) {}
    std::unique_ptr<QLockFile> m_lock; // let go when it ends
};

} // namespace coalesce::store
