// SPDX-License-Identifier: GPL-3.0-or-later
// Calls as cards, and what takes them forward: dots, budgets, what those with power say, pledges, follow-up.
#include "core/edit/share_actions.h"
#include "tests/ui/circle_fixture.h"
#include "ui/circle/brought_back.h"
#include "ui/circle/dots_box.h"
#include "ui/circle/link_picker.h"
#include "ui/circle/response_row.h"
#include "ui/circle/shares_box.h"
#include "ui/people/person_box.h"
#include "ui/plan/parsed_field.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/record_field.h"

#include <QPushButton>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

// Every word that the room shows, in its order.
QStringList allShown(CircleView &view) {
    QStringList all;
    for (CardList *list : {&view.struck().reflections(), &view.calls().calls(), &view.forward().items()})
        for (RecordCard *card : list->cards()) {
            if (auto *call = qobject_cast<CallCard *>(card))
                all += call->shown();
            else
                all += qobject_cast<ItemCard *>(card)->shown();
            all += card->accessibleName();
        }
    all += view.calls().sums().text();
    all += view.calls().problems().text();
    return all;
}

int dotsOfCall(const Circle &circle, const CallId &call) {
    return circle.workshop().find(call)->dots;
}

template <class W>
W &part(QWidget &in, const char *name) {
    W *found = in.findChild<W *>(QLatin1String(name));
    REQUIRE(found);
    return *found;
}

} // namespace

TEST_CASE("arrows walk the calls, Enter edits in place, Delete removes with an offer to undo", "[circle]") {
    Circle circle;
    const CallId first = circle.call(QStringLiteral("A gate"));
    const CallId second = circle.call(QStringLiteral("A bus"));
    circle.field().setFocus();
    circle.key(Qt::Key_Down);
    CHECK(circle.card(second).hasFocus()); // the latest first
    circle.key(Qt::Key_Down);
    CHECK(circle.card(first).hasFocus());
    circle.key(Qt::Key_Return);
    REQUIRE(circle.card(first).isOpen());
    CHECK(circle.card(first).callEditor()->text().hasFocus());
    circle.key(Qt::Key_End, Qt::ControlModifier);
    circle.type(QStringLiteral(" and a key"));
    circle.key(Qt::Key_Return);
    CHECK(circle.workshop().find(first)->text.string() == QStringLiteral("A gate and a key"));
    CHECK_FALSE(circle.card(first).isOpen());
    CHECK(circle.card(first).hasFocus());
    CHECK(circle.card(first).shown().front() == QStringLiteral("A gate and a key"));
    circle.key(Qt::Key_Return);
    circle.key(Qt::Key_End, Qt::ControlModifier);
    circle.type(QStringLiteral(" each"));
    circle.key(Qt::Key_Escape); // closes, and loses no word
    CHECK_FALSE(circle.card(first).isOpen());
    CHECK(circle.workshop().find(first)->text.string() == QStringLiteral("A gate and a key each"));
    circle.key(Qt::Key_Delete);
    CHECK_FALSE(circle.workshop().find(first));
    CHECK(circle.card(second).hasFocus());
    CHECK(circle.window.messages().sentence().startsWith(QStringLiteral("The call was removed")));
    REQUIRE(circle.session->undo());
    CHECK(circle.card(first).shown().front() == QStringLiteral("A gate and a key each"));
    circle.key(Qt::Key_Up);
    CHECK(circle.field().hasFocus());
}

TEST_CASE("dots are given by plus and minus, by buttons, and as a number that is typed", "[circle]") {
    Circle circle;
    const CallId first = circle.call(QStringLiteral("A gate"));
    const CallId second = circle.call(QStringLiteral("A bus"));
    REQUIRE(circle.view.calls().showCall(second));
    circle.press(QStringLiteral("+"));
    circle.press(QStringLiteral("+"));
    circle.press(QStringLiteral("-"));
    CHECK(dotsOfCall(circle, second) == 1);
    circle.press(QStringLiteral("-"));
    circle.press(QStringLiteral("-")); // none less than none
    CHECK(dotsOfCall(circle, second) == 0);
    circle.type(QStringLiteral("1"));
    circle.type(QStringLiteral("2"));
    circle.key(Qt::Key_Down); // and on to the next
    CHECK(dotsOfCall(circle, second) == 12);
    CHECK(circle.card(first).hasFocus());
    circle.type(QStringLiteral("7"));
    circle.key(Qt::Key_Return);
    CHECK(dotsOfCall(circle, first) == 7);
    CHECK(circle.card(first).hasFocus());
    circle.type(QStringLiteral("9"));
    circle.key(Qt::Key_Escape);
    CHECK(dotsOfCall(circle, first) == 7);
    CHECK(circle.view.calls().sums().text() == QStringLiteral("2 calls · 19 dots given"));
    const int edits = circle.session->undoable();
    circle.card(first).dots().add(1);
    CHECK(circle.session->undoable() == edits + 1);
    CHECK(circle.session->undoLabel().contains(QStringLiteral("dots"), Qt::CaseInsensitive));
    REQUIRE(circle.session->undo());
    CHECK(dotsOfCall(circle, first) == 7);
}

