// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undo_offer.h"

#include <QCoreApplication>

namespace coalesce::ui {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::UndoOffer", text);
}

} // namespace

MessageBar::Offer undoOffer(const RoomContext &context) {
    const int then = context.session.undoable();
    const QString what = context.session.undoLabel();
    const auto undo = [context, then, what] {
        if (context.session.undoable() != then || context.session.undoLabel() != what) {
            context.messages.showNotice(tr("More was done since then. Nothing was undone; Undo in the Edit "
                                           "menu goes back step by step."));
            return;
        }
        if (const auto done = context.session.undo(); !done)
            context.messages.showError(sentenceFor(done.error()));
    };
    return {tr("Undo"), undo};
}

} // namespace coalesce::ui
