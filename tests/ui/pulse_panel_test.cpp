// SPDX-License-Identifier: GPL-3.0-or-later
// The pulse in the Plan room, on real widgets: counted by keys and buttons, undone, compared over the series.
#include "core/day/pulse.h"
#include "core/edit/record_actions.h"
#include "tests/support/unwritable_file.h"
#include "tests/ui/open_sample.h"
#include "ui/plan/hand_counter.h"
#include "ui/plan/plan_places.h"
#include "ui/plan/plan_room.h"
#include "ui/plan/pulse_card.h"
#include "ui/plan/pulse_chart.h"
#include "ui/plan/pulse_panel.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_text_edit.h"
#include "ui/widgets/message_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace coalesce;
using namespace coalesce::ui;
using test::OpenWorkshop;

namespace {

struct OpenPulse : OpenWorkshop {
    explicit OpenPulse(From from = From::New) : OpenWorkshop(from) {
        if (from == From::New) // the template brings questions of its own
            for (const QUuid &id : workshop().idsOf(Kind::Pulse))
                REQUIRE(session->commit(removeRecord(workshop(), {Kind::Pulse, id}),
                                        {QStringLiteral("pulse.remove")}));
        view.showPart(PlanView::Pulse);
    }
    PlanRoom &room = show(std::make_unique<PlanRoom>(context(), clock()));
    PlanView &view = room.view();

    PulseCard &ask(const QString &question) {
        view.pulse().addQuestion(question);
        return *view.pulse().cards().back();
    }
    void addEarlier(const QString &question, const QString &from, const QString &date, int yes) {
        REQUIRE(session->commit(addRecord(workshop(), Kind::Pulse,
                                          {{columnOf(&Pulse::question), Value(question)},
                                           {columnOf(&Pulse::from), Value(from)},
                                           {columnOf(&Pulse::date), Value(date)},
                                           {columnOf(&Pulse::afterYes), Value(qint64(yes))}},
                                          session->sources()),
                                {QStringLiteral("pulse.add")}));
    }
    const Pulse &held(const PulseCard &card) const { return *workshop().find(card.pulse()); }
    static CountField &field(PulseCard &card, PulseTime time, PulseAnswer answer) {
        return card.counter(time, answer).field();
    }
    static QString change(const PulseCard &card) {
        return card.findChild<QLabel *>(QStringLiteral("change"))->text();
    }
    static bool isShown(const QWidget &widget) { return widget.isVisible(); }
    QPushButton &add() { return *view.findChild<QPushButton *>(QStringLiteral("addPulse")); }
};

} // namespace

TEST_CASE("an empty pulse says what it is for and how to begin", "[plan][pulse]") {
    OpenPulse open;
    auto *empty = open.view.pulse().findChild<EmptyState *>();
    REQUIRE(empty);
    CHECK(empty->isVisible());
    CHECK(empty->accessibleName().contains(QStringLiteral("no names")));
    open.add().click();
    CHECK_FALSE(empty->isVisible());
    REQUIRE(open.view.pulse().cards().size() == 1);
    auto *question =
        open.view.pulse().cards().front()->findChild<InlineTextEdit *>(QStringLiteral("question"));
    REQUIRE(question->hasFocus()); // ready to be typed over
    QTest::keyClicks(question, QStringLiteral("I know whom to ask"));
    QTest::keyClick(question, Qt::Key_Return);
    CHECK(open.held(*open.view.pulse().cards().front()).question.string() ==
          QStringLiteral("I know whom to ask"));
}

TEST_CASE("there are three pulse questions at most", "[plan][pulse]") {
    OpenPulse open;
    for (int i = 0; i < kMostPulses; ++i)
        open.add().click();
    CHECK_FALSE(open.add().isEnabled());
    open.view.pulse().addQuestion(QStringLiteral("A fourth?"));
    CHECK(open.view.pulse().cards().size() == size_t(kMostPulses));
}

