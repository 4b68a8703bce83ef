// SPDX-License-Identifier: GPL-3.0-or-later
// Work beside the window: one piece at a time counts. A newer piece, or cancel(), makes what the older one
// finds count for nothing; the older one goes on to its next look at its Progress and ends there. Whatever a
// piece leads to is shown in the thread of the window, and only while whoever wanted it is still there.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <atomic>
#include <functional>
#include <memory>

namespace coalesce::ui {

class Job;

// What a piece of work knows of the world: whether it is still wanted. For the thread of the work alone.
class Progress {
public:
    bool cancelled() const { return *m_state == State::Cancelled; }
    // Says how far it is, at most every so often; gives false once the work is to stop.
    bool report(int done, int total);
    // Before what cannot be taken back, such as writing a file: false where the work was cancelled; otherwise
    // it cannot be from here on.
    bool passNoReturn();

private:
    friend class Job;
    enum class State { Going, Cancelled, PastReturn };
    using Shared = std::shared_ptr<std::atomic<State>>;
    using Tell = std::function<void(int done, int total)>;
    Progress(Shared state, Tell tell);

    Shared m_state;
    Tell m_tell;
    QElapsedTimer m_since;
};

class Job : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~Job() override; // cancels and tells nobody: whoever listens is going too

    // Shows what was found; runs in the thread of this object. May be empty.
    using Show = std::function<void()>;
    // Runs in another thread: takes everything it needs by value.
    using Work = std::function<Show(Progress &progress)>;

    void start(Work work);
    // False where nothing runs, or what runs has passed the point of no return and goes on.
    bool cancel();
    bool isRunning() const { return m_state != nullptr; }

signals:
    void runningChanged(bool running);
    void progressed(int done, int total);

private:
    Progress::Shared m_state; // of the piece that counts; null while none runs
};

} // namespace coalesce::ui
