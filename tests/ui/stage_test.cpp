// SPDX-License-Identifier: GPL-3.0-or-later
// The stage in the window: opened, frozen, blank, steered by keys and a clicker, and safe when screens come
// and go.
#include "core/day/day_clock.h"
#include "core/edit/live_actions.h"
#include "core/edit/participant_actions.h"
#include "core/edit/prompt_actions.h"
#include "core/edit/record_actions.h"
#include "tests/ui/open_sample.h"
#include "ui/stage/stage_commands.h"
#include "ui/stage/stage_controller.h"
#include "ui/stage/stage_preview.h"
#include "ui/widgets/message_bar.h"

#include <QElapsedTimer>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

QString s(const char *utf8) {
    return QString::fromUtf8(utf8);
}

struct Staged {
    test::OpenWorkshop open{test::OpenWorkshop::From::Sample};
    MainWindow &window = open.window;
    StageController control{open.context(), open.clock(), open.window};

    Staged() {
        addStage(window, control);
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }

    StageController &stage() { return control; }
    const Workshop &workshop() const { return open.workshop(); }
    WorkshopSession &session() const { return *open.session; }
    StagePreview &preview() { return *window.findChild<StagePreview *>(); }
    QString said() const { return window.messages().sentence(); }
    void settle() {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
    // Opens it in a window, which needs no second screen, and gives it the keys.
    StageWindow &openHere() {
        stage().openHere();
        StageWindow &shown = *stage().window();
        shown.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&shown));
        return shown;
    }
    QUuid commit(const Result<Outcome> &outcome, EntryKind kind = EntryKind::Edit) {
        const auto made = session().commit(outcome, {s("test"), kind, {}});
        REQUIRE(made);
        return made->value_or(QUuid());
    }
    QUuid add(Kind kind, const FieldValues &values) {
        return commit(addRecord(workshop(), kind, values, session().sources()));
    }
    const Stage *record() const {
        return workshop().all<Stage>().isEmpty() ? nullptr : &*workshop().all<Stage>().begin();
    }
    StepId stepAtClock() const {
        const Run *run = openRun(workshop());
        REQUIRE(run);
        return run->step;
    }
    QScreen *other() const {
        for (QScreen *screen : QGuiApplication::screens())
            if (screen != window.screen())
                return screen;
        return nullptr;
    }
};

} // namespace

TEST_CASE("with one screen alone the stage says so, stays closed and offers a window", "[stage]") {
    Staged day;
    if (QGuiApplication::screens().size() > 1)
        return;
    REQUIRE(day.window.commands().run(s("stage.open")));
    CHECK_FALSE(day.stage().isOpen());
    CHECK(day.said().contains(s("only this screen")));
    for (QPushButton *button : day.window.messages().findChildren<QPushButton *>())
        if (button->text() == s("Show it here"))
            button->click();
    REQUIRE(day.stage().isOpen());
    CHECK(day.stage().window()->isVisible());
    CHECK_FALSE(day.stage().window()->isFullScreen());
}

TEST_CASE("with one screen alone the same key again opens the stage in a window", "[stage]") {
    Staged day;
    if (QGuiApplication::screens().size() > 1)
        return;
    REQUIRE(day.window.commands().run(s("stage.open")));
    REQUIRE(day.window.commands().run(s("stage.open")));
    REQUIRE(day.stage().isOpen());
    CHECK_FALSE(day.stage().window()->isFullScreen());
    CHECK(day.said().isEmpty());
}

TEST_CASE("only an open stage is frozen, and one that is opened again is not", "[stage]") {
    Staged day;
    CHECK_FALSE(day.window.commands().run(s("stage.freeze")));
    CHECK_FALSE(day.stage().isFrozen());
    day.openHere();
    REQUIRE(day.window.commands().run(s("stage.freeze")));
    CHECK(day.stage().isFrozen());
    day.stage().close();
    CHECK_FALSE(day.stage().isFrozen());
}

