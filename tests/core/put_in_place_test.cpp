// SPDX-License-Identifier: GPL-3.0-or-later
// Files appear whole under their name, and never in the place of a workshop.
#include "core/store/put_in_place.h"
#include "tests/support/build_workshop.h"
#include "tests/support/catch.h"
#include "tests/support/file_bytes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace coalesce;
using namespace coalesce::test;

TEST_CASE("a report takes the place of a report, and never that of a workshop", "[store]") {
    WorkshopOnDisk disk;
    disk.close();
    const QByteArray workshop = disk.bytes();
    const auto refused = store::replaceFile(disk.path(), "a report");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Refused);
    CHECK(refused.error().place == disk.path());
    CHECK(disk.bytes() == workshop);

    const QString report = disk.inFolder(QStringLiteral("report.md"));
    REQUIRE(store::replaceFile(report, "first"));
    REQUIRE(store::replaceFile(report, "second"));
    CHECK(bytesAt(report) == "second");
    CHECK(QFileInfo(report).dir().entryList(QDir::Files).size() == 2); // nothing is left beside them
}

TEST_CASE("a made file is put where nothing is, and replaces nothing", "[store]") {
    const WorkshopOnDisk disk;
    const QString made = disk.inFolder(QStringLiteral("made"));
    const QString place = disk.inFolder(QStringLiteral("place"));
    REQUIRE(store::replaceFile(made, "one"));
    REQUIRE(store::putInPlace(made, place));
    CHECK_FALSE(QFile::exists(made));
    REQUIRE(store::replaceFile(made, "two"));
    const auto taken = store::putInPlace(made, place);
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code == ErrorCode::Exists);
    CHECK(bytesAt(place) == "one");
    CHECK(bytesAt(made) == "two");
}
