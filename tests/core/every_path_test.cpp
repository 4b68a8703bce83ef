// SPDX-License-Identifier: GPL-3.0-or-later
// What people wrote goes the whole way, from entry to file to JSON, CSV and Markdown, and comes back
// character by character: strings that are known to break programs, and, where there are any, real answers.
#include "core/edit/answer_actions.h"
#include "core/exchange/answers_csv.h"
#include "core/exchange/import_source.h"
#include "core/exchange/workshop_json.h"
#include "core/report/build_outline.h"
#include "core/report/markdown.h"
#include "tests/support/build_workshop.h"
#include "tests/support/catch.h"
#include "tests/support/file_bytes.h"
#include "tests/support/naughty_strings.h"
#include "tests/support/read_markdown.h"

#include <QDir>

using namespace coalesce;
using namespace coalesce::test;

namespace {

QStringList textsOf(const Workshop &workshop) {
    QStringList texts;
    for (const Answer &answer : workshop.answers())
        texts << answer.text.string();
    return texts;
}

exchange::ImportOutcome import(WorkshopOnDisk &disk, const QByteArray &bytes,
                               const exchange::ImportWish &wish = {}) {
    const auto source = exchange::readTextSource(bytes, QStringLiteral("answers.csv"));
    REQUIRE(source);
    const auto outcome = exchange::importText(disk.workshop(), *source, wish,
                                              {disk.session().importSalt().value()}, disk.sources());
    REQUIRE(outcome);
    REQUIRE(disk.session().commit(Outcome{outcome->patch}, {QStringLiteral("import")}));
    return *outcome;
}

// All are answers of the workshop, in this order: in its file, and in what is made of it.
void checkEveryPath(WorkshopOnDisk &disk, const QStringList &texts) {
    disk.reopen();
    CHECK(textsOf(disk.workshop()) == texts);

    const auto read = exchange::readWorkshopJson(exchange::workshopJson(disk.workshop()));
    REQUIRE(read);
    CHECK(textsOf(*read) == texts);

    WorkshopOnDisk other;
    const QByteArray csv = exchange::answersCsv(disk.workshop(), exchange::CsvNames::None);
    CHECK(import(other, csv).issues.empty());
    CHECK(textsOf(other.workshop()) == texts);
    CHECK(import(other, csv).added == 0);

    const auto report =
        report::buildOutline(report::PublishableReport::publish(disk.workshop(), report::ReportOptions()));
    qsizetype found = 0;
    for (const ReadBlock &block : readMarkdown(report::markdownOf(report).toUtf8()))
        if (found < texts.size() && block.text == texts[found])
            ++found;
    INFO((found < texts.size() ? texts[found] : QString()).toStdString());
    CHECK(found == texts.size());
}

} // namespace

TEST_CASE("strings that are known to break programs go every path from entry to export", "[paths]") {
    WorkshopOnDisk disk;
    const PromptId prompt = promptsOf(disk.workshop()).front();
    QStringList texts;
    std::vector<NewAnswer> answers;
    for (const QJsonValue &value : test::naughtyStrings())
        if (const auto text = RequiredText::checked(value.toString())) {
            texts << text->string();
            answers.push_back({prompt, *text});
        }
    REQUIRE(texts.size() > 400);
    disk.perform(addAnswers(disk.workshop(), answers, disk.sources()));
    checkEveryPath(disk, texts);
}

TEST_CASE("real answers go every path from their sheet to export", "[paths]") {
    const QString folder = qEnvironmentVariable("COALESCE_TEST_DATA");
    if (folder.isEmpty()) {
        WARN("Skipped: COALESCE_TEST_DATA names no folder of real answers.");
        return;
    }
    const QDir consultations(folder + QStringLiteral("/polis"));
    int tried = 0;
    for (const QString &name : consultations.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray sheet = bytesAt(consultations.filePath(name + QStringLiteral("/comments.csv")));
        if (sheet.isEmpty())
            continue;
        INFO(name.toStdString());
        WorkshopOnDisk disk;
        const exchange::ImportWish wish{std::nullopt, {QStringLiteral("comment-body=prompt:1")}};
        const exchange::ImportOutcome first = import(disk, sheet, wish);
        CHECK(first.added > 30);
        CHECK(first.alreadyThere == 0);
        CHECK(disk.workshop().answers().size() == first.added);
        CHECK(import(disk, sheet, wish).added == 0);
        checkEveryPath(disk, textsOf(disk.workshop()));
        ++tried;
    }
    CHECK(tried > 0);
}
