// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/same_offer.h"

#include "ui/canvas/canvas_view.h"
#include "ui/canvas/suggester.h"
#include "ui/widgets/message_bar.h"

namespace coalesce::ui {

SameOffer::SameOffer(const RoomContext &context, CanvasView &view, Suggester &suggester, QObject *parent)
    : QObject(parent), m_context(context), m_view(view), m_suggester(suggester) {
    connect(&suggester, &Suggester::changed, this, &SameOffer::offer);
}

// Never under a hand that is at work: the offer waits for the next change.
void SameOffer::offer() {
    if (!m_view.isVisible() || m_view.isReadOnly() || !m_view.gesture().isIdle() || m_view.titleEditor())
        return;
    int fresh = 0, more = 0;
    for (const std::vector<AnswerId> &group : m_suggester.identical()) {
        more += int(group.size()) - 1;
        for (size_t i = 1; i < group.size(); ++i)
            fresh += int(m_offered.insert(group[i]).second);
    }
    if (fresh > 0)
        m_context.messages.showNotice(tr("%n answer(s) say exactly what another says.", nullptr, more),
                                      {tr("Stack them"), [this] { stackAll(); }});
}

void SameOffer::stackAll() {
    const auto groups = m_suggester.identical();
    if (groups.empty())
        emit m_view.noticed(tr("No answer says exactly what another says."));
    else
        m_view.stackEach(groups);
}

} // namespace coalesce::ui
