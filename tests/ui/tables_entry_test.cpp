// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/naughty_strings.h"
#include "tests/ui/tables_fixture.h"

#include "ui/tables/paste_look.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

QString countOf(PromptColumn &column) {
    return column.findChild<QLabel *>(QStringLiteral("count"))->text();
}

void paste(const QString &text) {
    QGuiApplication::clipboard()->setText(text);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    TablesWindow::settle();
}

} // namespace

TEST_CASE("an answer is added by Enter and the field is ready for the next", "[tables]") {
    TablesWindow tables;
    REQUIRE(QApplication::focusWidget() == &tables.column(0).entry());
    tables.type(QStringLiteral("More benches"));
    tables.press(Qt::Key_Return);
    tables.type(QStringLiteral("Fewer forms"));
    tables.press(Qt::Key_Enter, Qt::KeypadModifier);
    CHECK(tables.shown(0) == QStringList{QStringLiteral("Fewer forms"), QStringLiteral("More benches")});
    CHECK(countOf(tables.column(0)) == QStringLiteral("2"));
    CHECK(tables.column(0).entry().text().isEmpty());
    CHECK(QApplication::focusWidget() == &tables.column(0).entry());
    CHECK(tables.workshop().find(tables.answers(0)[0])->source == Source::Room);
}

TEST_CASE("Shift+Enter begins a line within an answer; blank text is no answer", "[tables]") {
    TablesWindow tables;
    tables.press(Qt::Key_Return);
    tables.type(QStringLiteral("   "));
    tables.press(Qt::Key_Return);
    CHECK(tables.answers(0).empty());
    tables.type(QStringLiteral("First"));
    tables.press(Qt::Key_Return, Qt::ShiftModifier);
    tables.type(QStringLiteral("second"));
    const int grown = tables.column(0).entry().height();
    tables.press(Qt::Key_Return);
    REQUIRE(tables.answers(0).size() == 1);
    CHECK(tables.text(tables.answers(0)[0]) == QStringLiteral("First\nsecond"));
    CHECK(tables.column(0).entry().height() < grown);
}

TEST_CASE("Ctrl+Z in the empty entry field takes the last answer back", "[tables]") {
    TablesWindow tables;
    tables.type(QStringLiteral("Oops"));
    tables.press(Qt::Key_Return);
    REQUIRE(tables.answers(0).size() == 1);
    tables.type(QStringLiteral("x"));
    tables.press(Qt::Key_Z, Qt::ControlModifier); // the typing first
    CHECK(tables.column(0).entry().text().isEmpty());
    CHECK(tables.answers(0).size() == 1);
    tables.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(tables.answers(0).empty());
    CHECK(QApplication::focusWidget() == &tables.column(0).entry());
}

TEST_CASE("the source chosen for a run of entries stays", "[tables]") {
    TablesWindow tables;
    REQUIRE(tables.window->commands().run(QStringLiteral("tables.enterPaper")));
    for (const char *text : {"one", "two"}) {
        tables.type(QLatin1String(text));
        tables.press(Qt::Key_Return);
    }
    for (const AnswerId &id : tables.answers(0))
        CHECK(tables.workshop().find(id)->source == Source::Paper);
    CHECK(tables.column(1).source() == Source::Room);
}

TEST_CASE("what is typed and not entered is there after opening again", "[tables]") {
    TablesWindow tables;
    tables.type(QStringLiteral("Half a thou"));
    REQUIRE(QTest::qWaitFor(
        [&] {
            return !tables.session->draft(QStringLiteral("tables/entry/") + tables.prompt(0).text())
                        .isEmpty();
        },
        3000));
    tables.reopen();
    CHECK(tables.column(0).entry().text() == QStringLiteral("Half a thou"));
    CHECK(tables.answers(0).empty());
    tables.column(0).entry().setFocus();
    tables.press(Qt::Key_End);
    tables.type(QStringLiteral("ght"));
    tables.press(Qt::Key_Return);
    REQUIRE(tables.answers(0).size() == 1);
    CHECK(tables.text(tables.answers(0)[0]) == QStringLiteral("Half a thought"));
    tables.reopen();
    CHECK(tables.column(0).entry().text().isEmpty());
}

