// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/cluster_actions.h"
#include "core/edit/record_actions.h"
#include "core/report/build_outline.h"
#include "core/report/markdown.h"
#include "core/report/pdf/pdf_writer.h"
#include "tests/support/file_bytes.h"
#include "tests/ui/report_fixture.h"
#include "ui/report/advice_list.h"
#include "ui/report/contents_panel.h"
#include "ui/report/exporter.h"
#include "ui/report/section_list.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QThreadPool>
#include <QTimer>
#include <QWheelEvent>

using namespace coalesce;
using namespace coalesce::ui;
using report::Section;

namespace {

QString s(const char *utf8) {
    return QString::fromUtf8(utf8);
}

bool hasHeading(ReportWindow &w, const char *text) {
    return std::ranges::any_of(w.room.preview().pages().report()->headings(),
                               [&](const auto &heading) { return heading.text == s(text); });
}

int rowOf(const SectionList &list, Section section) {
    const std::vector<SectionRow> rows = list.rows();
    return int(std::ranges::find(rows, section, &SectionRow::section) - rows.begin());
}

report::Outline outlineOf(ReportWindow &w) {
    return report::buildOutline(
        report::PublishableReport::publish(w.session->workshop(), w.room.contents().choices().options()));
}

} // namespace

TEST_CASE("the preview is the PDF's own pages, and says where one is", "[report-room]") {
    const QTemporaryDir folder;
    ReportWindow w(folder.path());
    w.show();
    PageView &pages = w.room.preview().pages();
    REQUIRE(pages.report()->pageCount() > 3);
    CHECK(hasHeading(w, "A market that knows your name"));
    CHECK(pages.accessibleName() == s("Page preview: page 1 of %1").arg(pages.report()->pageCount()));
    CHECK(pages.accessibleDescription().contains(s("Back to the river")));
    pages.setFocus();
    QTest::keyClick(&pages, Qt::Key_End);
    CHECK(pages.currentPage() == pages.report()->pageCount() - 1);
    CHECK(pages.accessibleName().startsWith(s("Page preview: page %1 of").arg(pages.report()->pageCount())));

    // What is on the screen is what the layout draws.
    QTest::keyClick(&pages, Qt::Key_Home);
    const QImage seen = pages.viewport()->grab().toImage();
    const QRect page = pages.pageRect(0);
    QImage drawn(page.size(), QImage::Format_ARGB32_Premultiplied);
    pages.report()->renderPage(0, pages.scale(), drawn.bits(), int(drawn.bytesPerLine()));
    const QRect inside(page.topLeft() + QPoint(40, 40), QSize(page.width() - 80, 300));
    CHECK(seen.copy(inside).convertToFormat(QImage::Format_RGB32) ==
          drawn.copy(QRect(40, 40, inside.width(), 300)).convertToFormat(QImage::Format_RGB32));
}

TEST_CASE("the preview follows every edit and keeps its place", "[report-room]") {
    const QTemporaryDir folder;
    ReportWindow w(folder.path());
    w.show();
    PageView &pages = w.room.preview().pages();
    pages.verticalScrollBar()->setValue(pages.verticalScrollBar()->maximum() / 2);
    const int place = pages.verticalScrollBar()->value();
    const ClusterId first = w.session->workshop().clusters().begin()->id;
    w.andWait([&] {
        REQUIRE(w.session->commit(
            change(w.session->workshop(), first,
                   [](Cluster &c) { c.title = RequiredText::checked(s("Renamed just now")).value(); }),
            {s("cluster.set")}));
    });
    CHECK(hasHeading(w, "Renamed just now"));
    CHECK(pages.verticalScrollBar()->value() == place);
    w.andWait([&] { REQUIRE(w.session->undo()); });
    CHECK(!hasHeading(w, "Renamed just now"));
}

TEST_CASE("a room brings itself up to date when it is shown again", "[report-room]") {
    const QTemporaryDir folder;
    ReportWindow w(folder.path());
    w.show();
    w.room.widget()->hide();
    const ClusterId first = w.session->workshop().clusters().begin()->id;
    REQUIRE(w.session->commit(
        change(w.session->workshop(), first,
               [](Cluster &c) { c.title = RequiredText::checked(s("Renamed unseen")).value(); }),
        {s("cluster.set")}));
    CHECK(!w.room.preview().isBusy());
    w.andWait([&] { w.room.widget()->show(); });
    CHECK(hasHeading(w, "Renamed unseen"));
}

