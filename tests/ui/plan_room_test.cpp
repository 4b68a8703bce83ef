// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/participant_actions.h"
#include "core/edit/prompt_actions.h"
#include "tests/support/unwritable_file.h"
#include "tests/ui/open_sample.h"
#include "ui/people/person_picker.h"
#include "ui/plan/cell_table.h"
#include "ui/plan/facts_panel.h"
#include "ui/plan/parsed_field.h"
#include "ui/plan/plan_room.h"
#include "ui/plan/prompt_card.h"
#include "ui/plan/prompts_panel.h"
#include "ui/plan/run_sheet_panel.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/inline_text_edit.h"
#include "ui/widgets/message_bar.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace coalesce;
using namespace coalesce::ui;
using test::OpenWorkshop;

namespace {

struct OpenPlan : OpenWorkshop {
    explicit OpenPlan(From from = From::Sample) : OpenWorkshop(from) {}
    PlanRoom &room = show(std::make_unique<PlanRoom>(context(), clock()));
    PlanView &view = room.view();

    InlineTextEdit &fact(const char *name) {
        auto *field = view.facts().findChild<InlineTextEdit *>(QLatin1String(name));
        REQUIRE(field);
        return *field;
    }
    ParsedField &line(const char *name) {
        auto *field = view.facts().findChild<ParsedField *>(QLatin1String(name));
        REQUIRE(field);
        return *field;
    }
    const WorkshopFacts &facts() const { return workshop().facts(); }
    PromptCard &card(int number) { return *view.prompts().cards().at(size_t(number - 1)); }
    template <class W>
    W &inCard(int number, const char *name) {
        auto *found = card(number).findChild<W *>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    QStringList questions() const {
        QStringList all;
        for (const Prompt &prompt : workshop().prompts())
            all += prompt.question.string();
        return all;
    }
    void setTitleElsewhere(const QString &title) {
        REQUIRE(session->commit(
            setFields(workshop(), refOf(facts().id), {{columnOf(&WorkshopFacts::title), Value(title)}}),
            {QStringLiteral("workshop.set")}));
    }
    void retype(QWidget &field, const QString &text) {
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        text.isEmpty() ? QTest::keyClick(&field, Qt::Key_Delete) : QTest::keyClicks(&field, text);
    }
};

} // namespace

TEST_CASE("the Plan room's commands have no problems beside the window's", "[plan]") {
    OpenPlan plan;
    CHECK(problemsOf(plan.window.commands().commands()).empty());
}

TEST_CASE("languages are listed once somebody comes to choose one", "[plan]") {
    OpenPlan plan;
    auto *language = plan.view.facts().findChild<ChoiceBox *>(QStringLiteral("language"));
    REQUIRE(language);
    const QString shown = language->currentText();
    CHECK(language->count() <= 2); // a long list costs the first window its time
    language->setFocus();
    CHECK(language->count() > 50);
    CHECK(language->currentText() == shown);
    QTest::keyClick(language, Qt::Key_Home);
    CHECK(plan.facts().language.isEmpty());
    QTest::keyClick(language, Qt::Key_Down);
    CHECK(plan.facts().language.string() == language->currentData().toString());
    CHECK_FALSE(plan.facts().language.isEmpty());
}

TEST_CASE("every control of the Plan room has a name for screen readers", "[plan]") {
    OpenPlan plan;
    for (const QWidget *widget : plan.view.findChildren<QWidget *>()) {
        const bool opens = widget->window() != &plan.window; // lists of boxes, named by their box
        if (opens || !(widget->focusPolicy() & Qt::TabFocus) || qobject_cast<const QAbstractButton *>(widget))
            continue;
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        CHECK(!widget->accessibleName().isEmpty());
    }
    for (const QAbstractButton *button : plan.view.findChildren<QAbstractButton *>()) {
        INFO(button->metaObject()->className() << " " << button->objectName().toStdString());
        const bool ours = !qobject_cast<QAbstractButton *>(button->parent()) &&
                          !button->objectName().startsWith(QLatin1String("qt_")) &&
                          !qobject_cast<QLineEdit *>(button->parent()) &&
                          !qobject_cast<QAbstractItemView *>(button->parent());
        CHECK((!ours || !button->text().isEmpty() || !button->accessibleName().isEmpty()));
    }
}

TEST_CASE("a fact typed and left is kept, and one undo takes all of it back", "[plan]") {
    OpenPlan plan;
    const QString before = plan.facts().venue.string();
    const int edits = plan.session->undoable();
    InlineTextEdit &venue = plan.fact("venue");
    plan.retype(venue, QStringLiteral("The mill"));
    venue.commitNow(); // a pause
    QTest::keyClicks(&venue, QStringLiteral(", ground floor"));
    plan.fact("series").setFocus();
    CHECK(plan.facts().venue.string() == QStringLiteral("The mill, ground floor"));
    CHECK(plan.session->undoable() == edits + 1);
    REQUIRE(plan.session->undo());
    CHECK(plan.facts().venue.string() == before);
    CHECK(venue.text() == before);
}

TEST_CASE("a fact changed elsewhere shows, but not over what is being typed", "[plan]") {
    OpenPlan plan;
    InlineTextEdit &title = plan.fact("title");
    plan.setTitleElsewhere(QStringLiteral("From elsewhere"));
    CHECK(title.text() == QStringLiteral("From elsewhere"));
    plan.retype(title, QStringLiteral("Typing"));
    plan.setTitleElsewhere(QStringLiteral("Again from elsewhere"));
    CHECK(title.text() == QStringLiteral("Typing"));
    plan.fact("venue").setFocus();
    CHECK(plan.facts().title.string() == QStringLiteral("Typing"));
}

TEST_CASE("an emptied title comes back on leaving, with a word about it", "[plan]") {
    OpenPlan plan;
    const QString before = plan.facts().title.string();
    const int edits = plan.session->undoable();
    InlineTextEdit &title = plan.fact("title");
    plan.retype(title, {});
    title.commitNow();
    CHECK(title.text().isEmpty());
    plan.fact("venue").setFocus();
    CHECK(title.text() == before);
    CHECK(plan.facts().title.string() == before);
    CHECK(plan.session->undoable() == edits);
    CHECK(plan.window.messages().sentence().contains(QStringLiteral("Title")));
}

TEST_CASE("text beyond the limit is refused in words and the old text stands", "[plan]") {
    OpenPlan plan;
    InlineTextEdit &venue = plan.fact("venue");
    const QString before = plan.facts().venue.string();
    venue.setFocus();
    venue.selectAll();
    venue.insertPlainText(QString(kMaxTextLength + 1, QLatin1Char('x')));
    venue.commitNow();
    plan.fact("series").setFocus();
    CHECK(plan.facts().venue.string() == before);
    CHECK(plan.window.messages().isError());
}

TEST_CASE("dates and times are understood as people write them", "[plan]") {
    OpenPlan plan;
    plan.retype(plan.line("date"), QStringLiteral("1 July 2027"));
    QTest::keyClick(&plan.line("date"), Qt::Key_Return);
    CHECK(plan.facts().date == QDate(2027, 7, 1));
    plan.retype(plan.line("start"), QStringLiteral("2.15 pm"));
    QTest::keyClick(&plan.line("start"), Qt::Key_Return);
    CHECK(plan.facts().start == QTime(14, 15));
    CHECK(plan.line("start").text() == QStringLiteral("14:15"));
    plan.retype(plan.line("date"), QStringLiteral("32 July"));
    QTest::keyClick(&plan.line("date"), Qt::Key_Return);
    CHECK(plan.facts().date == QDate(2027, 7, 1));
    CHECK(plan.window.messages().sentence().contains(QStringLiteral("32 July")));
    plan.retype(plan.line("date"), {});
    plan.fact("venue").setFocus();
    CHECK(!plan.facts().date.has_value());
}

TEST_CASE("a date that the file refuses stays and is kept when it is left again", "[plan]") {
    OpenPlan plan;
    {
        const test::UnwritableFile unwritable(plan.session->path());
        plan.retype(plan.line("date"), QStringLiteral("1 July 2027"));
        plan.fact("venue").setFocus();
        CHECK(plan.line("date").text() == QStringLiteral("1 July 2027"));
        CHECK(plan.facts().date != QDate(2027, 7, 1));
    }
    plan.line("date").setFocus();
    plan.fact("venue").setFocus();
    CHECK(plan.facts().date == QDate(2027, 7, 1));
}

TEST_CASE("the run sheet's times follow the start of the workshop", "[plan]") {
    OpenPlan plan;
    RunSheetModel &steps = plan.view.runSheet().model();
    const int first = steps.index(0, RunSheetModel::Minutes).data(Qt::EditRole).toInt();
    CHECK(steps.index(0, RunSheetModel::Starts).data() == QStringLiteral("13:30"));
    plan.retype(plan.line("start"), QStringLiteral("10:00"));
    QTest::keyClick(&plan.line("start"), Qt::Key_Return);
    CHECK(steps.index(0, RunSheetModel::Starts).data() == QStringLiteral("10:00"));
    CHECK(steps.index(1, RunSheetModel::Starts).data() ==
          QTime(10, 0).addSecs(first * 60).toString(QStringLiteral("HH:mm")));
    CHECK(steps.summary().startsWith(QStringLiteral("10:00 to ")));
}

TEST_CASE("steps are added, edited, moved by keys and removed", "[plan]") {
    OpenPlan plan;
    plan.view.showPart(PlanView::RunSheet);
    RunSheetModel &steps = plan.view.runSheet().model();
    const QString second = steps.index(1, RunSheetModel::Title).data().toString();
    CellTable &table = plan.view.runSheet().table();
    table.setFocus();
    table.setCurrentIndex(steps.index(1, RunSheetModel::Title));
    QTest::keyClick(&table, Qt::Key_Up, Qt::AltModifier);
    CHECK(steps.index(0, RunSheetModel::Title).data() == second);
    CHECK(table.currentIndex().row() == 0);
    REQUIRE(steps.setData(steps.index(0, RunSheetModel::Minutes), QStringLiteral("25"), Qt::EditRole));
    CHECK(plan.workshop().find(steps.stepAt(0))->minutes == 25);
    CHECK(!steps.setData(steps.index(0, RunSheetModel::Minutes), QStringLiteral("soon"), Qt::EditRole));
    const int count = steps.rowCount();
    QTest::keyClick(&table, Qt::Key_Delete);
    CHECK(steps.rowCount() == count - 1);
    CHECK(steps.index(0, RunSheetModel::Title).data() != second);
    table.setCurrentIndex(steps.index(0, RunSheetModel::Title));
    const QVariant behind = steps.index(1, RunSheetModel::Title).data();
    plan.view.runSheet().addStep(); // behind the one that is selected, ready to be named
    CHECK(steps.rowCount() == count);
    CHECK(table.currentIndex().row() == 1);
    CHECK(steps.index(2, RunSheetModel::Title).data() == behind);
    REQUIRE(plan.session->undo());
    CHECK(steps.rowCount() == count - 1);
    CHECK(steps.index(1, RunSheetModel::Title).data() == behind);
}

TEST_CASE("a key pressed on arriving in the room takes no question away, and a new prompt waits for its own",
          "[plan]") {
    OpenPlan plan(OpenWorkshop::From::New);
    const QString before = plan.workshop().prompts().begin()->question.string();
    plan.view.focusFirst();
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(plan.workshop().prompts().begin()->question.string() == before + QLatin1Char('x'));
    QTest::mouseClick(plan.view.findChild<QPushButton *>(QStringLiteral("addPrompt")), Qt::LeftButton);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("And?"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    CHECK(plan.workshop().find(PromptId(plan.workshop().idsOf(Kind::Prompt).back()))->question.string() ==
          QStringLiteral("And?"));
}

TEST_CASE("prompts are added up to six, and the last one stays", "[plan]") {
    OpenPlan plan(OpenWorkshop::From::New);
    auto *add = plan.view.findChild<QPushButton *>(QStringLiteral("addPrompt"));
    while (plan.workshop().prompts().size() < kMostPrompts)
        QTest::mouseClick(add, Qt::LeftButton);
    CHECK(!add->isEnabled());
    CHECK(plan.view.prompts().cards().size() == size_t(kMostPrompts));
    for (int left = kMostPrompts; left > 1; --left)
        plan.inCard<QToolButton>(1, "remove").click();
    CHECK(plan.workshop().prompts().size() == 1);
    plan.inCard<QToolButton>(1, "remove").click();
    CHECK(plan.workshop().prompts().size() == 1);
    CHECK(plan.window.messages().sentence().contains(QStringLiteral("at least one")));
}

TEST_CASE("a new prompt's question is ready to be typed over", "[plan]") {
    OpenPlan plan(OpenWorkshop::From::New);
    REQUIRE(plan.window.commands().run(QStringLiteral("plan.addPrompt")));
    const int number = plan.workshop().prompts().size();
    auto &question = plan.inCard<InlineTextEdit>(number, "question");
    REQUIRE(question.hasFocus());
    QTest::keyClicks(&question, QStringLiteral("What else?"));
    QTest::keyClick(&question, Qt::Key_Return);
    CHECK(plan.questions().last() == QStringLiteral("What else?"));
}

TEST_CASE("a prompt with answers says why it cannot go", "[plan]") {
    OpenPlan plan;
    plan.inCard<QToolButton>(1, "remove").click();
    CHECK(plan.workshop().prompts().size() == 3);
    CHECK(plan.window.messages().sentence().contains(QStringLiteral("answer")));
}

TEST_CASE("Alt and the arrows move the prompt that has the focus, and the focus with it", "[plan]") {
    OpenPlan plan;
    const QStringList before = plan.questions();
    auto &question = plan.inCard<InlineTextEdit>(1, "question");
    question.setFocus();
    QTest::keyClick(&question, Qt::Key_Down, Qt::AltModifier);
    CHECK(plan.questions() == QStringList{before[1], before[0], before[2]});
    CHECK(question.hasFocus());
    CHECK(&plan.inCard<InlineTextEdit>(2, "question") == &question);
    // Where Tab goes: past what takes no focus, such as a field's own viewport.
    const auto next = [](const QWidget *from) {
        QWidget *to = from->nextInFocusChain();
        while (to != from && (to->focusProxy() || !(to->focusPolicy() & Qt::TabFocus) || !to->isEnabled()))
            to = to->nextInFocusChain();
        return to;
    };
    CHECK(next(plan.card(1).tabOrder().back()) == plan.card(2).tabOrder().front());
    CHECK(next(plan.card(2).tabOrder().back()) == plan.card(3).tabOrder().front());
    QTest::keyClick(&question, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(&question, Qt::Key_Up, Qt::AltModifier); // already the first
    CHECK(plan.questions() == before);
    REQUIRE(plan.session->undo());
    CHECK(plan.questions() == QStringList{before[1], before[0], before[2]});
}

TEST_CASE("dragging a prompt by its grip moves it on release, and Escape leaves all as it was", "[plan]") {
    OpenPlan plan;
    QCoreApplication::processEvents();
    const QStringList before = plan.questions();
    const int edits = plan.session->undoable();
    auto *grip = plan.card(1).findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (auto *child : plan.card(1).findChildren<QWidget *>())
        if (qstrcmp(child->metaObject()->className(), "coalesce::ui::DragHandle") == 0)
            grip = child;
    const QPoint below = grip->mapFromGlobal(plan.card(3).mapToGlobal(QPoint(10, plan.card(3).height() - 4)));
    grip->setFocus();
    QTest::mousePress(grip, Qt::LeftButton);
    QTest::mouseMove(grip, QPoint(5, 60));
    QTest::mouseMove(grip, below);
    CHECK(plan.view.findChild<QWidget *>(QStringLiteral("gap"))->isVisible());
    CHECK(plan.questions() == before);
    QTest::keyClick(grip, Qt::Key_Escape);
    QTest::mouseRelease(grip, Qt::LeftButton, {}, below);
    CHECK(plan.questions() == before);
    CHECK(plan.session->undoable() == edits);
    QTest::mousePress(grip, Qt::LeftButton);
    QTest::mouseMove(grip, QPoint(5, 60));
    QTest::mouseMove(grip, below);
    QTest::mouseRelease(grip, Qt::LeftButton, {}, below);
    CHECK(plan.questions() == QStringList{before[1], before[2], before[0]});
    CHECK(plan.session->undoable() == edits + 1);
    CHECK(!plan.view.findChild<QWidget *>(QStringLiteral("gap"))->isVisible());
}

TEST_CASE("the intent is chosen, and undone it shows again", "[plan]") {
    OpenPlan plan;
    auto &box = plan.inCard<QComboBox>(1, "intent");
    CHECK(box.currentIndex() == int(Intent::Continue));
    box.setFocus();
    QTest::keyClick(&box, Qt::Key_End);
    CHECK(plan.workshop().prompts().begin()->intent == Intent::Other);
    REQUIRE(plan.session->undo());
    CHECK(box.currentIndex() == int(Intent::Continue));
}

TEST_CASE("a host is picked by typing; a name nobody has makes a person, and nobody is a choice", "[plan]") {
    OpenPlan plan;
    auto &host = plan.inCard<QComboBox>(1, "host");
    const Participant *last = nullptr;
    for (const Participant &each : plan.workshop().participants())
        last = &each;
    const ParticipantId id = last->id;
    const QString name = last->name.string();
    const auto pick = [&](const QString &typed) {
        host.setFocus();
        QTest::keyClick(&host, Qt::Key_Return);
        auto *picker = plan.window.findChild<PersonPicker *>();
        REQUIRE(picker);
        picker->type(typed);
        QTest::keyClick(picker, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    pick(name.toLower());
    CHECK(plan.workshop().prompts().begin()->host == id);
    CHECK(host.currentText().startsWith(name));
    const int people = plan.workshop().participants().size();
    const int edits = plan.session->undoable();
    pick(QStringLiteral("Somebody New"));
    CHECK(plan.workshop().participants().size() == people + 1);
    CHECK(host.currentText() == QStringLiteral("Somebody New"));
    CHECK(plan.session->undoable() == edits + 1);
    pick({}); // Enter alone leaves it so
    CHECK(host.currentText() == QStringLiteral("Somebody New"));
    host.setFocus();
    QTest::keyClick(&host, Qt::Key_Down);
    auto *picker = plan.window.findChild<PersonPicker *>();
    REQUIRE(picker);
    QTest::keyClick(picker->findChild<QLineEdit *>(), Qt::Key_Down); // past the newest, nobody
    QTest::keyClick(picker, Qt::Key_Return);
    CHECK(!plan.workshop().prompts().begin()->host.has_value());
    CHECK(host.currentText() == QStringLiteral("Nobody yet"));
}

TEST_CASE("a card is as high as what it holds, however much room there is", "[plan]") {
    OpenPlan plan;
    plan.window.resize(1440, 1200);
    QCoreApplication::processEvents();
    CHECK(plan.card(1).height() == plan.card(1).sizeHint().height());
}

TEST_CASE("beginning to type at a note-taker opens the list with it", "[plan]") {
    OpenPlan plan;
    auto &notetaker = plan.inCard<QComboBox>(1, "notetaker");
    notetaker.setFocus();
    QTest::keyClick(&notetaker, Qt::Key_P);
    auto *picker = plan.window.findChild<PersonPicker *>();
    REQUIRE(picker);
    auto *field = picker->findChild<QLineEdit *>();
    QTest::keyClicks(field, QStringLiteral("e"));
    CHECK(field->text() == QStringLiteral("pe"));
    CHECK(!picker->findChild<QLineEdit *>()->accessibleDescription().isEmpty());
}

TEST_CASE("undoing a prompt's making while its question is being typed harms nothing", "[plan]") {
    OpenPlan plan(OpenWorkshop::From::New);
    plan.view.prompts().addPrompt();
    const int number = plan.workshop().prompts().size();
    auto &question = plan.inCard<InlineTextEdit>(number, "question");
    QTest::keyClicks(&question, QStringLiteral("Half a quest"));
    REQUIRE(plan.session->undo());
    CHECK(plan.workshop().prompts().size() == number - 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(plan.view.prompts().cards().size() == size_t(number - 1));
}

TEST_CASE("a workshop open for reading says why and lets nothing be changed", "[plan]") {
    OpenWorkshop open(OpenWorkshop::From::Sample);
    open.open(WorkshopSession::Mode::Read);
    PlanView &view = open.show(std::make_unique<PlanRoom>(open.context(), open.clock())).view();
    CHECK(view.findChild<QWidget *>(QStringLiteral("readOnlyNote")));
    for (const InlineTextEdit *edit : view.findChildren<InlineTextEdit *>())
        CHECK(edit->isReadOnly());
    CHECK(!view.findChild<QPushButton *>(QStringLiteral("addPrompt"))->isEnabled());
    CHECK(!view.findChild<QPushButton *>(QStringLiteral("addStep"))->isEnabled());
    CHECK(!view.findChild<QLineEdit *>(QStringLiteral("addPerson"))->isEnabled());
}
