// SPDX-License-Identifier: GPL-3.0-or-later
// What numbers, places and dates may be, by whichever door they come: file, JSON or patch.
#include "core/edit/cluster_actions.h"
#include "core/exchange/workshop_json.h"
#include "core/store/workshop_file.h"
#include "tests/support/build_workshop.h"
#include "tests/support/catch.h"
#include "tests/support/tamper.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <limits>

using namespace coalesce;
using namespace coalesce::test;

namespace {

constexpr int kLowest = std::numeric_limits<int>::min(), kHighest = std::numeric_limits<int>::max();

// One answer in a cluster, one call, two steps.
struct Day {
    WorkshopOnDisk disk;
    const Workshop &workshop() const { return disk.workshop(); }
    QUuid made(Kind kind, const FieldValues &values) {
        return disk.perform(addRecord(workshop(), kind, values, disk.sources()));
    }
    Day() {
        const PromptId prompt = promptsOf(workshop()).front();
        disk.perform(addCluster(workshop(), {prompt, required("buses")}, disk.sources()));
        disk.perform(addAnswers(
            workshop(),
            {{prompt, required("later"), Source::Room, std::nullopt, workshop().clusters().begin()->id}},
            disk.sources()));
        made(Kind::Call, {{columnOf(&Call::text), QStringLiteral("ask us")}});
        for (const char *title : {"arrive", "write"})
            made(Kind::Step, {{columnOf(&Step::title), QLatin1String(title)}});
        disk.perform(setFields(workshop(), refOf(workshop().facts().id),
                               {{columnOf(&WorkshopFacts::date), QStringLiteral("2026-06-13")},
                                {columnOf(&WorkshopFacts::start), QStringLiteral("13:30")}}));
    }
};

// The JSON with one field of the first record of a list (or of the workshop) replaced.
QByteArray with(const QByteArray &json, const QString &list, const QString &field, const QJsonValue &value) {
    QJsonObject root = QJsonDocument::fromJson(json).object();
    QJsonArray records =
        root.value(list).isArray() ? root.value(list).toArray() : QJsonArray{root.value(list)};
    QJsonObject record = records.first().toObject();
    record.insert(field, value);
    records[0] = record;
    root.insert(list, root.value(list).isArray() ? QJsonValue(records) : QJsonValue(record));
    return QJsonDocument(root).toJson();
}

} // namespace

TEST_CASE("a number out of its bounds is refused in JSON") {
    const Day day;
    const QByteArray json = exchange::workshopJson(day.workshop());
    const auto reads = [&](const char *list, const char *field, const QJsonValue &value) {
        return bool(exchange::readWorkshopJson(with(json, QLatin1String(list), QLatin1String(field), value)));
    };
    CHECK(reads("answers", "number", 1'000'000'000));
    CHECK(reads("answers", "rank", 1'000'000'000));
    CHECK(reads("clusters", "x", -kCanvasLimit));
    CHECK(reads("steps", "minutes", 999));
    CHECK_FALSE(reads("answers", "number", kHighest));
    CHECK_FALSE(reads("answers", "number", 0));
    CHECK_FALSE(reads("answers", "rank", kHighest));
    CHECK_FALSE(reads("answers", "rank", -1));
    CHECK_FALSE(reads("clusters", "x", kLowest));
    CHECK_FALSE(reads("clusters", "y", kCanvasLimit + 1));
    CHECK_FALSE(reads("steps", "minutes", -5));
    CHECK_FALSE(reads("steps", "number", 3));
    CHECK_FALSE(reads("calls", "dots", -1));
    CHECK(reads("workshop", "date", QStringLiteral("2026-06-14")));
    CHECK_FALSE(reads("workshop", "date", QStringLiteral("2026/06/14")));
    CHECK_FALSE(reads("workshop", "date", QStringLiteral("2026-06-14xyz")));
    CHECK_FALSE(reads("workshop", "start", QStringLiteral("9:300")));
}

TEST_CASE("a number out of its bounds, or a gap in the order of prompts or steps, is damage in a file") {
    for (const char *sql : {"UPDATE prompts SET number=1", "UPDATE prompts SET number=number+1",
                            "UPDATE steps SET number=7 WHERE number=2",
                            "UPDATE answers SET number=2147483647", "UPDATE answers SET rank=2147483647",
                            "UPDATE clusters SET x=-2147483648", "UPDATE steps SET minutes=-5",
                            "UPDATE calls SET dots=-1", "UPDATE workshop SET date='2026/06/13'"}) {
        Day day;
        day.disk.close();
        tamper(day.disk.path(), sql);
        INFO(sql);
        const auto opened =
            WorkshopSession::open(day.disk.path(), WorkshopSession::Mode::Read, day.disk.sources());
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::Damaged);
    }
}

TEST_CASE("a patch with a number out of its bounds changes nothing") {
    const Day day;
    Workshop workshop = day.workshop();
    const auto refuses = [&](const auto &id, const auto &change) {
        PatchBuilder builder(workshop);
        builder.change(id, change);
        return !workshop.apply(builder.patch()) && workshop == day.workshop() &&
               workshop.sameIndexesAs(workshop.rebuilt());
    };
    CHECK(refuses(workshop.clusters().begin()->id, [](Cluster &cluster) { cluster.x = kLowest; }));
    CHECK(refuses(workshop.answers().begin()->id, [](Answer &answer) { answer.number = kHighest; }));
    CHECK(refuses(workshop.all<Step>().begin()->id, [](Step &step) { step.minutes = -5; }));
    CHECK(refuses(workshop.all<Step>().begin()->id, [](Step &step) { step.number = 2; }));
    CHECK(refuses(workshop.prompts().begin()->id, [](Prompt &prompt) { prompt.number = 4; }));
    CHECK_FALSE(addCluster(workshop,
                           {workshop.prompts().begin()->id, required("far"), {}, QPoint(kHighest, 0)},
                           day.disk.sources()));
}

TEST_CASE("behind the last number and rank that there can be an answer is refused, not counted over") {
    const Day day;
    const QByteArray json = exchange::workshopJson(day.workshop());
    for (const char *field : {"number", "rank"}) {
        Workshop workshop = exchange::readWorkshopJson(
                                with(json, QStringLiteral("answers"), QLatin1String(field), 1'000'000'000))
                                .value();
        const auto added = addAnswers(workshop,
                                      {{workshop.prompts().begin()->id, required("more"), Source::Room,
                                        std::nullopt, workshop.clusters().begin()->id}},
                                      day.disk.sources());
        REQUIRE(added);
        CHECK_FALSE(workshop.apply(added->patch));
    }
}
