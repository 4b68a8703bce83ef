// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace coalesce::ui {

namespace {

constexpr qint64 kBetweenReportsMs = 50;

// By way of the application: whoever is to be told may be gone by now.
void later(std::function<void()> what) {
    QMetaObject::invokeMethod(qApp, std::move(what), Qt::QueuedConnection);
}

} // namespace

Progress::Progress(Shared state, Tell tell) : m_state(std::move(state)), m_tell(std::move(tell)) {
    m_since.start();
}

bool Progress::report(int done, int total) {
    if (m_since.elapsed() >= kBetweenReportsMs) {
        m_since.restart();
        m_tell(done, total);
    }
    return !cancelled();
}

bool Progress::passNoReturn() {
    State going = State::Going;
    return m_state->compare_exchange_strong(going, State::PastReturn) || going == State::PastReturn;
}

Job::~Job() {
    if (m_state)
        *m_state = Progress::State::Cancelled;
}

void Job::start(Work work) {
    const bool wasRunning = isRunning();
    if (wasRunning) {
        Progress::State going = Progress::State::Going;
        m_state->compare_exchange_strong(going, Progress::State::Cancelled);
    }
    const auto state = std::make_shared<std::atomic<Progress::State>>(Progress::State::Going);
    m_state = state;
    if (!wasRunning)
        emit runningChanged(true);
    const QPointer<Job> self(this);
    QThreadPool::globalInstance()->start([work = std::move(work), state, self] {
        if (*state == Progress::State::Cancelled)
            return; // before its turn came
        Progress progress(state, [state, self](int done, int total) {
            later([state, self, done, total] {
                if (self && self->m_state == state)
                    emit self->progressed(done, total);
            });
        });
        const Show show = work(progress);
        later([show, state, self] {
            if (!self || self->m_state != state)
                return;
            self->m_state.reset();
            if (show)
                show();
            if (self && !self->isRunning()) // showing may have started the next piece
                emit self->runningChanged(false);
        });
    });
}

bool Job::cancel() {
    Progress::State going = Progress::State::Going;
    if (!m_state || !m_state->compare_exchange_strong(going, Progress::State::Cancelled))
        return false;
    m_state.reset();
    emit runningChanged(false);
    return true;
}

} // namespace coalesce::ui
