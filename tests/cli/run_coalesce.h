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

// The program as a shell calls it: "$1" is the program, "$2" and on are `words`.
inline Ran runInShell(const QString &line, const QStringList &words) {
    QProcess process;
    process.start(QStringLiteral("/bin/sh"),
                  QStringList{QStringLiteral("-c"), line, QStringLiteral("sh"), executable()} + words);
    const bool ended = process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace coalesce::test
