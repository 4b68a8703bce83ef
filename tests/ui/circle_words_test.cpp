// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/session.h"
#include "ui/circle/circle_words.h"
#include "ui/circle/mention.h"
#include "ui/circle/pledge_text.h"

#include "core/edit/participant_actions.h"

using namespace coalesce;
using namespace coalesce::ui;

namespace {

const QLocale kBritish(QLocale::English, QLocale::UnitedKingdom);
const QDate kToday(2026, 6, 13);

QStringList texts(std::initializer_list<const char *> all) {
    QStringList list;
    for (const char *text : all)
        list += QString::fromUtf8(text);
    return list;
}

struct People {
    TestSession test;
    ParticipantId add(const QString &name, bool came = true, const QString &organisation = {}) {
        return ParticipantId(
            *test.commit(addParticipant(test.workshop(),
                                        {{columnOf(&Participant::name), Value(name)},
                                         {columnOf(&Participant::organisation), Value(organisation)},
                                         {columnOf(&Participant::attended), Value(qint64(came))}},
                                        {}, test.session->sources())));
    }
    QStringList offered(const QString &typed) const {
        QStringList texts;
        for (const MentionLine &line : mentionLines(test.workshop(), typed))
            texts += line.text + (line.rest.isEmpty() ? QString() : QStringLiteral(" | ") + line.rest);
        return texts;
    }
    QString meant(const QString &typed) const {
        const auto line = meantBy(test.workshop(), typed);
        return line ? line->text + QStringLiteral(" | ") + line->rest : QString();
    }
};

} // namespace

TEST_CASE("a mention is an @ at the beginning or behind a space, up to the cursor", "[circle]") {
    const auto at = [](const char *text, int cursor) {
        const auto mention = mentionAt(QString::fromUtf8(text), cursor);
        return mention ? mention->typed : QStringLiteral("none");
    };
    CHECK(at("@", 1).isEmpty());
    CHECK(at("@ama we", 4) == QStringLiteral("ama"));
    CHECK(at("Ask @ama", 8) == QStringLiteral("ama"));
    CHECK(at("write to a@b.org", 16) == QStringLiteral("none"));
    CHECK(at("@ nobody", 8) == QStringLiteral("none"));
    CHECK(at("@ama\nwe", 7) == QStringLiteral("none"));
    CHECK(at("ama", 3) == QStringLiteral("none"));
}

TEST_CASE("people are offered by what is typed behind @, those who came first, then a new person",
          "[circle]") {
    People people;
    people.add(QStringLiteral("Amanda Okafor"), false);
    people.add(QStringLiteral("Amira Rahman"));
    people.add(QStringLiteral("Bert Lowe"));
    CHECK(people.offered({}) == texts({"Amira Rahman", "Bert Lowe", "Amanda Okafor"}));
    CHECK(people.offered(QStringLiteral("am")) == texts({"Amira Rahman", "Amanda Okafor", "New person: am"}));
    CHECK(people.offered(QStringLiteral("amira rahman")) == texts({"Amira Rahman"}));
    CHECK(people.offered(QStringLiteral("Zoë")) == texts({"New person: Zoë"}));
    CHECK(people.offered(QStringLiteral("Zoë Smith we need")) == texts({"New person: Zoë Smith | we need"}));
    // A surname behind a known first name may be somebody new.
    CHECK(people.offered(QStringLiteral("Bert Smith")).first() == QStringLiteral("New person: Bert Smith"));
}

TEST_CASE("typing on behind a name means its one person", "[circle]") {
    People people;
    people.add(QStringLiteral("Amanda Okafor"));
    people.add(QStringLiteral("Tamara Lowe"));
    people.add(QStringLiteral("Bert Lowe"));
    people.add(QStringLiteral("王小明"));
    people.add(QStringLiteral("أمينة"));
    CHECK(people.meant(QStringLiteral("ama")).isEmpty()); // still being typed
    CHECK(people.meant(QStringLiteral("ama we")) == QStringLiteral("Amanda Okafor | we"));
    CHECK(people.meant(QStringLiteral("lowe we")).isEmpty()); // two of them
    CHECK(people.meant(QStringLiteral("bert lowe we need")) == QStringLiteral("Bert Lowe | we need"));
    CHECK(people.meant(QStringLiteral("Bert S")).isEmpty()); // a surname, perhaps
    CHECK(people.meant(QStringLiteral("王小明 我们")) == QStringLiteral("王小明 | 我们"));
    CHECK(people.meant(QStringLiteral("أمينة نريد")) == QStringLiteral("أمينة | نريد"));
    CHECK(people.meant(QStringLiteral("zoe we need")).isEmpty());
}

