// SPDX-License-Identifier: GPL-3.0-or-later
// Who a row is about: somebody the workshop knows, or a new participant, with the consents that the row
// gives.
#pragma once

#include "core/edit/patch_builder.h"

#include <QHash>
#include <set>

namespace coalesce::exchange {

struct PersonCells {
    QString name; // all without white space around them
    QString organisation;
    QString contact;
    std::vector<ConsentKind> consents;
};

class ImportPeople {
public:
    // Both must outlive this.
    ImportPeople(PatchBuilder &builder, const Sources &sources);

    // The person of the row: the same by contact (case folded), else by exact name when neither has a
    // contact; else new, if there is a name. Nothing without either. The error of a text that breaks the
    // rules; then nobody is made.
    Result<std::optional<ParticipantId>> personOf(const PersonCells &cells);
    // The consents of the row that were withdrawn before and therefore not given.
    std::vector<ConsentKind> giveConsents(const ParticipantId &person, const std::vector<ConsentKind> &kinds);

    int made() const { return m_made; }
    // Participants made and consents given so far.
    int changes() const { return m_made + int(m_given.size()); }

private:
    PatchBuilder &m_builder;
    const Sources &m_sources;
    QHash<QString, ParticipantId> m_byContact;
    QHash<QString, ParticipantId> m_byName; // of those without contact
    std::set<std::pair<ParticipantId, ConsentKind>> m_given;
    int m_made = 0;
};

} // namespace coalesce::exchange
