// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/answer_actions.h"
#include "core/edit/cluster_actions.h"
#include "core/edit/participant_actions.h"
#include "core/exchange/workshop_json.h"
#include "core/model/record_info.h"
#include "tests/core/report_support.h"
#include "tests/support/catch.h"
#include "tests/support/made_workshop.h"
#include "tests/support/nasty_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace coalesce;
using namespace coalesce::exchange;
using namespace coalesce::test;

namespace {

void apply(Workshop &workshop, const Result<Outcome> &outcome) {
    REQUIRE(outcome);
    REQUIRE(workshop.apply(outcome->patch));
}

// A workshop with records of many kinds, all of whose texts are `text`.
Workshop filled(const QString &text) {
    Workshop workshop = madeWorkshop();
    const Sources sources = countedSources(1'700'000'000'000, 1000, 77);
    const RequiredText words = RequiredText::checked(text).value();
    const PromptId prompt = workshop.prompts().begin()->id;
    apply(workshop, addParticipant(workshop, {{columnOf(&Participant::name), text}},
                                   {ConsentKind::Named, ConsentKind::Quoted}, sources));
    const ParticipantId person = workshop.participants().begin()->id;
    apply(workshop,
          addAnswers(workshop, {{prompt, words, Source::Paper, person}, {prompt, words}, {prompt, words}},
                     sources));
    std::vector<AnswerId> answers = workshop.answersOf(prompt);
    apply(workshop, mergeAnswers(workshop, answers[0], {answers[1]}));
    apply(workshop, addCluster(workshop, {prompt, words, {answers[0]}}, sources));
    const QUuid cluster = workshop.clusters().begin()->id.uuid();
    apply(workshop, addTheme(workshop, {{columnOf(&Theme::title), text}}, {ClusterId(cluster)}, sources));
    apply(workshop,
          addRecord(workshop, Kind::Debate,
                    {{columnOf(&Debate::subject), cluster}, {columnOf(&Debate::text), text}}, sources));
    apply(workshop,
          addRecord(workshop, Kind::Call,
                    {{columnOf(&Call::text), text}, {columnOf(&Call::outcome), u"part"_qs}}, sources));
    const QUuid call = workshop.idsOf(Kind::Call).front();
    apply(workshop,
          addRecord(workshop, Kind::Response,
                    {{columnOf(&Response::call), call}, {columnOf(&Response::text), text}}, sources));
    apply(workshop,
          addRecord(workshop, Kind::Reflection,
                    {{columnOf(&Reflection::text), text}, {columnOf(&Reflection::about), cluster}}, sources));
    apply(workshop,
          addRecord(workshop, Kind::Pledge,
                    {{columnOf(&Pledge::text), text}, {columnOf(&Pledge::due), u"2024-06-01"_qs}}, sources));
    apply(workshop,
          addRecord(workshop, Kind::Step,
                    {{columnOf(&Step::title), text}, {columnOf(&Step::minutes), qint64(15)}}, sources));
    return workshop;
}

QJsonObject parsed(const QByteArray &json) {
    return QJsonDocument::fromJson(json).object();
}
QByteArray written(const QJsonObject &object) {
    return QJsonDocument(object).toJson();
}

// The JSON with one value of one record replaced, or taken out where there is none.
QByteArray changed(const QByteArray &json, const QString &list, const QString &field,
                   const QJsonValue &value) {
    QJsonObject root = parsed(json);
    QJsonArray records = root.value(list).toArray();
    QJsonObject record = records.first().toObject();
    if (value.isUndefined())
        record.remove(field);
    else
        record.insert(field, value);
    records[0] = record;
    root.insert(list, records);
    return written(root);
}

} // namespace

TEST_CASE("a workshop written as JSON and imported into a new one gives the same bytes") {
    CHECK(rc::check([] {
        const QString text = u'x' + *nastyText();
        const Workshop workshop = filled(text);
        const QByteArray json = workshopJson(workshop);
        Workshop fresh = madeWorkshop();
        const auto outcome = importWorkshopJson(fresh, fresh, json);
        RC_ASSERT(bool(outcome));
        RC_ASSERT(bool(fresh.apply(outcome->patch)));
        RC_ASSERT(workshopJson(fresh) == json);
        RC_ASSERT(fresh == workshop);
    }));
}

