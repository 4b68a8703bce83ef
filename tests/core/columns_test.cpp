// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/columns.h"
#include "tests/support/catch.h"

#include <rapidcheck.h>
#include <set>

using namespace coalesce;
using namespace coalesce::exchange;

namespace {

const std::vector<PromptFacts> kPrompts = {
    {1, QStringLiteral("What should we continue doing?"), QStringLiteral("To make participation matter")},
    {2, QStringLiteral("What should we start doing?"), QStringLiteral("To make participation matter")},
    {3, QStringLiteral("What should we stop doing?"), QStringLiteral("To make participation matter")}};

QStringList list(std::initializer_list<const char *> headings) {
    QStringList all;
    for (const char *heading : headings)
        all.append(QString::fromUtf8(heading));
    return all;
}

QStringList targets(const QStringList &headings, std::optional<int> onlyText = std::nullopt,
                    const std::vector<QStringList> &sample = {},
                    const std::vector<PromptFacts> &prompts = kPrompts) {
    QStringList all;
    for (const ColumnMeaning &meaning : understandColumns(headings, sample, prompts, onlyText)) {
        CHECK_FALSE(meaning.why.isEmpty());
        all.append(meaning.target.text());
    }
    return all;
}

} // namespace

TEST_CASE("a Google Forms sheet is understood by its headings") {
    CHECK(targets(list({"Timestamp", "Email Address", "Your name", "What should we continue doing?",
                        "What should we START doing? (required)", "What should we stop doing",
                        "Organisation"})) ==
          list({"ignore", "contact", "name", "prompt:1", "prompt:2", "prompt:3", "organisation"}));
}

TEST_CASE("a Microsoft Forms sheet is understood by its headings") {
    CHECK(targets(list({"ID", "Start time", "Completion time", "Email", "Name", "Last modified time",
                        "What should we stop doing?", "What should we start doing?",
                        "What should we continue doing?"})) ==
          list({"ignore", "ignore", "ignore", "contact", "name", "ignore", "prompt:3", "prompt:2",
                "prompt:1"}));
}

TEST_CASE("headings that are only like the question find their prompt") {
    CHECK(targets(list({"Stop", "Keep", "start"})) == list({"prompt:3", "prompt:1", "prompt:2"}));
    CHECK(targets(list({"What do you think we should start to do?"})) == list({"prompt:2"}));
    CHECK(targets(list({"To make participation matter, what should we stop doing?"})) == list({"prompt:3"}));
    CHECK(targets(list({"1. What should we continue doing? Please give one example."})) ==
          list({"prompt:1"}));
    CHECK(targets(list({"Question 2", "Q3", "prompt 1"})) == list({"prompt:2", "prompt:3", "prompt:1"}));
    CHECK(targets(list({"Favourite colour", "", "Shoe size"})) == list({"ignore", "ignore", "ignore"}));
}

TEST_CASE("a column that is only like a question gives way to one that has it, and says so") {
    CHECK(targets(list({"Start", "What should we start doing?"})) == list({"ignore", "prompt:2"}));
    const auto meanings = understandColumns(list({"Start", "What should we start doing?"}), {}, kPrompts);
    CHECK(meanings[0].outbidFor == 2);
    CHECK(meanings[0].why.contains(QStringLiteral("like prompt 2")));
    CHECK_FALSE(meanings[1].outbidFor);
    CHECK(targets(list({"Email", "Email address"})) == list({"contact", "ignore"}));
}

TEST_CASE("a question that the form asks several times is answered by several columns") {
    CHECK(targets(list({"What should we start doing?", "What should we start doing?"})) ==
          list({"prompt:2", "prompt:2"}));
    CHECK(targets(list({"What should we start doing? (1)", "What should we start doing? (2)",
                        "What should we start doing? (3)"})) == list({"prompt:2", "prompt:2", "prompt:2"}));
    CHECK(targets(list({"What should we stop doing? [First]", "What should we stop doing? [Second]"})) ==
          list({"prompt:3", "prompt:3"}));
    // Not where it is asked about the answer.
    CHECK(targets(list({"What should we stop doing?", "May we print: What should we stop doing?"}),
                  std::nullopt,
                  {list({"Meetings", "yes"}), list({"Noise", "No"})}) == list({"prompt:3", "ignore"}));
}

