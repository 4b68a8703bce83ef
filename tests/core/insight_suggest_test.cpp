// SPDX-License-Identifier: GPL-3.0-or-later
// What is suggested: piles and duplicates, and all of it for a workshop.
#include "core/insight/suggest.h"

#include "core/edit/answer_actions.h"
#include "core/edit/cluster_actions.h"
#include "core/insight/piles.h"
#include "tests/support/build_workshop.h"
#include "tests/support/insight_notes.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace coalesce;
using namespace coalesce::insight;
using namespace coalesce::test;

namespace {

std::optional<DuplicateKind> kindOf(const char *a, const char *b) {
    const NoteSpace space(withVectors(), notesOf({a, b, "Plant tomatoes", "Paint the old bridge blue"}));
    const auto found = compared(space, 0, 1);
    return found ? std::optional(found->kind) : std::nullopt;
}

Suggestions suggested(const Workshop &workshop, const SuggestSettings &settings = {}) {
    return suggest(workshop, std::nullopt, settings, withVectors().table, {}).value();
}

struct Day {
    Sources sources = countedSources();
    Workshop workshop = newWorkshop(sources);
    std::vector<PromptId> prompts = promptsOf(workshop);

    AnswerId answer(const QString &text, int prompt = 0) {
        return AnswerId(
            perform(workshop, addAnswers(workshop, {{prompts[size_t(prompt)], required(text)}}, sources)));
    }
    AnswerId answer(const char *text, int prompt = 0) { return answer(QString::fromUtf8(text), prompt); }
    ClusterId cluster(const char *title, const std::vector<AnswerId> &answers) {
        return ClusterId(
            perform(workshop, addCluster(workshop, {prompts[0], required(title), answers}, sources)));
    }
};

} // namespace

TEST_CASE("piles are the themes that notes share, with the words that they share") {
    const NoteSpace space(withVectors(), everydayNotes());
    const auto likeness = Similarities::of(space, allOf(space), {}).value();
    const auto piles = pilesAt(space, averageLinkage(likeness, {}).value(), kUsualLooseness);
    REQUIRE(piles.size() == 2);
    CHECK(piles[0].notes == std::vector{5, 6, 7, 8, 9});
    CHECK(piles[0].words.contains(QStringLiteral("school")));
    CHECK(piles[0].words.contains(QStringLiteral("lunch")));
    CHECK(piles[1].notes.size() >= 4);
    CHECK(piles[1].notes.back() < 5);
    CHECK(
        (piles[1].words.contains(QStringLiteral("bus")) || piles[1].words.contains(QStringLiteral("buses"))));
}

TEST_CASE("tighter piles lie within looser ones") {
    CHECK(rc::check("slider", [] {
        const NoteSpace space(withVectors(), anyNotes());
        const auto likeness = Similarities::of(space, allOf(space), {}).value();
        const auto linkage = averageLinkage(likeness, {}).value();
        const double z = double(*rc::gen::inRange(0, 25)) / 10;
        const auto loose = pilesAt(space, linkage, z), tight = pilesAt(space, linkage, z + 0.3);
        for (const Pile &pile : tight)
            RC_ASSERT(std::ranges::any_of(
                loose, [&](const Pile &other) { return std::ranges::includes(other.notes, pile.notes); }));
    }));
}

TEST_CASE("duplicates are told by their words, and what turns the meaning round is seen") {
    CHECK(kindOf("We need a WHOLE FOOD store.", "we need  a whole food store!") == DuplicateKind::Identical);
    CHECK(kindOf("We need a whole food store.", "We need a whole food store here.") ==
          DuplicateKind::SamePoint);
    CHECK(kindOf("Open the swimming pool on Sundays", "Open the swiming pool on Sundays") ==
          DuplicateKind::SamePoint);
    CHECK(kindOf("More bike lanes on every road", "More bikelanes on every road") ==
          DuplicateKind::SamePoint);
    CHECK(kindOf("Marijuana should be legalized", "Marijuana should not be legalized") ==
          DuplicateKind::MeaningDiffers);
    CHECK(kindOf("We don't want a new road here", "We want a new road here") ==
          DuplicateKind::MeaningDiffers);
    CHECK(kindOf("The town must spend $50,000 on parks", "The town must spend $100,000 on parks") ==
          DuplicateKind::MeaningDiffers);
    CHECK(kindOf("Widen the road to two lanes", "Widen the road to four lanes") ==
          DuplicateKind::MeaningDiffers);
    CHECK(kindOf("The cable rates are too high in this town",
                 "The internet rates are too high in this town") == DuplicateKind::WordDiffers);
    CHECK(kindOf("More police in the town centre", "Less police in the town centre") ==
          DuplicateKind::WordDiffers);
    CHECK_FALSE(kindOf("A bus home after the meeting", "Free lunch at school"));
}

TEST_CASE("two words that exist are not one word misspelt") {
    QByteArray known = smallVectors();
    known.replace("train", "leash"); // as long
    const Lexicon lexicon{
        QStringLiteral("en"), {}, std::make_shared<const VectorTable>(VectorTable::of(known).value())};
    const NoteSpace space(
        lexicon, notesOf({"We need a lease law in the county", "We need a leash law in the county"}));
    CHECK(compared(space, 0, 1)->kind == DuplicateKind::WordDiffers);
    CHECK(compared(space, 0, 1)->because.onlyFirst == QStringList{QStringLiteral("lease")});
    CHECK(compared(space, 0, 1)->because.onlySecond == QStringList{QStringLiteral("leash")});
}

