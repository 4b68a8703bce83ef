// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/replay_opener.h"

#include "core/session/replay.h"
#include "ui/canvas/replay_window.h"
#include "ui/widgets/message_bar.h"

namespace coalesce::ui {

ReplayOpener::ReplayOpener(RoomContext context, QWidget *owner)
    : QObject(owner), m_context(context), m_owner(owner) {}

void ReplayOpener::open() {
    m_job.start([this, path = m_context.session.path()](Progress &) -> Job::Show {
        auto replay = readReplay(path);
        return [this, path, replay = std::make_shared<Result<Replay>>(std::move(replay))] {
            if (!*replay) {
                m_context.messages.showError(sentenceFor(replay->error()));
                return;
            }
            if ((*replay)->isEmpty()) {
                m_context.messages.showNotice(media::sentenceAboutEmptyReplay(), {},
                                              MessageBar::Lasts::ItsTime);
                return;
            }
            if (m_window)
                m_window->close(); // of an earlier state
            auto *window = new ReplayWindow(std::make_shared<const Replay>(std::move(**replay)), path,
                                            m_context.theme, m_context.settings, m_owner);
            window->setAttribute(Qt::WA_DeleteOnClose);
            m_window = window;
            window->show();
            emit opened();
        };
    });
}

ReplayWindow *ReplayOpener::window() const {
    return static_cast<ReplayWindow *>(m_window.data());
}

} // namespace coalesce::ui