TEST_CASE("sections go on and off and move by keys, and are remembered outside the workshop",
          "[report-room]") {
    const QTemporaryDir folder;
    std::vector<SectionRow> chosen;
    {
        ReportWindow w(folder.path());
        w.show();
        const int before = w.session->undoable();
        SectionList &list = w.room.contents().sections();
        w.room.focusFirst();
        REQUIRE(list.hasFocus());
        const int calls = rowOf(list, Section::Calls);
        for (int i = 0; i < calls; ++i)
            QTest::keyClick(&list, Qt::Key_Down);
        w.andWait([&] { QTest::keyClick(&list, Qt::Key_Space); });
        CHECK(!hasHeading(w, "Calls to action"));
        w.andWait([&] { QTest::keyClick(&list, Qt::Key_Space); });
        CHECK(hasHeading(w, "Calls to action"));
        w.andWait([&] { QTest::keyClick(&list, Qt::Key_Up, Qt::AltModifier); });
        CHECK(rowOf(list, Section::Calls) == calls - 1);
        CHECK(list.currentRow() == calls - 1);
        const auto &headings = w.room.preview().pages().report()->headings();
        const auto place = [&](const char *text) {
            return std::ranges::find_if(headings, [&](const auto &h) { return h.text == s(text); }) -
                   headings.begin();
        };
        CHECK(place("Calls to action") < place("What struck people"));
        CHECK(w.session->undoable() == before);
        chosen = list.rows();
    }
    ReportWindow again(folder.path());
    CHECK(again.room.contents().sections().rows() == chosen);
}

TEST_CASE("a click on its mark switches a section", "[report-room]") {
    const QTemporaryDir folder;
    ReportWindow w(folder.path());
    w.show();
    SectionList &list = w.room.contents().sections();
    const int appendix = rowOf(list, Section::Appendix);
    const QRect row = list.visualItemRect(list.item(appendix));
    w.andWait([&] {
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, QPoint(row.left() + 30, row.center().y()));
    });
    CHECK(list.rows()[size_t(appendix)].on);
    CHECK(hasHeading(w, "Appendix: every answer"));
}

TEST_CASE("the choice of names says how many people it means, and takes effect", "[report-room]") {
    const QTemporaryDir folder;
    ReportWindow w(folder.path());
    w.show();
    const auto buttons = w.room.contents().findChildren<QRadioButton *>();
    REQUIRE(buttons.size() == 2);
    CHECK(buttons[0]->text() == s("Only people who agreed (9 of 16)"));
    w.window.resize(920, 590);
    CHECK(buttons[0]->text() == s("Who agreed (9 of 16)"));
    CHECK(buttons[0]->accessibleName() == s("Only people who agreed (9 of 16)"));
    w.andWait(
        [&] { QTest::mouseClick(buttons[1], Qt::LeftButton, {}, QPoint(10, buttons[1]->height() / 2)); });
    CHECK(w.room.contents().choices().names == report::Names::Nobody);
    CHECK(!report::markdownOf(outlineOf(w)).contains(s("— Halima Yusuf")));
}

TEST_CASE("advice leads to the record by click and by Enter", "[report-room]") {
    const QTemporaryDir folder;
    ReportWindow w(folder.path());
    w.show();
    AdviceList &list = w.room.advice();
    QSignalSpy jumps(&w.room, &ReportRoom::jumpRequested);
    int row = 0;
    while (row < list.count() && !list.item(row)->text().contains(s("Joe Lockwood")))
        ++row;
    REQUIRE(row < list.count());
    CHECK(list.item(row)->data(Qt::AccessibleTextRole).toString().startsWith(s("Put right first: ")));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.item(row)).center());
    REQUIRE(jumps.size() == 1);
    const auto ref = jumps[0][0].value<RecordRef>();
    REQUIRE(ref.kind == Kind::Answer);
    CHECK(w.session->workshop().find(AnswerId(ref.id))->text.string().contains(s("Joe Lockwood")));
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Return);
    CHECK(jumps.size() == 2);
    CHECK(list.sizeHint().height() > 100);
}

