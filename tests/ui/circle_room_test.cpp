// SPDX-License-Identifier: GPL-3.0-or-later
// The Circle room by hand and by keys: calls and answers typed while people speak, the go-round, and what is
// kept of words that were not entered.
#include "tests/ui/circle_fixture.h"
#include "ui/circle/brought_back.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/record_field.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPushButton>

using namespace coalesce;
using namespace coalesce::ui;

TEST_CASE("the Circle room's commands have no problems beside the window's", "[circle]") {
    Circle circle;
    CHECK(problemsOf(circle.window.commands().commands()).empty());
}

TEST_CASE("every control of the Circle room has a name for screen readers", "[circle]") {
    Circle circle(test::OpenWorkshop::From::Sample);
    circle.setFacts({{columnOf(&WorkshopFacts::purse), Value(qint64(1000))}});
    circle.opened(circle.all<Call>().front().id);
    circle.view.forward().items().cards().front()->open();
    circle.view.struck().reflections().cards().front()->open();
    circle.goRound().showPeople(true);
    for (const QWidget *widget : circle.view.findChildren<QWidget *>()) {
        const bool opens = widget->window() != &circle.window; // lists of boxes, named by their box
        if (opens || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        CHECK((!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())));
    }
}

TEST_CASE("a call is typed with @, who is taken by Enter, and added by Enter", "[circle]") {
    Circle circle;
    circle.person(QStringLiteral("Bert Lowe"));
    const ParticipantId maddy = circle.person(QStringLiteral("Maddy Hubbard"));
    circle.field().setFocus();
    circle.type(QStringLiteral("@mad"));
    REQUIRE(circle.field().isOffering());
    CHECK(circle.field().list()->item(0)->text() == QStringLiteral("Maddy Hubbard"));
    circle.key(Qt::Key_Return);
    CHECK_FALSE(circle.field().isOffering());
    CHECK(circle.field().text().isEmpty());
    CHECK(circle.entry().entry().chip().isVisible());
    CHECK(circle.entry().entry().chip().text().startsWith(QStringLiteral("Maddy Hubbard")));
    circle.type(QStringLiteral("More money, thinking time"));
    const int edits = circle.session->undoable();
    circle.key(Qt::Key_Return);
    CHECK(circle.last<Call>().text.string() == QStringLiteral("More money, thinking time"));
    CHECK(circle.last<Call>().participant == maddy);
    CHECK(circle.session->undoable() == edits + 1);
    CHECK(circle.field().text().isEmpty());
    CHECK(circle.field().hasFocus()); // for the next one
    CHECK_FALSE(circle.entry().entry().chip().isVisible());
    CHECK(circle.session->draft(QStringLiteral("circle/call")).isEmpty());
    REQUIRE(circle.session->undo());
    CHECK(circle.calls().isEmpty());
    CHECK(circle.view.calls().calls().cards().empty());
}

TEST_CASE("a name that is typed on is taken without a further key", "[circle]") {
    Circle circle;
    const ParticipantId maddy = circle.person(QStringLiteral("Maddy Hubbard"));
    circle.field().setFocus();
    circle.type(QStringLiteral("@maddy more money"));
    circle.key(Qt::Key_Return);
    CHECK(circle.last<Call>().text.string() == QStringLiteral("more money"));
    CHECK(circle.last<Call>().participant == maddy);
}

TEST_CASE("Tab takes the offered person, arrows walk, Escape closes the list and leaves the words",
          "[circle]") {
    Circle circle;
    circle.person(QStringLiteral("Ama"));
    const ParticipantId second = circle.person(QStringLiteral("Amira"));
    circle.field().setFocus();
    circle.type(QStringLiteral("@am"));
    circle.key(Qt::Key_Down);
    circle.key(Qt::Key_Tab);
    CHECK(circle.entry().entry().who() == PersonChoice(second));
    CHECK(circle.field().hasFocus());
    circle.type(QStringLiteral("a @am"));
    circle.key(Qt::Key_Escape);
    CHECK_FALSE(circle.field().isOffering());
    CHECK(circle.field().text() == QStringLiteral("a @am"));
    circle.type(QStringLiteral("i"));
    CHECK_FALSE(circle.field().isOffering()); // nobody is wanted for this @
    circle.key(Qt::Key_Return);
    CHECK(circle.last<Call>().text.string() == QStringLiteral("a @ami"));
}

