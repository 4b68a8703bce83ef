// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unwritable_file.h"
#include "tests/ui/tables_fixture.h"

#include "ui/people/person_picker.h"
#include "ui/widgets/inline_text_edit.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

InlineTextEdit *editorIn(PromptColumn &column) {
    return column.findChild<InlineTextEdit *>(QStringLiteral("answerEditor"));
}

void expectPlace(const TablesWindow &tables, const AnswerId &id, const Place &place) {
    CHECK(tables.workshop().find(id)->place == place);
}

} // namespace

TEST_CASE("F2, Enter and a double click edit in place", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("Benchs")});
    tables.focusList(0, ids[0]);
    AnswersView &view = tables.column(0).view();
    SECTION("F2") {
        tables.press(Qt::Key_F2);
    }
    SECTION("Enter") {
        tables.press(Qt::Key_Return);
    }
    SECTION("double click") {
        const QPoint at = view.visualRect(view.currentIndex()).topLeft() + QPoint(30, 15);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, at);
        TablesWindow::settle();
    }
    REQUIRE(editorIn(tables.column(0)));
    REQUIRE(QApplication::focusWidget() == editorIn(tables.column(0)));
    editorIn(tables.column(0))->selectAll();
    tables.type(QStringLiteral("Benches"));
    tables.press(Qt::Key_Return);
    CHECK(tables.text(ids[0]) == QStringLiteral("Benches"));
    CHECK_FALSE(view.isEditing());
    CHECK(view.hasFocus());
    CHECK(tables.session->undoable() == 2);
}

TEST_CASE("an answer is edited on from its end", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("Benches")});
    tables.focusList(0, ids[0]);
    tables.press(Qt::Key_F2);
    tables.type(QStringLiteral(" by the water"));
    tables.press(Qt::Key_Return);
    CHECK(tables.text(ids[0]) == QStringLiteral("Benches by the water"));
}

TEST_CASE("Escape and leaving keep what was typed", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("Old")});
    tables.focusList(0, ids[0]);
    tables.press(Qt::Key_F2);
    tables.type(QStringLiteral("x"));
    tables.press(Qt::Key_Escape);
    CHECK(tables.text(ids[0]) == QStringLiteral("Oldx"));
    CHECK_FALSE(tables.column(0).view().isEditing());
    tables.press(Qt::Key_F2);
    editorIn(tables.column(0))->selectAll();
    tables.type(QStringLiteral("New"));
    tables.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(tables.answers(0).size() == 1); // text undo, not the workshop's
    editorIn(tables.column(0))->selectAll();
    tables.type(QStringLiteral("Newer"));
    tables.column(1).entry().setFocus();
    TablesWindow::settle();
    CHECK(tables.text(ids[0]) == QStringLiteral("Newer"));
    CHECK_FALSE(tables.column(0).view().isEditing());
}

TEST_CASE("an answer that is emptied keeps its text", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("Still here")});
    tables.focusList(0, ids[0]);
    tables.press(Qt::Key_F2);
    editorIn(tables.column(0))->selectAll();
    tables.press(Qt::Key_Delete);
    tables.press(Qt::Key_Return);
    CHECK(tables.text(ids[0]) == QStringLiteral("Still here"));
    CHECK(tables.shown(0) == QStringList{QStringLiteral("Still here")});
}

TEST_CASE("an edited answer that the file refuses stays open with its words", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("Benchs")});
    tables.focusList(0, ids[0]);
    tables.press(Qt::Key_F2);
    {
        const test::UnwritableFile unwritable(tables.session->path());
        editorIn(tables.column(0))->selectAll();
        tables.type(QStringLiteral("Benches"));
        tables.press(Qt::Key_Return);
        REQUIRE(editorIn(tables.column(0)));
        tables.column(1).entry().setFocus();
        TablesWindow::settle();
        REQUIRE(editorIn(tables.column(0)));
        CHECK(editorIn(tables.column(0))->text() == QStringLiteral("Benches"));
        CHECK(tables.text(ids[0]) == QStringLiteral("Benchs"));
    }
    editorIn(tables.column(0))->setFocus();
    tables.press(Qt::Key_Return);
    CHECK(tables.text(ids[0]) == QStringLiteral("Benches"));
    CHECK_FALSE(tables.column(0).view().isEditing());
}