TEST_CASE("the budget of dots is said, honestly where it is exceeded", "[circle]") {
    Circle circle;
    for (int i = 0; i < 16; ++i)
        circle.person(QStringLiteral("Person %1").arg(i));
    circle.setFacts({{columnOf(&WorkshopFacts::dots), Value(qint64(3))}});
    const CallId call = circle.call(QStringLiteral("A gate"));
    circle.card(call).dots().add(34);
    CHECK(circle.view.calls().sums().text() == QStringLiteral("1 call · 34 of 48 dots given"));
    CHECK_FALSE(circle.view.calls().problems().isVisible());
    circle.card(call).dots().add(18);
    CHECK(circle.view.calls().sums().text() ==
          QStringLiteral("1 call · 52 of 48 dots given: 4 more than there are"));
    CHECK(circle.view.calls().problems().isVisible());
}

TEST_CASE("the calls with most dots come first where that is wanted", "[circle]") {
    Circle circle;
    const CallId first = circle.call(QStringLiteral("A gate"));
    const CallId second = circle.call(QStringLiteral("A bus"));
    circle.card(first).dots().add(5);
    CHECK(circle.view.calls().calls().cards().front()->ref() == refOf(second));
    circle.view.calls().order().setCurrentIndex(2);
    emit circle.view.calls().order().activated(2);
    CHECK(circle.view.calls().calls().cards().front()->ref() == refOf(first));
    circle.card(second).dots().add(6);
    CHECK(circle.view.calls().calls().cards().front()->ref() == refOf(second));
}

TEST_CASE("what those with power say to a call is kept with why, and shown", "[circle]") {
    Circle circle;
    const CallId call = circle.call(QStringLiteral("A gate"));
    CallEditor &editor = circle.opened(call);
    CHECK_FALSE(editor.because().isVisible());
    editor.outcome().setFocus();
    circle.key(Qt::Key_Down);
    circle.key(Qt::Key_Down);
    CHECK(circle.workshop().find(call)->outcome == CallOutcome::Part);
    CHECK(editor.because().isVisible());
    editor.because().setFocus();
    circle.type(QStringLiteral("Ten stalls from July"));
    circle.card(call).close();
    CHECK(circle.workshop().find(call)->because.string() == QStringLiteral("Ten stalls from July"));
    CHECK(circle.card(call).shown()[3] == QStringLiteral("In part: Ten stalls from July"));
    circle.opened(call).outcome().setCurrentIndex(0);
    emit circle.card(call).callEditor()->outcome().activated(0);
    CHECK_FALSE(circle.workshop().find(call)->outcome);
}

TEST_CASE("a call belongs to a theme that is found by typing, or made", "[circle]") {
    Circle circle;
    const CallId call = circle.call(QStringLiteral("A gate"));
    CallEditor &editor = circle.opened(call);
    editor.theme().click();
    auto *picker = editor.findChild<LinkPicker *>();
    REQUIRE(picker);
    QTest::keyClicks(&picker->field(), QStringLiteral("Small and soon"));
    const int edits = circle.session->undoable();
    QTest::keyClick(&picker->field(), Qt::Key_Return);
    CHECK(circle.session->undoable() == edits + 1);
    const ThemeId theme = circle.last<coalesce::Theme>().id;
    CHECK(circle.workshop().find(call)->theme == theme);
    circle.card(call).close();
    CHECK(circle.card(call).shown()[2] == QStringLiteral("Nobody said · theme “Small and soon”"));
    REQUIRE(circle.session->undo());
    CHECK(circle.workshop().all<coalesce::Theme>().isEmpty());
    CHECK_FALSE(circle.workshop().find(call)->theme);
}

