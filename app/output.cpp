// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
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

Status writeWhole(const QString &path, const QByteArray &bytes, bool force) {
    if (!force && QFileInfo::exists(path))
        return fail(ErrorCode::Exists, tr("There is a file with that name already (--force replaces it)."),
                    path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::NotWritable, tr("It could not be written: %1.").arg(file.errorString()), path);
    return {};
}

} // namespace coalesce::app