TEST_CASE("somebody new is made with their call, as one edit, ticked as having come, without consents",
          "[circle]") {
    Circle circle;
    circle.field().setFocus();
    circle.type(QStringLiteral("@Zoë"));
    circle.key(Qt::Key_Return);
    circle.type(QStringLiteral("A bus at night"));
    const int edits = circle.session->undoable();
    circle.key(Qt::Key_Return);
    CHECK(circle.session->undoable() == edits + 1);
    const Participant zoe = circle.last<Participant>();
    CHECK(zoe.name.string() == QStringLiteral("Zoë"));
    CHECK(zoe.attended);
    CHECK(circle.workshop().all<Consent>().isEmpty());
    CHECK(circle.last<Call>().participant == zoe.id);
    REQUIRE(circle.session->undo());
    CHECK(circle.workshop().participants().isEmpty());
}

TEST_CASE("whoever has the turn is offered as the speaker, and goes with Backspace", "[circle]") {
    Circle circle;
    const ParticipantId first = circle.person(QStringLiteral("Ama"));
    const ParticipantId second = circle.person(QStringLiteral("Bert"));
    circle.goRound().next();
    circle.field().setFocus();
    CHECK(circle.entry().entry().who() == PersonChoice(first));
    CHECK(circle.entry().entry().chip().text().contains(QStringLiteral("has the turn")));
    circle.type(QStringLiteral("A gate"));
    circle.goRound().next(); // while the words of the first are still being typed
    CHECK(circle.entry().entry().who() == PersonChoice(first));
    circle.key(Qt::Key_Return);
    CHECK(circle.last<Call>().participant == first);
    CHECK(circle.entry().entry().who() == PersonChoice(second));
    circle.key(Qt::Key_Backspace);
    CHECK(circle.entry().entry().who() == PersonChoice(Nobody{}));
    circle.type(QStringLiteral("From the back row"));
    circle.key(Qt::Key_Return);
    CHECK_FALSE(circle.last<Call>().participant);
    // Adding calls leaves the go-round as it is.
    CHECK(readGoRound(circle.workshop()).speaking->participant == second);
}

TEST_CASE("Tab answers the last call, Enter adds, and the entry is for calls again", "[circle]") {
    Circle circle;
    circle.call(QStringLiteral("A gate"));
    const CallId last = circle.call(QStringLiteral("All voices listened to"));
    const ParticipantId amanda = circle.person(QStringLiteral("Amanda"));
    circle.field().setFocus();
    circle.key(Qt::Key_Tab);
    REQUIRE(circle.field().hasFocus());
    CHECK(circle.entry().answering() == last);
    CHECK(circle.entry().answeringLabel().fullText() == QStringLiteral("Answering “All voices listened to”"));
    circle.type(QStringLiteral("@amanda more democratic accountability"));
    circle.entry().inOtherWords().click();
    CHECK(circle.field().hasFocus());
    circle.key(Qt::Key_Return);
    const Response response = circle.last<Response>();
    CHECK(response.call == last);
    CHECK(response.text.string() == QStringLiteral("more democratic accountability"));
    CHECK(response.kind == ResponseKind::Paraphrase);
    CHECK(response.participant == amanda);
    CHECK_FALSE(circle.entry().answering());
    CHECK(circle.calls().size() == 2);
    CHECK(circle.card(last).shown()[1] ==
          QStringLiteral(
              "In other words: more democratic accountability (Amanda · not asked about being named)"));
}

TEST_CASE("words that were typed for a call can still become an answer", "[circle]") {
    Circle circle;
    const CallId last = circle.call(QStringLiteral("A gate"));
    circle.field().setFocus();
    circle.type(QStringLiteral("And a list by the key"));
    circle.key(Qt::Key_Tab);
    circle.key(Qt::Key_Return);
    CHECK(circle.last<Response>().text.string() == QStringLiteral("And a list by the key"));
    CHECK(circle.last<Response>().call == last);
    CHECK(circle.calls().size() == 1);
}

