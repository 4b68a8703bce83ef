// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_source.h"
#include "tests/support/catch.h"
#include "tests/support/made_workshop.h"

using namespace coalesce;
using namespace coalesce::exchange;
using namespace coalesce::test;

namespace {

Result<ImportOutcome> imported(const QByteArray &bytes, const char *name, const ImportWish &wish = {}) {
    return importText(madeWorkshop(), readTextSource(bytes, QString::fromUtf8(name)).value(), wish,
                      {u"salt"_qs}, countedSources());
}

// The texts of the answers that it makes, in their order.
QStringList textsOf(const ImportOutcome &outcome) {
    Workshop workshop = madeWorkshop();
    REQUIRE(workshop.apply(outcome.patch));
    QStringList texts;
    for (const Answer &answer : workshop.answers())
        texts.append(answer.text.string());
    return texts;
}

QStringList targetsOf(const ImportOutcome &outcome) {
    QStringList targets;
    for (const ColumnMeaning &column : outcome.columns)
        targets.append(column.target.text());
    return targets;
}

} // namespace

TEST_CASE("the form of a source follows from its name, else from what is in it") {
    const auto form = [](const char *bytes, const char *name) {
        return readTextSource(bytes, QString::fromUtf8(name)).value().form;
    };
    CHECK(form("a,b\n1,2\n", "x.CSV") == SourceForm::Sheet);
    CHECK(form("only one column\n", "x.tsv") == SourceForm::Sheet);
    CHECK(form("{}", "x.json") == SourceForm::Json);
    CHECK(form(" {\"format\": \"coalesce-workshop\"}", "-") == SourceForm::Json);
    CHECK(form("a\tb\n1\t2\n", "x.txt") == SourceForm::Sheet); // a spreadsheet's "Unicode text"
    CHECK(form("tea, cake\nwalks, talks\n", "x.txt") == SourceForm::List);
    CHECK(form("tea\n", "-") == SourceForm::List);
    // Pasted: addresses must not become answers.
    CHECK(form("Timestamp,Email,Name,What should we start?\n1,a@b.example,Ann,\"Tea, cake\"\n", "") ==
          SourceForm::Sheet);
    CHECK(form("Name;Was sollen wir beginnen?\nAnn;Tee\n", "-") == SourceForm::Sheet);
    CHECK(form("Name the bus, please\nPaint it, too\n", "-") == SourceForm::List);
    // As word processors copy their lists.
    CHECK(form("\u2022\tMore benches\n\u2022\tLight\n", "-") == SourceForm::List);
    CHECK(form("1.\tMore benches\n2.\tLight\n", "") == SourceForm::List);
}

TEST_CASE("a list with tabs behind its bullets loses neither its first line nor its second column") {
    const Result<ImportOutcome> outcome =
        imported("\u2022\tMore benches\n\u2022\tLight\n", "-", {.prompt = 2});
    REQUIRE(outcome);
    CHECK(outcome->added == 2);
    CHECK(outcome->issues.empty());
    CHECK(textsOf(*outcome) == QStringList{u"More benches"_qs, u"Light"_qs});
}

TEST_CASE("a Google Forms export is imported as it is") {
    const auto outcome = imported(
        "\"Timestamp\",\"Email Address\",\"Your name\",\"What should we continue?\",\"What should we start? "
        "[First]\",\"What should we start? [Second]\",\"May we keep in touch by email?\"\r\n"
        "\"2024/05/14 9:03:11 am GMT+1\",\"ann@example.org\",\"Ann Lee\",\"The library, and its "
        "garden\",\"Benches\",\"\",\"Yes\"\r\n"
        "\"2024/05/14 9:10:42 am GMT+1\",\"bo@example.org\",\"Bo\",\"\",\"Light\",\"A \"\"night "
        "bus\"\"\nafter "
        "ten\",\"No\"\r\n",
        "Sign-up (Responses) - Form Responses 1.csv");
    REQUIRE(outcome);
    CHECK(targetsOf(*outcome) == QStringList{u"ignore"_qs, u"contact"_qs, u"name"_qs, u"prompt:1"_qs,
                                             u"prompt:2"_qs, u"prompt:2"_qs, u"ignore"_qs});
    CHECK(textsOf(*outcome) == QStringList{u"The library, and its garden"_qs, u"Benches"_qs, u"Light"_qs,
                                           u"A \"night bus\"\nafter ten"_qs});
    CHECK(outcome->people == 2);
    CHECK(outcome->issues.empty());
}

TEST_CASE("a Microsoft Forms export is imported as it is") {
    const auto outcome = imported(
        "\xEF\xBB\xBFID;Start time;Completion time;Email;Name;Last modified time;What should we stop?;What "
        "should "
        "we start?;Do you want to start a group?\r\n"
        "1;14/05/2024 09:01:20;14/05/2024 09:03:11;ann@example.org;Ann Lee;;Long meetings;Benches;Yes\r\n"
        "2;14/05/2024 09:08:05;14/05/2024 09:10:42;bo@example.org;Bo;;;Light; \r\n",
        "Sign-up(1-2).csv");
    REQUIRE(outcome);
    CHECK(targetsOf(*outcome) == QStringList{u"ignore"_qs, u"ignore"_qs, u"ignore"_qs, u"contact"_qs,
                                             u"name"_qs, u"ignore"_qs, u"prompt:3"_qs, u"prompt:2"_qs,
                                             u"ignore"_qs});
    CHECK(textsOf(*outcome) == QStringList{u"Long meetings"_qs, u"Benches"_qs, u"Light"_qs});
    CHECK(outcome->people == 2);
    CHECK(outcome->issues.empty());
}

