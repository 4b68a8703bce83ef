// SPDX-License-Identifier: GPL-3.0-or-later
// Clips as files: whole or not there at all, of the kind and length asked for, and small enough for mail.
#include "core/edit/answer_actions.h"
#include "core/media/replay_clip.h"
#include "tests/support/build_workshop.h"
#include "tests/support/catch.h"
#include "tests/support/scene_style.h"

#include <QDir>
#include <QImageReader>
#include <QTemporaryDir>

using namespace coalesce;
using namespace coalesce::media;
using namespace coalesce::test;

namespace {

QByteArray bytesAt(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Every pixel another one, differently each time: the worst that can be asked of a GIF.
Clip noise(ClipFormat format, double seconds) {
    Clip clip{format, usualSize(format), seconds, {}, {}};
    clip.paint = [](QImage &picture, double part) {
        auto seed = quint32(part * 1'000'003) + 1;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x) {
                seed = seed * 1664525 + 1013904223;
                picture.setPixel(x, y, 0xff000000 | seed >> 8);
            }
    };
    return clip;
}

Clip plain(ClipFormat format, double seconds) {
    Clip clip{format, usualSize(format), seconds, {}, {}};
    clip.paint = [](QImage &picture, double part) {
        picture.fill(QColor::fromRgbF(float(part), 0.5f, 0.5f));
    };
    return clip;
}

// Pictures in a GIF and its length in hundredths of a second, from its graphic control extensions.
std::pair<int, int> picturesAndTime(const QByteArray &gif) {
    int pictures = 0, time = 0;
    for (qsizetype at = gif.indexOf("\x21\xf9\x04"); at >= 0; at = gif.indexOf("\x21\xf9\x04", at + 1)) {
        ++pictures;
        time += uchar(gif[at + 4]) | uchar(gif[at + 5]) << 8;
    }
    return {pictures, time};
}

#define NEEDS_CLIPS()                                                                                        \
    if (!canMakeClips()) {                                                                                   \
        WARN("skipped: built without FFmpeg's libraries");                                                   \
        return;                                                                                              \
    }

} // namespace

TEST_CASE("the ending decides, and sides and times have bounds") {
    CHECK(clipFormatOf(QStringLiteral("a.webm")) == ClipFormat::WebM);
    CHECK(clipFormatOf(QStringLiteral("a.b.GIF")) == ClipFormat::Gif);
    CHECK_FALSE(clipFormatOf(QStringLiteral("a.mp4")));
    CHECK_FALSE(clipFormatOf(QStringLiteral("webm")));
    CHECK(isClipSize({1280, 720}, ClipFormat::WebM));
    CHECK_FALSE(isClipSize({1281, 720}, ClipFormat::WebM));
    CHECK_FALSE(isClipSize({1280, 720}, ClipFormat::Gif));
    CHECK_FALSE(isClipSize({3842, 2160}, ClipFormat::WebM));
    const QTemporaryDir folder;
    Clip clip = plain(ClipFormat::WebM, 1);
    clip.size = QSize(33, 33);
    CHECK(writeClip(folder.filePath(QStringLiteral("a.webm")), Existing::Refuse, clip).error().code ==
          ErrorCode::BadArgument);
}

