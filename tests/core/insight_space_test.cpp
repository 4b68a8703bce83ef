// SPDX-License-Identifier: GPL-3.0-or-later
// Likeness, and what holds for it whatever the notes are.
#include "core/insight/communities.h"
#include "core/insight/piles.h"
#include "tests/support/insight_notes.h"

#include <rapidcheck.h>
#include <set>

using namespace coalesce;
using namespace coalesce::insight;
using namespace coalesce::test;

namespace {

float likeness(const NoteSpace &space, int a, int b) {
    return similaritiesTo(space, a)[size_t(b)];
}

Similarities all(const NoteSpace &space) {
    return Similarities::of(space, allOf(space), {}).value();
}

bool sameLikeness(const NoteSpace &a, const NoteSpace &b) {
    const Similarities left = all(a), right = all(b);
    return std::ranges::equal(left.values(), right.values());
}

} // namespace

TEST_CASE("notes are alike by their stems, and by words that stand in like places") {
    const NoteSpace space(withVectors(),
                          notesOf({"A bus home", "Buses at night", "The tram", "A school for every child"}));
    CHECK(likeness(space, 0, 1) > likeness(space, 0, 3));
    CHECK(likeness(space, 0, 2) > likeness(space, 0, 3)); // bus, tram
    const NoteSpace words(Lexicon{QStringLiteral("en")},
                          notesOf({"A bus home", "Buses at night", "The tram"}));
    CHECK(likeness(words, 0, 1) > 0);
    CHECK(likeness(words, 0, 2) == 0);
}

TEST_CASE("a language without vectors is compared by its stems alone") {
    Lexicon german = withVectors();
    german.language = QStringLiteral("de");
    const NoteSpace space(german, notesOf({"Mehr Häuser", "Weniger Häusern", "Ein Bus"}));
    CHECK(space.vectorShare() == 0);
    CHECK(likeness(space, 0, 1) > 0);
}

TEST_CASE("ignored words make nothing alike, in any of their forms") {
    Lexicon lexicon{QStringLiteral("en"), {QStringLiteral("Buses")}};
    const NoteSpace space(lexicon, notesOf({"A bus home", "The bus at night"}));
    CHECK(likeness(space, 0, 1) == 0);
}

TEST_CASE("the row of one note is its row among all") {
    const NoteSpace space(withVectors(), everydayNotes());
    const Similarities whole = all(space);
    for (int note = 0; note < space.size(); ++note)
        CHECK(std::ranges::equal(similaritiesTo(space, note), whole.row(note)));
}

TEST_CASE("no notes, one, equal ones, emoji, Arabic and endless ones are all compared") {
    for (const auto &texts : std::vector<std::vector<QString>>{
             {},
             {QStringLiteral("one")},
             std::vector<QString>(40, QStringLiteral("the same again")),
             {QStringLiteral("🚲"), QStringLiteral("🚲🚲"), QStringLiteral("…")},
             {QStringLiteral("حافلات أكثر في المساء"), QStringLiteral("المزيد من الحافلات")},
             {QStringLiteral("bus ").repeated(5000), QString(20000, QLatin1Char('x')),
              QStringLiteral("a bus")}}) {
        const NoteSpace space(withVectors(), notesOf(texts));
        const Similarities whole = all(space);
        for (const float value : whole.values()) {
            CHECK(value >= -1.001f);
            CHECK(value <= 1.001f);
        }
        const auto linkage = averageLinkage(whole, {});
        REQUIRE(linkage);
        CHECK(int(linkage->joins.size()) == std::max(0, space.size() - 1));
        for (const Pile &pile : pilesAt(space, *linkage, kUsualLooseness))
            CHECK(pile.notes.size() > 1);
        CHECK(surePiles(space, whole, {}));
    }
}

TEST_CASE("the same notes are alike to the last bit, in whatever order they came") {
    CHECK(rc::check("order", [] {
        std::vector<Note> notes = anyNotes();
        const NoteSpace space(withVectors(), notes);
        for (size_t i = notes.size(); i > 1; --i)
            std::swap(notes[i - 1], notes[*rc::gen::inRange<size_t>(0, i)]);
        const NoteSpace other(withVectors(), notes);
        RC_ASSERT(sameLikeness(space, other));
        const auto piles = [](const NoteSpace &of) {
            return std::pair(pilesAt(of, averageLinkage(all(of), {}).value(), kUsualLooseness),
                             surePiles(of, all(of), {}).value());
        };
        RC_ASSERT(piles(space) == piles(other));
    }));
}

