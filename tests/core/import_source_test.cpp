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
    CHECK(imported("", "x.csv").error().code == ErrorCode::BadArgument);
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