TEST_CASE("S and a click star an answer; S in the entry field is a letter", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("A"), QStringLiteral("B")});
    tables.focusList(0, ids[0]);
    tables.press(Qt::Key_S);
    CHECK(tables.workshop().find(ids[0])->starred);
    CHECK_FALSE(tables.workshop().find(ids[1])->starred);
    tables.press(Qt::Key_S);
    CHECK_FALSE(tables.workshop().find(ids[0])->starred);
    tables.column(0).entry().setFocus();
    tables.press(Qt::Key_S);
    CHECK_FALSE(tables.workshop().find(ids[0])->starred);

    AnswersView &view = tables.column(0).view();
    const QRect row = view.visualRect(tables.column(0).model().index(0));
    int starred = 0;
    for (int x = row.left() + 2; x < row.right() && starred == 0; x += 6) // wherever it is painted
        for (int y = row.top() + 2; y < row.bottom() && starred == 0; y += 5) {
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {x, y});
            starred = int(tables.workshop().find(ids[1])->starred);
        }
    CHECK(starred == 1);
}

TEST_CASE("answers move to another table by key, and back by undo", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
    REQUIRE(tables.session->commit(mergeAnswers(tables.workshop(), ids[0], {ids[1]}),
                                   {QStringLiteral("answer.merge")}));
    tables.focusList(0, ids[0]);
    tables.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(tables.shown(0) == QStringList{QStringLiteral("C")});
    CHECK(tables.shown(1) == QStringList{QStringLiteral("B"), QStringLiteral("A")}); // its stack came along
    expectPlace(tables, ids[1], MergedInto{ids[0]});
    CHECK(tables.column(0).view().hasFocus());
    tables.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(tables.shown(0).size() == 3);
    CHECK(tables.shown(1).isEmpty());
}

TEST_CASE("several answers move as one edit, stacks together", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
    REQUIRE(tables.session->commit(mergeAnswers(tables.workshop(), ids[0], {ids[1]}),
                                   {QStringLiteral("answer.merge")}));
    tables.focusList(0, ids[0]);
    tables.press(Qt::Key_A, Qt::ControlModifier);
    tables.room->page().moveAnswers(tables.prompt(2));
    CHECK(tables.answers(2).size() == 3);
    expectPlace(tables, ids[1], MergedInto{ids[0]});
    REQUIRE(tables.session->undo());
    CHECK(tables.answers(0).size() == 3);
}

TEST_CASE("Delete removes, the message bar takes it back", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
    tables.focusList(0, ids[1]);
    tables.press(Qt::Key_Delete);
    CHECK(tables.shown(0) == QStringList{QStringLiteral("C"), QStringLiteral("A")});
    CHECK(tables.column(0).view().selectedAnswers().size() == 1); // keys go on with the next row
    for (auto *button : tables.window->messages().findChildren<QAbstractButton *>()) {
        if (button->text() == QStringLiteral("Undo"))
            button->click();
    }
    CHECK(tables.shown(0) == QStringList{QStringLiteral("C"), QStringLiteral("B"), QStringLiteral("A")});
}

TEST_CASE("the undo that was offered does not undo something else", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("A"), QStringLiteral("B")});
    tables.focusList(0, ids[0]);
    tables.press(Qt::Key_Delete);
    tables.add(1, {QStringLiteral("Later")});
    for (auto *button : tables.window->messages().findChildren<QAbstractButton *>()) {
        if (button->text() == QStringLiteral("Undo"))
            button->click();
    }
    CHECK(tables.answers(1).size() == 1);
    CHECK(tables.answers(0).size() == 1);
}

