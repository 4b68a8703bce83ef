// SPDX-License-Identifier: GPL-3.0-or-later
// Suggestions in the window: shown with their reason, taken by one key, refused for good, and off by one
// switch; and sorting one answer at a time.
#include "tests/ui/canvas_fixture.h"
#include "ui/canvas/homes_callout.h"
#include "ui/canvas/inspector.h"
#include "ui/canvas/rapid_sort.h"
#include "ui/canvas/suggest_page.h"
#include "ui/canvas/suggester.h"
#include "ui/canvas/suggestion_card.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSlider>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

constexpr int kPatienceMs = 60'000;

QString s(const char *utf8) {
    return QString::fromUtf8(utf8);
}

// Two clusters that have words of their own, and notes that share them.
struct Suggested : Canvas {
    Suggested() {
        show();
        settle();
    }
    Suggester &suggester = room.suggester();
    ClusterId parks =
        test.cluster(1, s("Parks and trees"),
                     {test.answer(1, s("More trees in the park")), test.answer(1, s("Benches in the park"))});
    ClusterId buses = test.cluster(
        1, s("Buses"), {test.answer(1, s("The night bus home")), test.answer(1, s("A bus every hour"))});
    AnswerId tree = test.answer(1, s("Plant a tree in every park"));
    AnswerId bus = test.answer(1, s("A later bus at night"));

    void settle() {
        QCoreApplication::processEvents(); // a button does its work by way of the event loop
        REQUIRE(QTest::qWaitFor([this] { return !suggester.isWorking(); }, kPatienceMs));
    }
    QPushButton *button(const QString &name) const {
        for (auto *each : window.findChildren<QPushButton *>())
            if (each->accessibleName() == name && each->isVisible())
                return each;
        return nullptr;
    }
};

} // namespace

TEST_CASE("a note's number puts it into the cluster that is suggested", "[suggest]") {
    Suggested c;
    REQUIRE(!c.suggester.homesOf(c.tree).empty());
    CHECK(c.suggester.homesOf(c.tree).front().cluster == c.parks);
    c.view.select(std::vector{c.tree});
    c.key(Qt::Key_1);
    CHECK(c.homeOf(c.tree) == c.parks);
    CHECK(c.suggester.homesOf(c.tree).empty()); // at once, before anything is worked out anew
    (void)c.test.session->undo();
    CHECK(c.homeOf(c.tree) == std::nullopt);
    c.view.select(c.parks);
    c.key(Qt::Key_1);
    CHECK(c.notices.last().contains(s("one note")));
}

TEST_CASE("a suggestion says why, and is taken or refused beside the note", "[suggest]") {
    Suggested c;
    c.view.select(std::vector{c.bus});
    QStringList said;
    for (const auto *label : c.room.inspector().findChildren<QLabel *>())
        if (label->isVisible())
            said += label->text();
    CHECK(said.join(QLatin1Char('\n')).contains(s("shares bus")));
    REQUIRE(c.button(s("Not into Buses")));
    QTest::mouseClick(c.button(s("Not into Buses")), Qt::LeftButton);
    c.settle();
    for (const auto &home : c.suggester.homesOf(c.bus))
        CHECK(home.cluster != c.buses);
    // For good: another window on the same workshop knows it too.
    Suggester again(c.context, {});
    REQUIRE(QTest::qWaitFor([&] { return !again.isWorking(); }, kPatienceMs));
    for (const auto &home : again.homesOf(c.bus))
        CHECK(home.cluster != c.buses);
}

TEST_CASE("suggestions are off by one switch, and stay off", "[suggest]") {
    Suggested c;
    c.view.select(std::vector<AnswerId>());
    QCheckBox &on = c.room.inspector().suggestions().onOff();
    CHECK(on.isChecked());
    on.click();
    CHECK(c.suggester.now() == insight::Suggestions());
    (void)c.test.answer(1, s("Another bus"));
    CHECK_FALSE(c.suggester.isWorking());
    CHECK_FALSE(Suggester(c.context, {}).isOn());
    on.click();
    c.settle();
    CHECK(!c.suggester.homesOf(c.bus).empty());
}

