// SPDX-License-Identifier: GPL-3.0-or-later
// What a show of hands says: in numbers, in words, and over a series.
#include "core/day/pulse.h"
#include "core/edit/record_actions.h"
#include "tests/support/build_workshop.h"
#include "tests/support/catch.h"

#include <numeric>

using namespace coalesce;
using namespace coalesce::test;

namespace {

struct Pulses {
    Sources sources = countedSources();
    Workshop workshop = newWorkshop(sources);

    const Pulse &add(const char *question, const Hands &before, const Hands &after, const char *from = "",
                     const char *date = nullptr) {
        FieldValues values{{columnOf(&Pulse::question), Value(QString::fromUtf8(question))},
                           {columnOf(&Pulse::from), Value(QString::fromUtf8(from))}};
        if (date)
            values.emplace_back(columnOf(&Pulse::date), Value(QString::fromLatin1(date)));
        for (const PulseAnswer answer : kPulseAnswers) {
            values.emplace_back(pulseColumn(PulseTime::Before, answer), Value(qint64(before.of(answer))));
            values.emplace_back(pulseColumn(PulseTime::After, answer), Value(qint64(after.of(answer))));
        }
        const QUuid made = perform(workshop, addRecord(workshop, Kind::Pulse, values, sources));
        return *workshop.find(PulseId(made));
    }
};

std::string said(const QString &text) {
    return text.toStdString();
}

} // namespace

TEST_CASE("hands are read from the fields that hold them", "[pulse]") {
    Pulses pulses;
    const Pulse &pulse = pulses.add("Do you know whom to ask?", {{1, 2, 3}}, {{4, 5, 6}});
    CHECK(handsOf(pulse, PulseTime::Before) == Hands{{1, 2, 3}});
    CHECK(handsOf(pulse, PulseTime::After) == Hands{{4, 5, 6}});
    CHECK(pulse.beforePartly == 2);
    CHECK(pulse.afterNo == 6);
}

TEST_CASE("what changed is said in words, and the number of hands only where it differs", "[pulse]") {
    CHECK(said(changeText({{3, 6, 7}}, {{12, 2, 2}})) == "9 more say yes, 5 fewer say no");
    CHECK(said(changeText({{3, 6, 7}}, {{3, 6, 7}})) == "nothing changed");
    CHECK(said(changeText({{3, 6, 7}}, {{4, 6, 7}})) == "1 more says yes (of 16 hands before, 17 after)");
    CHECK(said(changeText({{3, 6, 7}}, {{3, 4, 7}})) == "2 fewer say partly (of 16 hands before, 14 after)");
    CHECK(changeText({{3, 6, 7}}, {}).isEmpty());
    CHECK(changeText({}, {{3, 6, 7}}).isEmpty());
    CHECK(said(handsText({{3, 6, 7}})) == "3 yes, 6 partly, 7 no");
    CHECK(said(handsText({})) == "no hands counted");
}

TEST_CASE("the same question is found in earlier workshops, the oldest first", "[pulse]") {
    Pulses pulses;
    const PulseId march =
        pulses.add("do you  know whom to ask?", {{5, 5, 5}}, {{8, 5, 2}}, "Second", "2026-03-04").id;
    const PulseId january =
        pulses.add("Do you know whom to ask?", {{1, 5, 9}}, {{4, 5, 6}}, "First", "2026-01-14").id;
    pulses.add("Another question?", {{1, 1, 1}}, {}, "First", "2026-01-14");
    const PulseId today = pulses.add("Do you know whom to ask?", {{9, 4, 2}}, {}).id;
    CHECK(earlierOf(pulses.workshop, *pulses.workshop.find(today)) == std::vector{january, march});
    CHECK(pulsesOfToday(pulses.workshop) == std::vector{today});
    CHECK(said(seriesText(pulses.workshop, *pulses.workshop.find(today))) ==
          "Since “Second”: 1 more says yes");
    const auto left = notAskedToday(pulses.workshop);
    REQUIRE(left.size() == 1);
    CHECK(pulses.workshop.find(left.front())->question.string() == QStringLiteral("Another question?"));
}

TEST_CASE("an earlier workshop without counts is passed over in the comparison", "[pulse]") {
    Pulses pulses;
    pulses.add("Q?", {{2, 0, 0}}, {}, "First", "2026-01-14");
    pulses.add("Q?", {}, {}, "Second", "2026-03-04");
    const Pulse today = pulses.add("Q?", {{2, 0, 0}}, {{5, 0, 0}});
    CHECK(said(seriesText(pulses.workshop, today)) ==
          "Since “First”: 3 more say yes (of 2 hands then, 5 now)");
    CHECK(seriesText(pulses.workshop, pulses.add("R?", {{1, 1, 1}}, {})).isEmpty());
}

TEST_CASE("the parts of a bar fill it exactly, and no hand goes unseen", "[pulse]") {
    for (const int width : {1, 7, 100, 333, 1000}) {
        for (const Hands &hands : {Hands{{1, 1, 1}}, Hands{{0, 1, 0}}, Hands{{1, 0, 999}},
                                   Hands{{100'000, 100'000, 1}}, Hands{{33, 33, 34}}}) {
            const auto parts = barParts(hands, width);
            CHECK(std::accumulate(parts.begin(), parts.end(), 0) == width);
            const auto seen = barParts(hands, width, 4);
            CHECK(std::accumulate(seen.begin(), seen.end(), 0) == width);
            for (size_t i = 0; i < seen.size(); ++i) {
                CHECK(seen[i] >= 0);
                if (width >= 12)
                    CHECK((hands.counts[i] == 0 ? seen[i] == 0 : seen[i] >= 4));
            }
        }
    }
    CHECK(barParts({}, 100) == std::array{0, 0, 0});
    CHECK(barParts({{1, 1, 2}}, 100) == std::array{25, 25, 50});
}
