// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_lock.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace coalesce::store {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Store", text);
}

QString keyOf(const QString &path) {
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) == 0)
        return QStringLiteral("%1-%2").arg(quint64(found.st_dev), 0, 16).arg(quint64(found.st_ino), 0, 16);
#endif
    const QByteArray name = QFileInfo(path).canonicalFilePath().toUtf8();
    return QLatin1String(QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(32));
}

// One folder a user, the same from a desktop and from a bare shell, where XDG_RUNTIME_DIR is not set.
QString lockFolder() {
    QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
#ifdef Q_OS_UNIX
    const QString usual = QStringLiteral("/run/user/%1").arg(getuid());
    if (folder.isEmpty() && QFileInfo(usual).isWritable())
        folder = usual;
#endif
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    folder += QLatin1String("/coalesce");
    QDir().mkpath(folder);
    return folder;
}

} // namespace

Result<FileLock> FileLock::take(const QString &path) {
    auto lock = std::make_unique<QLockFile>(QStringLiteral("%1/%2.lock").arg(lockFolder(), keyOf(path)));
    lock->setStaleLockTime(0); // stale is what its process left behind when it ended, and nothing else
    if (lock->tryLock(0))
        return FileLock(std::move(lock));
    if (lock->error() != QLockFile::LockFailedError)
        return fail(ErrorCode::NotWritable,
                    tr("The note that the file is in use could not be written to %1.").arg(lockFolder()),
                    path);
    qint64 process = 0;
    QString host, program;
    lock->getLockInfo(&process, &host, &program);
    return fail(ErrorCode::InUse,
                tr("%1 has the file open (process %2 on %3).").arg(program, QString::number(process), host),
                path);
}

} // namespace coalesce::store