TEST_CASE("200 namesakes are told apart where they are offered", "[circle]") {
    People people;
    for (int i = 0; i < 200; ++i)
        people.add(QStringLiteral("Sam"), true, i < 100 ? QStringLiteral("Library") : QString());
    const QStringList offered = people.offered(QStringLiteral("sam"));
    REQUIRE(offered.size() == 200);
    CHECK(QSet<QString>(offered.begin(), offered.end()).size() == 200);
    CHECK(people.meant(QStringLiteral("sam we need")).isEmpty());
    CHECK(people.offered(QStringLiteral("sam we need")).size() == 200); // still to be chosen
}

TEST_CASE("a pledge's date is understood at its end", "[circle]") {
    const auto read = [](const char *typed) {
        const TypedPledge pledge = readPledge(QString::fromUtf8(typed), kBritish, kToday);
        return pledge.text + QStringLiteral(" | ") +
               (pledge.due ? pledge.due->toString(Qt::ISODate) : QStringLiteral("-"));
    };
    CHECK(read("Host a talk by 30 Sep") == QStringLiteral("Host a talk | 2026-09-30"));
    CHECK(read("Host a talk, by 30 September 2027.") == QStringLiteral("Host a talk | 2027-09-30"));
    CHECK(read("Host a talk before the 3rd of October") == QStringLiteral("Host a talk | 2026-10-03"));
    CHECK(read("Host a talk 2026-09-30") == QStringLiteral("Host a talk | 2026-09-30"));
    CHECK(read("Sweep the Quay until 25/9/2026") == QStringLiteral("Sweep the Quay | 2026-09-25"));
    CHECK(read("Ring them by 31 Jan") == QStringLiteral("Ring them | 2027-01-31")); // it has passed this year
    CHECK(read("Stand by the door by 1 July") == QStringLiteral("Stand by the door | 2026-07-01"));
    CHECK(read("Host a talk by the end of September") == QStringLiteral("Host a talk | 2026-09-30"));
    CHECK(read("Host a talk by end of January") == QStringLiteral("Host a talk | 2027-01-31"));
    CHECK(read("Stand by the door") == QStringLiteral("Stand by the door | -"));
    CHECK(read("Do it by Friday") == QStringLiteral("Do it by Friday | -"));
    CHECK(read("by 30 Sep") == QStringLiteral("by 30 Sep | -"));
    CHECK(read("Meet by 31 Feb") == QStringLiteral("Meet by 31 Feb | -"));
}

TEST_CASE("the consent to be named is said, never assumed", "[circle]") {
    People people;
    const ParticipantId person = people.add(QStringLiteral("Steve"));
    const auto said = [&] { return saidBy(people.test.workshop(), person); };
    const auto consent = [&](bool given) {
        must(people.test.session->commit(setConsent(people.test.workshop(), person, ConsentKind::Named, given,
                                                    std::nullopt, people.test.session->sources()),
                                         {QStringLiteral("consent.set"), EntryKind::Consent, {}}));
    };
    CHECK(said() == QStringLiteral("Steve · not asked about being named"));
    consent(true);
    CHECK(said() == QStringLiteral("Steve · may be named"));
    consent(false);
    CHECK(said() == QStringLiteral("Steve · asked not to be named"));
    CHECK(saidBy(people.test.workshop(), std::nullopt) == QStringLiteral("Nobody said"));
}

TEST_CASE("times of speaking are minutes and seconds", "[circle]") {
    CHECK(clockText(0) == QStringLiteral("0:00"));
    CHECK(clockText(65'999) == QStringLiteral("1:05"));
    CHECK(clockText(3'600'000) == QStringLiteral("60:00"));
    CHECK(clockText(-5) == QStringLiteral("0:00"));
}
