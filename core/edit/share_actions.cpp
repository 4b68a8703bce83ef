// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/share_actions.h"

#include "core/edit/record_actions.h"

#include <QCoreApplication>

namespace coalesce {

namespace {
QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Actions", text);
}
} // namespace

Result<Outcome> setShare(const Workshop &workshop, const CallId &call,
                         const std::optional<ParticipantId> &person, int amount, const Sources &sources) {
    if (!workshop.find(call))
        return notThere(refOf(call));
    if (amount < kMoney.least || amount > kMoney.most)
        return fail(ErrorCode::BadArgument, tr("An amount is from 0 to %1.").arg(kMoney.most));
    std::vector<ShareId> before;
    for (const ShareId &id : workshop.referring(call.uuid(), &Share::call))
        if (workshop.find(id)->participant == person)
            before.push_back(id);
    if (before.empty() && amount > 0)
        return addRecord(workshop, Kind::Share,
                         {{columnOf(&Share::call), Value(call.uuid())},
                          {columnOf(&Share::participant), person ? Value(person->uuid()) : Value()},
                          {columnOf(&Share::amount), Value(qint64(amount))}},
                         sources);
    PatchBuilder builder(workshop);
    for (const ShareId &id : before) {
        // The first holds the sum. Several are nobody's where the people who gave them were removed since.
        if (id == before.front() && amount > 0)
            builder.change(id, [amount](Share &share) { share.amount = amount; });
        else if (const Status removed = builder.remove(refOf(id)); !removed)
            return passOn(removed);
    }
    return Outcome{builder.patch()};
}

} // namespace coalesce