TEST_CASE("the preview says what the room sees, to eyes and ears", "[stage]") {
    Staged day;
    StagePreview &preview = day.preview();
    CHECK(preview.isVisible());
    CHECK(preview.accessibleName() == s("Not shown yet"));
    day.stage().show(StageShow::Tables);
    day.settle();
    CHECK(preview.accessibleName() == s("Stage closed"));
    day.openHere();
    CHECK(preview.accessibleName() == s("On the stage: Tables"));
    day.stage().setFrozen(true);
    CHECK(preview.accessibleName() == s("Frozen: Tables"));
    day.stage().setFrozen(false);
    day.stage().setBlank(true);
    day.settle();
    CHECK(preview.accessibleName() == s("Blank"));
    CHECK(preview.text() == s("Blank"));
    day.stage().close();
    CHECK(preview.accessibleName() == s("Stage closed"));
}

TEST_CASE("a frozen stage stays as it is while other things are prepared, and blank is blank at once",
          "[stage]") {
    Staged day;
    day.stage().show(StageShow::Tables);
    day.settle();
    day.openHere();
    const QImage before = day.stage().window()->grab().toImage();
    day.stage().setFrozen(true);
    day.stage().show(StageShow::Focus);
    day.add(Kind::Answer, {{columnOf(&Answer::prompt), day.workshop().prompts().begin()->id.uuid()},
                           {columnOf(&Answer::text), s("Soup")}});
    day.settle();
    CHECK(day.stage().shown()->show == StageShow::Tables);
    CHECK(day.stage().window()->grab().toImage() == before);
    day.stage().setBlank(true);
    day.settle();
    CHECK(day.stage().shown()->isBlank);
    day.stage().setBlank(false);
    day.stage().setFrozen(false);
    day.settle();
    CHECK(day.stage().shown()->show == StageShow::Focus);
}

TEST_CASE("a withdrawn consent and a private mark take effect on a frozen stage", "[stage]") {
    Staged day;
    const ParticipantId ada(day.add(Kind::Participant, {{columnOf(&Participant::name), s("Ada Agreed")}}));
    const auto consent = [&](bool given) {
        day.commit(
            setConsent(day.workshop(), ada, ConsentKind::Named, given, std::nullopt, day.session().sources()),
            EntryKind::Consent);
    };
    consent(true);
    day.add(Kind::Call, {{columnOf(&Call::text), s("A call")}, {columnOf(&Call::participant), ada.uuid()}});
    day.stage().show(StageShow::Calls);
    day.settle();
    day.stage().setFrozen(true);
    CHECK(stage::textsOf(*day.stage().shown()).contains(s("Ada Agreed")));
    consent(false);
    CHECK_FALSE(stage::textsOf(*day.stage().shown()).contains(s("Ada Agreed")));
    CHECK(day.stage().isFrozen());
    const QUuid thought = day.add(Kind::Reflection, {{columnOf(&Reflection::text), s("Too much said")}});
    day.stage().setFrozen(false);
    day.stage().show(StageShow::Circle);
    day.settle();
    day.stage().setFrozen(true);
    REQUIRE(stage::textsOf(*day.stage().shown()).contains(s("Too much said")));
    day.commit(setFields(day.workshop(), {Kind::Reflection, thought},
                         {{columnOf(&Reflection::isPrivate), qint64(1)}}));
    day.settle();
    CHECK_FALSE(day.stage().isFrozen());
    CHECK_FALSE(stage::textsOf(*day.stage().shown()).contains(s("Too much said")));
}

TEST_CASE("a stage stays frozen while what struck people is typed and prompts are made", "[stage]") {
    Staged day;
    const QUuid shown = day.add(Kind::Reflection, {{columnOf(&Reflection::text), s("It rained")}});
    day.stage().show(StageShow::Circle);
    day.settle();
    day.stage().setFrozen(true);
    const QStringList before = stage::textsOf(*day.stage().shown());
    const QUuid made = day.add(Kind::Reflection, {{columnOf(&Reflection::text), s("Nobody left")}});
    day.add(Kind::Reflection,
            {{columnOf(&Reflection::text), s("Among us")}, {columnOf(&Reflection::isPrivate), qint64(1)}});
    day.commit(
        addPrompt(day.workshop(), {{columnOf(&Prompt::question), s("And?")}}, day.session().sources()));
    day.commit(removeRecord(day.workshop(), {Kind::Reflection, made}));
    day.settle();
    CHECK(day.stage().isFrozen());
    CHECK(stage::textsOf(*day.stage().shown()) == before);
    SECTION("but not with what turns out to be about something said in confidence") {
        const PromptId secret = day.workshop().prompts().begin()->id;
        day.commit(setFields(day.workshop(), {Kind::Reflection, shown},
                             {{columnOf(&Reflection::about), secret.uuid()}}));
        CHECK(day.stage().isFrozen());
        day.commit(setFields(day.workshop(), refOf(secret), {{columnOf(&Prompt::isPrivate), qint64(1)}}));
    }
    SECTION("nor with what is taken back") {
        day.commit(removeRecord(day.workshop(), {Kind::Reflection, shown}));
    }
    day.settle();
    CHECK_FALSE(day.stage().isFrozen());
    CHECK_FALSE(stage::textsOf(*day.stage().shown()).contains(s("It rained")));
}