TEST_CASE("exports are the bytes of the report, and the room says where they are", "[report-room]") {
    const QTemporaryDir folder;
    ReportWindow w(folder.path());
    w.show();
    QString suggested;
    w.exporter.setChoosePath([&](const QString &path, const QString &) {
        suggested = path;
        return folder.filePath(QFileInfo(path).suffix() + s("/report"));
    });
    REQUIRE(QDir(folder.path()).mkpath(s("md")));
    REQUIRE(QDir(folder.path()).mkpath(s("pdf")));
    QSignalSpy written(&w.exporter, &Exporter::written);
    const std::vector<Command> commands = w.exporter.commands();
    const auto run = [&](const char *id) {
        const auto command = std::ranges::find(commands, s(id), &Command::id);
        REQUIRE(command != commands.end());
        written.clear();
        command->run();
        REQUIRE(QTest::qWaitFor([&] { return !written.isEmpty(); }, kPatienceMs));
        return written[0][0].toString();
    };
    const QString markdown = run("report.exportMarkdown");
    CHECK(markdown == folder.filePath(s("md/report.md")));
    CHECK(coalesce::test::bytesAt(markdown) == report::markdownOf(outlineOf(w)).toUtf8());
    CHECK(QFileInfo(suggested).fileName() ==
          s("Back to the river the second waterside gathering 2026-06-13.md"));
    CHECK(w.messages.sentence().contains(s("report.md")));
    CHECK(!w.messages.isError());

    const QString pdf = run("report.exportPdf");
    const auto fonts = report::pdf::Fonts::load(QStringLiteral(COALESCE_FONTS));
    REQUIRE(fonts);
    const auto pages = report::pdf::LaidOutReport::layOut(outlineOf(w), report::pdf::Paper::A4, *fonts);
    CHECK(coalesce::test::bytesAt(pdf) == report::pdf::writePdf(*pages).value());
    CHECK(QFileInfo(suggested).absolutePath() == folder.filePath(s("md"))); // the folder of the last export
}

TEST_CASE("an export that cannot be written says so and leaves nothing behind", "[report-room]") {
    const QTemporaryDir folder;
    ReportWindow w(folder.path());
    w.show();
    const QString path = folder.filePath(s("no such folder/report.md"));
    w.exporter.exportTo(exportFormats()[1], path);
    REQUIRE(QTest::qWaitFor([&] { return w.messages.isError(); }, kPatienceMs));
    CHECK(w.messages.sentence().contains(s("could not be written")));
    CHECK(!QFile::exists(path));
}

TEST_CASE("an export that is stopped writes nothing", "[report-room]") {
    const QTemporaryDir folder;
    ReportWindow w(folder.path());
    w.show();
    const QString path = folder.filePath(s("stopped.pdf"));
    std::atomic<bool> begun = false;
    ExportFormat endless = exportFormats()[0];
    endless.make = [&](const ExportInput &, Progress &progress) -> Result<QByteArray> {
        begun = true;
        while (progress.report(1, 10))
            QThread::msleep(1);
        return QByteArray("half");
    };
    w.exporter.exportTo(endless, path);
    auto *stop = w.room.widget()->findChild<QAbstractButton *>(s("stopExport"));
    REQUIRE(QTest::qWaitFor([&] { return begun.load() && stop->isVisible(); }, kPatienceMs));
    QTest::mouseClick(stop, Qt::LeftButton);
    CHECK(!w.exporter.isBusy());
    CHECK(w.messages.sentence().contains(s("stopped")));
    QThreadPool::globalInstance()->waitForDone();
    CHECK(!QFile::exists(path));
}

TEST_CASE("an export never goes over the workshop itself", "[report-room]") {
    const QTemporaryDir folder;
    ReportWindow w(folder.path());
    const QString path = w.session->path();
    const QByteArray before = coalesce::test::bytesAt(path);
    REQUIRE(QFile::link(path, folder.filePath(s("link.md"))));
    for (const QString &there : {path, folder.filePath(s("link.md"))}) {
        w.exporter.exportTo(exportFormats()[1], there);
        CHECK(!w.exporter.isBusy());
        CHECK(w.messages.isError());
        CHECK(w.messages.sentence().contains(s("the workshop itself")));
        w.messages.dismiss();
    }
    CHECK(coalesce::test::bytesAt(path) == before);
}

