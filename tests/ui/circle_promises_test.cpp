// SPDX-License-Identifier: GPL-3.0-or-later
// What the last workshop of the series called for and promised, followed up in the Circle of the next.
#include "tests/support/catch.h"
#include "tests/ui/circle_fixture.h"
#include "ui/circle/item_editors.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/record_field.h"

using namespace coalesce;
using namespace coalesce::ui;

namespace {

PromiseId promise(Circle &circle, const char *kind, const char *words) {
    circle.commit(addRecord(circle.workshop(), Kind::Promise,
                            {{columnOf(&Promise::from), QStringLiteral("First gathering")},
                             {columnOf(&Promise::kind), QLatin1String(kind)},
                             {columnOf(&Promise::text), QString::fromUtf8(words)}},
                            circle.session->sources()));
    return circle.last<Promise>().id;
}

ItemCard &cardOf(Circle &circle, const PromiseId &id) {
    auto *card = qobject_cast<ItemCard *>(circle.view.forward().items().card(refOf(id)));
    REQUIRE(card);
    return *card;
}

} // namespace

TEST_CASE("what was promised last time is followed up by keys: kept, and what happened", "[circle]") {
    Circle circle;
    const PromiseId call = promise(circle, "call", "A bus after six");
    const PromiseId pledge = promise(circle, "pledge", "Host a talk");
    CHECK(circle.view.forward().counts().text() ==
          QStringLiteral("2 from last time, 2 with no word of what became of it"));
    CHECK(cardOf(circle, pledge).shown() == QStringList{QStringLiteral("Host a talk"),
                                                        QStringLiteral("Last time’s pledge · Open"),
                                                        QStringLiteral("What became of it?")});
    circle.press(QStringLiteral("Alt+T"));
    CHECK(cardOf(circle, call).hasFocus()); // the first of which nothing is said
    circle.key(Qt::Key_Down);
    circle.key(Qt::Key_Return);
    REQUIRE(cardOf(circle, pledge).isOpen());
    auto *became = cardOf(circle, pledge).findChild<ChoiceBox *>(QStringLiteral("became"));
    became->setFocus();
    circle.key(Qt::Key_Down);
    CHECK(circle.workshop().find(pledge)->status == PledgeStatus::Kept);
    circle.key(Qt::Key_Tab);
    circle.type(QStringLiteral("Forty people came"));
    circle.key(Qt::Key_Escape);
    CHECK(circle.workshop().find(pledge)->happened.string() == QStringLiteral("Forty people came"));
    CHECK(cardOf(circle, pledge).shown()[1] ==
          QStringLiteral("Last time’s pledge · Kept: Forty people came"));
    CHECK(cardOf(circle, pledge).shown()[2].isEmpty());
}

TEST_CASE("last time's call takes the answer of those with power", "[circle]") {
    Circle circle;
    const PromiseId call = promise(circle, "call", "A bus after six");
    REQUIRE(circle.room.showRecord(refOf(call))); // as advice before publishing does
    CHECK(cardOf(circle, call).hasFocus());
    circle.key(Qt::Key_Return);
    auto *became = cardOf(circle, call).findChild<ChoiceBox *>(QStringLiteral("became"));
    became->setFocus();
    circle.key(Qt::Key_Down);
    circle.key(Qt::Key_Down);
    CHECK(circle.workshop().find(call)->outcome == CallOutcome::Part);
    became->setFocus();
    circle.key(Qt::Key_Home);
    CHECK_FALSE(circle.workshop().find(call)->outcome);
}

TEST_CASE("with nothing promised last time, the way to a series is told", "[circle]") {
    Circle circle;
    circle.press(QStringLiteral("Alt+T"));
    CHECK(circle.window.messages().sentence().contains(QStringLiteral("Next in the series")));
}