TEST_CASE("Escape leaves answering, and Tab does not trap the keyboard", "[circle]") {
    Circle circle;
    circle.call(QStringLiteral("A gate"));
    circle.field().setFocus();
    circle.key(Qt::Key_Tab);
    CHECK(circle.entry().answering());
    circle.key(Qt::Key_Escape);
    CHECK_FALSE(circle.entry().answering());
    CHECK(circle.field().hasFocus());
    circle.key(Qt::Key_Tab);
    circle.key(Qt::Key_Tab); // on
    CHECK_FALSE(circle.field().hasFocus());
    QCoreApplication::processEvents();
    CHECK_FALSE(circle.entry().answering());
    circle.field().setFocus();
    circle.key(Qt::Key_Backtab);
    CHECK_FALSE(circle.field().hasFocus());
    // Also with words in it, which stay.
    circle.field().setFocus();
    circle.type(QStringLiteral("half a th"));
    circle.key(Qt::Key_Tab);
    circle.key(Qt::Key_Tab);
    CHECK_FALSE(circle.field().hasFocus());
    CHECK(circle.field().text() == QStringLiteral("half a th"));
}

TEST_CASE("without a call yet, Tab goes on at once", "[circle]") {
    Circle circle;
    circle.field().setFocus();
    circle.key(Qt::Key_Tab);
    CHECK_FALSE(circle.field().hasFocus());
    CHECK_FALSE(circle.entry().answering());
}

TEST_CASE("Tab goes round the whole room and comes back", "[circle]") {
    Circle circle(test::OpenWorkshop::From::Sample);
    circle.field().setFocus();
    const int enough = 200;
    bool forward = false, struck = false, back = false;
    for (int i = 0; i < enough && !back; ++i) {
        circle.key(Qt::Key_Tab);
        QCoreApplication::processEvents();
        const QWidget *focus = QApplication::focusWidget();
        forward = forward || focus == &circle.pledgeField();
        struck = struck || focus == &circle.view.struck().entry().field();
        back = forward && struck && focus == &circle.field();
    }
    CHECK(forward);
    CHECK(struck);
    CHECK(back);
}