TEST_CASE("duplicates merge into the one that has a place, and come apart again", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("Benches"), QStringLiteral("More benches")});
    const auto cluster = tables.session->commit(
        addCluster(
            tables.workshop(),
            {.prompt = tables.prompt(0), .title = required(QStringLiteral("Rest")), .answers = {ids[1]}},
            tables.session->sources()),
        {QStringLiteral("cluster.add")});
    REQUIRE(cluster);
    tables.focusList(0, ids[0]);
    tables.press(Qt::Key_A, Qt::ControlModifier);
    tables.press(Qt::Key_D);
    expectPlace(tables, ids[0], MergedInto{ids[1]});
    const AnswerRow row = tables.column(0).model().row(tables.column(0).model().rowOf(ids[0]));
    CHECK(spokenRow(row).contains(QStringLiteral("merged into “More benches”")));
    CHECK(tables.column(0).view().selectedAnswers() == std::vector{ids[1]});
    tables.press(Qt::Key_D, Qt::ShiftModifier);
    CHECK(std::holds_alternative<InCluster>(tables.workshop().find(ids[0])->place));
}

TEST_CASE("who wrote it is found by typing, or made new without any consent", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("A"), QStringLiteral("B")});
    tables.focusList(0, ids[0]);
    tables.press(Qt::Key_P);
    REQUIRE(tables.window->findChild<PersonPicker *>());
    tables.type(QStringLiteral("Ada"));
    tables.press(Qt::Key_Return);
    REQUIRE(tables.workshop().participants().size() == 1);
    const Participant &ada = *tables.workshop().participants().begin();
    CHECK(ada.name.string() == QStringLiteral("Ada"));
    CHECK(tables.workshop().find(ids[0])->participant == ada.id);
    for (const ConsentKind kind : kConsentKinds)
        CHECK_FALSE(tables.workshop().agreed(ada.id, kind));
    CHECK(tables.session->undoable() == 2); // the person and the answer in one
    tables.activate();
    CHECK(tables.column(0).view().hasFocus());
    tables.focusList(0, ids[1]);
    tables.press(Qt::Key_P);
    tables.type(QStringLiteral("ad"));
    tables.press(Qt::Key_Return);
    CHECK(tables.workshop().participants().size() == 1);
    CHECK(tables.workshop().find(ids[1])->participant == ada.id);
    CHECK(tables.column(0).model().row(0).person == QStringLiteral("Ada"));
}

TEST_CASE("the filter counts, hides, and folds case and accents", "[tables]") {
    TablesWindow tables;
    tables.add(0, {QStringLiteral("Café au lait"), QStringLiteral("Tea"), QStringLiteral("A.*b")});
    tables.add(1, {QStringLiteral("CAFE society")});
    tables.press(Qt::Key_F, Qt::ControlModifier);
    tables.type(QStringLiteral("cafe"));
    CHECK(tables.shown(0) == QStringList{QStringLiteral("Café au lait")});
    CHECK(tables.shown(1) == QStringList{QStringLiteral("CAFE society")});
    CHECK(tables.column(0).findChild<QLabel *>(QStringLiteral("count"))->text() == QStringLiteral("1 of 3"));
    // What is typed under a filter is seen all the same.
    tables.column(0).entry().setFocus();
    tables.type(QStringLiteral("Milk"));
    tables.press(Qt::Key_Return);
    CHECK(tables.shown(0) == QStringList{QStringLiteral("Milk"), QStringLiteral("Café au lait")});
    tables.press(Qt::Key_F, Qt::ControlModifier);
    tables.type(QStringLiteral(".*"));
    CHECK(tables.shown(0) == QStringList{QStringLiteral("A.*b")});
    tables.press(Qt::Key_Escape);
    CHECK(tables.shown(0).size() == 4);
    CHECK(tables.shown(1).size() == 1);
}

TEST_CASE("chips narrow down to starred, not clustered and one source", "[tables]") {
    TablesWindow tables(TablesWindow::Start::Sample);
    const auto chip = [&](const char *name) {
        return tables.window->findChild<QAbstractButton *>(QLatin1String(name));
    };
    const auto expected = [&](auto &&wanted) {
        int count = 0;
        for (const Answer &answer : tables.workshop().answers())
            count += int(wanted(answer));
        return count;
    };
    const auto shown = [&] {
        return int(tables.shown(0).size() + tables.shown(1).size() + tables.shown(2).size());
    };
    chip("chipStarred")->click();
    CHECK(shown() == expected([](const Answer &a) { return a.starred; }));
    chip("chipStarred")->click();
    chip("chipNotClustered")->click();
    CHECK(shown() == expected([](const Answer &a) { return std::holds_alternative<NotPlaced>(a.place); }));
    chip("chipNotClustered")->click();
    chip("signup")->click();
    chip("room")->click();
    CHECK(shown() == expected([](const Answer &a) { return a.source == Source::Room; }));
    chip("room")->click();
    CHECK(shown() == tables.workshop().counts().answers);
}