TEST_CASE("all duplicates are found that a look at every pair finds") {
    CHECK(rc::check("duplicates", [] {
        const NoteSpace space(withVectors(), anyNotes());
        const auto found = duplicatesAmong(space, allOf(space), {}).value();
        std::set<std::pair<int, int>> pairs;
        std::set<int> later; // identical to one before
        for (const Duplicate &duplicate : found)
            if (duplicate.kind == DuplicateKind::Identical)
                later.insert(duplicate.notes.begin() + 1, duplicate.notes.end());
            else
                pairs.insert({duplicate.notes[0], duplicate.notes[1]});
        for (int a = 0; a < space.size(); ++a)
            for (int b = a + 1; b < space.size(); ++b) {
                const auto expected = compared(space, a, b);
                if (expected && expected->kind == DuplicateKind::Identical)
                    RC_ASSERT(later.contains(b));
                else if (!later.contains(a) && !later.contains(b))
                    RC_ASSERT(pairs.contains({a, b}) == expected.has_value());
            }
    }));
}

TEST_CASE("only answers of one prompt are compared, and neither merged nor dismissed ones suggested") {
    Day day;
    const AnswerId first = day.answer("Buses in the evening");
    const AnswerId second = day.answer("Evening buses to the station");
    const AnswerId twin = day.answer("buses in the evening.");
    day.answer("Buses in the evening", 1);
    const ClusterId buses = day.cluster("Buses", {first});
    Suggestions all = suggested(day.workshop);
    REQUIRE(all.duplicates.size() == 1);
    CHECK(all.duplicates[0].answers == std::vector{first, twin});
    REQUIRE(all.homes.size() == 2);
    CHECK(all.homes[0].answer == second);
    CHECK(all.homes[0].clusters[0].cluster == buses);
    CHECK_FALSE(sentenceOf(all.homes[0].clusters[0].because).isEmpty());
    CHECK_FALSE(all.wordsAlone);

    SuggestSettings settings;
    settings.dismissed.duplicates = {{twin, first}};
    settings.dismissed.homes = {{second, buses}};
    all = suggested(day.workshop, settings);
    CHECK(all.duplicates.empty());
    CHECK(all.homes.size() == 1);

    perform(day.workshop, mergeAnswers(day.workshop, first, {twin}));
    all = suggested(day.workshop);
    CHECK(all.duplicates.empty());
    CHECK(all.homes.size() == 1);
}

TEST_CASE("piles of answers that are not placed are suggested until they are dismissed") {
    Day day;
    for (const Note &note : everydayNotes())
        day.answer(note.text);
    SuggestSettings settings;
    settings.looseness = kUsualLooseness;
    Suggestions all = suggested(day.workshop, settings);
    REQUIRE(all.piles.size() == 2);
    CHECK(all.piles[0].prompt == day.prompts[0]);
    const auto json = toJson(all);
    CHECK(json.value(QStringLiteral("piles")).toArray().size() == 2);
    CHECK(suggested(day.workshop, settings) == all);
    settings.dismissed.piles = {all.piles[0].answers};
    CHECK(suggested(day.workshop, settings).piles == std::vector{all.piles[1]});
    day.cluster("All", all.piles[1].answers);
    CHECK(suggested(day.workshop, settings).piles.empty());
}

TEST_CASE("a workshop without answers or words has nothing to suggest; a stopped search says so") {
    Day day;
    CHECK(suggested(day.workshop) == Suggestions{});
    day.answer("…");
    CHECK(suggested(day.workshop) == Suggestions{});
    const auto stopped = suggest(day.workshop, std::nullopt, {}, nullptr, [] { return false; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
}

TEST_CASE("what is called the same point is the same to a reader too", "[real]") {
    const QString folder = qEnvironmentVariable("COALESCE_TEST_DATA");
    if (folder.isEmpty()) {
        WARN("Skipped: COALESCE_TEST_DATA names no folder of real answers.");
        return;
    }
    QFile file(folder + QStringLiteral("/polis/duplicates-labelled.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonArray pairs = QJsonDocument::fromJson(file.readAll()).array();
    const auto table = VectorTable::open(QStringLiteral(COALESCE_INSIGHT "/glove30k-100-int8.wvt"));
    REQUIRE(table);
    std::vector<QString> texts;
    for (const auto &pair : pairs)
        for (const QString &side : {QStringLiteral("a"), QStringLiteral("b")})
            texts.push_back(pair[side].toString());
    const NoteSpace space({QStringLiteral("en"), {}, std::make_shared<const VectorTable>(*table)},
                          notesOf(texts));
    int right = 0, all = 0;
    for (int i = 0; i < int(pairs.size()); ++i)
        if (const auto found = compared(space, 2 * i, 2 * i + 1);
            found && found->kind <= DuplicateKind::SamePoint) {
            ++all;
            right += pairs[i][QStringLiteral("label")].toString() != QStringLiteral("N") ? 1 : 0;
        }
    CHECK(all > 15);
    CHECK(double(right) / all >= 0.9);
}

TEST_CASE("a home that no word speaks for says so in words all the same", "[insight]") {
    ClusterChance chance{ClusterId(QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), 0.4, {}};
    CHECK_FALSE(sentenceOf(chance).isEmpty());
    chance.because.shared = {QStringLiteral("bus")};
    CHECK(sentenceOf(chance) == QStringLiteral("shares bus"));
}
