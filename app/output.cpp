// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include "core/store/open_checks.h"
#include "core/store/put_in_place.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QUuid>
#include <cstdio>

namespace coalesce::app {

namespace {
QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::App", text);
}

void put(const QByteArray &bytes, FILE *stream) {
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}
} // namespace

void printLine(const QString &line) {
    put(line.toUtf8() + '\n', stdout);
}
void printJson(const QJsonObject &object) {
    put(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n', stdout);
}
void printJson(const QJsonArray &array) {
    put(QJsonDocument(array).toJson(QJsonDocument::Compact) + '\n', stdout);
}
void printBytes(const QByteArray &bytes) {
    put(bytes, stdout);
}
void printMessage(const QString &line) {
    put(line.toUtf8() + '\n', stderr);
}

bool outputIsWhole() {
    return std::ferror(stdout) == 0;
}

Status checkOutput(const QString &path, bool force) {
    if (!QFileInfo::exists(path))
        return path.isEmpty() ? store::checkNewPath(path) : Status();
    if (!force)
        return fail(ErrorCode::Exists, tr("There is a file with that name already (--force replaces it)."),
                    path);
    if (!QFileInfo(path).isFile())
        return fail(ErrorCode::Refused, tr("This is not a file, so it cannot be replaced."), path);
    if (store::looksLikeWorkshop(path))
        return fail(ErrorCode::Refused, tr("This is a workshop, which an export never replaces."), path);
    return {};
}

Status writeWhole(const QString &path, const QByteArray &bytes, bool force) {
    if (auto status = checkOutput(path, force); !status)
        return status;
    if (force)
        return store::replaceFile(path, bytes);
    // Not by QSaveFile, which would replace what somebody has put there since.
    const QString beside =
        QStringLiteral("%1/.coalesce-%2")
            .arg(QFileInfo(path).absolutePath(), QUuid::createUuid().toString(QUuid::Id128));
    QFile file(beside);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
                         file.write(bytes) == bytes.size() && file.flush();
    file.close();
    Status status = written ? store::putInPlace(beside, path)
                            : fail(ErrorCode::NotWritable,
                                   tr("It could not be written: %1.").arg(file.errorString()), path);
    if (!status)
        QFile::remove(beside);
    return status;
}

} // namespace coalesce::app
