// SPDX-License-Identifier: GPL-3.0-or-later
// Templates, series and what is printed, as scripts call them.
#include "tests/cli/run_coalesce.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace coalesce::test;

namespace {

QString s(const char *utf8) {
    return QString::fromUtf8(utf8);
}

// A folder for files, which is the data folder too.
struct Desk {
    QTemporaryDir folder;
    Desk() { qputenv("COALESCE_DATA_DIR", folder.path().toUtf8()); }
    ~Desk() { qunsetenv("COALESCE_DATA_DIR"); }
    QString at(const char *name) const { return folder.filePath(s(name)); }
    Ran does(const char *verb, const QStringList &words, const QByteArray &input = {}) const {
        const Ran ran = run(QStringList{s(verb)} + words, input);
        INFO(verb << ": " << ran.error.toStdString());
        REQUIRE(ran.exit == 0);
        return ran;
    }
};

} // namespace

TEST_CASE("the next workshop of a series says what became of the last one's promises") {
    const Desk desk;
    const QString first = desk.at("first.coalesce"), second = desk.at("second.coalesce");
    desk.does("new", {first, s("--title"), s("First"), s("--date"), s("2026-06-13")});
    desk.does(
        "do", {first},
        "{\"do\": \"participant.add\", \"name\": \"Ann Agreed\", \"consents\": [\"named\"], \"as\": \"a\"}\n"
        "{\"do\": \"call.add\", \"text\": \"One gate.\", \"outcome\": \"will\", \"because\": \"In May.\"}\n"
        "{\"do\": \"pledge.add\", \"text\": \"Sweep\", \"participant\": \"@a\", \"status\": \"kept\"}\n");
    desk.does("new", {second, s("--after"), first, s("--title"), s("Second")});
    const QByteArray report =
        desk.does("export", {second, s("-"), s("--format"), s("md"), s("--sections"), s("promised")}).out;
    CHECK(report.contains("## You said, we did"));
    CHECK(report.contains("Will happen: In May."));
    CHECK(report.contains("Sweep"));
    CHECK(!report.contains("Ann")); // who has not agreed to be named in this one
    CHECK(desk.does("check", {second}).exit == 0);
    CHECK(run({s("new"), desk.at("third.coalesce"), s("--after"), desk.at("none.coalesce")}).exit == 1);
    CHECK(!QFile::exists(desk.at("third.coalesce")));
}

TEST_CASE("a workshop saved as a template stands in the list and makes workshops") {
    const Desk desk;
    const QString file = desk.at("day.coalesce");
    desk.does("new", {file, s("--template"), s("asset-map")});
    QDir(desk.folder.path()).mkdir(s("templates"));
    const QString out = desk.at("templates/my-map.json");
    desk.does("template", {file, out, s("--title"), s("My map")});
    CHECK(run({s("template"), file, out}).exit == 1); // is there
    desk.does("template", {file, out, s("--title"), s("My map"), s("--force")});
    QFile broken(desk.at("templates/broken.json"));
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write("{");
    broken.close();
    const Ran listed = desk.does("templates", {s("--json")});
    CHECK(listed.list().size() == 11);
    CHECK(listed.out.contains("\"my-map\""));
    CHECK(listed.error.contains("broken.json"));
    desk.does("new", {desk.at("mine.coalesce"), s("--template"), s("my-map")});
    const auto steps = [&](const QString &path) {
        return desk.does("info", {path, s("--json")}).json().value(s("counts")).toObject().value(s("steps"));
    };
    CHECK(steps(desk.at("mine.coalesce")) == steps(file));
}

TEST_CASE("consent forms and the run sheet are made as PDF, and words that are off are refused") {
    const Desk desk;
    const QString file = desk.at("day.coalesce");
    desk.does("new", {file});
    for (const char *what : {"consent", "runsheet"}) {
        const QString out = desk.at(what) + s(".pdf");
        desk.does("print", {file, out, s("--what"), s(what), s("--paper"), s("Letter")});
        QFile pdf(out);
        REQUIRE(pdf.open(QIODevice::ReadOnly));
        CHECK(pdf.readAll().startsWith("%PDF-"));
        CHECK(run({s("print"), file, out, s("--what"), s(what)}).exit == 1); // is there
    }
    CHECK(run({s("print"), file, desk.at("x.pdf")}).exit == 2);
    CHECK(run({s("print"), file, desk.at("x.pdf"), s("--what"), s("cake")}).exit == 2);
    CHECK(run({s("print"), file, desk.at("x.pdf"), s("--what"), s("consent"), s("--paper"), s("A3")}).exit ==
          2);
}

TEST_CASE("a report has the sections of the workshop's outline, unless the call lists others") {
    const Desk desk;
    const QString file = desk.at("day.coalesce");
    desk.does("new", {file, s("--template"), s("blank")});
    const auto report = [&](const QStringList &more = {}) {
        return desk.does("export", QStringList{file, s("-"), s("--format"), s("md")} + more).out;
    };
    const auto outline = [&](const char *text) {
        desk.does("do", {file}, s("{\"do\": \"workshop.set\", \"outline\": \"%1\"}\n").arg(s(text)).toUtf8());
    };
    CHECK(report().contains("About this report"));
    outline("title,questions");
    CHECK(!report().contains("About this report"));
    CHECK(report({s("--sections"), s("join")}).contains("About this report"));
    outline("title,cake");
    CHECK(report().contains("About this report"));
}

TEST_CASE("what was said in confidence is in no export but the workshop whole") {
    const Desk desk;
    const QString file = desk.at("day.coalesce");
    desk.does("new", {file, s("--template"), s("action-learning-set")});
    desk.does("do", {file}, "{\"do\": \"answer.add\", \"prompt\": 1, \"text\": \"secret\"}\n");
    const auto exported = [&](const char *format) {
        return desk.does("export", {file, s("-"), s("--format"), s(format)}).out;
    };
    CHECK(exported("md").contains("1 answer was given in confidence and is not shown"));
    CHECK(!exported("md").contains("secret"));
    CHECK(!exported("csv").contains("secret"));
    CHECK(exported("json").contains("secret"));
}
