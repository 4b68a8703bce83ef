// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_people.h"

#include "core/edit/participant_actions.h"

namespace coalesce::exchange {

ImportPeople::ImportPeople(PatchBuilder &builder, const Sources &sources)
    : m_builder(builder), m_sources(sources) {
    for (const Participant &person : builder.workshop().participants()) {
        const QString contact = person.contact.string().trimmed().toCaseFolded();
        // Of several with the same name the first one counts.
        auto &known = contact.isEmpty() ? m_byName : m_byContact;
        const QString key = contact.isEmpty() ? person.name.string() : contact;
        if (!known.contains(key))
            known.insert(key, person.id);
    }
}

Result<std::optional<ParticipantId>> ImportPeople::personOf(const PersonCells &cells) {
    const QString contactKey = cells.contact.toCaseFolded();
    auto &known = contactKey.isEmpty() ? m_byName : m_byContact;
    const QString key = contactKey.isEmpty() ? cells.name : contactKey;
    if (const auto found = known.constFind(key); found != known.constEnd())
        return std::optional(*found);
    if (cells.name.isEmpty())
        return std::optional<ParticipantId>();
    auto name = RequiredText::checked(cells.name);
    if (!name)
        return passOn(name);
    auto organisation = Text::checked(cells.organisation);
    if (!organisation)
        return passOn(organisation);
    auto contact = Text::checked(cells.contact);
    if (!contact)
        return passOn(contact);
    const ParticipantId id(m_sources.newId());
    m_builder.put(Participant{id, m_builder.nextNumber(Kind::Participant), *std::move(name),
                              *std::move(organisation), *std::move(contact), Text(), Text(), false});
    known.insert(key, id);
    ++m_made;
    return std::optional(id);
}

std::vector<ConsentKind> ImportPeople::giveConsents(const ParticipantId &person,
                                                    const std::vector<ConsentKind> &kinds) {
    std::vector<ConsentKind> withdrawn;
    for (const ConsentKind kind : kinds) {
        const Consent *said = m_builder.workshop().consent(person, kind);
        if (said && !said->given)
            withdrawn.push_back(kind);
        else if (!said && m_given.insert({person, kind}).second)
            putConsent(m_builder, person, kind, true, std::nullopt, m_sources);
    }
    return withdrawn;
}

} // namespace coalesce::exchange