TEST_CASE("answers that say the same are offered to be stacked", "[suggest]") {
    Suggested c;
    const AnswerId one = c.test.answer(2, s("More benches!"));
    const AnswerId two = c.test.answer(2, s("more benches"));
    c.settle();
    c.view.select(std::vector<AnswerId>());
    REQUIRE(QTest::qWaitFor([&] { return c.button(s("Stack as the same: More benches!")); }, kPatienceMs));
    QTest::mouseClick(c.button(s("Stack as the same: More benches!")), Qt::LeftButton);
    QCoreApplication::processEvents();
    CHECK(c.workshop().mergedInto(one) == std::vector{two});
    CHECK(c.workshop().counts().answers ==
          c.workshop().counts().placed + c.workshop().counts().unplaced + c.workshop().counts().merged);
}

TEST_CASE("a pile becomes a cluster with one press, its title to be typed over", "[suggest]") {
    Canvas c;
    for (const char *text :
         {"A warm room in winter", "The warm room should open in winter", "Warm room for winter evenings",
          "Swimming lessons", "A swimming club", "Lessons for swimming in the river"})
        (void)c.test.answer(2, s(text));
    c.show();
    Suggester &suggester = c.room.suggester();
    suggester.setLooseness(0.0);
    REQUIRE(QTest::qWaitFor([&] { return !suggester.isWorking(); }, kPatienceMs));
    REQUIRE(!suggester.now().piles.empty());
    const insight::PileSuggestion pile = suggester.now().piles.front();
    QPushButton *make = nullptr;
    const auto offered = [&] {
        for (auto *each : c.window.findChildren<QPushButton *>())
            if (each->accessibleName().startsWith(s("Make a cluster of those")) && !make)
                make = each;
        return make != nullptr;
    };
    REQUIRE(QTest::qWaitFor(offered, kPatienceMs));
    make->click();
    QCoreApplication::processEvents();
    for (const AnswerId &id : pile.answers)
        CHECK(c.homeOf(id).has_value());
    CHECK(c.view.titleEditor());
}

TEST_CASE("a word that shall not count takes its suggestions with it, until it counts again", "[suggest]") {
    Suggested c;
    c.suggester.ignore(s("bus"));
    c.suggester.ignore(s("night"));
    c.settle();
    CHECK(c.suggester.homesOf(c.bus).empty());
    c.suggester.count(s("bus"));
    c.settle();
    CHECK(!c.suggester.homesOf(c.bus).empty());
}

namespace {

struct Sorting : Suggested {
    Sorting() {
        sort = std::make_unique<RapidSort>(context, view, suggester, &window);
        sort->open();
        REQUIRE(QTest::qWaitForWindowActive(sort.get()));
    }
    std::unique_ptr<RapidSort> sort;
    int keys = 0;

    void press(Qt::Key key) {
        ++keys;
        QTest::keyClick(&sort->field(), key);
        QCoreApplication::processEvents(); // the next comes by way of the event loop
    }
    void typed(const char *text) {
        keys += int(qstrlen(text));
        QTest::keyClicks(&sort->field(), s(text));
    }
};

} // namespace

