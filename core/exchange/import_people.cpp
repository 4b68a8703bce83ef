// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_people.h"

#include "core/edit/participant_actions.h"

#include <QStringList>
#include <algorithm>

namespace coalesce::exchange {

namespace {

// What people are found by; empty where the contact is none.
QString contactKeyOf(const QString &contact) {
    const QString trimmed = contact.trimmed();
    return isNoContact(trimmed) ? QString() : trimmed.toCaseFolded();
}

bool isMarkAlone(const QString &cell) {
    return std::none_of(cell.begin(), cell.end(),
                        [](QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); });
}

bool sameButForCase(const QString &a, const QString &b) {
    return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

} // namespace

bool isNoName(const QString &cell) {
    static const QStringList kWords = {QStringLiteral("anonymous"), QStringLiteral("anonym"),
                                       QStringLiteral("anonyme"),   QStringLiteral("an\u00F3nimo"),
                                       QStringLiteral("anon"),      QStringLiteral("n/a")};
    return isMarkAlone(cell) || kWords.contains(cell.trimmed().toCaseFolded());
}

bool isNoContact(const QString &cell) {
    static const QStringList kWords = {QStringLiteral("none"),  QStringLiteral("na"),   QStringLiteral("no"),
                                       QStringLiteral("nil"),   QStringLiteral("null"), QStringLiteral("x"),
                                       QStringLiteral("keine"), QStringLiteral("nein")};
    return isNoName(cell) || kWords.contains(cell.trimmed().toCaseFolded());
}

ImportPeople::ImportPeople(PatchBuilder &builder, const Sources &sources,
                           const std::vector<WithdrawnConsent> &withdrawn)
    : m_builder(builder), m_sources(sources) {
    for (const Participant &person : builder.workshop().participants()) {
        const QString contact = contactKeyOf(person.contact.string());
        // Of several with the same name the first one counts.
        auto &known = contact.isEmpty() ? m_byName : m_byContact;
        const QString key = contact.isEmpty() ? person.name.string() : contact;
        if (!known.contains(key))
            known.insert(key, person.id);
    }
    for (const Consent &consent : builder.workshop().all<Consent>()) {
        const Participant *person = builder.workshop().find(consent.participant);
        if (person && !consent.given)
            remember(consent.kind, person->name.string(), person->contact.string());
    }
    for (const WithdrawnConsent &consent : withdrawn)
        remember(consent.kind, consent.name, consent.contact);
}

void ImportPeople::remember(ConsentKind kind, const QString &name, const QString &contact) {
    if (!name.isEmpty())
        m_withdrawnByName[kind].insert(name);
    if (const QString key = contactKeyOf(contact); !key.isEmpty())
        m_withdrawnByContact[kind].insert(key);
}

Result<std::optional<ImportPeople::Person>> ImportPeople::personOf(const PersonCells &cells, bool mayMake) {
    const QString contactKey = contactKeyOf(cells.contact);
    auto &known = contactKey.isEmpty() ? m_byName : m_byContact;
    const QString key = contactKey.isEmpty() ? cells.name : contactKey;
    const bool named = !isNoName(cells.name);
    if (const auto found = known.constFind(key);
        found != known.constEnd() && !(contactKey.isEmpty() && !named)) {
        Person person{*found};
        if (!contactKey.isEmpty() && named)
            if (const QString name = m_builder.find(*found)->name.string(); !sameButForCase(name, cells.name))
                person.otherName = name;
        return std::optional(person);
    }
    if (!named || !mayMake)
        return std::optional<Person>();
    auto name = RequiredText::checked(cells.name);
    if (!name)
        return passOn(name);
    auto organisation = Text::checked(cells.organisation);
    if (!organisation)
        return passOn(organisation);
    auto contact = Text::checked(contactKey.isEmpty() ? QString() : cells.contact);
    if (!contact)
        return passOn(contact);
    auto access = Text::checked(cells.access);
    if (!access)
        return passOn(access);
    const ParticipantId id(m_sources.newId());
    m_builder.put(Participant{id, m_builder.nextNumber(Kind::Participant), *std::move(name),
                              *std::move(organisation), *std::move(contact), *std::move(access), Text(),
                              false});
    known.insert(key, id);
    ++m_made;
    return std::optional(Person{id});
}

std::vector<ConsentKind> ImportPeople::giveConsents(const ParticipantId &person, const PersonCells &cells) {
    std::vector<ConsentKind> withdrawn;
    for (const ConsentKind kind : cells.consents) {
        const Consent *said = m_builder.workshop().consent(person, kind);
        if (said && said->given)
            continue;
        if (said || m_withdrawnByName[kind].contains(cells.name) ||
            m_withdrawnByContact[kind].contains(contactKeyOf(cells.contact)))
            withdrawn.push_back(kind);
        else if (m_given.insert({person, kind}).second)
            putConsent(m_builder, person, kind, true, std::nullopt, m_sources);
    }
    return withdrawn;
}

} // namespace coalesce::exchange