TEST_CASE("a word for an intent in a long heading says nothing, unless there is prose below it") {
    const QStringList asked = list({"May we keep in touch by email?"});
    CHECK(targets(asked, std::nullopt, {list({"yes"}), list({"no"})}) == list({"ignore"}));
    const QStringList wished = list({"Things around here that I would like us to keep"});
    CHECK(targets(wished, std::nullopt, {list({"The library and its garden"})}) == list({"prompt:1"}));
    CHECK(targets(list({"Start", "End"}), std::nullopt, {list({"2024-03-01", "2024-03-02"})}) ==
          list({"ignore", "ignore"}));
    CHECK(targets(list({"Keep"}), std::nullopt, {list({"yes"})}) == list({"ignore"}));
    CHECK(targets(list({"Start Date", "End Date"})) == list({"ignore", "ignore"}));
}

TEST_CASE("of two columns with names the one that has any is taken") {
    const QStringList headings = list({"Name", "Your name", "Email"});
    CHECK(targets(headings, std::nullopt, {list({"", "Ann", ""}), list({"", "Bo", ""})}) ==
          list({"ignore", "name", "contact"}));
    CHECK(targets(headings, std::nullopt, {list({"Ann Lee", "Ann", ""})}) ==
          list({"name", "ignore", "contact"}));
    CHECK(targets(list({"First name", "Last Name"})) == list({"firstname", "surname"}));
    CHECK(targets(list({"Vorname", "Nachname"})) == list({"firstname", "surname"}));
}

TEST_CASE("only what a quiz adds to its questions is left out as such") {
    CHECK(targets(list({"Points - What should we stop doing?", "Feedback - What should we stop doing?",
                        "What should we stop doing?"})) == list({"ignore", "ignore", "prompt:3"}));
    const std::vector<PromptFacts> prompts = {{1, QStringLiteral("Feedback for the planning team"), {}}};
    CHECK(targets(list({"Feedback for the planning team, please"}), std::nullopt, {}, prompts) ==
          list({"prompt:1"}));
}

TEST_CASE("a question that is a known word wins over the word") {
    const std::vector<PromptFacts> prompts = {{1, QStringLiteral("Name?"), {}}};
    CHECK(targets(list({"Name"}), std::nullopt, {}, prompts) == list({"prompt:1"}));
}

TEST_CASE("other languages' forms are understood") {
    CHECK(targets(list({"Zeitstempel", "E-Mail-Adresse", "Ihr Name"})) ==
          list({"ignore", "contact", "name"}));
    CHECK(targets(list({"Horodateur", "Adresse e-mail", "Nom"})) == list({"ignore", "contact", "name"}));
    CHECK(targets(list({"Marca temporal", "Correo electrónico", "Nombre"})) ==
          list({"ignore", "contact", "name"}));
}

TEST_CASE("consents are understood as they are written") {
    CHECK(targets(list({"consent:named", "Consent: quoted", "I agree to be contacted", "Recorded"})) ==
          list({"consent:named", "consent:quoted", "consent:contacted", "consent:recorded"}));
}

TEST_CASE("the prompt that was given goes to the only column of text") {
    const std::vector<QStringList> sample = {list({"1", "Ann", "More benches", "12.5"})};
    CHECK(targets(list({"Nr", "Name", "Ideas", "Cost"}), 2, sample) ==
          list({"ignore", "name", "prompt:2", "ignore"}));
    CHECK(targets(list({"What should we stop doing?"}), 2) == list({"prompt:2"}));
    CHECK(targets(list({"Ideas", "Remarks"}), 2, {list({"More benches", "none so far"})}) ==
          list({"ignore", "ignore"}));
    CHECK(targets(list({"Start", "Remarks"}), 2, {list({"More benches", "none so far"})}) ==
          list({"prompt:2", "ignore"}));
}