TEST_CASE("an anonymous Microsoft form puts nobody's words under another's name") {
    const auto outcome =
        imported("ID,Start time,Completion time,Email,Name,Your name,What should we start?\r\n"
                 "1,5/14/24 9:01:20,5/14/24 9:03:11,anonymous,,Ann,Benches\r\n"
                 "2,5/14/24 9:08:05,5/14/24 9:10:42,anonymous,,Bo,Light\r\n"
                 "3,5/14/24 9:11:00,5/14/24 9:12:00,anonymous,,,A bus\r\n",
                 "form.csv");
    REQUIRE(outcome);
    CHECK(outcome->added == 3);
    CHECK(outcome->people == 2);
    CHECK(outcome->issues.empty());
    Workshop workshop = madeWorkshop();
    REQUIRE(workshop.apply(outcome->patch));
    QStringList names;
    for (const Answer &answer : workshop.answers())
        names.append(answer.participant ? workshop.find(*answer.participant)->name.string() : QString());
    CHECK(names == QStringList{u"Ann"_qs, u"Bo"_qs, QString()});
}

TEST_CASE("the first row of a single column is not lost unsaid") {
    const auto prose = imported("More benches in the park\nLight\n", "x.csv", {.prompt = 1});
    REQUIRE(prose);
    CHECK(textsOf(*prose) == QStringList{u"More benches in the park"_qs, u"Light"_qs});
    REQUIRE(prose->issues.size() == 1);
    CHECK(prose->issues.front().row == 1);
    const auto heading = imported("Ideas\nLight in the park\n", "x.csv", {.prompt = 1});
    REQUIRE(heading);
    CHECK(textsOf(*heading) == QStringList{u"Light in the park"_qs});
    REQUIRE(heading->issues.size() == 1);
    CHECK(heading->issues.front().row == 1);
    const auto question = imported("What should we start?\nLight in the park\n", "x.csv", {.prompt = 2});
    REQUIRE(question);
    CHECK(question->issues.empty());
}

TEST_CASE("a bad byte costs neither the other letters nor the file, and is located") {
    const auto outcome =
        imported("Name,What should we start?\nZo\u00EB,Caf\u00E9s\nJ\xFCrgen,B\u00E4nke\n", "x.csv");
    REQUIRE(outcome);
    CHECK(textsOf(*outcome) == QStringList{u"Cafés"_qs, u"Bänke"_qs});
    REQUIRE(outcome->issues.size() == 1);
    CHECK(outcome->issues.front().message.contains(u"line 3"_qs));
}

TEST_CASE("answers of a table with spaces after its commas come without them") {
    const auto outcome =
        imported("Name, What should we start?\nAnn, \"Benches, and light\"\nBo\nCy, A bus\n", "x.csv");
    REQUIRE(outcome);
    CHECK(textsOf(*outcome) == QStringList{u"Benches, and light"_qs, u"A bus"_qs});
    CHECK(outcome->people == 3);
}

TEST_CASE("a sheet in Windows-1252 with semicolons is imported, and says that its letters are a guess") {
    const auto outcome = imported("Name;What should we start?\nZo\xEB;Caf\xE9s, b\xE4nke\n", "form.csv");
    REQUIRE(outcome);
    CHECK(outcome->added == 1);
    CHECK(outcome->columns.size() == 2);
    REQUIRE(outcome->issues.size() == 1);
    CHECK(outcome->issues.front().message.contains(u"windows-1252"_qs));
}

TEST_CASE("a list needs a prompt, and a prompt must be there") {
    CHECK(imported("tea\ncake\n", "-", {.prompt = 3})->added == 2);
    CHECK(imported("tea\n", "-").error().code == ErrorCode::BadArgument);
    CHECK(imported("tea\n", "-", {.prompt = 4}).error().code == ErrorCode::BadArgument);
    CHECK(imported("Ideas\ntea\n", "x.csv", {.prompt = 4}).error().code == ErrorCode::BadArgument);
    CHECK(imported("", "x.csv").error().code == ErrorCode::Refused);
}

TEST_CASE("maps make a sheet of any text, and leave other columns alone") {
    const auto outcome = imported("Idea,Who\ntea,Ann\n", "x.txt", {.maps = {u"#1=prompt:2"_qs}});
    REQUIRE(outcome);
    CHECK(outcome->added == 1);
    CHECK(outcome->people == 0);
    CHECK(imported("Idea,Who\ntea,Ann\n", "x.csv", {.prompt = 2})->added == 1);
    CHECK(imported("Idea,Cost\ntea,5\n", "x.csv").error().code == ErrorCode::BadArgument);
    // Names alone are worth having, but nobody should think that the answers came too.
    const auto people = imported("Idea,Who\ntea,Ann\n", "x.csv");
    REQUIRE(people);
    CHECK(people->people == 1);
    CHECK(people->issues.size() == 1);
}
