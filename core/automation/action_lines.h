// SPDX-License-Identifier: GPL-3.0-or-later
// Performs action lines on a session, one after the other, and answers each: what `coalesce do` reads and
// prints.
#pragma once

#include "core/automation/actions.h"
#include "core/session/workshop_session.h"

namespace coalesce::automation {

// Far more than the longest text in one action, or the ids of every answer.
constexpr qsizetype kLongestLine = 16 * 1024 * 1024;

class ActionLines {
public:
    explicit ActionLines(WorkshopSession &session) : m_session(session) {}

    // Performs one line; when it returns, its action is on disk. Nothing for a blank line, else {"ok": …}.
    std::optional<QJsonObject> perform(const QByteArray &line);

private:
    Result<QJsonObject> performed(const QByteArray &line);

    WorkshopSession &m_session;
    Handles m_handles;
};

} // namespace coalesce::automation
