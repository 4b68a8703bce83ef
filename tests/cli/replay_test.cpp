// SPDX-License-Identifier: GPL-3.0-or-later
// coalesce replay as scripts call it.
#include "tests/cli/run_coalesce.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

using namespace coalesce::test;

namespace {

struct Folder {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("day.coalesce"));
    Folder() { REQUIRE(run({QStringLiteral("sample"), file}).exit == 0); }
    QString path(const char *name) const { return folder.filePath(QLatin1String(name)); }
    Ran replay(const QString &out, const QStringList &more = {}) const {
        return run(QStringList{QStringLiteral("replay"), file, out} + more);
    }
};

QByteArray bytesAt(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The content of an element found by the ids on the way to it; empty where it is not there. As much of EBML
// (RFC 8794) as a header takes: an id and a size, both as long as the zeros say that they begin with, then so
// many bytes.
QByteArray element(QByteArray within, const QList<quint32> &way) {
    for (const quint32 wanted : way) {
        QByteArray found;
        for (qsizetype at = 0; at < within.size() && found.isNull();) {
            const auto read = [&](bool isSize) {
                const auto first = uchar(within[at]);
                int length = 1;
                while (length < 8 && !(first & (0x80 >> (length - 1))))
                    ++length;
                quint64 value = isSize ? first & (0xff >> length) : first;
                for (int i = 1; i < length && at + i < within.size(); ++i)
                    value = value << 8 | uchar(within[at + i]);
                at = qMin(at + length, within.size());
                return value;
            };
            const quint64 id = read(false);
            if (at >= within.size())
                break;
            const auto size = qsizetype(qMin<quint64>(read(true), quint64(within.size())));
            if (id == wanted)
                found = within.mid(at, size);
            at += size;
        }
        within = found;
    }
    return within;
}

constexpr quint32 kHeader = 0x1a45dfa3, kDocType = 0x4282, kSegment = 0x18538067, kInfo = 0x1549a966,
                  kDuration = 0x4489, kTracks = 0x1654ae6b, kTrack = 0xae, kCodec = 0x86, kVideo = 0xe0,
                  kWidth = 0xb0, kHeight = 0xba;

int number(const QByteArray &bytes) {
    int value = 0;
    for (const char byte : bytes)
        value = value << 8 | uchar(byte);
    return value;
}

double milliseconds(const QByteArray &bytes) {
    return bytes.size() == 8 ? qFromBigEndian<double>(bytes.constData()) : 0;
}

void failedWell(const Ran &ran, int exit) {
    INFO(ran.error.toStdString());
    CHECK(ran.exit == exit);
    CHECK(ran.out.isEmpty());
    CHECK(ran.error.endsWith(".\n"));
    CHECK(ran.error.count('\n') == 1);
}

} // namespace

TEST_CASE("replay: words that are off give exit 2 and write nothing") {
    const Folder folder;
    failedWell(folder.replay(folder.path("clip.mp4")), 2);
    failedWell(folder.replay(folder.path("clip")), 2);
    for (const char *seconds : {"9", "301", "ten", "10.5"})
        failedWell(
            folder.replay(folder.path("clip.webm"), {QStringLiteral("--seconds"), QLatin1String(seconds)}),
            2);
    for (const char *size : {"1280", "1281x720", "100x100", "4000x2000", "1280x720x2", "-2x4"})
        failedWell(folder.replay(folder.path("clip.webm"), {QStringLiteral("--size=") + QLatin1String(size)}),
                   2);
    failedWell(folder.replay(folder.path("clip.gif"), {QStringLiteral("--size=1280x720")}), 2);
    CHECK(QDir(folder.folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}

TEST_CASE("replay: the clip has the size and length asked for, and an existing one needs --force") {
    const Folder folder;
    const QString clip = folder.path("clip.webm"), gif = folder.path("clip.gif");
    const Ran made = folder.replay(clip, {QStringLiteral("--seconds=10"), QStringLiteral("--size=640x360")});
    if (made.exit == 2 && made.error.contains("not in this version")) {
        WARN("skipped: built without FFmpeg's libraries");
        return;
    }
    INFO(made.error.toStdString());
    REQUIRE(made.exit == 0);
    CHECK(made.out.isEmpty());
    const QByteArray webm = bytesAt(clip);
    CHECK(element(webm, {kHeader, kDocType}) == "webm");
    const QByteArray track = element(webm, {kSegment, kTracks, kTrack});
    CHECK(element(track, {kCodec}) == "V_VP9");
    CHECK(number(element(track, {kVideo, kWidth})) == 640);
    CHECK(number(element(track, {kVideo, kHeight})) == 360);
    CHECK(qAbs(milliseconds(element(webm, {kSegment, kInfo, kDuration})) - 10000) < 50);
    failedWell(folder.replay(clip, {QStringLiteral("--seconds=10")}), 1);
    CHECK(bytesAt(clip) == webm);
    CHECK(folder
              .replay(clip, {QStringLiteral("--seconds=10"), QStringLiteral("--size=640x360"),
                             QStringLiteral("--force")})
              .exit == 0);
    CHECK(bytesAt(clip) == webm); // the same, to the byte
    REQUIRE(folder.replay(gif).exit == 0);
    CHECK(bytesAt(gif).startsWith("GIF89a"));
    CHECK(bytesAt(gif).size() < 5'000'000);
    CHECK(bytesAt(gif).mid(6, 4) == QByteArray::fromHex("80026801")); // 640 by 360
    // What is in the way stays.
    failedWell(folder.replay(folder.file, {QStringLiteral("--force")}), 2);
    failedWell(folder.replay(folder.path("none/clip.webm")), 1);
}

TEST_CASE("replay: an empty history says what to do") {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("new.coalesce"));
    REQUIRE(run({QStringLiteral("new"), file}).exit == 0);
    const Ran ran = run({QStringLiteral("replay"), file, folder.filePath(QStringLiteral("a.webm"))});
    if (ran.exit == 2)
        return; // no clips here at all
    failedWell(ran, 1);
    CHECK(ran.error.contains("nothing to replay"));
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}