TEST_CASE("a response is edited, made a paraphrase, and removed in the open card", "[circle]") {
    Circle circle;
    const CallId call = circle.call(QStringLiteral("A gate"));
    circle.entry().answerLast(ResponseKind::Response);
    circle.type(QStringLiteral("And a list"));
    circle.key(Qt::Key_Return);
    CallEditor &editor = circle.opened(call);
    REQUIRE(editor.responses().size() == 1);
    ResponseRow &row = *editor.responses().front();
    auto &kind = part<ChoiceBox>(row, "kind");
    kind.setCurrentIndex(1);
    emit kind.activated(1);
    CHECK(circle.last<Response>().kind == ResponseKind::Paraphrase);
    row.text().setFocus();
    circle.key(Qt::Key_End, Qt::ControlModifier);
    circle.type(QStringLiteral(" by the key"));
    editor.text().setFocus();
    CHECK(circle.last<Response>().text.string() == QStringLiteral("And a list by the key"));
    circle.card(call).close();
    CHECK(circle.card(call).shown()[1] == QStringLiteral("In other words: And a list by the key"));
    circle.commit(removeRecord(circle.workshop(), refOf(circle.last<Response>().id)));
    CHECK(circle.card(call).shown()[1].isEmpty());
}

TEST_CASE("a participatory budget shows what is missing, what is funded, and what does not add up",
          "[circle]") {
    Circle circle;
    circle.setFacts({{columnOf(&WorkshopFacts::purse), Value(qint64(1000))},
                     {columnOf(&WorkshopFacts::currency), Value(QStringLiteral("GBP"))}});
    const ParticipantId ama = circle.person(QStringLiteral("Ama"));
    circle.person(QStringLiteral("Bert"));
    const CallId call = circle.call(QStringLiteral("A gate"));
    CHECK(circle.card(call).shown()[4] == QStringLiteral("£0.00 given · no cost yet"));
    SharesBox *shares = circle.opened(call).shares();
    REQUIRE(shares);
    shares->cost().setFocus();
    circle.type(QStringLiteral("£12.50"));
    circle.key(Qt::Key_Return);
    CHECK(circle.workshop().find(call)->cost == 1250);
    emit shares->giver().chosen(ama);
    CHECK(shares->amount().hasFocus());
    circle.type(QStringLiteral("7.5"));
    circle.key(Qt::Key_Return);
    CHECK(circle.last<Share>().participant == ama);
    CHECK(circle.last<Share>().amount == 750);
    circle.card(call).close();
    CHECK(circle.card(call).shown()[4] == QStringLiteral("£7.50 of £12.50 · £5.00 still missing"));
    CHECK(circle.view.calls().sums().text() ==
          QStringLiteral("1 call · £7.50 of £20.00 given · 0 calls funded (£0.00)"));
    // A table's sum, told by nobody in particular.
    const int edits = circle.session->undoable();
    circle.commit(setShare(circle.workshop(), call, std::nullopt, 500, circle.session->sources()));
    CHECK(circle.card(call).shown()[4] == QStringLiteral("£12.50 of £12.50 · funded"));
    CHECK(circle.view.calls().sums().text() ==
          QStringLiteral("1 call · £12.50 of £20.00 given · 1 call funded (£12.50)"));
    REQUIRE(circle.session->undo());
    CHECK(circle.session->undoable() == edits);
    CHECK(circle.card(call).shown()[4] == QStringLiteral("£7.50 of £12.50 · £5.00 still missing"));
    // Ama gives more than her purse, and then both more than there is.
    circle.commit(setShare(circle.workshop(), call, ama, 1200, circle.session->sources()));
    CHECK(circle.view.calls().problems().text() ==
          QStringLiteral("Ama has given £12.00 of £10.00: £2.00 too much."));
    circle.commit(setShare(circle.workshop(), call, std::nullopt, 1000, circle.session->sources()));
    CHECK(circle.view.calls().problems().text().endsWith(
        QStringLiteral("£2.00 more was given than there is.")));
    // No money is no amount: it is said, and what stood there is back.
    SharesBox *again = circle.opened(call).shares();
    again->cost().setFocus();
    again->cost().selectAll();
    circle.type(QStringLiteral("lots"));
    circle.key(Qt::Key_Return);
    CHECK(circle.window.messages().isError());
    CHECK(again->cost().text() == QStringLiteral("£12.50"));
    again->cost().selectAll();
    circle.key(Qt::Key_Delete);
    circle.key(Qt::Key_Return);
    CHECK_FALSE(circle.workshop().find(call)->cost);
}

