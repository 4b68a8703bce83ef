// SPDX-License-Identifier: GPL-3.0-or-later
// What the finder finds in the open workshop: its clusters, answers, calls and pledges. Read anew when it is
// asked after a change, so that edits cost nothing while the finder is closed.
#pragma once

#include "core/session/workshop_session.h"
#include "ui/finder/finder_source.h"

namespace coalesce::ui {

class WorkshopSource : public FinderSource {
public:
    enum class What { Answers, Clusters, Calls, Pledges };
    WorkshopSource(const WorkshopSession &session, What what, std::function<void(const QUuid &id)> activate);

    QString group() const override { return m_texts.group(); }
    std::vector<FinderHit> find(const QStringList &words, int limit) const override;
    void changed() { m_stale = true; }

private:
    void read() const;

    const WorkshopSession &m_session;
    What m_what;
    mutable TextFinderSource m_texts;
    mutable bool m_stale = true;
};

} // namespace coalesce::ui