TEST_CASE("a clicker steps through the day, and undo passes over what it did", "[stage]") {
    Staged day;
    REQUIRE(day.workshop().all<Step>().size() > 2);
    const int undoable = day.session().undoable();
    StageWindow &shown = day.openHere();
    QTest::keyClick(&shown, Qt::Key_PageDown);
    const StepId first = day.stepAtClock();
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Space}) {
        const StepId before = day.stepAtClock();
        QTest::keyClick(&shown, key);
        CHECK_FALSE(day.stepAtClock() == before);
    }
    QTest::keyClick(&shown, Qt::Key_PageUp);
    QTest::keyClick(&shown, Qt::Key_Left);
    CHECK(day.stepAtClock() == first);
    CHECK(day.session().undoable() == undoable);
    for (const Qt::Key key : {Qt::Key_B, Qt::Key_Period}) {
        QTest::keyClick(&shown, key);
        CHECK(day.record()->isBlank);
        QTest::keyClick(&shown, key);
        CHECK_FALSE(day.record()->isBlank);
    }
    QTest::keyClick(&shown, Qt::Key_F);
    CHECK(day.stage().isFrozen());
    QTest::keyClick(&shown, Qt::Key_F);
    QTest::keyClick(&shown, Qt::Key_R);
    CHECK(day.record()->isRevealed);
    QTest::keyClick(&shown, Qt::Key_F5); // sent by clickers to begin
    CHECK(day.stage().isOpen());
    QTest::keyClick(&shown, Qt::Key_Escape);
    CHECK_FALSE(day.stage().isOpen());
    CHECK_FALSE(shown.isVisible());
}

TEST_CASE("a key that is held down steps once", "[stage]") {
    Staged day;
    StageWindow &shown = day.openHere();
    QTest::keyClick(&shown, Qt::Key_PageDown);
    const StepId first = day.stepAtClock();
    QKeyEvent held(QEvent::KeyPress, Qt::Key_PageDown, Qt::NoModifier, {}, true);
    QCoreApplication::sendEvent(&shown, &held);
    CHECK(day.stepAtClock() == first);
}

TEST_CASE("everything that the stage shows can be chosen by command, and no command clashes", "[stage]") {
    Staged day;
    CHECK(problemsOf(day.window.commands().commands()).empty());
    for (int i = 0; i < int(EnumNames<StageShow>::names.size()); ++i) {
        QMenu menu(&day.window);
        fillStageMenu(menu, day.window.commands(), day.stage());
        QAction *action = nullptr;
        for (QAction *one : menu.actions())
            if (one->text() == stage::nameOfShow(StageShow(i)))
                action = one;
        REQUIRE(action);
        if (action->menu())
            action = action->menu()->actions().constFirst();
        action->trigger();
        day.settle();
        REQUIRE(day.record());
        CHECK(day.record()->show == StageShow(i));
        CHECK(day.stage().shown()->show == StageShow(i));
    }
}

TEST_CASE("the clusters of a table are shown by its own command, those of a private one cannot be",
          "[stage]") {
    Staged day;
    std::vector<PromptId> prompts;
    for (const Prompt &prompt : day.workshop().prompts())
        prompts.push_back(prompt.id);
    REQUIRE(prompts.size() == 3);
    REQUIRE(day.window.commands().run(s("stage.showTable2")));
    CHECK(day.record()->show == StageShow::Clusters);
    CHECK(day.record()->prompt == prompts[1]);
    day.commit(setFields(day.workshop(), refOf(prompts[2]), {{columnOf(&Prompt::isPrivate), qint64(1)}}));
    CHECK_FALSE(day.window.commands().run(s("stage.showTable3")));
    CHECK_FALSE(day.window.commands().run(s("stage.showTable6")));
}

