// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/withdrawn_consents.h"

#include "core/model/record_info.h"

namespace coalesce {

namespace {

using exchange::WithdrawnConsent;
using Withdrawn = std::map<QUuid, std::vector<ConsentKind>>; // by participant

// Every name and contact that the patch gives or takes these people.
void collect(const Patch &patch, const Withdrawn &withdrawn, std::vector<WithdrawnConsent> &found) {
    const int name = columnOf(&Participant::name);
    const int contact = columnOf(&Participant::contact);
    for (const RecordChange &change : patch.changes) {
        const auto who =
            change.ref.kind == Kind::Participant ? withdrawn.find(change.ref.id) : withdrawn.end();
        if (who == withdrawn.end())
            continue;
        for (const FieldChange &field : change.fields) {
            for (const Value &value : {field.before, field.after}) {
                const auto *text = std::get_if<QString>(&value);
                if (!text || text->isEmpty() || (field.column != name && field.column != contact))
                    continue;
                for (const ConsentKind kind : who->second)
                    found.push_back(field.column == name ? WithdrawnConsent{kind, *text, {}}
                                                         : WithdrawnConsent{kind, {}, *text});
            }
        }
    }
}

} // namespace

Result<std::vector<WithdrawnConsent>> withdrawnByPeopleGone(WorkshopSession &session) {
    Withdrawn withdrawn;
    for (const Consent &consent : session.workshop().all<Consent>())
        if (!consent.given && !session.workshop().find(consent.participant))
            withdrawn[consent.participant.uuid()].push_back(consent.kind);
    std::vector<WithdrawnConsent> found;
    if (withdrawn.empty())
        return found;
    const auto base = session.file().base();
    if (!base)
        return passOn(base);
    collect(*base, withdrawn, found);
    const auto entries = session.file().entries();
    if (!entries)
        return passOn(entries);
    for (const Entry &entry : *entries) {
        if (entry.kind == EntryKind::Undo || entry.kind == EntryKind::Redo)
            continue; // they keep no patch of their own
        const auto patch = session.file().patchOf(entry.number);
        if (!patch)
            return passOn(patch);
        collect(*patch, withdrawn, found);
    }
    return found;
}

} // namespace coalesce
