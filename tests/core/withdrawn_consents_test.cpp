// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/participant_actions.h"
#include "core/exchange/import_source.h"
#include "core/session/withdrawn_consents.h"
#include "tests/support/catch.h"
#include "tests/support/session.h"

using namespace coalesce;

namespace {

const QByteArray kSignUps = "Name,Email,consent:named,What needs to start?\n"
                            "Ann,ann@example.org,yes,Benches\n"
                            "Bo,,yes,Light\n";

// Imports the sign-ups as the program does.
exchange::ImportOutcome import(WorkshopSession &session) {
    exchange::ImportOptions options{must(session.importSalt())};
    options.withdrawn = must(withdrawnByPeopleGone(session));
    auto outcome = must(exchange::importText(
        session.workshop(), must(exchange::readTextSource(kSignUps, QStringLiteral("x.csv"))), {}, options,
        session.sources()));
    must(session.commit(Outcome{outcome.patch}, {QStringLiteral("import")}));
    return outcome;
}

int named(const Workshop &workshop) {
    int count = 0;
    for (const Participant &person : workshop.participants())
        count += workshop.agreed(person.id, ConsentKind::Named);
    return count;
}

} // namespace

TEST_CASE("a consent withdrawn after an import does not return by undoing and importing it again") {
    TestSession test;
    import(*test.session);
    REQUIRE(named(test.workshop()) == 2);
    const ParticipantId ann = test.workshop().participants().begin()->id;
    must(test.session->commit(
        setConsent(test.workshop(), ann, ConsentKind::Named, false, std::nullopt, test.session->sources()),
        {QStringLiteral("consent.set"), EntryKind::Consent}));
    REQUIRE(test.session->undo());
    REQUIRE(test.workshop().participants().isEmpty());

    const auto again = import(*test.session);
    CHECK(again.people == 2);
    REQUIRE(again.issues.size() == 1);
    CHECK(again.issues.front().row == 2);
    CHECK(again.issues.front().column == 3);
    CHECK(named(test.workshop()) == 1);
}

TEST_CASE("without withdrawn consents of people who are gone there is nothing to remember") {
    TestSession test;
    import(*test.session);
    REQUIRE(test.session->undo());
    CHECK(must(withdrawnByPeopleGone(*test.session)).empty());
    import(*test.session);
    CHECK(named(test.workshop()) == 2);
}