TEST_CASE("Tab goes from a call to the pledges and on to their entry, as they stand", "[circle]") {
    Circle circle;
    const CallId call = circle.call(QStringLiteral("A gate"));
    circle.commit(addRecord(circle.workshop(), Kind::Pledge,
                            {{columnOf(&Pledge::text), QStringLiteral("Paint it")}},
                            circle.session->sources()));
    REQUIRE(circle.view.calls().showCall(call));
    REQUIRE(circle.card(call).hasFocus());
    SECTION("of a card that is read") {}
    SECTION("of a card that is open, through all its fields") {
        circle.card(call).open();
        for (int i = 0; i < 40 && circle.card(call).isAncestorOf(QApplication::focusWidget()); ++i)
            circle.key(Qt::Key_Tab);
        circle.key(Qt::Key_Backtab);
        CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("done"));
    }
    circle.key(Qt::Key_Tab);
    CHECK(circle.view.forward().items().focusedCard());
    circle.key(Qt::Key_Tab);
    const QWidget *behind = QApplication::focusWidget();
    CHECK(circle.view.forward().isAncestorOf(behind));
    CHECK_FALSE(qobject_cast<const RecordCard *>(behind));
    circle.key(Qt::Key_Backtab);
    circle.key(Qt::Key_Backtab);
    CHECK(circle.card(call).isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("what is typed and not entered is kept with who says it, and comes back", "[circle]") {
    Circle circle;
    const ParticipantId ama = circle.person(QStringLiteral("Ama"));
    circle.field().setFocus();
    circle.type(QStringLiteral("@ama A gate, and"));
    circle.pledgeField().setFocus();
    circle.type(QStringLiteral("Paint the li"));
    circle.view.struck().focusEntry();
    circle.type(QStringLiteral("How alike the tab"));
    circle.field().setFocus();
    // As after a crash: another window on the same file.
    CircleView again(circle.context());
    CHECK(again.calls().entry().entry().field().text() == QStringLiteral("A gate, and"));
    CHECK(again.calls().entry().entry().who() == PersonChoice(ama));
    CHECK(again.forward().entry().field().text() == QStringLiteral("Paint the li"));
    CHECK(again.struck().entry().field().text() == QStringLiteral("How alike the tab"));
}

TEST_CASE("adding a call takes one Enter with 200 calls there", "[circle]") {
    Circle circle;
    for (int i = 0; i < 200; ++i)
        circle.call(QStringLiteral("Call %1").arg(i));
    circle.field().setFocus();
    circle.type(QStringLiteral("One more"));
    circle.key(Qt::Key_Return);
    REQUIRE(circle.view.calls().calls().cards().size() == 201);
    CHECK(circle.card(circle.last<Call>().id).shown().front() == QStringLiteral("One more"));
    // The latest stands under the entry.
    CHECK(circle.view.calls().calls().cards().front()->ref() == refOf(circle.last<Call>().id));
}

TEST_CASE("names in any script are offered and shown", "[circle]") {
    Circle circle;
    for (const char *name : {"王小明", "أمينة", "Zoë Žižková", "अमिता शर्मा"}) {
        const ParticipantId person = circle.person(QString::fromUtf8(name));
        circle.field().setFocus();
        circle.field().insertPlainText(QStringLiteral("@") + QString::fromUtf8(name));
        REQUIRE(circle.field().isOffering());
        circle.key(Qt::Key_Return);
        CHECK(circle.entry().entry().who() == PersonChoice(person));
        circle.type(QStringLiteral("x"));
        circle.key(Qt::Key_Return);
        CHECK(circle.card(circle.last<Call>().id).shown()[2].startsWith(QString::fromUtf8(name)));
    }
}

TEST_CASE("the go-round goes over those who came, in any order, nobody twice before all once", "[circle]") {
    Circle circle;
    const ParticipantId ama = circle.person(QStringLiteral("Ama"));
    const ParticipantId bert = circle.person(QStringLiteral("Bert"));
    circle.person(QStringLiteral("Signed up, did not come"), false);
    const ParticipantId chris = circle.person(QStringLiteral("Chris"));
    CHECK(circle.goRound().line() == QStringLiteral("Go-round: 0 of 3 have spoken · next: Ama"));
    const int edits = circle.session->undoable();
    circle.goRound().give(bert);
    CHECK(circle.goRound().line().startsWith(QStringLiteral("Go-round: 0 of 3 have spoken · now: Bert 0:0")));
    circle.goRound().next();
    CHECK(readGoRound(circle.workshop()).speaking->participant == ama);
    circle.goRound().give(bert); // again, while Chris waits
    CHECK_FALSE(circle.window.messages().isError());
    CHECK(circle.window.messages().sentence().contains(QStringLiteral("nobody speaks twice")));
    CHECK(readGoRound(circle.workshop()).speaking->participant == ama);
    circle.window.messages().dismiss();
    circle.goRound().next();
    circle.goRound().pass(); // Chris
    CHECK(readGoRound(circle.workshop()).passed == std::vector{chris});
    CHECK(circle.goRound().line() ==
          QStringLiteral(
              "Go-round: 2 of 3 have spoken · 1 passed · the round is over; who passed may come back"));
    circle.goRound().give(chris);
    CHECK(readGoRound(circle.workshop()).speaking->participant == chris);
    circle.goRound().end();
    CHECK(circle.goRound().line() == QStringLiteral("Go-round: 3 of 3 have spoken · the round is over"));
    CHECK(circle.session->undoable() == edits); // a turn cannot be unsaid
    circle.goRound().give(ama);
    CHECK(circle.goRound().line().startsWith(QStringLiteral("Go-round 2: 0 of 3 have spoken")));
}

TEST_CASE("whoever is next has the words: the entry for calls takes the keys", "[circle]") {
    Circle circle;
    circle.person(QStringLiteral("Ama"));
    circle.person(QStringLiteral("Bert"));
    circle.view.struck().focusEntry();
    const auto next = [&] { REQUIRE(circle.window.commands().run(QStringLiteral("circle.next"))); };
    next();
    CHECK(circle.field().hasFocus());
    circle.view.struck().focusEntry();
    next();
    CHECK(circle.field().hasFocus());
    circle.view.struck().focusEntry();
    next(); // the last one is done: nobody speaks, so nothing is to be written down
    CHECK_FALSE(circle.field().hasFocus());
}

TEST_CASE("a round that is over begins again by its button, and one in the middle by its command",
          "[circle]") {
    Circle circle;
    circle.person(QStringLiteral("Ama"));
    circle.person(QStringLiteral("Bert"));
    circle.goRound().next();
    circle.goRound().pass();
    circle.goRound().next();
    circle.goRound().end();
    auto *button = circle.view.findChild<QPushButton *>(QStringLiteral("nextTurn"));
    REQUIRE(button);
    CHECK(button->text() == QStringLiteral("New round"));
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(readGoRound(circle.workshop()).round == 2);
    CHECK(button->text() == QStringLiteral("Next"));
    circle.goRound().beginRound();
    CHECK(readGoRound(circle.workshop()).round == 3);
}

TEST_CASE("time ticks while somebody speaks, and not else", "[circle]") {
    Circle circle;
    circle.person(QStringLiteral("Ama"));
    CHECK_FALSE(circle.goRound().ticking().isActive());
    circle.goRound().next();
    CHECK(circle.goRound().ticking().isActive());
    circle.goRound().end();
    CHECK_FALSE(circle.goRound().ticking().isActive());
}

TEST_CASE("anybody is given the turn from the list by keys and by mouse", "[circle]") {
    Circle circle;
    std::vector<ParticipantId> people;
    for (int i = 0; i < 20; ++i)
        people.push_back(circle.person(QStringLiteral("Person %1").arg(QChar('A' + i))));
    circle.press(QStringLiteral("Alt+G"));
    REQUIRE(circle.goRound().arePeopleShown());
    QListWidget &list = circle.goRound().people().list();
    CHECK(list.count() == 20);
    CHECK(circle.goRound().people().filter().hasFocus());
    circle.type(QStringLiteral("k"));
    CHECK(list.count() == 1);
    circle.key(Qt::Key_Return);
    CHECK(readGoRound(circle.workshop()).speaking->participant == people[10]);
    // Whoever has the turn speaks: what is typed next is the call.
    CHECK_FALSE(circle.goRound().arePeopleShown());
    CHECK(circle.field().hasFocus());
    circle.press(QStringLiteral("Alt+G"));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.item(2)).center());
    CHECK(readGoRound(circle.workshop()).speaking->participant == people[2]);
    CHECK(circle.field().hasFocus());
    circle.press(QStringLiteral("Alt+G"));
    CHECK(list.item(10)->text().startsWith(QStringLiteral("Person K · spoke 0:0")));
    CHECK(list.item(2)->text().startsWith(QStringLiteral("Person C · speaking, 0:0")));
    CHECK(list.item(0)->text() == QStringLiteral("Person A · waiting"));
    list.setFocus();
    list.setCurrentRow(0);
    circle.type(QStringLiteral("person a")); // letters are a name, also those of a command
    CHECK(list.count() == 1);
    circle.key(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(list.item(0)->text() == QStringLiteral("Person A · passed"));
    circle.key(Qt::Key_Escape);
    CHECK_FALSE(circle.goRound().arePeopleShown());
    circle.press(QStringLiteral("Alt+N"));
    CHECK(readGoRound(circle.workshop()).speaking->participant == people[1]);
    circle.press(QStringLiteral("Alt+P"));
    CHECK(readGoRound(circle.workshop()).passed == std::vector{people[0], people[1]});
}