TEST_CASE("answers are sorted one at a time by their numbers, by typing, and into new clusters",
          "[suggest]") {
    Sorting c;
    REQUIRE(c.sort->answer() == c.tree);
    c.press(Qt::Key_1);
    CHECK(c.homeOf(c.tree) == c.parks);
    CHECK(c.sort->answer() == c.bus);
    SECTION("a number takes one key an answer") {
        c.press(Qt::Key_1);
        CHECK(c.homeOf(c.bus) == c.buses);
        CHECK(c.keys == 2);
        CHECK(c.sort->answer() == std::nullopt);
        CHECK_FALSE(c.sort->field().isEnabled());
    }
    SECTION("typing finds another cluster") {
        c.typed("par");
        c.press(Qt::Key_Return);
        CHECK(c.homeOf(c.bus) == c.parks);
    }
    SECTION("Enter on nothing asks for the title of a new one") {
        c.press(Qt::Key_Return);
        c.typed("Unicorns 1");
        c.press(Qt::Key_Return);
        REQUIRE(c.homeOf(c.bus));
        CHECK(c.workshop().find(*c.homeOf(c.bus))->title.string() == s("Unicorns 1"));
    }
    SECTION("what fits no title becomes one") {
        c.typed("Trams");
        c.press(Qt::Key_Return);
        REQUIRE(c.homeOf(c.bus));
        CHECK(c.workshop().find(*c.homeOf(c.bus))->title.string() == s("Trams"));
    }
    SECTION("U undoes and comes back to what was placed") {
        c.press(Qt::Key_U);
        REQUIRE(QTest::qWaitFor([&] { return !c.homeOf(c.tree); }, 3000));
        CHECK(c.sort->answer() == c.tree);
        CHECK(c.sort->field().text().isEmpty());
    }
    SECTION("a title that begins with U is typed and undoes nothing") {
        c.typed("Utilities");
        CHECK(c.sort->field().text() == s("Utilities"));
        c.press(Qt::Key_Return);
        CHECK(c.homeOf(c.tree) == c.parks);
        REQUIRE(c.homeOf(c.bus));
        CHECK(c.workshop().find(*c.homeOf(c.bus))->title.string() == s("Utilities"));
    }
    SECTION("U after a skip goes back to what was skipped and undoes nothing else") {
        const AnswerId late = c.test.answer(1, s("Something else"));
        QCoreApplication::processEvents();
        c.press(Qt::Key_Right);
        CHECK(c.sort->answer() == late);
        c.press(Qt::Key_U);
        REQUIRE(QTest::qWaitFor([&] { return c.sort->answer() == c.bus; }, 3000));
        CHECK(c.homeOf(c.tree) == c.parks);
    }
    SECTION("the right arrow skips, and what was skipped comes at the end") {
        const AnswerId late = c.test.answer(1, s("Something else"));
        QCoreApplication::processEvents();
        CHECK(c.sort->answer() == c.bus); // what is new moves nothing that is shown
        c.press(Qt::Key_Right);
        CHECK(c.sort->answer() == late);
        c.press(Qt::Key_Right);
        CHECK(c.sort->answer() == c.bus);
    }
}

TEST_CASE("where suggestions hold what they promise sorting takes no more than 2.2 keys an answer",
          "[suggest]") {
    Sorting c;
    // Of ten, eight belong where one of the numbers says and two elsewhere, which is what was measured of
    // the suggestions at the start of sorting.
    std::vector<std::pair<AnswerId, ClusterId>> wanted{{c.tree, c.parks}, {c.bus, c.buses}};
    const char *trees[] = {"Trees for the park by the school", "A park with old trees",
                           "Water the trees in the park"};
    const char *buses[] = {"The bus should wait for the train", "Bus fares for children",
                           "A bus stop with a roof"};
    for (const char *text : trees)
        wanted.emplace_back(c.test.answer(1, s(text)), c.parks);
    for (const char *text : buses)
        wanted.emplace_back(c.test.answer(1, s(text)), c.buses);
    wanted.emplace_back(c.test.answer(1, s("Soup")), c.parks);
    wanted.emplace_back(c.test.answer(1, s("A piano")), c.buses);
    c.settle();
    QCoreApplication::processEvents();
    while (c.sort->answer()) {
        c.settle();
        const auto one = std::ranges::find(wanted, *c.sort->answer(), &std::pair<AnswerId, ClusterId>::first);
        REQUIRE(one != wanted.end());
        const auto &homes = c.sort->homes();
        const auto at = std::ranges::find(homes, one->second);
        if (at != homes.end()) {
            c.press(Qt::Key(Qt::Key_1 + int(at - homes.begin())));
        } else {
            c.typed(one->second == c.parks ? "par" : "bus");
            c.press(Qt::Key_Return);
        }
        CHECK(c.homeOf(one->first) == one->second);
    }
    CHECK(double(c.keys) / double(wanted.size()) <= 2.2);
}