TEST_CASE("an answer that the finder asks for is shown, filter or not", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(2, {QStringLiteral("Needle"), QStringLiteral("Hay")});
    tables.press(Qt::Key_F, Qt::ControlModifier);
    tables.type(QStringLiteral("hay"));
    REQUIRE(tables.shown(2).size() == 1);
    CHECK(tables.room->showAnswer(ids[0]));
    CHECK(tables.column(2).view().hasFocus());
    CHECK(tables.column(2).view().selectedAnswers() == std::vector{ids[0]});
    CHECK_FALSE(tables.room->showAnswer(AnswerId(QUuid::createUuid())));
}

TEST_CASE("only one column has a selection", "[tables]") {
    TablesWindow tables;
    const auto left = tables.add(0, {QStringLiteral("A")});
    const auto right = tables.add(1, {QStringLiteral("B")});
    tables.focusList(0, left[0]);
    tables.press(Qt::Key_Right);
    CHECK(tables.column(1).view().hasFocus());
    CHECK(tables.room->page().selectedAnswers() == right);
    CHECK(tables.column(0).view().selectedAnswers().empty());
    tables.press(Qt::Key_Delete);
    CHECK(tables.workshop().find(left[0]));
    CHECK_FALSE(tables.workshop().find(right[0]));
}

TEST_CASE("however one comes to the answers, the keys act on the one that is current", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("Older"), QStringLiteral("Newer")});
    tables.column(0).entry().setFocus();
    SECTION("by Down from the entry field") {
        tables.press(Qt::Key_Down);
    }
    SECTION("by Tab") {
        tables.press(Qt::Key_Tab);
    }
    REQUIRE(tables.column(0).view().hasFocus());
    CHECK(tables.room->page().selectedAnswers() == std::vector{ids[1]});
    tables.press(Qt::Key_S);
    CHECK(tables.workshop().find(ids[1])->starred);
    tables.press(Qt::Key_Escape); // out of the selection
    CHECK(tables.room->page().selectedAnswers().empty());
}

TEST_CASE("the focus goes to the entry field with the last answer of a column", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("Only")});
    tables.focusList(0, ids[0]);
    SECTION("removed") {
        tables.press(Qt::Key_Delete);
    }
    SECTION("moved") {
        tables.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    }
    CHECK(tables.answers(0).empty());
    CHECK(QApplication::focusWidget() == &tables.column(0).entry());
}

TEST_CASE("Right goes to the entry field of a table without answers", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("Only")});
    tables.focusList(0, ids[0]);
    tables.press(Qt::Key_Right);
    CHECK(QApplication::focusWidget() == &tables.column(1).entry());
}

TEST_CASE("columns follow the prompts", "[tables]") {
    TablesWindow tables;
    tables.column(2).entry().setPlainText(QStringLiteral("typing"));
    const PromptId third = tables.prompt(2);
    REQUIRE(tables.session->commit(addPrompt(tables.workshop(),
                                             {{columnOf(&Prompt::question), QStringLiteral("And then?")}},
                                             tables.session->sources()),
                                   {QStringLiteral("prompt.add")}));
    REQUIRE(tables.room->page().columns().size() == 4);
    REQUIRE(tables.session->commit(moveRecord(tables.workshop(), refOf(third), 1),
                                   {QStringLiteral("prompt.move")}));
    CHECK(tables.prompt(0) == third);
    CHECK(tables.column(0).entry().text() == QStringLiteral("typing"));
    REQUIRE(tables.session->undo(2));
    CHECK(tables.room->page().columns().size() == 3);
    CHECK(tables.prompt(2) == third);
}

