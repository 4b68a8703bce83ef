// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/latest_job.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace coalesce::ui {

void LatestJob::start(Work work) {
    if (m_cancelled)
        *m_cancelled = true;
    const bool wasRunning = isRunning();
    const auto cancelled = std::make_shared<std::atomic<bool>>(false);
    m_cancelled = cancelled;
    if (!wasRunning)
        emit runningChanged(true);
    const QPointer<LatestJob> self(this);
    QThreadPool::globalInstance()->start([work = std::move(work), cancelled, self] {
        const Show show = work(*cancelled);
        // By way of the application: this object may be gone by now.
        QMetaObject::invokeMethod(
            qApp,
            [show, cancelled, self] {
                if (!self || self->m_cancelled != cancelled)
                    return;
                self->m_cancelled.reset();
                if (show)
                    show();
                if (self && !self->isRunning()) // showing may have started the next piece
                    emit self->runningChanged(false);
            },
            Qt::QueuedConnection);
    });
}

void LatestJob::cancel() {
    if (!m_cancelled)
        return;
    *m_cancelled = true;
    m_cancelled.reset();
    emit runningChanged(false);
}

} // namespace coalesce::ui
