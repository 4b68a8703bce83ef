// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/put_in_place.h"

#include "core/store/open_checks.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace coalesce::store {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Store", text);
}

bool sync(const QString &path) {
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
#else
    Q_UNUSED(path)
    return true;
#endif
}

// What was just put at the path is then found there after a power cut. Not every file system can sync a
// folder, so a failure says nothing.
void syncFolderOf(const QString &path) {
    sync(QFileInfo(path).absolutePath());
}

} // namespace

Status checkNewPath(const QString &path) {
    if (path.isEmpty())
        return fail(ErrorCode::BadArgument, tr("The file needs a name."));
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Exists, tr("There is a file with that name already."), path);
    return {};
}

Status putInPlace(const QString &made, const QString &path) {
    const auto refused = [&](const QString &why) { return fail(ErrorCode::NotWritable, why, path); };
    if (!sync(made))
        return refused(tr("The disk did not take the whole file."));
    QFile file(made);
    if (!file.rename(path)) { // which does not replace
        if (auto status = checkNewPath(path); !status)
            return status;
        return refused(tr("The file could not be put there: %1.").arg(file.errorString()));
    }
    syncFolderOf(path);
    return {};
}

Status putOver(const QString &made, const QString &path) {
    if (looksLikeWorkshop(path))
        return fail(ErrorCode::Refused, tr("This is a workshop, which an export never replaces."), path);
    if (!sync(made))
        return fail(ErrorCode::NotWritable, tr("The disk did not take the whole file."), path);
    std::error_code error;
    std::filesystem::rename(QFileInfo(made).filesystemFilePath(), QFileInfo(path).filesystemFilePath(),
                            error);
    if (error)
        return fail(
            ErrorCode::NotWritable,
            tr("The file could not be put there: %1.").arg(QString::fromLocal8Bit(error.message().c_str())),
            path);
    syncFolderOf(path);
    return {};
}

Status replaceFile(const QString &path, const QByteArray &bytes) {
    if (looksLikeWorkshop(path))
        return fail(ErrorCode::Refused, tr("This is a workshop, which an export never replaces."), path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::NotWritable, tr("It could not be written: %1.").arg(file.errorString()), path);
    syncFolderOf(path);
    return {};
}

} // namespace coalesce::store