TEST_CASE("what was typed in the last moment is there after closing the window", "[tables]") {
    TablesWindow tables;
    tables.type(QStringLiteral("Half a thou"));
    tables.window->close();
    tables.reopen();
    CHECK(tables.column(0).entry().text() == QStringLiteral("Half a thou"));
}

TEST_CASE("an answer that is there already is remarked on, and merged where that is wanted", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("Café on the ground  floor")});
    const auto enter = [&](const char *text) {
        tables.type(QLatin1String(text));
        tables.press(Qt::Key_Return);
        REQUIRE(QApplication::focusWidget() == &tables.column(0).entry());
    };
    enter("Cafe at the door");
    CHECK(tables.window->messages().sentence().isEmpty());
    enter("cafe ON the ground floor");
    CHECK(tables.window->messages().sentence().contains(QStringLiteral("cafe ON the ground floor")));
    REQUIRE(tables.answers(0).size() == 3);
    tables.type(QStringLiteral("next")); // nobody is stopped
    for (auto *button : tables.window->messages().findChildren<QAbstractButton *>()) {
        if (button->text() == QStringLiteral("Merge them"))
            button->click();
    }
    CHECK(tables.workshop().mergedInto(ids[0]) == std::vector{tables.answers(0)[2]});
    CHECK(tables.column(0).entry().text() == QStringLiteral("next"));
    CHECK(QApplication::focusWidget() == &tables.column(0).entry());
}

TEST_CASE("an answer that was changed or removed is not there already", "[tables]") {
    TablesWindow tables;
    const auto enter = [&](const char *text) {
        tables.type(QLatin1String(text));
        tables.press(Qt::Key_Return);
        const QString said = tables.window->messages().sentence();
        tables.window->messages().dismiss();
        return said;
    };
    CHECK(enter("Bread").isEmpty());
    CHECK_FALSE(enter("bread").isEmpty());
    const auto ids = tables.answers(0);
    REQUIRE(tables.session->commit(removeAnswers(tables.workshop(), {ids[0]}),
                                   {QStringLiteral("answer.remove")}));
    REQUIRE(tables.session->commit(
        setAnswer(tables.workshop(), ids[1], {{columnOf(&Answer::text), QStringLiteral("Roses")}}),
        {QStringLiteral("answer.set")}));
    CHECK(enter("Bread").isEmpty());
    CHECK_FALSE(enter("roses").isEmpty());
}

TEST_CASE("a pasted list is looked at before it is added", "[tables]") {
    TablesWindow tables;
    paste(QStringLiteral("- Bread\n- Not this\n\n- Roses\n"));
    auto *look = tables.window->findChild<PasteLook *>();
    REQUIRE(look);
    CHECK(look->chosen() ==
          QStringList{QStringLiteral("Bread"), QStringLiteral("Not this"), QStringLiteral("Roses")});
    CHECK(tables.answers(0).empty());
    // By keys alone: the second line left out by Space, then the default button by Enter.
    auto *lines = look->findChild<QListView *>(QStringLiteral("pastedLines"));
    REQUIRE(QApplication::focusWidget() == lines);
    tables.press(Qt::Key_Down);
    tables.press(Qt::Key_Space);
    CHECK(look->findChild<QAbstractButton *>(QStringLiteral("addMany"))->text() == QStringLiteral("Add 2"));
    tables.press(Qt::Key_Return);
    REQUIRE(tables.answers(0).size() == 2);
    CHECK(tables.text(tables.answers(0)[0]) == QStringLiteral("Bread"));
    CHECK(tables.text(tables.answers(0)[1]) == QStringLiteral("Roses"));
    CHECK(tables.session->undoable() == 1);
    tables.activate();
    CHECK(QApplication::focusWidget() == &tables.column(0).entry());
}

