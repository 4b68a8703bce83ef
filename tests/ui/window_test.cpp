// SPDX-License-Identifier: GPL-3.0-or-later
// The window with a workshop in it: what closing keeps, what it says when, and how one gets to a record.
#include "core/edit/record_actions.h"
#include "tests/support/file_bytes.h"
#include "tests/ui/open_program.h"
#include "ui/canvas/canvas_room.h"
#include "ui/canvas/canvas_view.h"
#include "ui/finder/finder.h"
#include "ui/plan/cell_table.h"
#include "ui/plan/people_panel.h"
#include "ui/stage/stage_controller.h"
#include "ui/widgets/inline_text_edit.h"
#include "ui/widgets/message_bar.h"

#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSemaphore>
#include <QThreadPool>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

constexpr int kPatienceMs = 60'000;

QString s(const char *utf8) {
    return QString::fromUtf8(utf8);
}

struct OpenDay : Program {
    OpenDay() { makeNew(); }

    void waitUntilClosed() {
        REQUIRE(QTest::qWaitFor([this] { return window.isNull(); }, kPatienceMs));
    }
    void reopen() {
        window = windows.open(path);
        REQUIRE(window);
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window));
        opened();
    }
    void addAnswer(const char *text) {
        window->showWorkshop(s("tables"));
        type(s(text));
        press(s("Return"));
    }
    QString said() const { return window->messages().sentence(); }
    QUuid add(Kind kind, const FieldValues &values) {
        const auto made = open->session().commit(
            addRecord(workshop(), kind, values, open->session().sources()), {s("test")});
        REQUIRE(made);
        return made->value();
    }
    PromptId firstPrompt() const { return workshop().prompts().begin()->id; }
};

} // namespace

TEST_CASE("closing the window keeps what is being typed", "[window]") {
    OpenDay day;
    const char *const keys = GENERATE("Ctrl+W", "Ctrl+Q");
    SECTION("an answer that was not entered, as a draft") {
        day.window->showWorkshop(s("tables"));
        type(s("Half an ans"));
        press(s(keys));
        day.waitUntilClosed();
        day.reopen();
        day.window->showWorkshop(s("tables"));
        auto *entry = qobject_cast<InlineTextEdit *>(QApplication::focusWidget());
        REQUIRE(entry);
        CHECK(entry->text() == s("Half an ans"));
    }
    SECTION("the date of the workshop") {
        day.window->showWorkshop(s("plan"));
        day.window->findChild<QLineEdit *>(s("date"))->setFocus();
        press(s("Ctrl+A"));
        type(s("2026-07-03"));
        press(s(keys));
        day.waitUntilClosed();
        day.reopen();
        CHECK(day.workshop().facts().date == QDate(2026, 7, 3));
    }
    SECTION("a cell of the people") {
        day.add(Kind::Participant, {{columnOf(&Participant::name), s("Ada")}});
        day.window->showWorkshop(s("plan"));
        REQUIRE(day.window->commands().run(s("plan.people")));
        CellTable &table = day.window->findChild<PeoplePanel *>()->table();
        table.setFocus();
        table.setCurrentIndex(table.model()->index(0, PeopleModel::Organisation));
        press(s("F2"));
        type(s("The library"));
        press(s(keys));
        day.waitUntilClosed();
        day.reopen();
        CHECK(day.workshop().participants().begin()->organisation.string() == s("The library"));
    }
    SECTION("the title of a new cluster") {
        day.addAnswer("Soup for all");
        day.window->showWorkshop(s("canvas"));
        press(s("Home"));
        press(s("G"));
        REQUIRE(day.open->canvas().view().titleEditor());
        type(s("Eating together"));
        press(s(keys));
        day.waitUntilClosed();
        day.reopen();
        CHECK(day.workshop().clusters().begin()->title.string() == s("Eating together"));
    }
}

