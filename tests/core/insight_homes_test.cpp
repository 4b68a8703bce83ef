// SPDX-License-Identifier: GPL-3.0-or-later
// Homes for notes, how likely they are, and why.
#include "core/insight/because.h"
#include "core/insight/homes.h"
#include "tests/support/insight_notes.h"

#include <rapidcheck.h>

using namespace coalesce;
using namespace coalesce::insight;
using namespace coalesce::test;

TEST_CASE("a note's homes are the clusters of its theme first, and placing it tells the centre") {
    const NoteSpace space(withVectors(), everydayNotes());
    const std::vector<Group> groups{{noteId(100), QStringLiteral("Buses"), {0, 1}},
                                    {noteId(101), QStringLiteral("School meals"), {5, 6, 7}},
                                    {noteId(102), QStringLiteral("Bridges"), {}}};
    Homes homes(space, groups);
    REQUIRE_FALSE(homes.of(4).empty());
    CHECK(homes.of(4)[0].group == 0);
    CHECK(homes.of(8)[0].group == 1);
    for (int note = 0; note < space.size(); ++note) {
        double sum = 0;
        for (const Home &home : homes.of(note)) {
            CHECK(home.probability >= 0);
            sum += home.probability;
        }
        CHECK(sum <= 1);
    }
    const auto before = homes.of(3);
    homes.place(4, 0);
    std::vector<Group> after = groups;
    after[0].notes.push_back(4);
    CHECK(homes.of(3) == Homes(space, after).of(3));
    homes.takeOut(4, 0);
    CHECK(homes.of(3) == before);
    CHECK(Homes(space, {}).of(3).empty());
}

TEST_CASE("groups that are alike have like chances, and a note that is like none has hardly any") {
    const NoteSpace space(withVectors(),
                          notesOf({"Buses in the evening", "Buses in the evening", "Evening buses",
                                   "Plant tomatoes near the station", "Cook the school lunch", "A bus"}));
    const auto chances = [&](const std::vector<std::vector<int>> &notes, int note) {
        std::vector<Group> groups;
        groups.reserve(notes.size());
        for (const auto &one : notes)
            groups.push_back({noteId(int(groups.size()) + 100), QString(), one});
        return Homes(space, groups).of(note);
    };
    const auto twins = chances({{0}, {1}}, 2);
    REQUIRE(twins.size() == 2);
    CHECK(twins[0].probability == twins[1].probability); // so neither is sure
    CHECK(twins[0].probability < 0.5);
    CHECK(twins[0].probability > 0.45);
    CHECK(chances({{0}}, 2)[0].probability > 0.95);
    CHECK(chances({{0}, {4}}, 2)[0].probability > chances({{0}, {1}}, 2)[0].probability);
    for (const Home &home : chances({{0, 1}, {4}}, 3))
        CHECK(home.probability < 0.2);
}

TEST_CASE("homes that are hardly possible are not offered") {
    CHECK(rc::check("homes", [] {
        const NoteSpace space(withVectors(), anyNotes());
        std::vector<Group> groups;
        groups.reserve(size_t(space.size()));
        for (int note = 0; note < space.size() / 2; ++note)
            groups.push_back({noteId(100 + note), QString(), {note}});
        const Homes homes(space, groups);
        for (int note = 0; note < space.size(); ++note)
            for (const Home &home : homes.of(note))
                RC_ASSERT(home.probability >= kLeastHome);
    }));
    const NoteSpace space(withVectors(), everydayNotes());
    const Homes homes(space, {{noteId(100), QStringLiteral("Buses"), {0, 1}},
                              {noteId(101), QStringLiteral("School meals"), {5, 6, 7}}});
    CHECK(homes.of(4).size() == 1);
    CHECK(homes.of(10).empty());
}

TEST_CASE("reasons are the words that people wrote") {
    const NoteSpace space(withVectors(),
                          notesOf({"Trams for kids", "A bus for every child", "Buses at school"}));
    const Because because = GroupWords(space, std::vector{1, 2}).becauseOf(0);
    CHECK(because.shared.isEmpty());
    CHECK(because.alike.contains(std::pair(QStringLiteral("kids"), QStringLiteral("child"))) ==
          false); // not in the table
    const NoteSpace other(withVectors(),
                          notesOf({"A tram for a kid at night", "A bus for every child", "Night buses"}));
    const Because second = GroupWords(other, std::vector{1, 2}).becauseOf(0);
    CHECK(second.shared == QStringList{QStringLiteral("night")});
    CHECK(sentenceOf(second).contains(QStringLiteral("shares night")));
    CHECK(sentenceOf(second).contains(QStringLiteral("kid ~ child")));
    CHECK(sentenceOf(second).contains(QStringLiteral("tram ~ bus")));
    CHECK(sentenceOf(Because{{}}).isEmpty());
}

TEST_CASE("reasons are given only where they would convince somebody") {
    const auto becauseOf = [](std::initializer_list<const char *> texts, const std::vector<int> &group) {
        const NoteSpace space(withVectors(), notesOf(texts));
        return GroupWords(space, group).becauseOf(0);
    };
    // Words for how it is put say nothing, also where they are shared.
    const Because vague = becauseOf(
        {"I really think we need more trams", "Really good to think of it", "We need things like that"},
        {1, 2});
    CHECK(vague == Because{{}});
    CHECK(sentenceOf(vague).isEmpty());
    // So do they beside words that do.
    CHECK(becauseOf({"I think of a bridge", "Think of the old bridge"}, {1}).shared ==
          QStringList{QStringLiteral("bridge")});
    // What every note says tells nothing about this group beside what it alone says.
    CHECK(becauseOf({"Town lights at night", "Town at night", "Night in town", "Town garden", "Town lunch",
                     "Town bridge", "Town school", "Town hall"},
                    {1, 2})
              .shared == QStringList{QStringLiteral("night")});
    // Words that are only somewhat alike are not alike to people.
    CHECK(becauseOf({"A road", "A bus"}, {1}) == Because{{}});
    CHECK(becauseOf({"A tram", "A bus"}, {1}).alike.size() == 1);
    // What is vague in English is a child in German.
    Lexicon german = withVectors();
    german.language = QStringLiteral("de");
    const NoteSpace space(german, notesOf({"Jedes Kind", "Ein Kind", "Mehr Busse"}));
    CHECK(GroupWords(space, std::vector{1}).becauseOf(0).shared == QStringList{QStringLiteral("kind")});
}
