// SPDX-License-Identifier: GPL-3.0-or-later
// What is printed for the room: consent forms and the run sheet.
#include "core/report/consent_form.h"
#include "tests/core/report_support.h"

#include <algorithm>

using namespace coalesce;
using namespace coalesce::report;

namespace {

QString s(const char *utf8) {
    return QString::fromUtf8(utf8);
}

std::vector<Heading> headingsOf(const Outline &outline, int level) {
    std::vector<Heading> headings;
    for (const Block &block : outline.blocks)
        if (const auto *heading = std::get_if<Heading>(&block); heading && heading->level == level)
            headings.push_back(*heading);
    return headings;
}

} // namespace

TEST_CASE("a consent form gives each person a page with five choices, none of them ticked", "[print]") {
    WorkshopMaker maker(s("Tea"), s("Q?"));
    maker.person(s("Ann"),
                 {ConsentKind::Named, ConsentKind::Quoted}); // said before; asked again all the same
    maker.person(s("Bo"));
    const Outline outline = consentForm(maker.workshop());
    const std::vector<Heading> people = headingsOf(outline, 2);
    REQUIRE(people.size() == 2);
    CHECK(people[0].text == s("Ann"));
    CHECK(!people[0].startsPage); // beneath the title
    CHECK(people[1].startsPage);
    const QString all = plainText(outline.blocks);
    CHECK(all.count(QChar(0x2610)) == 10);
    for (const char32_t ticked : {U'☑', U'☒', U'✓'})
        CHECK(!all.contains(QChar(char16_t(ticked))));
    CHECK(all.count(s("You may quote me.")) == 2);
    CHECK(all.count(s("take back each of them at any time")) == 2);
    CHECK(all.count(s("voluntary")) == 2);
    CHECK(all.count(s("Date: ____")) == 2);
    CHECK(all.count(s("Signature: ____")) == 2);
    CHECK(!all.contains(s("Name: ____")));
}

TEST_CASE("where nobody is listed the consent form has a line for the name", "[print]") {
    const WorkshopMaker maker(s("Tea"), s("Q?"));
    const QString all = plainText(consentForm(maker.workshop()).blocks);
    CHECK(all.contains(s("Name: ____")));
    CHECK(all.count(QChar(0x2610)) == 5);
}

TEST_CASE("the run sheet has its times, also over midnight and without a start", "[print]") {
    WorkshopMaker maker(s("Tea"), s("Q?"));
    CHECK(plainText(runSheetOutline(maker.workshop()).blocks) ==
          s("# Run sheet: Tea\nThere are no steps yet.\n"));
    maker.put(Step{
        maker.id<Step>(), 0, required(s("Arrive")), 45, text(s("All sit.")), text(s("Smile.")), {}, false});
    maker.put(Step{maker.id<Step>(), 0, required(s("Count the cups")), 1, {}, {}, {}, true});
    CHECK(plainText(runSheetOutline(maker.workshop()).blocks) ==
          s("# Run sheet: Tea\n~ 0:00 to 0:46\n## 0:00 Arrive (45 minutes)\nAll sit.\nSmile.\n"
            "## 0:45 Count the cups (1 minute, hosts only)\n"));
    maker.change(maker.workshop().facts().id, [](WorkshopFacts &f) { f.start = QTime(23, 30); });
    CHECK(plainText(runSheetOutline(maker.workshop()).blocks).contains(s("## 00:15 Count the cups")));
}