TEST_CASE("the focus goes from the button to Stop while it exports, and back", "[report-room]") {
    const QTemporaryDir folder;
    ReportWindow w(folder.path());
    w.show();
    w.exporter.setChoosePath([&](const QString &, const QString &) { return folder.filePath(s("r.pdf")); });
    QPushButton *button = nullptr;
    for (QPushButton *each : w.room.widget()->findChildren<QPushButton *>())
        if (each->text() == s("Export PDF"))
            button = each;
    REQUIRE(button);
    CHECK(button->toolTip().contains(s("Ctrl+Shift+E")));
    auto *stop = w.room.widget()->findChild<QPushButton *>(s("stopExport"));
    for (const bool stopped : {true, false}) {
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
        REQUIRE(w.exporter.isBusy());
        CHECK(stop->hasFocus());
        CHECK(!button->isEnabled());
        if (stopped)
            QTest::keyClick(stop, Qt::Key_Space);
        REQUIRE(QTest::qWaitFor([&] { return !stop->isVisible(); }, kPatienceMs));
        CHECK(button->isEnabled());
        CHECK(button->hasFocus());
    }
    CHECK(QFile::exists(folder.filePath(s("r.pdf"))));
}

TEST_CASE("a wheel over a choice that is not open leaves it as it is", "[report-room]") {
    const QTemporaryDir folder;
    ReportWindow w(folder.path());
    w.show();
    const ReportChoices before = w.room.contents().choices();
    for (QComboBox *box : w.room.contents().findChildren<QComboBox *>()) {
        QWheelEvent down(box->rect().center(), box->mapToGlobal(box->rect().center()), {}, {0, -120}, {}, {},
                         Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(box, &down);
    }
    CHECK(w.room.contents().choices() == before);
}

TEST_CASE("fonts that are not there are said, and the rest of the room works", "[report-room]") {
    const QTemporaryDir folder;
    const auto session = openSample(folder.path());
    Settings settings(folder.path());
    ThemeController theme(*qApp, SchemeChoice::Light);
    QWidget window;
    MessageBar messages(window, theme);
    const RoomContext context{*session, theme, settings, messages};
    Exporter exporter(context, std::make_shared<ReportFonts>(folder.filePath(s("no fonts"))));
    ReportRoom room(context, exporter);
    (new QVBoxLayout(&window))->addWidget(room.widget());
    window.show();
    REQUIRE(QTest::qWaitFor([&] { return !room.preview().problem().isEmpty(); }, kPatienceMs));
    CHECK(room.preview().problem().contains(s("fonts")));
    CHECK(room.advice().count() > 0);
}

TEST_CASE("everything that takes the focus in the room has a name", "[report-room]") {
    const QTemporaryDir folder;
    ReportWindow w(folder.path());
    w.show();
    for (QWidget *widget : w.room.widget()->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        REQUIRE(accessible);
        INFO(widget->metaObject()->className());
        CHECK(!accessible->text(QAccessible::Name).isEmpty());
    }
    CHECK(problemsOf(w.room.commands()).empty());
}

TEST_CASE("zoom keeps the place and can be taken back to the width", "[report-room]") {
    const QTemporaryDir folder;
    ReportWindow w(folder.path());
    w.show();
    PageView &pages = w.room.preview().pages();
    const double fitting = pages.scale();
    QTest::keyClick(&pages, Qt::Key_PageDown);
    QTest::keyClick(&pages, Qt::Key_PageDown);
    QTest::keyClick(&pages, Qt::Key_PageDown);
    const int page = pages.currentPage();
    REQUIRE(page > 0);
    pages.zoomBy(2);
    CHECK(pages.scale() == Approx(2 * fitting));
    CHECK(pages.horizontalScrollBar()->maximum() > 0);
    CHECK(std::abs(pages.currentPage() - page) <= 1);
    pages.fitWidth();
    CHECK(pages.scale() == fitting);
    CHECK(pages.currentPage() == page);
    w.window.resize(980, 640);
    CHECK(pages.scale() < fitting);
}

TEST_CASE("choices survive as text, and text that is off does no harm", "[report-room]") {
    ReportChoices choices;
    std::swap(choices.rows[1], choices.rows[4]);
    choices.rows[2].on = false;
    choices.names = report::Names::Nobody;
    choices.depth = report::Depth::Quotes;
    choices.paper = report::pdf::Paper::Letter;
    CHECK(choicesFrom(textOf(choices)) == choices);
    for (const char *off : {"", "{", "[]", "{\"sections\":7}", "{\"names\":\"all\"}"})
        CHECK(choicesFrom(s(off)) == ReportChoices());
    const ReportChoices partly = choicesFrom(
        s("{\"sections\":[\"join\",\"join\",\"voices\",\"dance\",5,\"title,join\"],\"off\":[\"join\"]}"));
    CHECK(partly.rows.size() == ReportChoices().rows.size());
    CHECK(partly.rows.front() == SectionRow{Section::Join, false});
}

TEST_CASE("a workshop's own outline gives the first choices, and every section can still be chosen",
          "[report-room]") {
    const ReportChoices choices(report::sectionsOf(s("join,title,voices")));
    CHECK(choices.rows.size() == ReportChoices().rows.size());
    CHECK(choices.rows.front() == SectionRow{Section::Join, true});
    CHECK(report::textOf(choices.options().sections) == s("join,title"));
    CHECK(choicesFrom(textOf(ReportChoices()), choices) == ReportChoices()); // what was remembered wins
    CHECK(choicesFrom(s(""), choices) == choices);
    CHECK(ReportChoices(report::sectionsOf(s("title,cake"))) == ReportChoices());
}

TEST_CASE("file names are made of titles without what file systems refuse", "[report-room]") {
    const auto named = [](const QString &title) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(s("w.coalesce"));
        NewWorkshop wanted;
        wanted.title = title;
        REQUIRE(createWorkshop(path, wanted, countedSources()));
        const auto session = WorkshopSession::open(path, WorkshopSession::Mode::Read, systemSources());
        return suggestedFileName((*session)->workshop(), exportFormats()[0]);
    };
    CHECK(named(s("a/b\\c: \"d\" <e>|?*")).startsWith(s("a b c d e")));
    CHECK(named(s("...hidden")).startsWith(s("hidden")));
    CHECK(named(s("???")).startsWith(s("Report")));
    CHECK(named(QString(500, QLatin1Char('x'))).size() < 110);
}

