// SPDX-License-Identifier: GPL-3.0-or-later
// The clock of the run sheet in the window, by a time that the tests hold.
#include "core/edit/live_actions.h"
#include "tests/ui/open_sample.h"
#include "ui/clock/chime.h"
#include "ui/clock/clock_commands.h"
#include "ui/clock/clock_pill.h"
#include "ui/clock/running_clock.h"
#include "ui/plan/cell_table.h"
#include "ui/plan/plan_room.h"
#include "ui/plan/run_sheet_panel.h"
#include "ui/plan/step_details.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_field.h"
#include "ui/widgets/top_bar.h"

#include <QCheckBox>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace coalesce;
using namespace coalesce::ui;
using test::OpenWorkshop;

namespace {

constexpr qint64 kStart = 1'782'909'000'000; // 1 July 2026, 12:30 in UTC

struct ClockWindow : OpenWorkshop {
    std::shared_ptr<qint64> now = std::make_shared<qint64>(kStart);

    ClockWindow() : OpenWorkshop(From::Sample) { reopen(); }
    void reopen() {
        Sources sources = systemSources();
        sources.nowMs = [now = now] { return *now; };
        session.reset();
        auto opened = WorkshopSession::open(folder.filePath(QStringLiteral("test.coalesce")),
                                            WorkshopSession::Mode::Edit, sources);
        REQUIRE(opened);
        session = std::move(*opened);
    }
    void pass(qint64 ms) { *now += ms; }
    const Step &step(int number) const {
        return *workshop().find(StepId(workshop().idsOf(Kind::Step)[size_t(number - 1)]));
    }
};

struct PlanWithClock : ClockWindow {
    Chime chime{settings};
    PlanRoom &room = show(std::make_unique<PlanRoom>(context(), clock()));
    RunSheetPanel &sheet = room.view().runSheet();

    PlanWithClock() {
        window.commands().add(clockCommands(clock(), chime));
        QObject::connect(session.get(), &WorkshopSession::changed, &window,
                         [this] { window.commands().refresh(); });
        room.view().showPart(PlanView::RunSheet);
    }
    QString cell(int row, RunSheetModel::Column column) {
        return sheet.model().index(row - 1, column).data().toString();
    }
    QPushButton &next() { return *sheet.findChild<QPushButton *>(QStringLiteral("nextStep")); }
};

} // namespace