TEST_CASE("the JSON says what it is, and holds every kind under its name with sorted keys") {
    const QByteArray json = workshopJson(filled(u"text"_qs));
    const QJsonObject root = parsed(json);
    CHECK(root.value(u"format"_qs).toString() == u"coalesce-workshop"_qs);
    CHECK(root.value(u"version"_qs).toInt() == 1);
    for (const char *key :
         {"prompts", "participants", "consents", "answers", "clusters", "themes", "tableNotes", "debates",
          "reflections", "calls", "responses", "pledges", "opportunities", "steps", "voices", "pictures"})
        CHECK(root.value(QLatin1String(key)).isArray());
    CHECK(root.value(u"workshop"_qs).isObject());
    CHECK_FALSE(root.contains(u"importKeys"_qs));
    CHECK(json.endsWith("}\n"));
    CHECK_FALSE(json.contains('\r'));
    const QJsonObject answer = root.value(u"answers"_qs).toArray().at(1).toObject();
    CHECK(answer.value(u"mergedInto"_qs).isString());
    CHECK(answer.value(u"cluster"_qs).isNull());
    CHECK(answer.value(u"starred"_qs).isBool());
    CHECK(json.indexOf("\"cluster\"") < json.indexOf("\"mergedInto\""));
}

TEST_CASE("JSON goes into a workshop as it was made, id included, and into no other") {
    const Workshop start = madeWorkshop();
    QJsonObject root = parsed(workshopJson(filled(u"text"_qs)));
    QJsonObject facts = root.value(u"workshop"_qs).toObject();
    facts.insert(u"id"_qs, u"0badcafe-0000-4000-8000-000000000001"_qs);
    root.insert(u"workshop"_qs, facts);
    const QByteArray json = written(root);

    Workshop current = start;
    const auto outcome = importWorkshopJson(current, start, json);
    REQUIRE(outcome);
    REQUIRE(current.apply(outcome->patch));
    CHECK(current.facts().id.text() == u"0badcafe-0000-4000-8000-000000000001"_qs);
    REQUIRE(current.apply(reversed(outcome->patch)));
    CHECK(current == start);

    const Workshop worked = filled(u"other"_qs);
    const auto refused = importWorkshopJson(worked, start, json);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Refused);
    CHECK(refused.error().detail.contains(u"merge"_qs));
}

TEST_CASE("an import undone and done again keeps its consents") {
    const Workshop start = madeWorkshop();
    const QByteArray json = workshopJson(filled(u"text"_qs));
    Workshop current = start;
    const auto first = importWorkshopJson(current, start, json);
    REQUIRE(current.apply(first->patch));
    REQUIRE(current.apply(undoableOf(reversed(first->patch)))); // as undo does
    const auto second = importWorkshopJson(current, start, json);
    REQUIRE(second);
    REQUIRE(current.apply(second->patch));
    CHECK(workshopJson(current) == json);
}

TEST_CASE("an import that was undone can be made again, whatever the clock kept of it") {
    report::WorkshopMaker maker(u"W"_qs, u"Q?"_qs);
    const StepId step =
        maker.put(Step{maker.id<Step>(), 0, *RequiredText::checked(u"S"_qs), 5, {}, {}, {}, false});
    maker.put(Run{maker.id<Run>(), 0, step, {1000}, Moment{1000}, 0, 0, std::nullopt});
    const QByteArray json = workshopJson(maker.workshop());
    const Workshop start = madeWorkshop();
    Workshop current = start;
    const auto first = importWorkshopJson(current, start, json);
    REQUIRE(current.apply(first->patch));
    REQUIRE(current.apply(undoableOf(reversed(first->patch))));
    REQUIRE(current.all<Run>().size() == 1);
    const auto second = importWorkshopJson(current, start, json);
    REQUIRE(second);
    REQUIRE(current.apply(second->patch));
    CHECK(workshopJson(current) == json);
}

