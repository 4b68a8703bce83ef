// SPDX-License-Identifier: GPL-3.0-or-later
// Work beside the window: one piece at a time counts. A newer piece, or cancel(), makes what the older one
// finds count for nothing; the older one goes on to its next look at `cancelled` and ends there.
#pragma once

#include <QObject>
#include <atomic>
#include <functional>
#include <memory>

namespace coalesce::ui {

class LatestJob : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    // Tells nobody: whoever listens is going too.
    ~LatestJob() override {
        if (m_cancelled)
            *m_cancelled = true;
    }

    // Shows what was found; runs in the thread of this object.
    using Show = std::function<void()>;
    // Runs in another thread: takes everything it needs by value.
    using Work = std::function<Show(const std::atomic<bool> &cancelled)>;

    void start(Work work);
    void cancel();
    bool isRunning() const { return m_cancelled != nullptr; }

signals:
    void runningChanged(bool running);

private:
    std::shared_ptr<std::atomic<bool>> m_cancelled; // of the piece that counts; null while none runs
};

} // namespace coalesce::ui