TEST_CASE("a countdown shows whole seconds, hours where there are any, and what is over", "[clock]") {
    CHECK(countdownText(760'000) == QStringLiteral("12:40"));
    CHECK(countdownText(759'001) == QStringLiteral("12:40"));
    CHECK(countdownText(1) == QStringLiteral("0:01"));
    CHECK(countdownText(0) == QStringLiteral("0:00"));
    CHECK(countdownText(-999) == QStringLiteral("0:00"));
    CHECK(countdownText(-130'000) == QStringLiteral("2:10"));
    CHECK(countdownText(999 * kMinuteMs) == QStringLiteral("16:39:00"));
}

TEST_CASE("a step warns once before its end and once at it, and one of no minutes not at all", "[clock]") {
    const StepId step(QUuid::createUuid());
    const auto left = [&](qint64 ms) { return ClockReading{step, true, 0, 20 * kMinuteMs, ms, nullptr}; };
    const qint64 warn = 5 * kMinuteMs;
    CHECK_FALSE(alarmBetween(left(warn + 2000), left(warn + 1000), warn));
    CHECK(alarmBetween(left(warn + 1), left(warn), warn) == Urgency::Soon);
    CHECK_FALSE(alarmBetween(left(warn), left(warn - 1000), warn));
    CHECK(alarmBetween(left(500), left(0), warn) == Urgency::Over);
    CHECK(alarmBetween(left(warn + 1), left(-1), warn) == Urgency::Over); // asleep meanwhile
    CHECK_FALSE(alarmBetween(left(0), left(-1000), warn));
    CHECK_FALSE(alarmBetween(left(500), left(100), 0));
    ClockReading other = left(0);
    other.step = StepId(QUuid::createUuid());
    CHECK_FALSE(alarmBetween(left(500), other, warn));
}

TEST_CASE("a short step is calm until its half is over", "[clock]") {
    const auto left = [](qint64 ms) {
        return ClockReading{StepId(QUuid()), true, 0, 4 * kMinuteMs, ms, nullptr};
    };
    const qint64 warn = 5 * kMinuteMs;
    CHECK(urgencyOf(left(4 * kMinuteMs), warn) == Urgency::Calm);
    CHECK(alarmBetween(left(2 * kMinuteMs + 1), left(2 * kMinuteMs), warn) == Urgency::Soon);
}

TEST_CASE("one key moves the day on, and the run sheet says what runs, what it took and how far behind",
          "[clock]") {
    PlanWithClock plan;
    CHECK(plan.next().text() == QStringLiteral("Start"));
    QTest::keyClick(&plan.window, Qt::Key_F8);
    CHECK(plan.cell(1, RunSheetModel::Took) == QStringLiteral("● %1:00 left").arg(plan.step(1).minutes));
    CHECK(plan.next().text() == QStringLiteral("Next step"));
    plan.pass((plan.step(1).minutes + 3) * kMinuteMs);
    emit plan.clock().ticked();
    CHECK(plan.cell(1, RunSheetModel::Took) == QStringLiteral("● 3:00 over"));
    QTest::mouseClick(&plan.next(), Qt::LeftButton);
    CHECK(plan.cell(1, RunSheetModel::Took) ==
          QStringLiteral("%1 min, 3 over").arg(plan.step(1).minutes + 3));
    CHECK(plan.cell(2, RunSheetModel::Took).startsWith(QStringLiteral("● ")));
    CHECK(plan.sheet.details().script().text() == plan.step(2).script.string()); // which is wanted now
    CHECK(plan.clock().forecastText().contains(QStringLiteral("3 min behind")));
    CHECK(plan.sheet.model().summary().startsWith(QStringLiteral("3 min behind, ends ")));
    QTest::keyClick(&plan.window, Qt::Key_F8, Qt::ShiftModifier);
    CHECK(plan.cell(1, RunSheetModel::Took).startsWith(QStringLiteral("● ")));
}

TEST_CASE("what the day does not allow is said and goes by itself, for it is no failure", "[clock]") {
    PlanWithClock plan;
    QTest::keyClick(&plan.window, Qt::Key_F8, Qt::ShiftModifier); // before the first step
    CHECK_FALSE(plan.window.messages().sentence().isEmpty());
    CHECK_FALSE(plan.window.messages().isError());
    QTest::keyClick(&plan.window, Qt::Key_Escape);
    CHECK(plan.window.messages().sentence().isEmpty());
}

TEST_CASE("the clock stands and goes on by a key, and takes a minute more", "[clock]") {
    PlanWithClock plan;
    QTest::keyClick(&plan.window, Qt::Key_F7);
    plan.pass(kMinuteMs);
    QTest::keyClick(&plan.window, Qt::Key_F7);
    CHECK(leftText(*plan.clock().reading()) ==
          QStringLiteral("paused, %1:00 left").arg(plan.step(1).minutes - 1));
    plan.pass(10 * kMinuteMs);
    QTest::keyClick(&plan.window, Qt::Key_F8, Qt::ControlModifier);
    QTest::keyClick(&plan.window, Qt::Key_F7);
    CHECK(plan.clock().reading()->leftMs == plan.step(1).minutes * kMinuteMs);
    CHECK(plan.clock().reading()->isRunning);
}

TEST_CASE("near its end a step is told in words, and at its end the next one is offered", "[clock]") {
    PlanWithClock plan;
    QSignalSpy alarms(&plan.clock(), &RunningClock::alarm);
    REQUIRE(plan.clock().next());
    plan.pass((plan.step(1).minutes - 5) * kMinuteMs);
    CHECK(alarms.isEmpty());
    plan.clock().look();
    CHECK(alarms.count() == 1);
    CHECK(plan.window.messages().sentence().contains(QStringLiteral("5 minutes left")));
    plan.pass(5 * kMinuteMs);
    plan.clock().look();
    CHECK(alarms.count() == 2);
    CHECK(plan.window.messages().sentence().contains(plan.step(2).title.string()));
}

TEST_CASE("undo passes over the clock", "[clock]") {
    PlanWithClock plan;
    const int before = plan.session->undoable();
    REQUIRE(plan.clock().next());
    CHECK(plan.session->undoable() == before);
}

TEST_CASE("a step left running for more than an hour is asked about when the workshop opens again",
          "[clock]") {
    ClockWindow open;
    REQUIRE(open.session->commit(nextStep(open.workshop(), *open.now, open.session->sources()),
                                 {QStringLiteral("clock.next"), EntryKind::Live}));
    const auto box = [&] { return open.window.findChild<QMessageBox *>(); };
    SECTION("within the hour it goes on by itself") {
        open.pass(59 * kMinuteMs);
        open.reopen();
        open.clock().askWhereLeftRunning();
        CHECK_FALSE(box());
        CHECK(open.clock().reading()->elapsedMs == 59 * kMinuteMs);
    }
    SECTION("later it is asked, and may end where its time ended") {
        open.pass(200 * kMinuteMs);
        open.reopen();
        open.window.show();
        open.clock().askWhereLeftRunning();
        REQUIRE(box());
        CHECK(box()->text().contains(QStringLiteral("3 h 20 min")));
        for (QAbstractButton *button : box()->buttons())
            if (box()->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        CHECK_FALSE(open.clock().reading());
        CHECK(takenMs(open.workshop(), open.step(1).id, *open.now) == open.step(1).minutes * kMinuteMs);
    }
}

TEST_CASE("after a rehearsal the day is begun anew, if one says so", "[clock]") {
    PlanWithClock plan;
    const auto box = [&] { return plan.window.findChild<QMessageBox *>(); };
    const auto press = [&](const QString &text) {
        REQUIRE(box());
        for (QAbstractButton *button : box()->buttons())
            if (button->text() == text)
                return QTest::mouseClick(button, Qt::LeftButton);
        FAIL("no such button");
    };
    CHECK_FALSE(plan.window.commands().action(QStringLiteral("clock.reset"))->isEnabled());
    QTest::keyClick(&plan.window, Qt::Key_F8);
    CHECK_FALSE(box()); // the first time there is nothing to ask
    plan.pass(5 * kMinuteMs);
    REQUIRE(plan.clock().stop());
    plan.pass(24 * 60 * kMinuteMs);
    QTest::keyClick(&plan.window, Qt::Key_F8);
    REQUIRE(box());
    CHECK_FALSE(plan.clock().reading());
    CHECK(box()->defaultButton()->text() == QStringLiteral("Go on")); // Enter loses nothing
    SECTION("not now") {
        press(QStringLiteral("Not now"));
        CHECK_FALSE(plan.clock().reading());
        CHECK(plan.workshop().all<Run>().size() == 1);
    }
    SECTION("it goes on") {
        press(QStringLiteral("Go on"));
        CHECK(plan.clock().reading()->step == plan.step(2).id);
    }
    SECTION("anew") {
        press(QStringLiteral("Begin the day anew"));
        CHECK(plan.clock().reading()->step == plan.step(1).id);
        CHECK(plan.clock().reading()->leftMs == plan.step(1).minutes * kMinuteMs);
        CHECK(plan.workshop().all<Run>().size() == 1);
    }
    SECTION("a clicker's key comes through while it is asked, and asks no second time") {
        plan.clock().next();
        CHECK(plan.window.findChildren<QMessageBox *>().size() == 1);
    }
}

TEST_CASE("the clock forgets what it kept when one asks for it, and not before that is confirmed",
          "[clock]") {
    PlanWithClock plan;
    REQUIRE(plan.clock().next());
    plan.window.commands().refresh();
    REQUIRE(plan.window.commands().run(QStringLiteral("clock.reset")));
    auto *box = plan.window.findChild<QMessageBox *>();
    REQUIRE(box);
    CHECK(plan.clock().reading());
    for (QAbstractButton *button : box->buttons())
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    CHECK_FALSE(plan.clock().reading());
    CHECK_FALSE(plan.clock().hasRun());
}

TEST_CASE("the pill in the top bar says the step and its time, in words for ears", "[clock]") {
    PlanWithClock plan;
    ClockPill pill(plan.context(), plan.clock(), plan.chime, plan.window.commands(), &plan.window);
    CHECK(pill.accessibleName() == QStringLiteral("Clock: the run sheet has not started"));
    REQUIRE(plan.clock().next());
    CHECK(pill.text() == plan.step(1).title.string());
    CHECK(pill.accessibleName() == QStringLiteral("Clock: %1, %2 minutes left")
                                       .arg(plan.step(1).title.string())
                                       .arg(plan.step(1).minutes));
    CHECK(pill.property("look").toString() == QStringLiteral("pill"));
    plan.pass(plan.step(1).minutes * kMinuteMs);
    emit plan.clock().ticked();
    CHECK(pill.property("look").toString() == QStringLiteral("pillOver"));
}

TEST_CASE("a muted clock, and one on a computer without a loudspeaker, is silent", "[clock]") {
    PlanWithClock plan;
    plan.chime.setMuted(true);
    CHECK_FALSE(plan.chime.sound(Urgency::Over));
    plan.chime.setMuted(false);
    CHECK_FALSE(plan.chime.sound(Urgency::Calm));
    plan.chime.sound(Urgency::Over); // whatever there is, nothing fails
}

TEST_CASE("the script, the stage and what is held back are edited beside the step", "[clock][plan]") {
    PlanWithClock plan;
    CellTable &table = plan.sheet.table();
    table.setFocus();
    table.setCurrentIndex(plan.sheet.model().index(1, RunSheetModel::Title));
    StepDetails &details = plan.sheet.details();
    CHECK(details.script().text() == plan.step(2).script.string());
    details.script().setFocus();
    QTest::keyClick(&details.script(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&details.script(), QStringLiteral("Say hello"));
    details.script().leave();
    CHECK(plan.step(2).script.string() == QStringLiteral("Say hello"));
    auto *stage = details.findChild<ChoiceBox *>(QStringLiteral("stepStage"));
    stage->setCurrentIndex(stage->findData(QStringLiteral("go-round")));
    emit stage->activated(stage->currentIndex());
    CHECK(plan.step(2).stage.string() == QStringLiteral("go-round"));
    QTest::mouseClick(details.findChild<QCheckBox *>(QStringLiteral("holdBack")), Qt::LeftButton, {},
                      QPoint(8, 10));
    CHECK(plan.step(2).holdBack);
    CHECK(plan.cell(2, RunSheetModel::Stage) == QStringLiteral("Go-round, held back"));
    REQUIRE(plan.session->undo());
    CHECK_FALSE(details.findChild<QCheckBox *>(QStringLiteral("holdBack"))->isChecked());
}

TEST_CASE("a step is dragged to another place", "[clock][plan]") {
    PlanWithClock plan;
    RunSheetModel &model = plan.sheet.model();
    const QString first = plan.cell(1, RunSheetModel::Title), third = plan.cell(3, RunSheetModel::Title);
    const auto drop = [&](int from, int row, const QModelIndex &on = {}) {
        const std::unique_ptr<QMimeData> data(model.mimeData({model.index(from, 0)}));
        CHECK_FALSE(model.dropMimeData(data.get(), Qt::MoveAction, row, 0, on)); // the view removes nothing
    };
    drop(0, 3);
    CHECK(plan.cell(3, RunSheetModel::Title) == first);
    drop(2, 0);
    CHECK(plan.cell(1, RunSheetModel::Title) == first);
    drop(0, -1, model.index(2, 0));
    CHECK(plan.cell(2, RunSheetModel::Title) == third);
    CHECK(plan.cell(3, RunSheetModel::Title) == first);
    drop(2, -1);
    CHECK(plan.cell(model.rowCount(), RunSheetModel::Title) == first);
}

TEST_CASE("Ctrl+Enter starts the step that is selected", "[clock][plan]") {
    PlanWithClock plan;
    CellTable &table = plan.sheet.table();
    table.setFocus();
    table.setCurrentIndex(plan.sheet.model().index(3, RunSheetModel::Title));
    QTest::keyClick(&table, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(plan.clock().reading());
    CHECK(plan.clock().reading()->step == plan.step(4).id);
}