TEST_CASE("what those gave who are gone is one sum in the open card, and changed as one", "[circle]") {
    Circle circle;
    circle.setFacts({{columnOf(&WorkshopFacts::purse), Value(qint64(5000))},
                     {columnOf(&WorkshopFacts::currency), Value(QStringLiteral("GBP"))}});
    const CallId call = circle.call(QStringLiteral("A gate"));
    for (const int amount : {1000, 2000}) {
        const ParticipantId person = circle.person(QStringLiteral("Ama"));
        circle.commit(setShare(circle.workshop(), call, person, amount, circle.session->sources()));
        circle.commit(removeRecord(circle.workshop(), refOf(person)));
    }
    QList<QLineEdit *> rows;
    for (QLineEdit *field : circle.opened(call).shares()->findChildren<QLineEdit *>())
        if (field->accessibleName().startsWith(QStringLiteral("Given by ")))
            rows += field;
    REQUIRE(rows.size() == 1);
    CHECK(rows.front()->text() == QStringLiteral("£30.00"));
    rows.front()->setFocus();
    rows.front()->selectAll();
    circle.type(QStringLiteral("25"));
    circle.key(Qt::Key_Return);
    CHECK(rows.front()->text() == QStringLiteral("£25.00"));
    CHECK(circle.last<Share>().amount == 2500);
    CHECK(circle.all<Share>().size() == 1);
}

TEST_CASE("an open call closes by Escape, and by Enter, from every line of it", "[circle]") {
    Circle circle;
    const CallId call = circle.call(QStringLiteral("A gate"));
    circle.commit(setFields(circle.workshop(), refOf(call),
                            {{columnOf(&Call::outcome), Value(QStringLiteral("part"))}}));
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return}) {
        circle.opened(call).because().setFocus();
        circle.type(QStringLiteral("money"));
        circle.key(key);
        CHECK_FALSE(circle.card(call).isOpen());
        CHECK(circle.workshop().find(call)->because.string().contains(QStringLiteral("money")));
    }
}

TEST_CASE("calls stand in the order that was chosen last", "[circle]") {
    Circle circle;
    circle.call(QStringLiteral("First"));
    circle.call(QStringLiteral("Second"));
    auto &order = *circle.view.calls().findChild<QComboBox *>();
    order.setFocus();
    circle.key(Qt::Key_Down);
    const CallsColumn again(circle.context());
    CHECK(again.findChild<QComboBox *>()->currentIndex() == 1);
}

TEST_CASE("a pledge is typed with who and by when", "[circle]") {
    Circle circle;
    const ParticipantId ama = circle.person(QStringLiteral("Ama"));
    circle.press(QStringLiteral("Alt+L"));
    REQUIRE(circle.pledgeField().hasFocus());
    circle.type(QStringLiteral("@ama host a talk in the north by 30 Sep 2030"));
    CHECK(circle.view.forward().understood().text() == QStringLiteral("Understood: by 30 September 2030"));
    circle.key(Qt::Key_Return);
    const Pledge made = circle.last<Pledge>();
    CHECK(made.text.string() == QStringLiteral("host a talk in the north"));
    CHECK(made.participant == ama);
    CHECK(made.due == QDate(2030, 9, 30));
    CHECK(made.reach == PledgeReach::Own);
    CHECK(circle.pledgeField().text().isEmpty());
    auto *card = qobject_cast<ItemCard *>(circle.view.forward().items().card(refOf(made.id)));
    REQUIRE(card);
    CHECK(card->shown()[1] ==
          QStringLiteral("Pledge · Ama · not asked about being named · by 30 September 2030 · "
                         "in our own power"));
    REQUIRE(circle.session->undo());
    CHECK(circle.view.forward().items().cards().empty());
}