TEST_CASE("a section is dragged to its place", "[drag][report-room]") {
    if (QGuiApplication::platformName() == s("offscreen")) {
        WARN("skipped: this platform delivers no drags. Try QT_QPA_PLATFORM=xcb xvfb-run -a ui_tests [drag]");
        return;
    }
    const QTemporaryDir folder;
    ReportWindow w(folder.path());
    w.show();
    SectionList &list = w.room.contents().sections();
    const std::vector<SectionRow> before = list.rows();
    const QPoint from = list.visualItemRect(list.item(5)).center();
    const QPoint to = list.visualItemRect(list.item(2)).topLeft() + QPoint(60, 2);
    QWindow *window = w.window.windowHandle();
    const auto inWindow = [&](const QPoint &at) { return list.viewport()->mapTo(&w.window, at); };
    w.andWait([&] {
        QTest::mousePress(window, Qt::LeftButton, {}, inWindow(from));
        // The drag has an event loop of its own, so what comes next is told beforehand.
        QTimer::singleShot(200, &list, [&] { QTest::mouseMove(window, inWindow(to + QPoint(0, 6))); });
        QTimer::singleShot(400, &list, [&] { QTest::mouseMove(window, inWindow(to)); });
        QTimer::singleShot(600, &list,
                           [&] { QTest::mouseRelease(window, Qt::LeftButton, {}, inWindow(to)); });
        // The first move tells the list that it is a drag, the second begins it.
        QTest::mouseMove(window, inWindow(from - QPoint(0, 12)));
        QTest::mouseMove(window, inWindow(from - QPoint(0, 24)));
    });
    std::vector<SectionRow> wanted = before;
    std::rotate(wanted.begin() + 2, wanted.begin() + 5, wanted.begin() + 6);
    CHECK(list.rows() == wanted);
}