TEST_CASE("hands are counted by digits and Enter, one field after the other", "[plan][pulse]") {
    OpenPulse open;
    PulseCard &card = open.ask(QStringLiteral("Q?"));
    REQUIRE(OpenPulse::field(card, PulseTime::Before, PulseAnswer::Yes).hasFocus());
    for (const char *typed : {"3", "6", "7", "12", "2", "2"}) {
        QTest::keyClicks(QApplication::focusWidget(), QLatin1String(typed));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    CHECK(handsOf(open.held(card), PulseTime::Before) == Hands{{3, 6, 7}});
    CHECK(handsOf(open.held(card), PulseTime::After) == Hands{{12, 2, 2}});
    CHECK(OpenPulse::change(card) == QStringLiteral("9 more say yes, 5 fewer say no."));
}

TEST_CASE("once hands are counted in the morning, the pulse begins with those of the end of the day",
          "[plan][pulse]") {
    OpenPulse open;
    PulseCard &card = open.ask(QStringLiteral("Are we heard?"));
    const auto count = [&](int column) {
        REQUIRE(open.session->commit(
            setFields(open.workshop(), refOf(card.pulse()), {{column, Value(qint64(3))}}),
            {QStringLiteral("pulse.set")}));
        open.view.pulse().focusFirst();
    };
    open.view.pulse().focusFirst();
    CHECK(OpenPulse::field(card, PulseTime::Before, PulseAnswer::Yes).hasFocus());
    count(columnOf(&Pulse::beforePartly));
    CHECK(OpenPulse::field(card, PulseTime::After, PulseAnswer::Yes).hasFocus());
    count(columnOf(&Pulse::afterNo));
    CHECK(OpenPulse::field(card, PulseTime::Before, PulseAnswer::Yes).hasFocus());
}

TEST_CASE("up and down and the buttons step by one, all of it one edit", "[plan][pulse]") {
    OpenPulse open;
    PulseCard &card = open.ask(QStringLiteral("Q?"));
    const int edits = open.session->undoable();
    CountField &yes = OpenPulse::field(card, PulseTime::Before, PulseAnswer::Yes);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&yes, Qt::Key_Up);
    QTest::keyClick(&yes, Qt::Key_Down);
    CHECK(open.held(card).beforeYes == 2);
    auto *more =
        card.counter(PulseTime::Before, PulseAnswer::Yes).findChild<QToolButton *>(QStringLiteral("more"));
    QTest::mouseClick(more, Qt::LeftButton);
    QTest::mouseClick(more, Qt::LeftButton);
    CHECK(open.held(card).beforeYes == 4);
    CHECK(open.session->undoable() == edits + 1);
    auto *fewer =
        card.counter(PulseTime::Before, PulseAnswer::No).findChild<QToolButton *>(QStringLiteral("fewer"));
    QTest::mouseClick(fewer, Qt::LeftButton); // there are no fewer than none
    CHECK(open.held(card).beforeNo == 0);
    REQUIRE(open.session->undo());
    CHECK(open.held(card).beforeYes == 0);
    CHECK(yes.value() == 0);
}

TEST_CASE("digits being typed are one edit a pause, and Escape puts the count back", "[plan][pulse]") {
    OpenPulse open;
    PulseCard &card = open.ask(QStringLiteral("Q?"));
    CountField &yes = OpenPulse::field(card, PulseTime::Before, PulseAnswer::Yes);
    const int edits = open.session->undoable();
    QTest::keyClicks(&yes, QStringLiteral("1"));
    CHECK(open.held(card).beforeYes == 0); // not before the pause
    yes.commitNow();
    CHECK(open.held(card).beforeYes == 1);
    QTest::keyClicks(&yes, QStringLiteral("7"));
    yes.commitNow();
    CHECK(open.held(card).beforeYes == 17);
    CHECK(open.session->undoable() == edits + 1);
    yes.selectAll();
    QTest::keyClicks(&yes, QStringLiteral("99"));
    QTest::keyClick(&yes, Qt::Key_Escape);
    CHECK(yes.value() == 17);
    yes.commitNow();
    CHECK(open.held(card).beforeYes == 17);
    QTest::keyClicks(&yes, QStringLiteral("x")); // no digit
    CHECK(yes.text() == QStringLiteral("17"));
}

TEST_CASE("a count from elsewhere shows, but not over digits being typed", "[plan][pulse]") {
    OpenPulse open;
    PulseCard &card = open.ask(QStringLiteral("Q?"));
    CountField &yes = OpenPulse::field(card, PulseTime::Before, PulseAnswer::Yes);
    const auto set = [&](int count) {
        REQUIRE(open.session->commit(setFields(open.workshop(), refOf(card.pulse()),
                                               {{columnOf(&Pulse::beforeYes), Value(qint64(count))}}),
                                     {QStringLiteral("pulse.set")}));
    };
    set(5);
    CHECK(yes.value() == 5);
    yes.selectAll();
    QTest::keyClicks(&yes, QStringLiteral("8"));
    set(6);
    CHECK(yes.text() == QStringLiteral("8"));
    OpenPulse::field(card, PulseTime::After, PulseAnswer::Yes).setFocus();
    CHECK(open.held(card).beforeYes == 8);
}

TEST_CASE("a count that the file refuses stays and is kept when it is left again", "[plan][pulse]") {
    OpenPulse open;
    PulseCard &card = open.ask(QStringLiteral("Q?"));
    CountField &yes = OpenPulse::field(card, PulseTime::Before, PulseAnswer::Yes);
    CountField &no = OpenPulse::field(card, PulseTime::Before, PulseAnswer::No);
    {
        const test::UnwritableFile unwritable(open.session->path());
        QTest::keyClicks(&yes, QStringLiteral("23"));
        no.setFocus();
        CHECK(yes.value() == 23);
        CHECK(open.held(card).beforeYes == 0);
        CHECK(open.window.messages().isError());
    }
    yes.setFocus();
    no.setFocus();
    CHECK(open.held(card).beforeYes == 23);
}

TEST_CASE("the chart says its numbers to who cannot see it", "[plan][pulse]") {
    OpenPulse open;
    PulseCard &card = open.ask(QStringLiteral("Q?"));
    OpenPulse::field(card, PulseTime::Before, PulseAnswer::Partly).setValue(4);
    auto *chart = card.findChild<PulseChart *>(QStringLiteral("chart"));
    REQUIRE(chart);
    CHECK(chart->accessibleName() ==
          QStringLiteral("Before: 0 yes, 4 partly, 0 no. After: no hands counted"));
}

