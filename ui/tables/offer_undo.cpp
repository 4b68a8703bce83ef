// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/offer_undo.h"

#include "ui/widgets/message_bar.h"

#include <QCoreApplication>

namespace coalesce::ui {

void offerUndo(const RoomContext &context, const QString &sentence) {
    const auto tr = [](const char *text) { return QCoreApplication::translate("Tables", text); };
    const auto undo = [context, tr, count = context.session.undoable(), label = context.session.undoLabel()] {
        if (context.session.undoable() != count || context.session.undoLabel() != label) {
            context.messages.showNotice(tr("Other edits came after it. Undo them first with Ctrl+Z."));
            return;
        }
        if (const Status undone = context.session.undo(); !undone)
            context.messages.showError(sentenceFor(undone.error()));
    };
    context.messages.showNotice(sentence, {tr("Undo"), undo});
}

} // namespace coalesce::ui