TEST_CASE("an export that runs is finished before its window closes", "[window]") {
    OpenDay day;
    const auto go = std::make_shared<QSemaphore>();
    ExportFormat slow = exportFormats()[1];
    slow.make = [go](const ExportInput &, Progress &) -> Result<QByteArray> {
        go->acquire();
        return QByteArray("whole");
    };
    const QString path = day.folder.filePath(s("report.md"));
    Exporter &exporter = day.open->exporter();
    SECTION("and written") {
        exporter.exportTo(slow, path);
        press(s("Ctrl+W"));
        REQUIRE(day.window);
        CHECK(day.window->isVisible());
        CHECK(day.said().contains(s("still being exported")));
        go->release();
        day.waitUntilClosed();
        CHECK(coalesce::test::bytesAt(path) == "whole");
    }
    SECTION("unless it cannot be written, which is said") {
        exporter.exportTo(slow, day.folder.filePath(s("no such folder/report.md")));
        day.window->close();
        go->release();
        REQUIRE(QTest::qWaitFor([&] { return day.window->messages().isError(); }, kPatienceMs));
        QCoreApplication::processEvents();
        REQUIRE(day.window);
        CHECK(day.window->isVisible());
    }
    SECTION("or stopped from there") {
        exporter.exportTo(slow, path);
        day.window->close();
        QPushButton *stop = day.window->messages().findChild<QPushButton *>();
        REQUIRE(stop->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        day.waitUntilClosed();
        go->release();
        QThreadPool::globalInstance()->waitForDone();
        CHECK(!QFile::exists(path));
    }
}

TEST_CASE("what a change said goes with the next one, and other news stays", "[window]") {
    OpenDay day;
    day.addAnswer("Soup for all");
    press(s("Ctrl+Z"));
    CHECK(day.said().startsWith(s("Undone: ")));
    day.addAnswer("Bread");
    CHECK(day.said().isEmpty());
    day.window->messages().showNotice(s("It is in the folder."), {}, MessageBar::Lasts::ItsTime);
    day.addAnswer("Butter");
    CHECK(day.said() == s("It is in the folder."));
    day.window->messages().showError(s("The disk is full."));
    day.addAnswer("Jam");
    CHECK(day.said() == s("The disk is full."));
}

TEST_CASE("the Edit menu names what undo and redo would do, also after a restart", "[window]") {
    OpenDay day;
    day.addAnswer("Soup & bread");
    day.addAnswer("Night buses");
    const auto edit = [&] {
        QStringList texts;
        for (const QAction *menu : day.window->menuBar()->actions()) {
            if (plainText(menu->text()) != s("Edit"))
                continue;
            emit menu->menu()->aboutToShow();
            for (const QAction *action : menu->menu()->actions())
                texts += plainText(action->text());
        }
        return texts;
    };
    QCoreApplication::processEvents();
    press(s("Ctrl+Z"));
    const QString undo = s("Undo: %1").arg(day.open->session().undoLabel());
    const QString redo = s("Redo: %1").arg(day.open->session().redoLabel());
    CHECK(undo.contains(s("Soup & bread")));
    CHECK(redo.contains(s("Night buses")));
    CHECK(edit().contains(undo));
    CHECK(edit().contains(redo));
    press(s("Ctrl+W"));
    day.waitUntilClosed();
    day.reopen();
    QCoreApplication::processEvents();
    CHECK(edit().contains(undo));
    CHECK(edit().contains(redo));
    press(s("Ctrl+Shift+Z"));
    CHECK(day.workshop().answers().size() == 2);
}

TEST_CASE("a window that can only read says why once, and says each trouble once", "[window]") {
    OpenDay day;
    const QString path = day.folder.filePath(s("Other.coalesce"));
    REQUIRE(createWorkshop(path, {}, systemSources()));
    const auto owner = WorkshopSession::open(path, WorkshopSession::Mode::Edit, systemSources());
    REQUIRE(owner);
    MainWindow *reader = day.windows.open(path);
    REQUIRE(reader);
    auto *open = reader->findChild<OpenWorkshop *>();
    MessageBar &messages = reader->messages();
    CHECK(messages.sentence().startsWith(s("You can look at this workshop but not change it.")));
    CHECK(!messages.isError());
    messages.dismiss();

    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.write(QByteArray(8192, 'x')) == 8192);
    file.close();
    open->lookForNews();
    REQUIRE(messages.isError());
    messages.dismiss();
    open->lookForNews();
    CHECK(messages.sentence().isEmpty());
}