TEST_CASE("Up from an entry below a list comes to its nearest card, and Down from that back", "[circle]") {
    Circle circle;
    for (const char *text : {"One", "Two", "Three"}) {
        circle.commit(addRecord(circle.workshop(), Kind::Pledge,
                                {{columnOf(&Pledge::text), QString::fromLatin1(text)}},
                                circle.session->sources()));
        circle.commit(addRecord(circle.workshop(), Kind::Reflection,
                                {{columnOf(&Reflection::text), QString::fromLatin1(text)}},
                                circle.session->sources()));
    }
    circle.pledgeField().setFocus();
    circle.key(Qt::Key_Up);
    CHECK(circle.view.forward().items().focusedCard() == circle.view.forward().items().cards().back());
    circle.key(Qt::Key_Down);
    CHECK(circle.pledgeField().hasFocus());
    MentionField &struck = circle.view.struck().entry().field();
    struck.setFocus();
    circle.key(Qt::Key_Up);
    CHECK(circle.view.struck().reflections().focusedCard() ==
          circle.view.struck().reflections().cards().back());
    circle.key(Qt::Key_Down);
    CHECK(struck.hasFocus());
}

TEST_CASE("a pledge's date without a year is the next one after the day of the workshop", "[circle]") {
    Circle circle;
    circle.commit(setFields(circle.workshop(), refOf(circle.workshop().facts().id),
                            {{columnOf(&WorkshopFacts::date), Value(QStringLiteral("2031-07-01"))}}));
    circle.press(QStringLiteral("Alt+L"));
    circle.type(QStringLiteral("Host a talk by 30 Sep"));
    CHECK(circle.view.forward().understood().text() == QStringLiteral("Understood: by 30 September 2031"));
    circle.key(Qt::Key_Return);
    CHECK(circle.last<Pledge>().due == QDate(2031, 9, 30));
}

TEST_CASE("a pledge that was promised for a call is linked to it, and counted on its card", "[circle]") {
    Circle circle;
    const CallId call = circle.call(QStringLiteral("A gate"));
    CallEditor &editor = circle.opened(call);
    part<QPushButton>(editor, "pledgeForIt").click();
    REQUIRE(circle.pledgeField().hasFocus());
    CHECK(circle.view.forward().understood().text() == QStringLiteral("Understood: for “A gate”"));
    circle.type(QStringLiteral("Order it"));
    circle.key(Qt::Key_Return);
    CHECK(circle.last<Pledge>().call == call);
    circle.card(call).close();
    CHECK(circle.card(call).shown()[2] == QStringLiteral("Nobody said · 1 pledge"));
    circle.commit(removeRecord(circle.workshop(), refOf(circle.last<Pledge>().id)));
    CHECK(circle.card(call).shown()[2] == QStringLiteral("Nobody said"));
}

TEST_CASE("an opportunity is typed, and gets its place and time in the open card", "[circle]") {
    Circle circle;
    circle.press(QStringLiteral("Alt+O"));
    REQUIRE(circle.pledgeField().hasFocus());
    circle.type(QStringLiteral("The quarterly network by 3 May"));
    circle.key(Qt::Key_Return);
    CHECK(circle.workshop().all<Pledge>().isEmpty());
    CHECK(circle.last<Opportunity>().text.string() == QStringLiteral("The quarterly network by 3 May"));
    RecordCard *card = circle.view.forward().items().cards().front();
    CHECK(qobject_cast<ItemCard *>(card)->shown()[1] == QStringLiteral("Opportunity · no place or date yet"));
    card->open();
    part<RecordField>(*card, "where").setFocus();
    circle.type(QStringLiteral("Town Hall"));
    part<RecordField>(*card, "when").setFocus();
    circle.type(QStringLiteral("12 September"));
    card->close();
    CHECK(qobject_cast<ItemCard *>(card)->shown()[1] ==
          QStringLiteral("Opportunity · Town Hall · 12 September"));
}

TEST_CASE("pledges are followed up: overdue ones say so, and what happened is kept", "[circle]") {
    Circle circle;
    circle.press(QStringLiteral("Alt+L"));
    circle.type(QStringLiteral("Order the gate 2020-06-26"));
    circle.key(Qt::Key_Return);
    RecordCard *card = circle.view.forward().items().cards().front();
    CHECK(qobject_cast<ItemCard *>(card)->shown()[2] ==
          QStringLiteral("Overdue since 26 June 2020. Was it kept?"));
    card->open();
    auto &status = part<ChoiceBox>(*card, "status");
    status.setFocus();
    circle.key(Qt::Key_Down);
    CHECK(circle.last<Pledge>().status == PledgeStatus::Kept);
    part<RecordField>(*card, "happened").setFocus();
    circle.type(QStringLiteral("Ordered on 22 June"));
    card->close();
    CHECK(circle.last<Pledge>().happened.string() == QStringLiteral("Ordered on 22 June"));
    const QStringList shown = qobject_cast<ItemCard *>(card)->shown();
    CHECK(shown[1].endsWith(QStringLiteral("Kept: Ordered on 22 June")));
    CHECK(shown[2].isEmpty());
    card->open();
    auto &due = part<ParsedField>(*card, "due");
    due.setFocus();
    due.selectAll();
    circle.type(QStringLiteral("some day"));
    circle.key(Qt::Key_Return);
    CHECK(circle.window.messages().sentence().contains(QStringLiteral("is no date")));
    CHECK(due.text() == QStringLiteral("26 June 2020"));
    auto &reach = part<ChoiceBox>(*card, "reach");
    reach.setFocus();
    circle.key(Qt::Key_Down);
    CHECK(circle.last<Pledge>().reach == PledgeReach::Others);
}

