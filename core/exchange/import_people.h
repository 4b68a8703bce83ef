// SPDX-License-Identifier: GPL-3.0-or-later
// Who a row is about: somebody the workshop knows, or a new participant, with the consents that the row
// gives.
#pragma once

#include "core/edit/patch_builder.h"

#include <QHash>
#include <QSet>
#include <set>

namespace coalesce::exchange {

struct PersonCells {
    QString name; // all without white space around them
    QString organisation;
    QString contact;
    QString access;
    std::vector<ConsentKind> consents;
};

// A consent that was withdrawn by somebody who is no longer in the workshop, with what they were called.
struct WithdrawnConsent {
    ConsentKind kind;
    QString name;
    QString contact;
};

// Forms and people fill what they do not want to say: "anonymous", "n/a", "-". Two rows with the same such
// word are not one person.
bool isNoContact(const QString &cell);
bool isNoName(const QString &cell);

class ImportPeople {
public:
    // Both must outlive this.
    ImportPeople(PatchBuilder &builder, const Sources &sources,
                 const std::vector<WithdrawnConsent> &withdrawn);

    struct Person {
        ParticipantId id;
        QString otherName = {}; // what they are called, where the row has their contact and another name
    };
    // The person of the row: the same by contact (case folded), else by exact name when neither has a
    // contact; else new, if there is a name and somebody new may be made. Nothing without. The error of a
    // text that breaks the rules; then nobody is made.
    Result<std::optional<Person>> personOf(const PersonCells &cells, bool mayMake);
    // Gives the consents of the row but those that this person, or one of the same name or contact, withdrew
    // before: those are returned.
    std::vector<ConsentKind> giveConsents(const ParticipantId &person, const PersonCells &cells);

    int made() const { return m_made; }

private:
    void remember(ConsentKind kind, const QString &name, const QString &contact);

    PatchBuilder &m_builder;
    const Sources &m_sources;
    QHash<QString, ParticipantId> m_byContact;
    QHash<QString, ParticipantId> m_byName; // of those without contact
    std::map<ConsentKind, QSet<QString>> m_withdrawnByContact;
    std::map<ConsentKind, QSet<QString>> m_withdrawnByName;
    std::set<std::pair<ParticipantId, ConsentKind>> m_given;
    int m_made = 0;
};

} // namespace coalesce::exchange