TEST_CASE(
    "times, marks and numbers are no text beside prose, and single words are if there is nothing else") {
    const std::vector<QStringList> sample = {
        list({"Tue Feb 26 14:26:36 PST 2019", "true", "7", "We need more benches"}),
        list({"Wed Feb 27 09:01:00 PST 2019", "false", "12", "Longer opening times, and a café"})};
    CHECK(targets(list({"when", "moderated", "agrees", "comment-body"}), 1, sample) ==
          list({"ignore", "ignore", "ignore", "prompt:1"}));
    CHECK(targets(list({"Nr", "Word"}), 3, {list({"1", "trees"}), list({"2", "light"})}) ==
          list({"ignore", "prompt:3"}));
}

TEST_CASE("the table that Coalesce writes is known as such") {
    const QStringList own =
        list({"prompt", "question", "cluster", "theme", "answer", "source", "name", "starred", "merged"});
    CHECK(isOwnCsv(own));
    CHECK(targets(own) ==
          list({"prompt", "ignore", "cluster", "ignore", "answer", "source", "name", "starred", "ignore"}));
    CHECK_FALSE(isOwnCsv(list({"prompt", "answer"})));
}

TEST_CASE("every heading gets one meaning and no target but a prompt or ignore stands twice") {
    CHECK(rc::check([](const std::vector<std::string> &raw) {
        QStringList headings;
        for (const std::string &heading : raw)
            headings.append(QString::fromLatin1(heading.c_str()));
        const auto meanings = understandColumns(headings, {}, kPrompts);
        RC_ASSERT(meanings.size() == raw.size());
        std::set<QString> seen;
        for (const ColumnMeaning &meaning : meanings)
            if (meaning.target.kind != Target::Kind::Ignore && meaning.target.kind != Target::Kind::Prompt)
                RC_ASSERT(seen.insert(meaning.target.text()).second);
    }));
}

TEST_CASE("a mapping says what each column is; the others are ignored") {
    const auto meanings = parseMaps(list({"a=b=prompt:2", "#3=name", "Mail=contact"}),
                                    list({"a=b", "Mail", "Who", "Start"}), kPrompts);
    REQUIRE(meanings);
    QStringList all;
    for (const ColumnMeaning &meaning : *meanings)
        all.append(meaning.target.text());
    CHECK(all == list({"prompt:2", "contact", "name", "ignore"}));
}

TEST_CASE("a mapping that makes no sense is an error that names it") {
    const QStringList headings = list({"A", "B", "B"});
    for (const char *map : {"A", "C=name", "#0=name", "#4=name", "A=prompt:9", "A=prompt:x", "A=consent:x",
                            "A=colour", "B=name", "=name", "A="}) {
        const auto meanings = parseMaps(list({map}), headings, kPrompts);
        REQUIRE_FALSE(meanings);
        CHECK(meanings.error().code == ErrorCode::BadArgument);
        CHECK(meanings.error().place == QString::fromUtf8(map));
    }
    CHECK_FALSE(parseMaps(list({"A=name", "#2=name"}), headings, kPrompts));
    CHECK_FALSE(parseMaps(list({"A=name", "#1=contact"}), headings, kPrompts));
    CHECK(parseMaps(list({"A=prompt:1", "#2=prompt:1"}), headings, kPrompts));
}

TEST_CASE("an error about a mapping repeats people's headings as they are") {
    const QString heading = QStringLiteral("100 %2 %1");
    const auto meanings = parseMaps({heading + QStringLiteral("=name")}, {heading, heading}, kPrompts);
    REQUIRE_FALSE(meanings);
    CHECK(meanings.error().detail.contains(heading));
    CHECK(meanings.error().detail.contains(QStringLiteral("#1")));
}

TEST_CASE("targets are read back from their words") {
    for (const char *word :
         {"ignore", "name", "organisation", "contact", "cluster", "source", "prompt:12", "consent:named",
          "consent:contacted", "answer", "prompt", "starred", "firstname", "surname"})
        CHECK(Target::fromText(QString::fromUtf8(word)).value().text() == QString::fromUtf8(word));
}
