// SPDX-License-Identifier: GPL-3.0-or-later
// One piece of work at a time in the background, which can say how far it is and be cancelled. Starting
// another cancels the one that runs. What the work leads to is done afterwards in the thread of this object,
// and only when nobody cancelled it.
#pragma once

#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <functional>
#include <memory>

namespace coalesce::ui {

class BackgroundJob : public QObject {
    Q_OBJECT

public:
    // Asked often with how much is done; false: stop.
    using KeepGoing = std::function<bool(int done, int total)>;
    // Runs in the background and touches nothing of the window; gives what is to be done with the result.
    using Work = std::function<std::function<void()>(const KeepGoing &keepGoing)>;

    explicit BackgroundJob(QObject *parent = nullptr);
    ~BackgroundJob() override; // cancels and waits

    void start(Work work);
    void cancel();
    bool isRunning() const { return m_running; }

signals:
    void runningChanged(bool running);
    void progressed(int done, int total);

private:
    void setRunning(bool running);

    QThreadPool m_pool;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    bool m_running = false;
};

} // namespace coalesce::ui
