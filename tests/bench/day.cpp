// SPDX-License-Identifier: GPL-3.0-or-later
// The day in the window of the program, with 10,000 answers, 200 people and 200 calls: what one waits for
// with a room watching. Wall-clock time from the key until the widget that matters has painted. `bench_day
// stage` and `bench_day circle` do one part alone.
#include "core/base/english_plurals.h"
#include "core/edit/live_actions.h"
#include "core/edit/record_actions.h"
#include "tests/bench/program_window.h"
#include "ui/circle/call_card.h"
#include "ui/circle/calls_column.h"
#include "ui/circle/circle_room.h"
#include "ui/circle/go_round_bar.h"
#include "ui/shell/workshop_window.h"
#include "ui/stage/stage_controller.h"

#include <QTemporaryDir>

using namespace coalesce;
using namespace coalesce::bench;

namespace {

constexpr int kRuns = 21;
constexpr int kPeople = 200;
constexpr int kSteps = 120; // more than are gone through

// Adds people, calls and a run sheet to the workshop of 10,000 answers.
bool addTheDay(const QString &path) {
    const Sources sources = systemSources();
    auto session = WorkshopSession::open(path, WorkshopSession::Mode::Edit, sources);
    if (!session)
        return false;
    bool done = true;
    const auto add = [&](Kind kind, const FieldValues &values) {
        done = done && (*session)
                           ->commit(addRecord((*session)->workshop(), kind, values, sources),
                                    {QStringLiteral("bench"), EntryKind::Edit, {}})
                           .has_value();
    };
    for (int i = 0; i < kPeople; ++i)
        add(Kind::Participant, {{columnOf(&Participant::name), QStringLiteral("Person %1").arg(i)},
                                {columnOf(&Participant::attended), qint64(1)}});
    std::vector<ParticipantId> people;
    for (const Participant &person : (*session)->workshop().participants())
        people.push_back(person.id);
    for (int i = 0; i < kPeople; ++i)
        add(Kind::Call,
            {{columnOf(&Call::text), QStringLiteral("A bus that runs after six, number %1").arg(i)},
             {columnOf(&Call::participant), people[size_t(i)].uuid()}});
    const char *shows[] = {"canvas", "tables", "calls", "goround"};
    for (int i = 0; i < kSteps; ++i)
        add(Kind::Step, {{columnOf(&Step::title), QStringLiteral("Step %1").arg(i)},
                         {columnOf(&Step::minutes), qint64(5)},
                         {columnOf(&Step::stage), QLatin1String(shows[i % 4])}});
    return done;
}

std::vector<Waited> waits(int runs, QWidget &widget, const std::function<void()> &act) {
    std::vector<Waited> times;
    for (int run = 0; run < runs; ++run) {
        times.push_back(untilPainted(widget, act));
        settle(150);
    }
    return times;
}

void onTheStage(Program &program, ui::StageController &stage) {
    std::vector<Waited> opened;
    for (int run = 0; run < kRuns; ++run) {
        stage.close();
        settle(100);
        const QElapsedTimer since = [] {
            QElapsedTimer timer;
            timer.start();
            return timer;
        }();
        const double before = threadMs();
        stage.openHere();
        const Waited painted = untilPainted(*stage.window(), [] {});
        opened.push_back({double(since.nsecsElapsed()) / 1e6, threadMs() - before});
        (void)painted;
        settle(100);
    }
    tell("open the stage", opened, 50);
    for (const char *room : {"plan", "tables", "canvas", "circle", "report"}) {
        program.window.showRoom(QLatin1String(room));
        settle(600);
        const auto next = [&] { program.window.commands().run(QStringLiteral("clock.next")); };
        tell(QByteArray("next step, in the room ") + room, waits(kRuns, *stage.window(), next), 50);
    }
}

void inTheCircle(Program &program, ui::OpenWorkshop &open) {
    program.window.showRoom(QStringLiteral("circle"));
    settle(600);
    auto *view = program.window.findChild<ui::CircleView *>();
    WorkshopSession &session = open.session();
    const auto next = [&] {
        (void)session.commit(nextTurn(session.workshop(), session.sources().nowMs(), session.sources()),
                             {QStringLiteral("bench"), EntryKind::Live, {}});
    };
    tell("next in the go-round", waits(kRuns, view->calls().goRound(), next), 50);
    const auto call = [&] {
        (void)session.commit(addRecord(session.workshop(), Kind::Call,
                                       {{columnOf(&Call::text), QStringLiteral("One thing")}},
                                       session.sources()),
                             {QStringLiteral("bench"), EntryKind::Edit, {}});
    };
    tell("a call more", waits(kRuns, view->calls(), call), 50);
}

} // namespace

int main(int argc, char *argv[]) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    const QTemporaryDir folder(folderHere());
    const QString large = folder.filePath(QStringLiteral("large.coalesce"));
    qputenv("COALESCE_DATA_DIR", folder.path().toUtf8());
    if (!makeLarge(large) || !addTheDay(large))
        return 1;
    Program program(QStringLiteral("plan"));
    ui::OpenWorkshop &open = program.open(large);
    settle();
    const double circle = elapsedMs([&] {
        program.window.showRoom(QStringLiteral("circle"));
        (void)untilPainted(*program.window.findChild<ui::CircleView *>(), [] {});
    });
    std::printf("Circle with 200 calls, shown the first time: %.0f ms\n", circle);
    if (argc < 2 || argv[1] == QByteArray("stage"))
        onTheStage(program, open.stage());
    if (argc < 2 || argv[1] == QByteArray("circle"))
        inTheCircle(program, open);
    return 0;
}