TEST_CASE("the commands of the room are in order", "[tables]") {
    TablesWindow tables;
    const std::vector<QString> problems = problemsOf(tables.window->commands().commands());
    for (const QString &problem : problems)
        UNSCOPED_INFO(problem.toStdString());
    CHECK(problems.empty());
}

TEST_CASE("everything in the room has a name for screen readers, and rows say all", "[tables]") {
    TablesWindow tables(TablesWindow::Start::Sample);
    tables.room->page().toggleNotes();
    TablesWindow::settle();
    for (QWidget *widget : tables.room->widget()->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        REQUIRE(interface);
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        CHECK_FALSE(interface->text(QAccessible::Name).isEmpty());
    }
    AnswersModel &model = tables.column(0).model();
    for (const AnswerRow &row : model.rows()) {
        const QString spoken = model.index(model.rowOf(row.id)).data(Qt::AccessibleTextRole).toString();
        CHECK(spoken.startsWith(row.text));
        CHECK(spoken.contains(QStringLiteral("starred")) == row.starred);
        CHECK(spoken.contains(row.placeName));
    }
}

namespace {

void keepInConfidence(TablesWindow &tables, int at, bool kept) {
    REQUIRE(tables.session->commit(setFields(tables.workshop(), refOf(tables.prompt(at)),
                                             {{columnOf(&Prompt::isPrivate), Value(qint64(kept))}}),
                                   {QStringLiteral("prompt.set")}));
    TablesWindow::settle();
}

} // namespace

TEST_CASE("the table of a prompt in confidence says so, with a lock", "[tables][confidence]") {
    TablesWindow tables;
    auto *lock = tables.column(0).findChild<QLabel *>(QStringLiteral("lock"));
    REQUIRE(lock);
    CHECK_FALSE(lock->isVisible());
    keepInConfidence(tables, 0, true);
    CHECK(lock->isVisible());
    const auto says = [&] {
        for (const QLabel *label : tables.column(0).findChildren<QLabel *>())
            if (label->accessibleName().startsWith(QStringLiteral("in confidence · ")))
                return true;
        return false;
    };
    CHECK(says());
    keepInConfidence(tables, 0, false);
    CHECK_FALSE(lock->isVisible());
    CHECK_FALSE(says());
}

TEST_CASE("what was said in confidence may be shown once the person said so, by a key and undone",
          "[tables][confidence]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("A hard thing"), QStringLiteral("Another")});
    tables.focusList(0, ids[0]);
    tables.press(Qt::Key_Y); // nothing is kept in confidence here
    CHECK_FALSE(tables.workshop().find(ids[0])->isShared);
    keepInConfidence(tables, 0, true);
    AnswersModel &model = tables.column(0).model();
    const auto spoken = [&](const AnswerId &id) {
        return model.index(model.rowOf(id)).data(Qt::AccessibleTextRole).toString();
    };
    CHECK(spoken(ids[0]).endsWith(QStringLiteral("in confidence")));
    const int low = tables.column(0).view().visualRect(model.index(model.rowOf(ids[0]))).height();
    tables.focusList(0, ids[0]);
    const int edits = tables.session->undoable();
    tables.press(Qt::Key_Y);
    CHECK(tables.workshop().find(ids[0])->isShared);
    CHECK_FALSE(tables.workshop().find(ids[1])->isShared);
    CHECK(spoken(ids[0]).endsWith(QStringLiteral("may be shown")));
    CHECK(tables.column(0).view().visualRect(model.index(model.rowOf(ids[0]))).height() > low);
    CHECK(tables.session->undoable() == edits + 1);
    REQUIRE(tables.session->undo());
    CHECK_FALSE(tables.workshop().find(ids[0])->isShared);
    CHECK(spoken(ids[0]).endsWith(QStringLiteral("in confidence")));
    // Of several, all may be shown unless all may already.
    tables.column(0).view().selectAll();
    tables.press(Qt::Key_Y);
    CHECK(tables.workshop().find(ids[0])->isShared);
    CHECK(tables.workshop().find(ids[1])->isShared);
    tables.press(Qt::Key_Y);
    CHECK_FALSE(tables.workshop().find(ids[0])->isShared);
    CHECK_FALSE(tables.workshop().find(ids[1])->isShared);
}