TEST_CASE("while the go-round runs, whoever is named with a call has the turn", "[circle]") {
    Circle circle;
    const ParticipantId ama = circle.person(QStringLiteral("Ama"));
    const ParticipantId bo = circle.person(QStringLiteral("Bo"));
    const ParticipantId cy = circle.person(QStringLiteral("Cy"));
    const auto call = [&](const char *typed) {
        circle.field().setFocus();
        circle.type(QString::fromUtf8(typed));
        circle.key(Qt::Key_Return);
    };
    call("@bo Before the round has begun");
    CHECK(readGoRound(circle.workshop()).spoke.empty());
    circle.goRound().give(ama);
    call("@bo A bus after six");
    REQUIRE(readGoRound(circle.workshop()).speaking);
    CHECK(readGoRound(circle.workshop()).speaking->participant == bo);
    CHECK(readGoRound(circle.workshop()).spoke == std::vector{ama});
    call("@ama And one thing more"); // has spoken: others wait
    CHECK(readGoRound(circle.workshop()).speaking->participant == bo);
    circle.press(QStringLiteral("Alt+P"));
    CHECK_FALSE(readGoRound(circle.workshop()).speaking);
    call("@cy A bench"); // also where nobody speaks just now
    REQUIRE(readGoRound(circle.workshop()).speaking);
    CHECK(readGoRound(circle.workshop()).speaking->participant == cy);
    CHECK(circle.all<Call>().size() == 4);
}

