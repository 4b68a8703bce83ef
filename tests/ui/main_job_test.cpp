// SPDX-License-Identifier: GPL-3.0-or-later
// The main job whole, in the real window: import, add, cluster, undo, export; once by mouse and once by keys
// alone.
#include "core/session/check.h"
#include "tests/support/file_bytes.h"
#include "tests/ui/open_program.h"
#include "ui/canvas/canvas_room.h"
#include "ui/canvas/canvas_view.h"
#include "ui/import/import_dialog.h"

#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

const QString kForm =
    QStringLiteral("Timestamp\tName\tWhat needs to continue?\tWhat needs to start?\tWhat needs to stop?\n"
                   "2026/06/01\tAda\tThe lunch club\tA night bus\tForms\n"
                   "2026/06/02\tBo\tThe lunch club on Fridays\tEvening sessions\tLong forms\n");

struct MainJob : Program {
    CanvasView &view() const { return open->canvas().view(); }
    ImportDialog *dialog() const {
        auto *found = window->findChild<ImportDialog *>();
        REQUIRE(found);
        return found;
    }
    QPushButton *importButton() const {
        auto *found = dialog()->findChild<QPushButton *>(QStringLiteral("import"));
        REQUIRE(found);
        return found;
    }
    std::vector<AnswerId> answersTo(int number) const {
        for (const Prompt &prompt : workshop().prompts())
            if (prompt.number == number)
                return workshop().answersOf(prompt.id);
        return {};
    }
    void checkOutcome() const {
        CHECK(workshop().answers().size() == 7);
        CHECK(workshop().counts().placed == 3);
        CHECK(workshop().clusters().size() == 1);
        CHECK(workshop().clusters().begin()->title.string() == QStringLiteral("Eating together"));
        CHECK(must(findingsOf(path)).isEmpty());
    }
    void checkMarkdown(const QString &written) const {
        const QString text = QString::fromUtf8(coalesce::test::bytesAt(written));
        for (const char *said :
             {"Eating together", "The lunch club on Fridays", "Soup for all", "A night bus", "Long forms"})
            CHECK(text.contains(QLatin1String(said)));
        CHECK_FALSE(text.contains(QStringLiteral("Ada"))); // nobody was asked whether they may be named
    }
};

} // namespace

TEST_CASE("the main job is done with the mouse", "[main-job]") {
    MainJob p;
    emit p.window->startPage().newRequested(QStringLiteral("continue-start-stop"));
    p.opened();

    REQUIRE(p.window->commands().run(QStringLiteral("file.import")));
    p.dialog()->pasteText(kForm);
    REQUIRE(QTest::qWaitFor([&] { return p.dialog()->isReady(); }));
    QTest::mouseClick(p.importButton(), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return p.workshop().answers().size() == 6; }));
    p.backInWindow();

    p.window->showWorkshop(QStringLiteral("tables"));
    type(QStringLiteral("Soup for all"));
    press(QStringLiteral("Return"));
    CHECK(p.workshop().answers().size() == 7);

    p.window->showWorkshop(QStringLiteral("canvas"));
    CanvasView &view = p.view();
    const std::vector<AnswerId> lunch = p.answersTo(1);
    REQUIRE(lunch.size() == 3);
    const auto drag = [&](QPoint from, QPoint to) {
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step)
            QTest::mouseMove(&view, from + (to - from) * step / 4);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
    };
    drag(view.viewRect(lunch[0]).center(), view.canvasRect().center());
    REQUIRE(view.titleEditor());
    type(QStringLiteral("Eating together"));
    press(QStringLiteral("Return"));
    const ClusterId cluster = p.workshop().clusters().begin()->id;
    for (const AnswerId &note : {lunch[1], lunch[2]})
        drag(view.viewRect(note).center(), view.viewRect(cluster).topLeft() + QPoint(60, 15));
    CHECK(p.workshop().counts().placed == 3);
    REQUIRE(p.window->commands().run(QStringLiteral("edit.undo")));
    CHECK(p.workshop().counts().placed == 2);
    REQUIRE(p.window->commands().run(QStringLiteral("edit.redo")));

    p.window->showWorkshop(QStringLiteral("report"));
    for (const char *id : {"report.exportPdf", "report.exportMarkdown"}) {
        QSignalSpy written(&p.open->exporter(), &Exporter::written);
        REQUIRE(p.window->commands().run(QLatin1String(id)));
        REQUIRE((!written.isEmpty() || written.wait(20000)));
        CHECK(QFileInfo(written.front().front().toString()).size() > 500);
        if (QLatin1String(id) == QLatin1String("report.exportMarkdown"))
            p.checkMarkdown(written.front().front().toString());
    }
    p.checkOutcome();
}

TEST_CASE("the main job is done with the keyboard alone", "[main-job]") {
    MainJob p;
    press(QStringLiteral("Ctrl+N"));
    p.opened();

    QApplication::clipboard()->setText(kForm);
    press(QStringLiteral("Ctrl+I"));
    REQUIRE(QTest::qWaitFor([&] { return QApplication::activeWindow() == p.dialog(); }));
    QTest::keySequence(p.dialog(), QKeySequence::Paste);
    REQUIRE(QTest::qWaitFor([&] { return p.dialog()->isReady(); }));
    QTest::keyClick(p.importButton(), Qt::Key_Space);
    REQUIRE(QTest::qWaitFor([&] { return p.workshop().answers().size() == 6; }));
    p.backInWindow();

    press(QStringLiteral("Ctrl+2"));
    type(QStringLiteral("Soup for all"));
    press(QStringLiteral("Return"));
    CHECK(p.workshop().answers().size() == 7);

    press(QStringLiteral("Ctrl+3"));
    REQUIRE(QApplication::focusWidget() == &p.view());
    const std::vector<AnswerId> lunch = p.answersTo(1);
    const auto walkTo = [&](const AnswerId &note) {
        press(QStringLiteral("Home"));
        for (int i = 0; i < 10 && p.view().selection().notes() != std::vector<AnswerId>{note}; ++i)
            press(QStringLiteral("Down"));
        REQUIRE(p.view().selection().notes() == std::vector<AnswerId>{note});
    };
    walkTo(lunch[0]);
    press(QStringLiteral("G"));
    REQUIRE(p.view().titleEditor());
    type(QStringLiteral("Eating together"));
    press(QStringLiteral("Return"));
    for (const AnswerId &note : {lunch[1], lunch[2]}) {
        p.view().select({note}); // from the tray
        press(QStringLiteral("M"));
        type(QStringLiteral("Eating"));
        press(QStringLiteral("Return"));
    }
    CHECK(p.workshop().counts().placed == 3);
    press(QStringLiteral("Ctrl+Z"));
    CHECK(p.workshop().counts().placed == 2);
    press(QStringLiteral("Ctrl+Shift+Z"));

    press(QStringLiteral("Ctrl+5"));
    QSignalSpy written(&p.open->exporter(), &Exporter::written);
    press(QStringLiteral("Ctrl+K"));
    type(QStringLiteral("export markdown"));
    press(QStringLiteral("Return"));
    REQUIRE((!written.isEmpty() || written.wait(20000)));
    p.checkMarkdown(written.front().front().toString());
    p.checkOutcome();
}
