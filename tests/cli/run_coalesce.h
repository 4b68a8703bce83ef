// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the program as a script would.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace coalesce::test {

struct Ran {
    int exit;
    QByteArray out;
    QByteArray error;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray list() const { return QJsonDocument::fromJson(out).array(); }
};

inline QString executable() {
    return QStringLiteral(COALESCE_EXECUTABLE);
}

inline Ran run(const QStringList &words, const QByteArray &input = {}) {
    QProcess process;
    process.start(executable(), words);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace coalesce::test