TEST_CASE("the list of who came fills its width, cuts no usual name short and says when nobody fits",
          "[circle]") {
    Circle circle;
    circle.person(QStringLiteral("Bo")); // the first name says nothing of the others' width
    for (int i = 0; i < 20; ++i)
        circle.person(QStringLiteral("Wilhelmina %1").arg(QChar('A' + i)));
    circle.press(QStringLiteral("Alt+G"));
    const QListWidget &list = circle.goRound().people().list();
    const QRect first = list.visualItemRect(list.item(0)), second = list.visualItemRect(list.item(1));
    CHECK(first.top() == second.top());
    CHECK(second.width() == list.gridSize().width()); // each as wide as its place
    CHECK(second.width() > list.fontMetrics().horizontalAdvance(list.item(1)->text()) + 30);
    circle.type(QStringLiteral("zzz"));
    CHECK(list.count() == 0);
    const QList<QLabel *> labels = circle.goRound().findChildren<QLabel *>();
    CHECK(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().startsWith(QStringLiteral("Nobody who came"));
    }));
}

TEST_CASE("with nobody ticked as having come, the go-round says so and goes to where that is done",
          "[circle]") {
    Circle circle;
    circle.person(QStringLiteral("Ama"), false);
    CHECK(circle.goRound().line().contains(QStringLiteral("nobody is ticked as having come")));
    QStringList wanted;
    QObject::connect(&circle.room, &CircleRoom::whoCameWanted, &circle.window,
                     [&] { wanted += QStringLiteral("plan"); });
    REQUIRE(circle.goRound().tickWhoCame().isVisible());
    circle.goRound().tickWhoCame().click();
    CHECK(wanted.size() == 1);
    circle.commit(setFields(circle.workshop(), refOf(circle.last<Participant>().id),
                            {{columnOf(&Participant::attended), Value(qint64(1))}}));
    CHECK_FALSE(circle.goRound().tickWhoCame().isVisible());
    CHECK(circle.goRound().line() == QStringLiteral("Go-round: 0 of 1 have spoken · next: Ama"));
}

TEST_CASE("what struck somebody is added with who said it, and edited in its place", "[circle]") {
    Circle circle;
    const ParticipantId ama = circle.person(QStringLiteral("Ama"));
    circle.press(QStringLiteral("Alt+S"));
    CHECK(circle.view.struck().entry().field().hasFocus());
    circle.type(QStringLiteral("@ama How alike the tables are"));
    circle.key(Qt::Key_Return);
    const Reflection made = circle.last<Reflection>();
    CHECK(made.text.string() == QStringLiteral("How alike the tables are"));
    CHECK(made.participant == ama);
    auto *card = qobject_cast<ItemCard *>(circle.view.struck().reflections().card(refOf(made.id)));
    REQUIRE(card);
    CHECK(card->shown()[0] == QStringLiteral("“How alike the tables are”"));
    CHECK(card->shown()[1] == QStringLiteral("Ama · not asked about being named"));
    card->setFocus();
    circle.key(Qt::Key_Return);
    auto *field = card->findChild<RecordField *>(QStringLiteral("itemText"));
    REQUIRE(field);
    CHECK(field->hasFocus());
    circle.key(Qt::Key_End, Qt::ControlModifier);
    circle.type(QStringLiteral(", though the people are not"));
    circle.key(Qt::Key_Return);
    CHECK_FALSE(card->isOpen());
    CHECK(card->hasFocus());
    CHECK(circle.last<Reflection>().text.string() ==
          QStringLiteral("How alike the tables are, though the people are not"));
    card->open();
    card->findChild<QAbstractButton *>(QStringLiteral("private"))->click();
    CHECK(circle.last<Reflection>().isPrivate);
    card->close();
    CHECK(card->shown()[1].endsWith(QStringLiteral("private")));
    circle.key(Qt::Key_Delete);
    CHECK(circle.workshop().all<Reflection>().isEmpty());
    CHECK(circle.window.messages().sentence() == QStringLiteral("What struck somebody was removed."));
    REQUIRE(circle.session->undo());
    CHECK(circle.all<Reflection>().size() == 1);
}

