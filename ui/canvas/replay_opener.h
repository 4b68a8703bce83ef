// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the replay of the workshop: reads its history in the background and shows the window, or says why
// there is none.
#pragma once

#include "ui/jobs/job.h"
#include "ui/shell/room_context.h"

#include <QPointer>

namespace coalesce::ui {

class ReplayWindow;

class ReplayOpener : public QObject {
    Q_OBJECT

public:
    // `owner` is the widget above whose window the replay opens, and which it does not outlive.
    ReplayOpener(RoomContext context, QWidget *owner);

    void open();
    ReplayWindow *window() const; // null while none is open

signals:
    void opened();

private:
    RoomContext m_context;
    QWidget *m_owner;
    QPointer<QWidget> m_window;
    Job m_job;
};

} // namespace coalesce::ui
