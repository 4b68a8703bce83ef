// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/templates/next_in_series.h"

#include "core/edit/patch_builder.h"
#include "core/templates/save_template.h"

#include <map>

namespace coalesce {

namespace {

// What stays the same from one day of a series to the next, whatever its method.
QJsonObject factsThatCarryOn(const WorkshopFacts &facts) {
    QJsonObject object;
    const auto put = [&object](const char *name, const Text &text) {
        if (!text.isEmpty())
            object.insert(QLatin1String(name), text.string());
    };
    put("focus", facts.focus);
    put("venue", facts.venue);
    put("series", facts.series);
    put("hashtag", facts.hashtag);
    put("welcome", facts.welcome);
    put("join", facts.join);
    put("author", facts.author);
    put("credits", facts.credits);
    put("rights", facts.rights);
    put("language", facts.language);
    put("currency", facts.currency);
    if (facts.start)
        object.insert(QLatin1String("start"), facts.start->toString(QStringLiteral("HH:mm")));
    return object;
}

Result<QJsonObject> contentOf(const Workshop &last, const NewWorkshop &wanted) {
    QJsonObject content;
    if (wanted.templateId.isEmpty()) {
        const QString id = QStringLiteral("last");
        content = templateOf(last, id, id, id);
    } else {
        auto found = templateContent(wanted);
        if (!found)
            return passOn(found);
        content = std::move(*found);
    }
    QJsonObject facts = factsThatCarryOn(last.facts());
    const QJsonObject ofMethod = content.value(QLatin1String("workshop")).toObject();
    for (auto at = ofMethod.begin(); at != ofMethod.end(); ++at)
        facts.insert(at.key(), at.value());
    content.insert(QLatin1String("workshop"), facts);
    return content;
}

// Takes over what people left, into a patch of its own.
class Legacy {
public:
    Legacy(const Workshop &last, const Sources &sources)
        : m_last(last), m_sources(sources), m_builder(m_none) {}

    Patch patch(int firstPulse) {
        for (const Promise &promise : m_last.all<Promise>())
            take(promise);
        for (const Call &call : m_last.all<Call>())
            take(call);
        for (const Pledge &pledge : m_last.all<Pledge>())
            take(pledge);
        m_pulses = firstPulse;
        for (const Pulse &pulse : m_last.all<Pulse>())
            if (!pulse.from.isEmpty())
                take(pulse, pulse.from, pulse.date);
        for (const Pulse &pulse : m_last.all<Pulse>())
            if (pulse.from.isEmpty() && wasAnswered(pulse))
                take(pulse, Text::checked(m_last.facts().title.string()).value_or(Text()),
                     m_last.facts().date);
        return m_builder.patch();
    }

private:
    template <class R>
    Id<R> newId() const {
        return Id<R>(m_sources.newId());
    }

    static bool wasAnswered(const Pulse &pulse) {
        return pulse.beforeYes + pulse.beforePartly + pulse.beforeNo + pulse.afterYes + pulse.afterPartly +
                   pulse.afterNo >
               0;
    }

    void take(Pulse pulse, const Text &from, const std::optional<QDate> &date) {
        pulse.id = newId<Pulse>();
        pulse.number = m_pulses++;
        pulse.from = from;
        pulse.date = date;
        m_builder.put(pulse);
    }

    void take(Promise promise) {
        promise.id = newId<Promise>();
        promise.number = ++m_promises;
        promise.participant = person(promise.participant);
        m_builder.put(promise);
    }
    void take(const Call &call) {
        m_builder.put(Promise{newId<Promise>(),
                              ++m_promises,
                              m_last.facts().title,
                              m_last.facts().date,
                              PromiseKind::Call,
                              call.text,
                              {},
                              {},
                              PledgeStatus::Open,
                              call.outcome,
                              call.because});
    }
    void take(const Pledge &pledge) {
        m_builder.put(Promise{newId<Promise>(),
                              ++m_promises,
                              m_last.facts().title,
                              m_last.facts().date,
                              PromiseKind::Pledge,
                              pledge.text,
                              person(pledge.participant),
                              pledge.due,
                              pledge.status,
                              {},
                              pledge.happened});
    }

    // The person in the new workshop, made where they are first needed. Nobody's consent is assumed: what
    // they agreed to was about another day.
    std::optional<ParticipantId> person(const std::optional<ParticipantId> &old) {
        const Participant *found = old ? m_last.find(*old) : nullptr;
        if (!found)
            return std::nullopt;
        const auto known = m_people.find(*old);
        if (known != m_people.end())
            return known->second;
        const ParticipantId id = newId<Participant>();
        const bool mayContact = m_last.agreed(*old, ConsentKind::Contacted);
        m_builder.put(Participant{id,
                                  int(m_people.size()) + 1,
                                  found->name,
                                  found->organisation,
                                  mayContact ? found->contact : Text(),
                                  {},
                                  {},
                                  false});
        m_people.emplace(*old, id);
        return id;
    }

    const Workshop &m_last;
    const Sources &m_sources;
    Workshop m_none;
    PatchBuilder m_builder;
    std::map<ParticipantId, ParticipantId> m_people; // of the last workshop, in the new one
    int m_promises = 0;
    int m_pulses = 1;
};

} // namespace

Result<Patch> nextInSeries(const Workshop &last, const NewWorkshop &wanted, const Sources &sources) {
    auto content = contentOf(last, wanted);
    if (!content)
        return passOn(content);
    NewWorkshop named = wanted;
    if (named.title.isEmpty())
        named.title = last.facts().title.string();
    auto start = startOf(*content, named, sources);
    if (!start)
        return passOn(start);
    Workshop made;
    if (auto status = made.apply(*start); !status)
        return passOn(status);
    const Patch legacy = Legacy(last, sources).patch(made.all<Pulse>().nextNumber());
    if (auto status = made.apply(legacy); !status)
        return passOn(status);
    Patch whole = std::move(*start);
    whole.changes.insert(whole.changes.end(), legacy.changes.begin(), legacy.changes.end());
    return whole;
}

} // namespace coalesce
