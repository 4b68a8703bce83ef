// SPDX-License-Identifier: GPL-3.0-or-later
// The stage with 10,000 answers: opening it with each thing that it can show, and going on to the next step
// (the entry on the disk, what is shown then, its picture of 1920x1080). Each should take under 50 ms.
#include "core/edit/live_actions.h"
#include "core/edit/record_actions.h"
#include "core/scene/stage_painter.h"
#include "core/session/workshop_session.h"
#include "core/stage/stage_content.h"
#include "tests/bench/measure.h"
#include "ui/stage/stage_theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <cstdio>

using namespace coalesce;

int main(int argc, char *argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QString family = ui::loadFonts(QStringLiteral(COALESCE_FONTS));
    const QTemporaryDir folder(bench::folderHere());
    const QString path = folder.filePath(QStringLiteral("large.coalesce"));
    if (!bench::makeLarge(path))
        return 1;
    const Sources sources = systemSources();
    auto session = WorkshopSession::open(path, WorkshopSession::Mode::Edit, sources);
    if (!session)
        return 1;
    const Workshop &workshop = (*session)->workshop();
    const auto live = [&](const Result<Outcome> &outcome) {
        return (*session)->commit(outcome, {QStringLiteral("bench"), EntryKind::Live, {}}).has_value();
    };
    const auto paint = [&](scene::StagePainter &painter) {
        QImage image(1920, 1080, QImage::Format_RGB32);
        QPainter on(&image);
        painter.paint(on, image.rect(), stage::stageContent(workshop, sources.nowMs()));
    };
    bool done = true;
    for (const std::string_view name : EnumNames<StageShow>::names) {
        const QString show = QLatin1String(name.data(), qsizetype(name.size()));
        done = done && live(showOnStage(workshop, *stageNamed(show), std::nullopt, sources));
        const double ms = bench::medianMs(9, [&] {
            scene::StagePainter painter(ui::stageStyle(ui::Scheme::Dark, family)); // as in a new window
            paint(painter);
        });
        std::printf("open the stage on %-9s %6.1f ms\n", qPrintable(show), ms);
    }
    for (int i = 0; i < 24; ++i)
        done = done && (*session)
                           ->commit(addRecord(workshop, Kind::Step,
                                              {{columnOf(&Step::title), QStringLiteral("Step %1").arg(i)},
                                               {columnOf(&Step::stage),
                                                i % 2 ? QStringLiteral("canvas") : QStringLiteral("tables")}},
                                              sources),
                                    {QStringLiteral("bench"), EntryKind::Edit, {}})
                           .has_value();
    scene::StagePainter painter(ui::stageStyle(ui::Scheme::Dark, family));
    const double ms = bench::medianMs(21, [&] {
        done = done && live(nextStep(workshop, sources.nowMs(), sources));
        paint(painter);
    });
    std::printf("go on to the next step        %6.1f ms\n", ms);
    return done ? 0 : 1;
}