TEST_CASE("a space that was added to, changed and taken from is the one built at once") {
    CHECK(rc::check("grown", [] {
        std::map<int, QString> texts;
        NoteSpace grown(withVectors());
        for (int step = *rc::gen::inRange(0, 25); step > 0; --step) {
            const int number = *rc::gen::inRange(0, 10);
            if (*rc::gen::inRange(0, 4) == 0) {
                texts.erase(number);
                grown.remove(noteId(number));
            } else {
                texts[number] = anyText();
                grown.put({noteId(number), texts[number]});
            }
        }
        std::vector<Note> notes;
        notes.reserve(texts.size());
        for (const auto &[number, text] : texts)
            notes.push_back({noteId(number), text});
        const NoteSpace built(withVectors(), notes);
        RC_ASSERT(grown.size() == built.size());
        RC_ASSERT(sameLikeness(grown, built));
    }));
}

TEST_CASE("average linkage makes the joins that a look at every pair makes") {
    CHECK(rc::check("linkage", [] {
        const NoteSpace space(withVectors(), anyNotes());
        const Similarities whole = all(space);
        const int size = whole.size();
        const float least = float(*rc::gen::inRange(-20, 100)) / 100;
        std::vector<std::vector<int>> groups;
        groups.reserve(size_t(size));
        for (int i = 0; i < size; ++i)
            groups.push_back({i});
        double nearest = 1; // how near a decision was to the bound, or to another
        while (groups.size() > 1) {
            double best = -2;
            size_t a = 0, b = 0;
            for (size_t i = 0; i < groups.size(); ++i)
                for (size_t j = i + 1; j < groups.size(); ++j) {
                    double sum = 0;
                    for (const int x : groups[i])
                        for (const int y : groups[j])
                            sum += double(whole.row(x)[size_t(y)]);
                    sum /= double(groups[i].size() * groups[j].size());
                    if (sum > best)
                        nearest = std::min(nearest, sum - best);
                    else
                        nearest = std::min(nearest, best - sum);
                    if (sum > best) {
                        best = sum;
                        a = i;
                        b = j;
                    }
                }
            nearest = std::min(nearest, std::abs(best - double(least)));
            if (best < double(least))
                break;
            groups[a].insert(groups[a].end(), groups[b].begin(), groups[b].end());
            groups.erase(groups.begin() + std::ptrdiff_t(b));
        }
        if (nearest < 1e-4)
            return; // ties may go either way
        for (auto &group : groups)
            std::ranges::sort(group);
        std::ranges::sort(groups);
        RC_ASSERT(groupsAt(averageLinkage(whole, {}).value().joins, size, least) == groups);
    }));
}

TEST_CASE("each row is joined with those most like it, of equal ones with the first") {
    CHECK(rc::check("nearest", [] {
        const NoteSpace space(withVectors(), anyNotes());
        const Similarities whole = all(space);
        const int count = *rc::gen::inRange(1, 12);
        std::set<std::pair<int, int>> expected;
        for (int row = 0; row < whole.size(); ++row) {
            std::vector<int> others;
            for (int other = 0; other < whole.size(); ++other)
                if (other != row && whole.row(row)[size_t(other)] > 0)
                    others.push_back(other);
            std::ranges::stable_sort(others, std::ranges::greater(),
                                     [&](int other) { return whole.row(row)[size_t(other)]; });
            others.resize(std::min(others.size(), size_t(count)));
            for (const int other : others) {
                expected.insert({row, other});
                expected.insert({other, row});
            }
        }
        std::set<std::pair<int, int>> found;
        const Graph graph = nearestNeighbours(whole, count);
        for (size_t row = 0; row < graph.size(); ++row)
            for (const Edge &edge : graph[row])
                found.insert({int(row), edge.to});
        RC_ASSERT(found == expected);
    }));
}

TEST_CASE("a pile is as sure as its notes are alike in the mean") {
    const NoteSpace space(withVectors(), everydayNotes());
    const Similarities whole = all(space);
    double sum = 0;
    for (const int a : {0, 2, 7})
        for (const int b : {0, 2, 7})
            sum += a == b ? 0 : double(whole.row(a)[size_t(b)]);
    CHECK(std::abs(meanLikeness(space, std::vector{0, 2, 7}) - sum / 6) < 1e-5);
}

TEST_CASE("once it is told to stop, nothing goes on") {
    const NoteSpace space(withVectors(), everydayNotes());
    const auto no = [] { return false; };
    const auto stopped = Similarities::of(space, allOf(space), no);
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(averageLinkage(all(space), no).error().code == ErrorCode::Cancelled);
    CHECK(surePiles(space, all(space), no).error().code == ErrorCode::Cancelled);
}
