// SPDX-License-Identifier: GPL-3.0-or-later
// The command line as scripts rely on it: exits, shapes of JSON, what is refused.
#include "tests/cli/run_coalesce.h"
#include "tests/support/catch.h"
#include "tests/support/file_bytes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace coalesce::test;

namespace {

struct Folder {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("day.coalesce"));
    Folder() { REQUIRE(run({QStringLiteral("new"), file}).exit == 0); }
    Ran does(const char *verb, const QStringList &more = {}, const QByteArray &input = {}) const {
        return run(QStringList{QLatin1String(verb), file} + more, input);
    }
    QByteArray bytes() const { return coalesce::test::bytesAt(file); }
};

const QStringList kJson{QStringLiteral("--json")};

QJsonObject firstLine(const Ran &ran) {
    return QJsonDocument::fromJson(ran.out.left(ran.out.indexOf('\n'))).object();
}

// One clear sentence on standard error and nothing on standard output.
void failedWell(const Ran &ran, int exit) {
    INFO(ran.error.toStdString());
    CHECK(ran.exit == exit);
    CHECK(ran.out.isEmpty());
    CHECK(ran.error.endsWith(".\n"));
}

} // namespace

TEST_CASE("words that are off give exit 2, jobs that fail exit 1, each with a sentence") {
    const Folder folder;
    failedWell(run({QStringLiteral("info")}), 2);
    failedWell(folder.does("info", {QStringLiteral("--nonsense")}), 2);
    failedWell(folder.does("merge", {QStringLiteral("other")}), 2);
    failedWell(folder.does("new"), 1);
    failedWell(folder.does("undo"), 1);
    failedWell(folder.does("undo", {QStringLiteral("none")}), 2);
    failedWell(run({QStringLiteral("info"), folder.folder.filePath(QStringLiteral("none.coalesce"))}), 1);
    CHECK(run({QStringLiteral("--version")}).exit == 0);
    CHECK(run({QStringLiteral("--help")}).exit == 0);
    CHECK(run({QStringLiteral("help"), QStringLiteral("do")}).exit == 0);
}

TEST_CASE("each action is answered by one line; a failed one changes nothing and the next is read") {
    const Folder folder;
    const Ran ran =
        folder.does("do", {},
                    "{\"do\":\"answer.add\",\"prompt\":1,\"text\":\"a\",\"as\":\"a\"}\n"
                    "\n"
                    "{\"do\":\"answer.add\",\"prompt\":99,\"text\":\"b\"}\n"
                    "not json\n"
                    "{\"do\":\"answer.add\",\"prompt\":1,\"text\":\"c\",\"colour\":\"red\"}\n"
                    "{\"do\":\"cluster.add\",\"prompt\":1,\"title\":\"Buses\",\"answers\":[\"@a\"]}\n"
                    "{\"do\":\"cluster.set\",\"cluster\":\"Buses\",\"title\":\"Buses\"}");
    CHECK(ran.exit == 1);
    const QList<QByteArray> lines = ran.out.trimmed().split('\n');
    REQUIRE(lines.size() == 6);
    std::vector<bool> ok;
    for (const QByteArray &one : lines) {
        const QJsonObject answer = QJsonDocument::fromJson(one).object();
        ok.push_back(answer.value(QStringLiteral("ok")).toBool());
        CHECK((ok.back() || answer.value(QStringLiteral("error")).toString().endsWith(QLatin1Char('.'))));
    }
    CHECK(ok == std::vector{true, false, false, false, true, true});
    CHECK_FALSE(firstLine(ran).value(QStringLiteral("id")).toString().isEmpty());
    // The last changed nothing: no entry.
    CHECK(folder.does("history", kJson).list().size() == 2);
    const QJsonObject info = folder.does("info", kJson).json();
    const QJsonObject prompt = info.value(QStringLiteral("prompts")).toArray().at(0).toObject();
    CHECK(prompt.value(QStringLiteral("answers")).toInt() == 1);
    CHECK(prompt.value(QStringLiteral("placed")).toInt() == 1);
    CHECK(info.value(QStringLiteral("formatVersion")).toInt() == 3);
    CHECK(info.contains(QStringLiteral("integrity")));
}