TEST_CASE("the same question of earlier workshops stands under the card with its date", "[plan][pulse]") {
    OpenPulse open;
    open.addEarlier(QStringLiteral("Do you know whom to ask?"), QStringLiteral("Second gathering"),
                    QStringLiteral("2026-03-04"), 5);
    open.addEarlier(QStringLiteral("Is it any better?"), QStringLiteral("First gathering"),
                    QStringLiteral("2026-01-14"), 2);
    // Nothing is asked today, so both can be asked again.
    auto *again = open.view.pulse().findChild<QWidget *>(QStringLiteral("again"));
    REQUIRE(again->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // those of before the second came
    const auto buttons = again->findChildren<QPushButton *>();
    REQUIRE(buttons.size() == 2);
    buttons.back()->click(); // the latest
    REQUIRE(open.view.pulse().cards().size() == 1);
    PulseCard &card = *open.view.pulse().cards().front();
    CHECK(open.held(card).question.string() == QStringLiteral("Do you know whom to ask?"));
    CHECK(open.held(card).from.isEmpty());
    auto *earlier = card.findChild<QWidget *>(QStringLiteral("earlier"));
    QCoreApplication::processEvents(); // a new card is shown by the event loop
    REQUIRE(earlier->isVisible());
    QStringList said;
    for (const QLabel *label : earlier->findChildren<QLabel *>())
        said += label->accessibleName() + label->text();
    CHECK(said.join(QLatin1Char('\n')).contains(QStringLiteral("4 March 2026")));
    CHECK(said.join(QLatin1Char('\n')).contains(QStringLiteral("Second gathering")));
    OpenPulse::field(card, PulseTime::After, PulseAnswer::Yes).setValue(9);
    CHECK(OpenPulse::change(card).contains(QStringLiteral("Since “Second gathering”: 4 more say yes")));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(again->findChildren<QPushButton *>().size() == 1); // the other question
}

TEST_CASE("a removed pulse question offers to be undone, counts and all", "[plan][pulse]") {
    OpenPulse open;
    PulseCard &card = open.ask(QStringLiteral("Q?"));
    OpenPulse::field(card, PulseTime::Before, PulseAnswer::Yes).setValue(11);
    card.findChild<QToolButton *>(QStringLiteral("remove"))->click();
    CHECK(open.view.pulse().cards().empty());
    open.window.messages().findChild<QPushButton *>()->click();
    REQUIRE(open.view.pulse().cards().size() == 1);
    CHECK(open.held(*open.view.pulse().cards().front()).beforeYes == 11);
}

TEST_CASE("the pulse is reached by commands, and its tab counts the questions", "[plan][pulse]") {
    OpenPulse open;
    open.view.showPart(PlanView::Prompts);
    REQUIRE(open.window.commands().run(QStringLiteral("plan.addPulse")));
    CHECK(open.view.part() == PlanView::Pulse);
    CHECK(open.view.findChild<QPushButton *>(QStringLiteral("tabPulse"))->text().contains(QLatin1Char('1')));
    open.window.commands().add(planPlaces(open.room, [] {}));
    open.view.showPart(PlanView::Prompts);
    REQUIRE(open.window.commands().run(QStringLiteral("plan.pulse")));
    CHECK(
        OpenPulse::field(*open.view.pulse().cards().front(), PulseTime::Before, PulseAnswer::Yes).hasFocus());
}

TEST_CASE("a pulse open for reading cannot be changed", "[plan][pulse]") {
    OpenWorkshop open(OpenWorkshop::From::New);
    for (const QUuid &id : open.workshop().idsOf(Kind::Pulse)) // the template's
        REQUIRE(open.session->commit(removeRecord(open.workshop(), {Kind::Pulse, id}),
                                     {QStringLiteral("pulse.remove")}));
    REQUIRE(open.session->commit(addRecord(open.workshop(), Kind::Pulse,
                                           {{columnOf(&Pulse::question), Value(QStringLiteral("Q?"))}},
                                           open.session->sources()),
                                 {QStringLiteral("pulse.add")}));
    open.open(WorkshopSession::Mode::Read);
    PlanView &view = open.show(std::make_unique<PlanRoom>(open.context(), open.clock())).view();
    view.showPart(PlanView::Pulse);
    CHECK_FALSE(view.findChild<QPushButton *>(QStringLiteral("addPulse"))->isEnabled());
    REQUIRE(view.pulse().cards().size() == 1);
    HandCounter &counter = view.pulse().cards().front()->counter(PulseTime::Before, PulseAnswer::Yes);
    QTest::keyClicks(&counter.field(), QStringLiteral("7"));
    QTest::keyClick(&counter.field(), Qt::Key_Up);
    CHECK(counter.field().value() == 0);
    CHECK_FALSE(counter.findChild<QToolButton *>(QStringLiteral("more"))->isEnabled());
}
