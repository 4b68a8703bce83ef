// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the stage for looking at, light and dark: not part of a normal run.
//   COALESCE_PICTURES=DIR ui_tests "[stagepictures]"
#include "core/edit/live_actions.h"
#include "core/edit/record_actions.h"
#include "core/edit/share_actions.h"
#include "tests/ui/open_program.h"
#include "tests/ui/open_sample.h"
#include "ui/stage/stage_controller.h"
#include "ui/stage/stage_theme.h"

#include <QDir>
#include <QMenu>
#include <QPainter>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

QString s(const char *utf8) {
    return QString::fromUtf8(utf8);
}

// The sample on its day: the clock runs, people came, a budget is shared out.
struct OnTheDay {
    explicit OnTheDay(const QString &family) : open(test::OpenWorkshop::From::Sample, Scheme::Light, family) {
        const Sources &sources = open.session->sources();
        set(workshop().facts().id,
            {{columnOf(&WorkshopFacts::ask), s("What one thing do we need to ask for?")}});
        for (const Participant &person :
             std::vector<Participant>(workshop().participants().begin(), workshop().participants().end()))
            set(person.id, {{columnOf(&Participant::attended), qint64(1)}});
        int number = 0;
        for (const Step &step :
             std::vector<Step>(workshop().all<Step>().begin(), workshop().all<Step>().end()))
            if (++number == 5)
                commit(startStep(workshop(), step.id, now - 27 * 60'000 - 20'000, sources));
        for (const QUuid &id : workshop().idsOf(Kind::Pulse)) // the sample's own
            commit(removeRecord(workshop(), {Kind::Pulse, id}));
        for (const char *question : {"I know whom to ask when something on the Quay is broken.",
                                     "I can say what I think to those who decide.",
                                     "We will have the riverside back by next summer."})
            commit(addRecord(workshop(), Kind::Pulse,
                             {{columnOf(&Pulse::question), s(question)},
                              {columnOf(&Pulse::beforeYes), qint64(6)},
                              {columnOf(&Pulse::beforePartly), qint64(11)},
                              {columnOf(&Pulse::beforeNo), qint64(14)},
                              {columnOf(&Pulse::afterYes), qint64(17)},
                              {columnOf(&Pulse::afterPartly), qint64(10)},
                              {columnOf(&Pulse::afterNo), qint64(4)}},
                             sources));
        int spoken = 0;
        for (const Participant &person :
             std::vector<Participant>(workshop().participants().begin(), workshop().participants().end()))
            if (++spoken <= 7)
                commit(giveTurn(workshop(), person.id, now - 65'000, sources));
    }
    template <class R>
    void set(const Id<R> &id, const FieldValues &values) {
        commit(setFields(workshop(), refOf(id), values));
    }
    void commit(const Result<Outcome> &outcome) {
        REQUIRE(outcome);
        const bool live = !outcome->patch.changes.empty() && isLive(outcome->patch.changes.front().ref.kind);
        REQUIRE(open.session->commit(outcome,
                                     {QStringLiteral("test"), live ? EntryKind::Live : EntryKind::Edit, {}}));
    }
    const Workshop &workshop() const { return open.workshop(); }
    stage::StageContent content(StageShow show) {
        commit(showOnStage(workshop(), show, std::nullopt, open.session->sources()));
        return stage::stageContent(workshop(), now);
    }

    test::OpenWorkshop open;
    qint64 now = 1'781'359'200'000; // in June 2026
};

void save(const stage::StageContent &content, Scheme scheme, const QString &family, const QString &name,
          QSize size = {1280, 720}) {
    scene::StagePainter painter(stageStyle(scheme, family));
    QImage image(size, QImage::Format_RGB32);
    QPainter paint(&image);
    painter.paint(paint, image.rect(), content);
    paint.end();
    const QString suffix = scheme == Scheme::Dark ? s("dark") : s("light");
    REQUIRE(image.save(QDir(qEnvironmentVariable("COALESCE_PICTURES"))
                           .filePath(QStringLiteral("stage-%1-%2.png").arg(name, suffix))));
}

} // namespace

TEST_CASE("pictures of the stage", "[.][stagepictures]") {
    if (!qEnvironmentVariableIsSet("COALESCE_PICTURES"))
        return;
    const QString family = loadFonts(QStringLiteral(COALESCE_FONTS));
    OnTheDay day(family);
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
        for (int i = 0; i < int(EnumNames<StageShow>::names.size()); ++i) {
            const auto show = StageShow(i);
            save(day.content(show), scheme, family,
                 QLatin1String(nameOf(show).data(), qsizetype(nameOf(show).size())));
        }
        stage::StageContent held = day.content(StageShow::Clusters);
        held.clock->isOver = true;
        held.clock->time = s("+2:10");
        held.clock->words = s("over time");
        held.remark = s("The answers are shown once everybody has written.");
        save(held, scheme, family, s("over"));
    }
    // A budget, and questions nobody could have asked for.
    day.set(day.workshop().facts().id, {{columnOf(&WorkshopFacts::purse), qint64(10'000)},
                                        {columnOf(&WorkshopFacts::currency), s("GBP")}});
    qint64 cost = 20'000;
    for (const Call &call :
         std::vector<Call>(day.workshop().all<Call>().begin(), day.workshop().all<Call>().end())) {
        day.set(call.id, {{columnOf(&Call::cost), cost}});
        day.commit(setShare(day.workshop(), call.id, std::nullopt,
                            int(std::max<qint64>(0, 26'000 - cost / 3)), day.open.session->sources()));
        cost += 4'000;
    }
    save(day.content(StageShow::Calls), Scheme::Dark, family, s("budget"));
    for (int i = 0; i < 3; ++i)
        day.commit(
            addRecord(day.workshop(), Kind::Prompt,
                      {{columnOf(&Prompt::question),
                        s("What would have to be different, in your street and in the offices that decide "
                          "about it, so that you would want to come back? ")
                            .repeated(40)},
                       {columnOf(&Prompt::table), s("The table at the very end of the corridor")}},
                      day.open.session->sources()));
    save(day.content(StageShow::Tables), Scheme::Dark, family, s("six"));
    save(day.content(StageShow::Tables), Scheme::Dark, family, s("tall"), {720, 1280});
}

TEST_CASE("pictures of the window with its stage", "[.][stagepictures]") {
    if (!qEnvironmentVariableIsSet("COALESCE_PICTURES"))
        return;
    Program program;
    program.makeNew();
    for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
        program.window->resize(size);
        program.open->stage().show(StageShow::Tables);
        program.open->stage().openHere();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        REQUIRE(program.window->grab().save(
            QDir(qEnvironmentVariable("COALESCE_PICTURES"))
                .filePath(QStringLiteral("stage-in-window-%1.png").arg(size.width()))));
    }
    auto *menu = program.window->findChild<QMenu *>(s("stageMenu"));
    REQUIRE(menu);
    menu->popup(QPoint(100, 100));
    QCoreApplication::processEvents();
    REQUIRE(menu->grab().save(
        QDir(qEnvironmentVariable("COALESCE_PICTURES")).filePath(QStringLiteral("stage-menu.png"))));
    menu->close();
}
