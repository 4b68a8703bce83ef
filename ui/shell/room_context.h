// SPDX-License-Identifier: GPL-3.0-or-later
// What every room is given: the open workshop, the look, the settings and the place for sentences. A window
// shows one workshop for as long as it lives, so these never change under a room.
#pragma once

#include "core/session/workshop_session.h"

namespace coalesce::ui {

class MessageBar;
class Settings;
class ThemeController;

struct RoomContext {
    WorkshopSession &session;
    ThemeController &theme;
    Settings &settings;
    MessageBar &messages;
    // Where a room's widget is made: one that is made elsewhere and moved in is styled twice.
    QWidget *home = nullptr;

    const Workshop &workshop() const { return session.workshop(); }
    // Commits what an action gives; where it fails, says so in the message bar. True where it is on disk.
    bool commit(const Result<Outcome> &outcome, const QString &action, const QString &token = {}) const;
    // The same for what happens in the room (clock, go-round, stage), over which undo passes.
    bool commitLive(const Result<Outcome> &outcome, const QString &action) const;
    // The same for a consent, over which undo passes.
    bool commitConsent(const Result<Outcome> &outcome) const;
};

} // namespace coalesce::ui
