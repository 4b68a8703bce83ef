// SPDX-License-Identifier: GPL-3.0-or-later
// The clock of the run sheet in the window: does what its buttons and keys ask for, ticks each second while a
// step runs, and tells when a step's end is near or its time over.
#pragma once

#include "core/edit/change_set.h"
#include "ui/clock/clock_words.h"
#include "ui/shell/room_context.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>

class QMessageBox;

namespace coalesce::ui {

class RunningClock : public QObject {
    Q_OBJECT

public:
    // `window` is where it asks; it need not outlive the clock.
    RunningClock(const RoomContext &context, QWidget &window, QObject *parent = nullptr);

    std::optional<ClockReading> reading() const; // of now
    Urgency urgency(const ClockReading &clock) const;
    QString forecastText() const;                           // empty where nothing can be said
    QString titleOf(const ClockReading &clock) const;       // of its step, on one line
    const Step *stepAfter(const ClockReading &clock) const; // null behind the last
    bool canRun() const; // there are steps, and this window may change the workshop

    // Each does one live action; failures are said. False where it failed. Where the clock last ran before
    // this day, next() and start() ask first whether the day begins anew, and do it once that is answered.
    bool next();
    bool back();
    bool startOrPause(); // starts the day, or stands the clock, or lets it go on
    bool start(const StepId &step);
    bool addMinutes(int minutes);
    bool stop();

    bool hasRun() const; // at least one step has
    // Asks whether what it kept of the steps shall go, as after a rehearsal.
    void askToReset();
    // Where a step has run on by itself for more than an hour since anything was last done here, asks whether
    // it is still going on. For a window that has just opened the workshop.
    void askWhereLeftRunning();

    // Reads the time and tells what it comes to; done by itself each second while a step runs.
    void look();

    int warnMinutes() const;
    void setWarnMinutes(int minutes); // 0: no warning

signals:
    void ticked();               // a second later, or what runs has changed
    void alarm(Urgency urgency); // Soon or Over

private:
    bool does(const Result<Outcome> &outcome, const char *action);
    bool reset();
    bool begin(const std::function<bool()> &start);
    QMessageBox *ask(const QString &title, const QString &text, const QString &more);
    void follow(const ChangeSet &changes);
    void tell(Urgency urgency, const ClockReading &clock);

    RoomContext m_context;
    QPointer<QWidget> m_window;
    QPointer<QMessageBox> m_asked;
    QTimer m_timer;
    std::optional<ClockReading> m_last;
};

} // namespace coalesce::ui