TEST_CASE("undo and redo go back to the start and forth to the end, byte for byte") {
    const Folder folder;
    const auto exported = [&] {
        return folder
            .does("export", {QStringLiteral("-"), QStringLiteral("--format"), QStringLiteral("json")})
            .out;
    };
    const QByteArray start = exported();
    REQUIRE(folder
                .does("do", {},
                      "{\"do\":\"answer.add\",\"prompt\":1,\"text\":\"a\"}\n"
                      "{\"do\":\"prompt.set\",\"prompt\":2,\"question\":\"Other?\"}\n"
                      "{\"do\":\"workshop.set\",\"venue\":\"Hall\\r\\nTwo\"}\n")
                .exit == 0);
    const QByteArray end = exported();
    CHECK(end != start);
    failedWell(folder.does("undo", {QStringLiteral("4")}), 1);
    CHECK(exported() == end);
    CHECK(folder.does("undo", {QStringLiteral("3")}).exit == 0);
    CHECK(exported() == start);
    CHECK(folder.does("redo", {QStringLiteral("3")}).exit == 0);
    CHECK(exported() == end);
    CHECK(folder.does("check", kJson).json() ==
          QJsonObject{{QStringLiteral("ok"), true}, {QStringLiteral("findings"), QJsonArray()}});
}