TEST_CASE("JSON that is not as it must be is refused, with the place") {
    const QByteArray json = workshopJson(filled(u"text"_qs));
    const auto place = [](const QByteArray &bad) {
        const auto read = readWorkshopJson(bad);
        REQUIRE_FALSE(read);
        CHECK_FALSE(read.error().detail.isEmpty());
        return read.error().place;
    };
    const auto root = [&](const char *key, const QJsonValue &value) {
        QJsonObject object = parsed(json);
        object.insert(QLatin1String(key), value);
        return written(object);
    };
    CHECK(place(root("format", u"other"_qs)) == u"format"_qs);
    CHECK(place(root("version", 0)) == u"version"_qs);
    CHECK(readWorkshopJson(root("version", 2)).error().code == ErrorCode::NewerVersion);
    CHECK(place(root("colours", QJsonArray())) == u"colours"_qs);
    CHECK(readWorkshopJson(root("voices", QJsonArray{1})).error().code == ErrorCode::NotInVersion);
    CHECK(place(root("answers", 1)) == u"answers"_qs);
    CHECK(place(root("answers", QJsonArray{1})) == u"answers[0]"_qs);
    CHECK_FALSE(readWorkshopJson(root("prompts", QJsonArray()))); // no workshop without prompts
    CHECK(place(changed(json, u"answers"_qs, u"colour"_qs, 1)) == u"answers[0].colour"_qs);
    CHECK(place(changed(json, u"answers"_qs, u"text"_qs, QJsonValue::Undefined)) == u"answers[0].text"_qs);
    CHECK(place(changed(json, u"answers"_qs, u"text"_qs, u" "_qs)) == u"answers[0].text"_qs);
    CHECK(place(changed(json, u"answers"_qs, u"text"_qs, QString(QChar(0)))) == u"answers[0].text"_qs);
    CHECK(place(changed(json, u"answers"_qs, u"starred"_qs, 1)) == u"answers[0].starred"_qs);
    CHECK(place(changed(json, u"answers"_qs, u"number"_qs, 1.5)) == u"answers[0].number"_qs);
    CHECK(place(changed(json, u"answers"_qs, u"id"_qs, u"x"_qs)) == u"answers[0].id"_qs);
    CHECK(place(changed(json, u"answers"_qs, u"source"_qs, u"moon"_qs)) == u"answers[0]"_qs);
    CHECK(place(changed(json, u"prompts"_qs, u"number"_qs, 7)) == u"prompts"_qs);
    for (const QJsonValue &value : {QJsonValue(u"0badcafe-0000-4000-8000-000000000009"_qs)})
        CHECK_FALSE(place(changed(json, u"answers"_qs, u"prompt"_qs, value)).isEmpty());
    for (const QByteArray &bad : {QByteArray(), QByteArray("["), QByteArray("[]"), QByteArray("{}"),
                                  QByteArray("\xff{}"), QByteArray(5000, '['), json.chopped(3), json + json})
        CHECK_FALSE(readWorkshopJson(bad));
}

TEST_CASE("no change to one byte of the JSON does more than refuse it or change the workshop") {
    const QByteArray json = workshopJson(filled(u"text"_qs));
    CHECK(rc::check([&json] {
        QByteArray bad = json;
        bad[*rc::gen::inRange<qsizetype>(0, json.size())] = *rc::gen::arbitrary<char>();
        if (const auto read = readWorkshopJson(bad))
            RC_ASSERT(
                workshopJson(
                    Workshop::of([&] {
                        std::vector<std::pair<RecordRef, Row>> records;
                        for (int kind = 0; kind < kKindCount; ++kind)
                            for (const QUuid &id : read->idsOf(Kind(kind)))
                                records.emplace_back(RecordRef{Kind(kind), id}, *read->row({Kind(kind), id}));
                        return records;
                    }())
                        .value()) == workshopJson(*read));
    }));
}
