// SPDX-License-Identifier: GPL-3.0-or-later
// The program with its real window, and how long one waits at it until something shows: by the clock, and how
// much of that the window's thread works.
#pragma once

#include "tests/bench/frames.h"
#include "tests/bench/measure.h"
#include "ui/settings/settings.h"
#include "ui/shell/windows.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QTest>
#include <ctime>

namespace coalesce::bench {

// Notes when a widget has been painted.
class Painted : public QObject {
public:
    explicit Painted(QWidget &widget) { widget.installEventFilter(this); }
    bool yet = false;
    std::function<void()> then;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override {
        if (event->type() != QEvent::Paint || yet)
            return QObject::eventFilter(watched, event);
        yet = true;
        watched->event(event);
        then();
        return true;
    }
};

struct Waited {
    double ms = 0;          // wall-clock
    double processorMs = 0; // of the window's thread
};

inline double threadMs() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

// From `act` until the widget has painted what came of it.
inline Waited untilPainted(QWidget &widget, const std::function<void()> &act) {
    Painted painted(widget);
    Waited waited;
    QElapsedTimer timer;
    const double before = threadMs();
    painted.then = [&] { waited = {double(timer.nsecsElapsed()) / 1e6, threadMs() - before}; };
    timer.start();
    act();
    while (!painted.yet)
        QCoreApplication::processEvents();
    return waited;
}

inline void settle(int ms = 1500) {
    const QDeadlineTimer over(ms);
    while (!over.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
}

inline void tell(const QByteArray &what, const std::vector<Waited> &waited, double target) {
    std::vector<double> times, processor;
    for (const Waited &one : waited) {
        times.push_back(one.ms);
        processor.push_back(one.processorMs);
    }
    const FrameTimes found = frameTimes(times);
    std::printf("%-40s median %6.1f ms (processor %4.1f ms)   p99 %6.1f ms   target %3.0f ms%s\n",
                what.constData(), found.median, median(processor), found.p99, target,
                found.p99 < target ? "" : "   NOT MET");
    std::fflush(stdout);
}

// The program as its own main makes it, with the start page; workshops open in the room.
struct Program {
    QString family = ui::loadFonts(QStringLiteral(COALESCE_FONTS));
    ui::Settings settings{ui::dataFolder()};
    ui::ThemeController theme{*qApp, ui::SchemeChoice::Light, ui::Scheme::Light, family};
    ui::Windows windows{theme, settings, {}, {QStringLiteral(COALESCE_FONTS), {}}, systemSources()};
    ui::MainWindow &window = windows.showStart();

    explicit Program(const QString &room) {
        settings.set(ui::keys::room, room);
        window.resize(1440, 900);
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
        settle();
    }
    ui::OpenWorkshop &open(const QString &path) {
        if (!windows.open(path, &window))
            std::exit(1);
        return *windows.workshopOf(window);
    }
};

} // namespace coalesce::bench