TEST_CASE("a pasted list can become one answer, or none", "[tables]") {
    TablesWindow tables;
    paste(QStringLiteral("Roses are red\nviolets are blue"));
    tables.press(Qt::Key_Escape);
    tables.activate();
    CHECK(tables.column(0).entry().text().isEmpty());
    paste(QStringLiteral("Roses are red\nviolets are blue"));
    PasteLook *look = nullptr;
    for (auto *each : tables.window->findChildren<PasteLook *>())
        look = each->isVisible() ? each : look;
    REQUIRE(look);
    look->findChild<QAbstractButton *>(QStringLiteral("asOne"))->click();
    tables.activate();
    CHECK(tables.answers(0).empty());
    CHECK(tables.column(0).entry().text() == QStringLiteral("Roses are red\nviolets are blue"));
    tables.press(Qt::Key_Return);
    REQUIRE(tables.answers(0).size() == 1);
}

TEST_CASE("one pasted line goes into the field without its end", "[tables]") {
    TablesWindow tables;
    paste(QStringLiteral("- just one\n"));
    CHECK(tables.column(0).entry().text() == QStringLiteral("- just one"));
}

TEST_CASE("each entry field is one key away", "[tables]") {
    TablesWindow tables;
    tables.press(Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
    CHECK(QApplication::focusWidget() == &tables.column(2).entry());
    tables.type(QStringLiteral("here"));
    tables.press(Qt::Key_Return);
    CHECK(tables.answers(2).size() == 1);
    tables.press(Qt::Key_Down);
    CHECK(QApplication::focusWidget() == &tables.column(2).view());
    tables.press(Qt::Key_Up);
    CHECK(QApplication::focusWidget() == &tables.column(2).entry());
    tables.room->focusFirst();
    CHECK(QApplication::focusWidget() == &tables.column(2).entry());
}

TEST_CASE("an answer that is too long stays in the field and says so", "[tables]") {
    TablesWindow tables;
    tables.column(0).entry().setPlainText(QString(20001, QLatin1Char('a')));
    tables.press(Qt::Key_Return);
    CHECK(tables.answers(0).empty());
    CHECK(tables.column(0).entry().text().size() == 20001);
    CHECK(tables.window->messages().isError());
}

TEST_CASE("a workshop that somebody else has open can be read here and not changed", "[tables]") {
    TablesWindow tables;
    const auto ids = tables.add(0, {QStringLiteral("Kept")});
    const auto reading = TablesWindow::open(tables.session->path(), WorkshopSession::Mode::Read);
    TablesPage page(RoomContext{*reading, tables.theme, tables.settings, tables.window->messages()});
    PromptColumn &column = *page.columns().front();
    CHECK_FALSE(column.entry().isEnabled());
    REQUIRE(column.view().choose(ids[0]));
    CHECK_FALSE(page.hasAnswersInHand());
    column.view().editCurrent();
    CHECK_FALSE(column.view().isEditing());
    page.toggleStar(ids[0]);
    CHECK_FALSE(reading->workshop().find(ids[0])->starred);
}

TEST_CASE("naughty strings are entered and edited character by character", "[tables]") {
    TablesWindow tables;
    std::vector<AnswerId> entered;
    for (const QJsonValue &value : coalesce::test::naughtyStrings()) {
        const auto text = RequiredText::checked(value.toString());
        if (!text || text->string().contains(QLatin1Char('\n')))
            continue;
        INFO(text->string().toUtf8().toHex(' ').toStdString());
        tables.column(0).entry().insertPlainText(text->string());
        tables.press(Qt::Key_Return);
        REQUIRE(tables.answers(0).size() == entered.size() + 1);
        entered.push_back(tables.answers(0).back());
        // The one exception: for a text field of Qt, U+2029 is the end of a line.
        QString expected = text->string();
        CHECK(tables.text(entered.back()) == expected.replace(QChar::ParagraphSeparator, QLatin1Char('\n')));
    }
    CHECK(entered.size() > 400);
    // Opening one to edit and leaving it is no edit.
    entered.push_back(tables.add(0, {QStringLiteral("from\u2029elsewhere")})[0]);
    std::ranges::reverse(entered);
    const int edits = tables.session->undoable();
    for (std::size_t i = 0; i < entered.size(); i += 7) {
        tables.focusList(0, entered[i]);
        tables.press(Qt::Key_F2);
        tables.press(Qt::Key_Return);
    }
    CHECK(tables.session->undoable() == edits);
}