TEST_CASE("advice on a note, a person, a consent or a prompt leads to it", "[window]") {
    OpenDay day;
    const QUuid prompt = day.firstPrompt().uuid();
    for (int i = 0; i < 12; ++i)
        day.add(Kind::TableNote, {{columnOf(&TableNote::prompt), prompt},
                                  {columnOf(&TableNote::kind), s("point")},
                                  {columnOf(&TableNote::text), s("Said %1").arg(i)}});
    const QUuid ada = day.add(Kind::Participant, {{columnOf(&Participant::name), s("Ada")}});
    const QUuid bo = day.add(Kind::Participant, {{columnOf(&Participant::name), s("Bo")}});
    const auto at = [&] { return qobject_cast<InlineTextEdit *>(QApplication::focusWidget()); };

    const TableNoteId last = day.workshop().referring(prompt, &TableNote::prompt).back();
    day.open->showRecord(refOf(last));
    REQUIRE(at());
    CHECK(at()->text() == s("Said 11"));
    QCoreApplication::processEvents();
    CHECK(!at()->visibleRegion().isEmpty());

    day.open->showRecord(refOf(day.firstPrompt()));
    REQUIRE(at());
    CHECK(at()->accessibleName() == s("The table's own paragraph for the report"));

    CellTable &people = day.window->findChild<PeoplePanel *>()->table();
    for (const QUuid &id : {bo, ada}) {
        day.open->showRecord({Kind::Participant, id});
        CHECK(people.hasFocus());
        CHECK(people.currentIndex().siblingAtColumn(PeopleModel::Name).data() ==
              day.workshop().find(ParticipantId(id))->name.string());
    }
}

TEST_CASE("another room's keys close the finder, and typing goes where it is seen", "[window][finder]") {
    OpenDay day;
    day.window->showWorkshop(s("plan"));
    press(s("Ctrl+K"));
    REQUIRE(day.window->finder().isVisible());
    press(s("Ctrl+2"));
    CHECK(!day.window->finder().isVisible());
    type(s("Soup"));
    press(s("Return"));
    CHECK(day.workshop().answers().size() == 1);
}

TEST_CASE("workshops are started, opened and found again on the start page", "[window][start]") {
    Program p;
    const auto card = [&](const char *name) {
        for (QPushButton *each : p.window->startPage().findChildren<QPushButton *>())
            if (each->accessibleName() == s(name))
                return each;
        FAIL("no card " << name);
        return static_cast<QPushButton *>(nullptr);
    };
    const bool byKeys = GENERATE(false, true);
    const auto choose = [&](const char *name) {
        QCoreApplication::processEvents();
        if (byKeys) {
            card(name)->setFocus(Qt::TabFocusReason);
            press(s("Return"));
        } else {
            QTest::mouseClick(card(name), Qt::LeftButton);
        }
    };
    const auto closeAll = [&] {
        p.window->close();
        REQUIRE(QTest::qWaitFor([&] { return p.window.isNull(); }, kPatienceMs));
        p.startPage();
    };

    choose("Blank");
    p.opened();
    CHECK(p.workshop().facts().title.string() == s("Day"));
    p.window->showWorkshop(s("report"));
    closeAll();

    // The same name again: nothing is replaced, and that is said.
    const auto bytes = [&] { return coalesce::test::bytesAt(p.path); };
    const QByteArray before = bytes();
    choose("Continue, start, stop");
    CHECK(p.windows.workshopOf(*p.window) == nullptr);
    REQUIRE(p.window->messages().isError());
    CHECK(p.window->messages().sentence().contains(s("already")));
    CHECK(p.window->messages().sentence().contains(s("Day.coalesce")));
    CHECK(bytes() == before);
    p.window->messages().dismiss();

    p.path = p.folder.filePath(s("Second.coalesce"));
    choose("Continue, start, stop");
    p.opened();
    CHECK(p.workshop().prompts().size() == 3);
    CHECK(p.window->currentRoom()->id() == s("plan")); // what is new is planned first
    closeAll();

    // Both are listed, the newest first, with title and date.
    QPushButton *recent = card("Second");
    CHECK(recent->accessibleDescription().startsWith(
        QLocale().toString(QDate::currentDate(), QLocale::ShortFormat)));
    choose("Day");
    p.opened();
    CHECK(QFileInfo(p.open->session().path()).fileName() == s("Day.coalesce"));
    closeAll();

    p.toOpen = p.path;
    choose("Open a workshop…");
    p.opened();
    CHECK(p.workshop().facts().title.string() == s("Second"));
    closeAll();

    choose("Look at the sample");
    p.opened();
    CHECK(p.workshop().answers().size() > 50);
}

TEST_CASE("closing the workshop's window closes its stage", "[stage]") {
    Program program;
    program.makeNew();
    program.open->stage().openHere();
    const QPointer<StageWindow> shown = program.open->stage().window();
    REQUIRE(shown->isVisible());
    program.window->close();
    REQUIRE(QTest::qWaitFor([&] { return shown.isNull(); }));
}