TEST_CASE("many changes are painted once, and what is shown is as made anew", "[stage]") {
    Staged day;
    day.stage().show(StageShow::Tables);
    day.settle();
    QSignalSpy changed(&day.stage(), &StageController::changed);
    const QUuid prompt = day.workshop().prompts().begin()->id.uuid();
    for (int i = 0; i < 20; ++i)
        day.add(Kind::Answer, {{columnOf(&Answer::prompt), prompt}, {columnOf(&Answer::text), s("Soup")}});
    CHECK(changed.isEmpty());
    day.settle();
    CHECK(changed.size() == 1);
    CHECK(*day.stage().shown() == stage::stageContent(day.workshop(), day.session().sources().nowMs()));
}

// Needs two screens, which the offscreen platform has where it is told so: see CMakeLists.txt.
TEST_CASE("the stage opens on the other screen, never on the facilitator's own", "[.screens]") {
    REQUIRE(QGuiApplication::screens().size() == 2);
    Staged day;
    REQUIRE(day.window.commands().run(s("stage.open")));
    REQUIRE(day.stage().isOpen());
    StageWindow &shown = *day.stage().window();
    CHECK(shown.screen() == day.other());
    CHECK(shown.isFullScreen());
    CHECK(day.other()->geometry().contains(shown.geometry().center()));
    // The screen that is remembered may be the one that the window is on by now: it is passed over.
    day.stage().close();
    day.open.settings.set(keys::stageScreen, screenKey(*day.window.screen()));
    day.stage().open();
    CHECK(shown.screen() == day.other());
    // Unless it is asked for.
    day.stage().openOn(*day.window.screen());
    CHECK(shown.screen() == day.window.screen());
}

TEST_CASE("the stage goes with its screen and comes back with it", "[.screens]") {
    REQUIRE(QGuiApplication::screens().size() == 2);
    Staged day;
    day.stage().open();
    QScreen *projector = day.other();
    StageWindow &shown = *day.stage().window();
    REQUIRE(shown.isVisible());
    emit qGuiApp->screenRemoved(day.window.screen()); // not the stage's business
    CHECK(shown.isVisible());
    emit qGuiApp->screenRemoved(projector);
    CHECK_FALSE(shown.isVisible());
    CHECK(day.stage().isAway());
    CHECK(day.said().contains(s("The projector is gone")));
    CHECK(day.preview().accessibleName() == s("The projector is gone"));
    day.settle();
    CHECK_FALSE(shown.isVisible());
    // Another one is offered and not taken; the facilitator's own never.
    emit qGuiApp->screenAdded(day.window.screen());
    CHECK_FALSE(shown.isVisible());
    emit qGuiApp->screenAdded(projector);
    CHECK(shown.isVisible());
    CHECK(shown.screen() == projector);
    CHECK(shown.isFullScreen());
    CHECK(day.said().contains(s("The projector is back")));
}

TEST_CASE("after the desktop is laid out anew the stage is on its screen again", "[.screens]") {
    REQUIRE(QGuiApplication::screens().size() == 2);
    Staged day;
    day.stage().open();
    StageWindow &shown = *day.stage().window();
    shown.showNormal();
    shown.setGeometry(QRect(day.window.screen()->geometry().topLeft(), QSize(400, 300)));
    emit qGuiApp->primaryScreenChanged(day.other());
    CHECK(shown.screen() == day.other());
    CHECK(shown.geometry() == day.other()->geometry());
}

TEST_CASE("a screen for the stage is the one chosen, else another, never the own", "[.screens]") {
    const QList<QScreen *> screens = QGuiApplication::screens();
    REQUIRE(screens.size() == 2);
    CHECK(screenForStage(screens, {}, screens[0]) == screens[1]);
    CHECK(screenForStage(screens, screenKey(*screens[0]), screens[0]) == screens[1]);
    CHECK(screenForStage(screens, screenKey(*screens[0]), screens[1]) == screens[0]);
    CHECK(screenForStage({screens[0]}, {}, screens[0]) == nullptr);
}