TEST_CASE("reading verbs work beside one who writes, and a second writer is told who has the file") {
    const Folder folder;
    QProcess writer;
    writer.start(executable(), {QStringLiteral("do"), folder.file});
    writer.write("{\"do\":\"answer.add\",\"prompt\":1,\"text\":\"a\"}\n");
    REQUIRE(writer.waitForReadyRead(20'000));
    CHECK(folder.does("info", kJson).exit == 0);
    CHECK(folder.does("check").exit == 0);
    const Ran second = folder.does("do", {}, "{\"do\":\"answer.add\",\"prompt\":1,\"text\":\"b\"}\n");
    failedWell(second, 1);
    CHECK(second.error.contains(QByteArray::number(writer.processId())));
    writer.closeWriteChannel();
    REQUIRE(writer.waitForFinished());
    CHECK(writer.exitCode() == 0);
    CHECK(folder.does("do", {}, "{\"do\":\"answer.add\",\"prompt\":1,\"text\":\"b\"}\n").exit == 0);
}

TEST_CASE("check finds what was changed from outside, and leaves the file as it is") {
    const Folder folder;
    QByteArray bytes = folder.bytes();
    REQUIRE(
        folder.does("do", {}, "{\"do\":\"answer.add\",\"prompt\":1,\"text\":\"needle in the hay\"}\n").exit ==
        0);
    bytes = folder.bytes();
    // The table comes before or after the history: either way one of the two then says something else.
    bytes.replace(bytes.indexOf("needle"), 6, "noodle");
    QFile file(folder.file);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const Ran check = folder.does("check", kJson);
    CHECK(check.exit == 1);
    CHECK_FALSE(check.json().value(QStringLiteral("ok")).toBool(true));
    CHECK(check.json().value(QStringLiteral("findings")).toArray().size() == 1);
    CHECK(folder.bytes() == bytes);
}

TEST_CASE("suggestions name answers and clusters by their ids, tell why, and change nothing") {
    const Folder folder;
    const Ran made =
        folder.does("do", {},
                    "{\"do\":\"answer.add\",\"prompt\":1,\"text\":\"A bus in the evening\",\"as\":\"a\"}\n"
                    "{\"do\":\"cluster.add\",\"prompt\":1,\"title\":\"Buses\",\"answers\":[\"@a\"]}\n"
                    "{\"do\":\"answer.add\",\"prompt\":1,\"text\":\"Evening buses to the station\"}\n"
                    "{\"do\":\"answer.add\",\"prompt\":1,\"text\":\"a bus, in the evening!\"}\n"
                    "{\"do\":\"answer.add\",\"prompt\":2,\"text\":\"A bus in the evening\"}\n");
    REQUIRE(made.exit == 0);
    const QByteArray before = folder.bytes();
    const Ran ran = folder.does("suggest", kJson);
    INFO(ran.error.toStdString());
    REQUIRE(ran.exit == 0);
    CHECK(ran.error.isEmpty());
    CHECK(ran.json().keys() ==
          QStringList{QStringLiteral("duplicates"), QStringLiteral("homes"), QStringLiteral("piles")});
    const QJsonArray homes = ran.json().value(QStringLiteral("homes")).toArray();
    REQUIRE(homes.size() == 2);
    const QJsonObject chance = homes[0][QStringLiteral("clusters")][0].toObject();
    CHECK(chance.value(QStringLiteral("probability")).toDouble() > 0);
    CHECK(chance.value(QStringLiteral("because")).toString().contains(QLatin1String("evening")));
    const QJsonArray duplicates = ran.json().value(QStringLiteral("duplicates")).toArray();
    REQUIRE(duplicates.size() == 1);
    CHECK(duplicates[0][QStringLiteral("kind")].toString() == QStringLiteral("identical"));
    CHECK(duplicates[0][QStringLiteral("answers")].toArray().size() == 2);
    CHECK(folder.does("suggest").out.contains("Home for: Evening buses to the station"));
    CHECK(folder.does("suggest", {QStringLiteral("--prompt"), QStringLiteral("2")}).out ==
          "There is nothing to suggest.\n");
    failedWell(folder.does("suggest", {QStringLiteral("--prompt"), QStringLiteral("9")}), 1);
    failedWell(folder.does("suggest", {QStringLiteral("--prompt"), QStringLiteral("x")}), 2);
    CHECK(folder.bytes() == before);
}

TEST_CASE("help and version work everywhere; a verb of a later version is not in this one") {
    const Folder folder;
    const QList<QStringList> helped{
        {QStringLiteral("--help")},
        {QStringLiteral("-h")},
        {QStringLiteral("help")},
        {folder.file, QStringLiteral("--help")},
        {QStringLiteral("merge"), QStringLiteral("--help")},
        {QStringLiteral("info"), QStringLiteral("-h")},
        {QStringLiteral("info"), QStringLiteral("--nonsense"), QStringLiteral("--help")},
        {QStringLiteral("help"), QStringLiteral("info")},
        {folder.file, QStringLiteral("--version")},
        {QStringLiteral("merge"), QStringLiteral("--version")},
        {QStringLiteral("info"), QStringLiteral("--version")}};
    for (const QStringList &words : helped) {
        const Ran ran = run(words);
        INFO(words.join(QLatin1Char(' ')).toStdString() << ": " << ran.error.toStdString());
        CHECK(ran.exit == 0);
        CHECK(ran.out.contains("coalesce"));
        CHECK(ran.error.isEmpty());
    }
    const Ran later = run({QStringLiteral("help"), QStringLiteral("merge")});
    failedWell(later, 2);
    CHECK(later.error.contains("not in this version"));
    failedWell(run({QStringLiteral("help"), QStringLiteral("nothing")}), 2);
}

TEST_CASE("every line of input is answered, whatever bytes and how many are in it") {
    const Folder folder;
    const QByteArray action = "{\"do\":\"answer.add\",\"prompt\":1,\"text\":\"a\"}\n";
    const QByteArray zero(1, '\0'), tooLong(17 * 1024 * 1024, 'x');
    const Ran ran = folder.does("do", {}, zero + action + action + tooLong + '\n' + action + zero);
    CHECK(ran.exit == 1);
    std::vector<bool> ok;
    for (const QByteArray &line : ran.out.trimmed().split('\n'))
        ok.push_back(QJsonDocument::fromJson(line).object().value(QStringLiteral("ok")).toBool());
    CHECK(ok == std::vector{false, true, false, true, false});
    failedWell(runInShell(QStringLiteral("\"$1\" do \"$2\" < /"), {folder.file}), 1);
}

TEST_CASE("a text that begins with a byte order mark is kept, from every way in to every way out") {
    const Folder folder;
    const QByteArray mark("\xEF\xBB\xBF");
    REQUIRE(folder
                .does("import", {QStringLiteral("-"), QStringLiteral("--prompt"), QStringLiteral("1")},
                      "a\n" + mark + "\nb\n")
                .exit == 0);
    REQUIRE(folder
                .does("do", {},
                      "{\"do\":\"answer.add\",\"prompt\":2,\"text\":\"" + mark +
                          "raw\"}\n{\"do\":\"answer.add\",\"prompt\":2,\"text\":\"\\ufffeescaped\"}\n")
                .exit == 0);
    const QStringList toJson{QStringLiteral("-"), QStringLiteral("--format"), QStringLiteral("json")};
    const QByteArray exported = folder.does("export", toJson).out;
    CHECK(exported.contains("\"\\ufeff\""));
    CHECK(exported.contains("\"\\ufeffraw\""));
    CHECK(exported.contains("\"\xEF\xBF\xBE"
                            "escaped\""));
    CHECK(folder.does("undo", {QStringLiteral("3")}).exit == 0);
    CHECK(folder.does("redo", {QStringLiteral("3")}).exit == 0);
    CHECK(folder.does("check").exit == 0);
    CHECK(folder.does("export", toJson).out == exported);
    const Folder other;
    const QString json = other.folder.filePath(QStringLiteral("day.json"));
    REQUIRE(folder.does("export", {json}).exit == 0);
    REQUIRE(other.does("import", {json}).exit == 0);
    CHECK(other.does("export", toJson).out == exported);
}

TEST_CASE("an export never replaces a workshop, nor without --force anything else") {
    const Folder folder;
    const QByteArray before = folder.bytes();
    const QString link = folder.folder.filePath(QStringLiteral("link.json"));
    REQUIRE(QFile::link(folder.file, link));
    const QString other = folder.folder.filePath(QStringLiteral("other.coalesce"));
    REQUIRE(run({QStringLiteral("new"), other}).exit == 0);
    for (const QString &out : {folder.file, link, other}) {
        const Ran ran = folder.does(
            "export", {out, QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("--force")});
        failedWell(ran, 1);
        CHECK(ran.error.contains("is a workshop"));
    }
    failedWell(folder.does("export", {QStringLiteral("/dev/null"), QStringLiteral("--format"),
                                      QStringLiteral("json"), QStringLiteral("--force")}),
               1);
    CHECK(folder.bytes() == before);
    const QString out = folder.folder.filePath(QStringLiteral("100%1.md"));
    CHECK(folder.does("export", {out}).exit == 0);
    failedWell(folder.does("export", {out}), 1);
    CHECK(folder.does("export", {out, QStringLiteral("--force")}).exit == 0);
    failedWell(folder.does("export", {folder.folder.filePath(QStringLiteral("no/such.md"))}), 1);
    CHECK(QDir(folder.folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 4);
}

TEST_CASE("what standard output does not take is a failure, and no more is done after it") {
    const Folder folder;
    if (!QFile::exists(QStringLiteral("/dev/full")))
        return;
    for (const char *line : {"\"$1\" info \"$2\" > /dev/full", "\"$1\" --version > /dev/full",
                             "\"$1\" export \"$2\" - --format json > /dev/full"})
        failedWell(runInShell(QLatin1String(line), {folder.file}), 1);
    const QString twice = QStringLiteral("a='{\"do\":\"answer.add\",\"prompt\":1,\"text\":\"a\"}'; "
                                         "printf '%s\\n%s\\n' \"$a\" \"$a\" | \"$1\" do \"$2\" > /dev/full");
    failedWell(runInShell(twice, {folder.file}), 1);
    CHECK(folder.does("history", kJson).list().size() == 1);
}

TEST_CASE("a workshop that cannot be made there is told with its path, and leaves nothing behind") {
    const Folder folder;
    const QString nowhere = folder.folder.filePath(QStringLiteral("no/such/x.coalesce"));
    for (const char *verb : {"new", "sample"}) {
        const Ran ran = run({QLatin1String(verb), nowhere});
        failedWell(ran, 1);
        CHECK(ran.error.startsWith(nowhere.toUtf8()));
        CHECK(ran.error.count('\n') == 1);
        failedWell(run({QLatin1String(verb), QString()}), 2);
        failedWell(run({QLatin1String(verb), folder.file}), 1);
    }
    CHECK(
        QDir(folder.folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() ==
        1);
}

TEST_CASE("what people wrote is printed as it is, percent signs too") {
    const Folder folder;
    REQUIRE(
        folder.does("do", {}, "{\"do\":\"prompt.set\",\"prompt\":1,\"question\":\"Raise it 50%4 or %3?\"}\n")
            .exit == 0);
    CHECK(folder.does("info").out.contains("1. Raise it 50%4 or %3?  0 answers: 0 placed"));
}
