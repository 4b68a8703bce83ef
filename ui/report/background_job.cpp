// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/background_job.h"

#include <QElapsedTimer>

namespace coalesce::ui {

namespace {

constexpr qint64 kBetweenReportsMs = 50;

}

BackgroundJob::BackgroundJob(QObject *parent)
    : QObject(parent), m_cancelled(std::make_shared<std::atomic<bool>>(false)) {
    m_pool.setMaxThreadCount(1);
}

BackgroundJob::~BackgroundJob() {
    *m_cancelled = true;
    m_pool.waitForDone();
}

void BackgroundJob::start(Work work) {
    *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    setRunning(true);
    m_pool.start([this, work = std::move(work), cancelled = m_cancelled] {
        if (*cancelled)
            return;
        QElapsedTimer since;
        since.start();
        const std::function<void()> after = work([&](int done, int total) {
            if (!*cancelled && since.elapsed() >= kBetweenReportsMs) {
                since.restart();
                QMetaObject::invokeMethod(this, [this, cancelled, done, total] {
                    if (!*cancelled)
                        emit progressed(done, total);
                });
            }
            return !*cancelled;
        });
        QMetaObject::invokeMethod(this, [this, cancelled, after] {
            if (*cancelled)
                return;
            setRunning(false);
            after();
        });
    });
}

void BackgroundJob::cancel() {
    *m_cancelled = true;
    setRunning(false);
}

void BackgroundJob::setRunning(bool running) {
    if (m_running == running)
        return;
    m_running = running;
    emit runningChanged(running);
}

} // namespace coalesce::ui