TEST_CASE(
    "beside a chosen note of the tray stand its suggested clusters with their keys and reasons, gone while "
    "it is dragged",
    "[suggest]") {
    Suggested c;
    auto *callout = c.view.findChild<HomesCallout *>();
    REQUIRE(callout);
    CHECK_FALSE(callout->isVisible());
    c.view.select(std::vector{c.bus});
    REQUIRE(callout->isVisible());
    CHECK(c.view.canvasRect().contains(callout->geometry()));
    QStringList words;
    for (const auto *row : callout->findChildren<QPushButton *>())
        words += row->text();
    for (const auto *why : callout->findChildren<QLabel *>())
        words += why->text();
    CHECK(words.join(QLatin1Char(' ')).contains(s("1  Buses")));
    CHECK(words.join(QLatin1Char(' ')).contains(s("shares bus")));
    c.view.select(std::vector{c.tree}); // filled anew it is whole again
    int rows = 0;
    for (const auto *child : callout->findChildren<QWidget *>())
        rows += child->isVisible() ? child->height() : 0;
    CHECK(rows > 0);
    CHECK(callout->height() >= rows);
    c.view.select(std::vector{c.bus});
    c.drag(c.at(c.bus), c.emptyCanvas(), false);
    CHECK_FALSE(callout->isVisible());
    c.key(Qt::Key_Escape);
    QTest::mouseRelease(&c.view, Qt::LeftButton, {}, c.emptyCanvas());
    CHECK(callout->isVisible());
    callout->findChildren<QPushButton *>().front()->click();
    QCoreApplication::processEvents();
    CHECK(c.homeOf(c.bus) == c.buses);
    CHECK(c.view.selection().contains(c.tree)); // the next, which has its own
    c.view.select(std::vector<AnswerId>());
    CHECK_FALSE(callout->isVisible());
}

TEST_CASE("answers that say exactly the same are offered to be stacked at once, all as one edit",
          "[suggest]") {
    Suggested c;
    const AnswerId again = c.test.answer(1, s("plant a tree in every park!"));
    const AnswerId third = c.test.answer(1, s("A bus every hour"));
    c.settle();
    CHECK(c.messages.sentence().contains(s("2 answers say exactly")));
    const int before = c.test.session->undoable();
    c.view.setFocus();
    c.key(Qt::Key_D, Qt::ControlModifier);
    CHECK(c.test.session->undoable() == before + 1);
    CHECK(std::get<MergedInto>(c.workshop().find(again)->place).answer == c.tree);
    CHECK(std::holds_alternative<MergedInto>(c.workshop().find(third)->place));
    const auto counts = c.workshop().counts();
    CHECK(counts.placed + counts.unplaced + counts.merged == counts.answers);
    c.settle();
    c.key(Qt::Key_D, Qt::ControlModifier);
    CHECK(c.notices.last().contains(s("No answer says exactly")));
}

TEST_CASE("clusters that are undone while suggestions are worked out are suggested no more", "[suggest]") {
    Suggested c;
    c.view.select(std::vector{c.tree}); // whose homes are shown
    for (int i = 0; i < 4; ++i) {
        c.test.cluster(1, s("More trees and parks"), {c.test.answer(1, s("Trees for the park"))});
        QCoreApplication::processEvents(); // the work may begin
        (void)c.test.session->undo(1);
        (void)c.test.session->undo(1);
    }
    c.settle();
    for (const insight::HomeSuggestion &home : c.suggester.now().homes)
        for (const insight::ClusterChance &chance : home.clusters)
            CHECK(c.workshop().find(chance.cluster));
}