TEST_CASE("a clip is what it says, and the same pictures give the same file") {
    NEEDS_CLIPS();
    const QTemporaryDir folder;
    const QString one = folder.filePath(QStringLiteral("one.webm")),
                  other = folder.filePath(QStringLiteral("ünïcode ☂.webm")),
                  gif = folder.filePath(QStringLiteral("one.gif"));
    REQUIRE(writeClip(one, Existing::Refuse, plain(ClipFormat::WebM, 1)));
    REQUIRE(writeClip(other, Existing::Refuse, plain(ClipFormat::WebM, 1)));
    REQUIRE(writeClip(gif, Existing::Refuse, plain(ClipFormat::Gif, 2)));
    CHECK(bytesAt(one) == bytesAt(other));
    CHECK(bytesAt(one).startsWith("\x1a\x45\xdf\xa3"));
    CHECK(bytesAt(one).left(64).contains("webm"));
    CHECK(bytesAt(gif).startsWith("GIF89a"));
    CHECK(picturesAndTime(bytesAt(gif)).second == 200);
    QImageReader reader(gif); // somebody else's
    CHECK(reader.size() == QSize(640, 360));
    const QImage first = reader.read();
    CHECK(qAbs(first.pixelColor(9, 9).red() - 0) < 8);
    CHECK(qAbs(first.pixelColor(9, 9).green() - 128) < 8);
    QImage last = first;
    for (QImage next = reader.read(); !next.isNull(); next = reader.read())
        last = next;
    CHECK(qAbs(last.pixelColor(630, 350).red() - 255) < 24); // a palette of the whole clip
    CHECK(writeClip(one, Existing::Refuse, plain(ClipFormat::WebM, 1)).error().code == ErrorCode::Exists);
    CHECK(writeClip(one, Existing::Replace, plain(ClipFormat::WebM, 2)));
    CHECK(bytesAt(one) != bytesAt(other));
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 3);
}

TEST_CASE("stopped, or where it cannot be written, a clip leaves nothing and what was there stays") {
    NEEDS_CLIPS();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("old.webm"));
    QFile old(path);
    REQUIRE(old.open(QIODevice::WriteOnly));
    old.write("as it was");
    old.close();
    for (const ClipFormat format : {ClipFormat::WebM, ClipFormat::Gif}) {
        Clip clip = plain(format, 3);
        clip.progress = [](int done, int) { return done < 5; };
        CHECK(writeClip(path, Existing::Replace, clip).error().code == ErrorCode::Cancelled);
    }
    CHECK(bytesAt(path) == "as it was");
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
    const Status nowhere = writeClip(folder.filePath(QStringLiteral("none/a.webm")), Existing::Refuse,
                                     plain(ClipFormat::WebM, 1));
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code == ErrorCode::NotWritable);
}

TEST_CASE("a clip never replaces a workshop") {
    NEEDS_CLIPS();
    WorkshopOnDisk disk;
    disk.close();
    const QByteArray before = disk.bytes();
    CHECK(writeClip(disk.path(), Existing::Replace, plain(ClipFormat::Gif, 1)).error().code ==
          ErrorCode::Refused);
    CHECK(disk.bytes() == before);
}

TEST_CASE("an animated picture stays under 5 MB, with fewer pictures if need be, and as long as asked for") {
    NEEDS_CLIPS();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("noise.gif"));
    REQUIRE(writeClip(path, Existing::Refuse, noise(ClipFormat::Gif, 10)));
    CHECK(QFileInfo(path).size() <= kMostGifBytes);
    const auto [pictures, time] = picturesAndTime(bytesAt(path));
    CHECK(pictures >= 5);
    CHECK(time > 900);
    CHECK(time < 1100);
}

TEST_CASE("a replay of 10,000 answers fits into a letter, and an empty one says what to do") {
    NEEDS_CLIPS();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("many.gif"));
    WorkshopOnDisk disk;
    ReplayClip how{ClipFormat::Gif, usualSize(ClipFormat::Gif), 10, testStyle()};
    const Status empty = writeReplayClip(path, Existing::Refuse, readReplay(disk.path()).value(), how);
    REQUIRE_FALSE(empty);
    CHECK(empty.error().code == ErrorCode::Refused);
    const auto prompts = promptsOf(disk.workshop());
    for (int part = 0; part < 20; ++part) {
        std::vector<NewAnswer> answers;
        answers.reserve(500);
        for (int i = 0; i < 500; ++i)
            answers.push_back(
                {prompts[size_t(i % 3)], required(QStringLiteral("Answer %1 of %2").arg(i).arg(part))});
        disk.perform(addAnswers(disk.workshop(), answers, disk.sources()));
    }
    const Replay replay = readReplay(disk.path()).value();
    REQUIRE(replay.length() == 20);
    REQUIRE(writeReplayClip(path, Existing::Refuse, replay, how));
    CHECK(QFileInfo(path).size() <= kMostGifBytes);
    how.seconds = 9;
    CHECK(writeReplayClip(path, Existing::Replace, replay, how).error().code == ErrorCode::BadArgument);
}