TEST_CASE("the tables' clusters are shown with their counts, the biggest first, and gone to", "[circle]") {
    Circle circle;
    const PromptId prompt = circle.all<Prompt>().front().id;
    std::vector<AnswerId> answers;
    for (int i = 0; i < 5; ++i)
        answers.push_back(AnswerId(
            *must(circle.session->commit(addAnswers(circle.workshop(),
                                                    {{prompt, words(QStringLiteral("Answer %1").arg(i)),
                                                      Source::Room, std::nullopt, std::nullopt}},
                                                    circle.session->sources()),
                                         {QStringLiteral("answer.add")}))));
    BroughtBack &table = *circle.view.struck().tables().front();
    CHECK(table.shown() == QStringLiteral("5 answers, no cluster yet. Group them on the canvas."));
    circle.commit(addCluster(circle.workshop(), {prompt, words("Small & soon"), {answers[0]}},
                             circle.session->sources()));
    circle.commit(addCluster(circle.workshop(), {prompt, words("Voice"), {answers[1], answers[2]}},
                             circle.session->sources()));
    CHECK(table.shown() == QStringLiteral("Voice 2 · Small & soon 1 · 2 not in a cluster yet"));
    std::vector<ClusterId> gone;
    QObject::connect(&circle.room, &CircleRoom::clusterChosen, &circle.window,
                     [&](const ClusterId &cluster) { gone.push_back(cluster); });
    table.clusters()[1]->click();
    CHECK(gone == std::vector{circle.all<Cluster>().front().id});
    table.clusters()[0]->setFocus();
    circle.key(Qt::Key_Right);
    CHECK(table.clusters()[1]->hasFocus());
    circle.key(Qt::Key_Space);
    CHECK(gone.size() == 2);
    // A call changes nothing there.
    QPushButton *same = table.clusters()[0];
    circle.call(QStringLiteral("A gate"));
    CHECK(table.clusters()[0] == same);
}

TEST_CASE("a workshop that is only read is shown and not changed", "[circle]") {
    Circle circle(test::OpenWorkshop::From::Sample);
    const size_t calls = circle.all<Call>().size();
    const QString path = circle.session->path();
    auto reader = must(WorkshopSession::open(path, WorkshopSession::Mode::Read, systemSources()));
    RoomContext context{*reader, circle.theme, circle.settings, circle.window.messages()};
    CircleView view(context);
    view.resize(1300, 800);
    CHECK(view.calls().calls().cards().size() == calls);
    CHECK_FALSE(view.calls().entry().entry().field().isEnabled());
    view.calls().calls().cards().front()->open();
    CHECK_FALSE(view.calls().calls().cards().front()->isOpen());
    CHECK(view.calls().question().isReadOnly());
}

TEST_CASE("the question of the circle is the workshop's own, or the usual one", "[circle]") {
    Circle circle;
    circle.setFacts({{columnOf(&WorkshopFacts::ask), Value(QString())}});
    CHECK(circle.view.calls().question().placeholderText() ==
          QStringLiteral("What one thing do we need to ask for?"));
    CHECK(circle.view.calls().question().text().isEmpty());
    circle.view.calls().question().setFocus();
    circle.type(QStringLiteral("What do we ask the board for?"));
    circle.key(Qt::Key_Return);
    CHECK(circle.workshop().facts().ask.string() == QStringLiteral("What do we ask the board for?"));
}
