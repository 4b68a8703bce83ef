// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/room_context.h"

#include "ui/widgets/message_bar.h"

namespace coalesce::ui {

namespace {

bool commitWith(const RoomContext &context, const Result<Outcome> &outcome,
                const WorkshopSession::Commit &how) {
    const auto done = context.session.commit(outcome, how);
    // What the day does not allow is no failure: it is said and goes by itself.
    if (!done && how.kind == EntryKind::Live && done.error().code == ErrorCode::Refused)
        context.messages.showNotice(sentenceFor(done.error()), {}, MessageBar::Lasts::ItsTime);
    else if (!done)
        context.messages.showError(sentenceFor(done.error()));
    return done.has_value();
}

} // namespace

bool RoomContext::commit(const Result<Outcome> &outcome, const QString &action, const QString &token) const {
    return commitWith(*this, outcome, {action, EntryKind::Edit, token});
}

bool RoomContext::commitLive(const Result<Outcome> &outcome, const QString &action) const {
    return commitWith(*this, outcome, {action, EntryKind::Live, {}});
}

bool RoomContext::commitConsent(const Result<Outcome> &outcome) const {
    return commitWith(*this, outcome, {QStringLiteral("consent.set"), EntryKind::Consent, {}});
}

} // namespace coalesce::ui