TEST_CASE("the room that followed every edit shows what a new one shows", "[circle]") {
    Circle circle(test::OpenWorkshop::From::Sample);
    circle.setFacts({{columnOf(&WorkshopFacts::purse), Value(qint64(1000))}});
    const auto same = [&] {
        CircleView fresh(circle.context());
        const QStringList now = allShown(circle.view);
        const QStringList anew = allShown(fresh);
        for (qsizetype i = 0; i < std::min(now.size(), anew.size()); ++i) {
            INFO(i << ": " << now[i].toStdString() << " / " << anew[i].toStdString());
            if (now[i] != anew[i])
                FAIL("differs");
        }
        CHECK(now.size() == anew.size());
        for (size_t i = 0; i < fresh.struck().tables().size(); ++i)
            CHECK(fresh.struck().tables()[i]->shown() == circle.view.struck().tables()[i]->shown());
        CHECK(fresh.calls().goRound().line() == circle.goRound().line());
    };
    same();
    const auto people = circle.all<Participant>();
    const auto calls = circle.all<Call>();
    const auto withName = [](const QString &name) {
        return FieldValues{{columnOf(&Participant::name), Value(name)}};
    };
    circle.commit(setFields(circle.workshop(), refOf(people[3].id), withName(people[4].name.string())));
    same();
    must(circle.session->commit(setConsent(circle.workshop(), people[3].id, ConsentKind::Named, false,
                                           std::nullopt, circle.session->sources()),
                                {QStringLiteral("consent.set"), EntryKind::Consent, {}}));
    same();
    circle.commit(removeRecord(circle.workshop(), refOf(calls[0].id)));
    same();
    REQUIRE(circle.session->undo());
    same();
    circle.commit(removeRecord(circle.workshop(), refOf(people[1].id)));
    circle.commit(removeRecord(circle.workshop(), refOf(circle.all<coalesce::Theme>().front().id)));
    circle.commit(removeRecord(circle.workshop(), refOf(circle.all<Pledge>().front().id)));
    same();
    circle.commit(setShare(circle.workshop(), calls[1].id, people[5].id, 300, circle.session->sources()));
    circle.commit(setFields(circle.workshop(), refOf(circle.all<Pledge>().front().id),
                            {{columnOf(&Pledge::call), Value(calls[2].id.uuid())}}));
    same();
    circle.commit(removeRecord(circle.workshop(), refOf(circle.all<Cluster>().front().id)));
    same();
    while (circle.session->undoable() > 0 && circle.workshop().all<Share>().size() > 0)
        REQUIRE(circle.session->undo());
    same();
    circle.goRound().next();
    circle.goRound().end();
    same();
}

TEST_CASE("records of the circle are gone to from elsewhere", "[circle]") {
    Circle circle(test::OpenWorkshop::From::Sample);
    const CallId call = circle.all<Call>()[4].id;
    CHECK(circle.room.showRecord(refOf(call)));
    CHECK(circle.card(call).hasFocus());
    const Response response = circle.all<Response>().front();
    CHECK(circle.room.showRecord(refOf(response.id)));
    CHECK(circle.card(response.call).hasFocus());
    const PledgeId pledge = circle.last<Pledge>().id;
    CHECK(circle.room.showRecord(refOf(pledge)));
    CHECK(circle.view.forward().items().card(refOf(pledge))->hasFocus());
    const ReflectionId reflection = circle.last<Reflection>().id;
    CHECK(circle.room.showRecord(refOf(reflection)));
    CHECK(circle.view.struck().reflections().card(refOf(reflection))->hasFocus());
    CHECK_FALSE(circle.room.showRecord({Kind::Call, QUuid::createUuid()}));
}
