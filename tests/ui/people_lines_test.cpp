// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/record_actions.h"
#include "tests/support/build_workshop.h"
#include "ui/people/people_edits.h"

using namespace coalesce;
using namespace coalesce::ui;

namespace {

struct People {
    Sources sources = countedSources();
    Workshop workshop = test::newWorkshop(sources);

    ParticipantId add(const QString &name, const QString &organisation = {}) {
        return ParticipantId(
            test::perform(workshop, addRecord(workshop, Kind::Participant,
                                              {{columnOf(&Participant::name), name},
                                               {columnOf(&Participant::organisation), organisation}},
                                              sources)));
    }
    QStringList texts(const QString &typed) const {
        QStringList texts;
        for (const PersonLine &line : peopleLines(workshop, typed))
            texts << line.text;
        return texts;
    }
};

} // namespace

TEST_CASE("people are found without case and accents, by name or place, the best first", "[people]") {
    People people;
    people.add(QStringLiteral("Joan Renés"), QStringLiteral("Mill"));
    people.add(QStringLiteral("René Dubois"));
    people.add(QStringLiteral("Ann"), QStringLiteral("Library"));
    CHECK(people.texts(QStringLiteral("rene")) == QStringList{QStringLiteral("René Dubois"),
                                                              QStringLiteral("Joan Renés · Mill"),
                                                              QStringLiteral("New person: rene")});
    CHECK(people.texts(QStringLiteral("libr")).first() == QStringLiteral("Ann · Library"));
}

TEST_CASE("a new person is offered unless somebody has the name, however it is written", "[people]") {
    People people;
    people.add(QStringLiteral("Ann"));
    CHECK(people.texts(QStringLiteral("ann")) == QStringList{QStringLiteral("Ann")});
    CHECK(people.texts(QStringLiteral(" an ")) ==
          QStringList{QStringLiteral("Ann"), QStringLiteral("New person: an")});
    CHECK(people.texts({}) == QStringList{QStringLiteral("Ann"), QStringLiteral("Nobody")});
}

TEST_CASE("namesakes are told apart by where they are from, or by their number", "[people]") {
    People people;
    people.add(QStringLiteral("Ann"), QStringLiteral("Mill"));
    people.add(QStringLiteral("Ann"), QStringLiteral("Library"));
    people.add(QStringLiteral("Bob"));
    people.add(QStringLiteral("Bob"));
    CHECK(people.texts({}) == QStringList{QStringLiteral("Ann · Mill"), QStringLiteral("Ann · Library"),
                                          QStringLiteral("Bob · person 3"), QStringLiteral("Bob · person 4"),
                                          QStringLiteral("Nobody")});
    QStringList names;
    people.add(QStringLiteral("Cem"), QStringLiteral("Mill"));
    for (const Participant &person : people.workshop.participants())
        names << personText(people.workshop, person);
    CHECK(names == QStringList{QStringLiteral("Ann · Mill"), QStringLiteral("Ann · Library"),
                               QStringLiteral("Bob · person 3"), QStringLiteral("Bob · person 4"),
                               QStringLiteral("Cem")});
}

TEST_CASE("one edit sets the person of answers, notes, debates, hosts and note-takers", "[people]") {
    People people;
    const ParticipantId ann = people.add(QStringLiteral("Ann"));
    const PromptId prompt = people.workshop.prompts().begin()->id;
    const RecordRef ref = refOf(prompt);
    const auto set = [&](const PersonChoice &choice, int column) {
        return people.workshop.apply(
            setPerson(people.workshop, {ref}, column, choice, people.sources)->patch);
    };
    REQUIRE(set(ann, columnOf(&Prompt::host)));
    CHECK(people.workshop.find(prompt)->host == ann);
    REQUIRE(set(NewPerson{QStringLiteral("Bea")}, columnOf(&Prompt::notetaker)));
    REQUIRE(people.workshop.find(prompt)->notetaker);
    CHECK(people.workshop.find(*people.workshop.find(prompt)->notetaker)->name.string() ==
          QStringLiteral("Bea"));
    REQUIRE(set(Nobody{}, columnOf(&Prompt::host)));
    CHECK_FALSE(people.workshop.find(prompt)->host);
    CHECK_FALSE(setPerson(people.workshop, {ref}, columnOf(&Prompt::host), ParticipantId(QUuid::createUuid()),
                          people.sources));
    CHECK_FALSE(setPerson(people.workshop, {ref}, columnOf(&Prompt::host), NewPerson{QStringLiteral(" ")},
                          people.sources));
}
