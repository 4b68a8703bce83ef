// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/answer_actions.h"
#include "core/edit/cluster_actions.h"
#include "core/edit/participant_actions.h"
#include "core/exchange/answers_csv.h"
#include "core/exchange/sheet.h"
#include "tests/support/catch.h"
#include "tests/support/made_workshop.h"
#include "tests/support/nasty_text.h"

using namespace coalesce;
using namespace coalesce::exchange;
using namespace coalesce::test;

namespace {

void apply(Workshop &workshop, const Result<Outcome> &outcome) {
    REQUIRE(outcome);
    REQUIRE(workshop.apply(outcome->patch));
}

RequiredText words(const QString &text) {
    return RequiredText::checked(text).value();
}

} // namespace

TEST_CASE("the table has a row an answer, with names only of those who agreed") {
    Workshop workshop = madeWorkshop();
    const Sources sources = countedSources();
    const PromptId prompt = workshop.prompts().begin()->id;
    apply(workshop, addParticipant(workshop, {{columnOf(&Participant::name), u"Ann Agreed"_qs}},
                                   {ConsentKind::Named}, sources));
    apply(workshop, addParticipant(workshop, {{columnOf(&Participant::name), u"Bo Quiet"_qs}},
                                   {ConsentKind::Quoted}, sources));
    const ParticipantId ann = workshop.participants().begin()->id;
    const ParticipantId bo = std::next(workshop.participants().begin())->id;
    apply(workshop, addAnswers(workshop,
                               {{prompt, words(u"tea, \"hot\""_qs), Source::Phone, ann},
                                {prompt, words(u"=1+1"_qs), Source::Paper, bo},
                                {prompt, words(u"two\nlines"_qs)}},
                               sources));
    const std::vector<AnswerId> answers = workshop.answersOf(prompt);
    apply(workshop, addCluster(workshop, {prompt, words(u"Food"_qs), {answers[0]}}, sources));
    apply(workshop, addTheme(workshop, {{columnOf(&Theme::title), u"Care"_qs}},
                             {workshop.clusters().begin()->id}, sources));
    apply(workshop, mergeAnswers(workshop, answers[0], {answers[2]}));
    apply(workshop, setAnswer(workshop, answers[0], {{columnOf(&Answer::starred), qint64(1)}}));

    CHECK(answersCsv(workshop, CsvNames::Consented) ==
          "prompt,question,cluster,theme,answer,source,name,starred,merged\r\n"
          "1,What should we continue?,Food,Care,\"tea, \"\"hot\"\"\",phone,Ann Agreed,yes,\r\n"
          "1,What should we continue?,,,'=1+1,paper,,,\r\n"
          "1,What should we continue?,Food,Care,\"two\nlines\",room,,,yes\r\n");
    CHECK_FALSE(answersCsv(workshop, CsvNames::None).contains("Ann"));
    CHECK(answersCsv(workshop, CsvNames::None).contains("tea"));
}

TEST_CASE("no cell begins like a formula, and the guard comes off exactly") {
    for (const char *text :
         {"=1", "+1", "-1", "@a", "\tx", "\rx", "'", "''", "'=x", "plain", "", "a=b", "'tis"}) {
        const QString cell = QString::fromUtf8(text);
        CHECK(withoutGuard(withGuard(cell)) == cell);
        if (!withGuard(cell).isEmpty())
            CHECK_FALSE(QStringView(u"=+-@\t\r").contains(withGuard(cell)[0]));
    }
    CHECK(withoutGuard(u"'tis"_qs) == u"'tis"_qs);
    CHECK(rc::check([] {
        const QString cell = *nastyText();
        RC_ASSERT(withoutGuard(withGuard(cell)) == cell);
    }));
}

TEST_CASE("whatever people wrote, the table reads back cell by cell") {
    CHECK(rc::check([] {
        Workshop workshop = madeWorkshop();
        const QString text = u'x' + *nastyText();
        const QString guarded = *rc::gen::element(u"'"_qs, u"="_qs, u"-"_qs, u"\t"_qs) + text;
        const PromptId prompt = workshop.prompts().begin()->id;
        apply(workshop,
              addAnswers(workshop, {{prompt, words(text)}, {prompt, words(guarded)}}, countedSources()));
        const auto sheet =
            readSheet(QString::fromUtf8(answersCsv(workshop, CsvNames::None)), QLatin1Char(','));
        RC_ASSERT(bool(sheet));
        RC_ASSERT(sheet->issues.empty());
        RC_ASSERT(sheet->rows.size() == 3u);
        RC_ASSERT(withoutGuard(sheet->rows[1].cells[4]) == text);
        RC_ASSERT(withoutGuard(sheet->rows[2].cells[4]) == guarded);
    }));
}
