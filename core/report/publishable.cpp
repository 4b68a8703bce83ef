// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/publishable.h"

#include "core/day/budget.h"
#include "core/report/confidence.h"
#include "core/report/publishable_day.h"
#include "core/report/wording.h"

#include <algorithm>

namespace coalesce::report {

namespace {

Counts countsOf(const AnswerCounts &counts) {
    return {counts.answers, counts.placed, counts.unplaced, counts.merged};
}

class Publisher {
public:
    Publisher(const Workshop &workshop, Names names, const QTimeZone &zone)
        : m_workshop(workshop), m_names(names), m_zone(zone) {}

    ReportContent content() const;

private:
    // What was said in confidence counts by itself.
    void countAnswers(ReportContent &content) const {
        for (const Prompt &prompt : m_workshop.prompts()) {
            if (prompt.isPrivate)
                continue;
            const AnswerCounts counts = m_workshop.counts(prompt.id);
            content.counts.answers += counts.answers;
            content.counts.placed += counts.placed;
            content.counts.unplaced += counts.unplaced;
            content.counts.merged += counts.merged;
            for (const ClusterId &cluster : m_workshop.clustersOf(prompt.id))
                content.clusters += !m_workshop.answersIn(cluster).empty();
        }
        for (const Answer &answer : m_workshop.answers()) {
            if (!m_workshop.find(answer.prompt)->isPrivate)
                ++content.bySource[size_t(answer.source)];
            else
                ++(answer.isShared ? content.shared : content.confidential);
        }
    }

    template <class R, class Make>
    auto each(Make make) const {
        std::vector<decltype(make(*m_workshop.all<R>().begin()))> made;
        for (const R &record : m_workshop.all<R>())
            made.push_back(make(record));
        return made;
    }

    QString name(const std::optional<ParticipantId> &person) const {
        return nameBeside(m_workshop, person, m_names);
    }

    static FactsContent facts(const WorkshopFacts &f) {
        return {
            f.title.string(),   f.focus.string(),   f.stem.string(),     f.venue.string(), f.series.string(),
            f.hashtag.string(), f.welcome.string(), f.thanks.string(),   f.join.string(),  f.author.string(),
            f.credits.string(), f.rights.string(),  f.language.string(), f.date,           f.ask.string()};
    }

    PromptContent prompt(const Prompt &p) const {
        if (p.isPrivate)
            return sharedOf(p);
        PromptContent content{p.question.string(),
                              p.table.string(),
                              name(p.host),
                              name(p.notetaker),
                              p.summary.string(),
                              p.intent,
                              countsOf(m_workshop.counts(p.id)),
                              {},
                              {},
                              {},
                              {}};
        for (const ClusterId &id : m_workshop.clustersOf(p.id))
            content.clusters.push_back(cluster(*m_workshop.find(id)));
        for (const AnswerId &id : m_workshop.answersOf(p.id)) {
            const Answer &one = *m_workshop.find(id);
            if (std::holds_alternative<NotPlaced>(one.place))
                content.notGrouped.push_back(answer(one));
            content.everyAnswer.push_back(listedAnswer(one));
        }
        for (const TableNoteId &id : m_workshop.referring(p.id.uuid(), &TableNote::prompt)) {
            const TableNote &note = *m_workshop.find(id);
            if (!note.isPrivate)
                content.notes.push_back({note.kind, note.text.string(), name(note.participant)});
        }
        std::ranges::stable_sort(content.notes, {}, &TableNoteContent::kind);
        return content;
    }

    // Of a private prompt: its question, and the answers that people shared since, without what they stood
    // in or beside.
    PromptContent sharedOf(const Prompt &p) const {
        PromptContent content;
        content.question = p.question.string();
        content.intent = p.intent;
        content.isPrivate = true;
        for (const AnswerId &id : m_workshop.answersOf(p.id)) {
            const Answer &one = *m_workshop.find(id);
            if (!one.isShared)
                continue;
            content.shared.push_back(wording(one));
            content.everyAnswer.push_back({one.text.string(), {}});
        }
        return content;
    }

    ClusterContent cluster(const Cluster &c) const {
        ClusterContent content{c.title.string(), c.summary.string(), {}, debates(c.id, {})};
        for (const AnswerId &id : m_workshop.answersIn(c.id))
            content.answers.push_back(answer(*m_workshop.find(id)));
        return content;
    }

    AnswerContent answer(const Answer &a) const {
        AnswerContent content = wording(a);
        content.debates = debates(a.id, excerpt(a.text.string()));
        for (const AnswerId &id : m_workshop.mergedInto(a.id)) {
            const Answer &merged = *m_workshop.find(id);
            content.alsoSaid.push_back(wording(merged));
            for (DebateContent &debate : debates(id, excerpt(merged.text.string())))
                content.debates.push_back(std::move(debate));
        }
        return content;
    }

    // A plain list of answers reads better without names, and people wrote them for the wall; a starred one
    // is a quotation.
    AnswerContent wording(const Answer &a) const {
        return {a.text.string(), a.starred ? nameOfQuoted(m_workshop, a.participant, m_names) : QString(),
                a.starred};
    }

    ListedAnswer listedAnswer(const Answer &a) const {
        const auto *merged = std::get_if<MergedInto>(&a.place);
        const Place &place = merged ? m_workshop.find(merged->answer)->place : a.place;
        const auto *in = std::get_if<InCluster>(&place);
        return {a.text.string(), in ? m_workshop.find(in->cluster)->title.string() : QString(), bool(merged)};
    }

    std::vector<DebateContent> debates(const DebateSubject &subject, const QString &about) const {
        std::vector<DebateContent> content;
        for (const DebateId &id : m_workshop.debatesOn(subject)) {
            const Debate &debate = *m_workshop.find(id);
            content.push_back(
                {debate.text.string(), debate.outcome.string(), name(debate.participant), about});
        }
        return content;
    }

    // Its clusters in the order of their prompts.
    ThemeContent theme(const Theme &t) const {
        ThemeContent content{t.title.string(), t.statement.string(), {}, 0};
        for (const Prompt &prompt : m_workshop.prompts())
            for (const ClusterId &id : m_workshop.clustersOf(prompt.id)) {
                const Cluster &cluster = *m_workshop.find(id);
                if (cluster.theme != t.id || prompt.isPrivate)
                    continue;
                int answers = 0;
                for (const AnswerId &answer : m_workshop.answersIn(id))
                    answers += 1 + int(m_workshop.mergedInto(answer).size());
                content.clusters.push_back({cluster.title.string(), prompt.question.string(), answers});
            }
        content.calls = int(m_workshop.referring(t.id.uuid(), &Call::theme).size());
        return content;
    }

    // What a reflection is about, where that has a title of its own. Anything else (a person, a private note)
    // stays out of sight.
    QString titleOf(const std::optional<AnyReference> &about) const {
        if (!about)
            return {};
        if (const Cluster *cluster = m_workshop.find(ClusterId(about->id)))
            return cluster->title.string();
        if (const Theme *theme = m_workshop.find(ThemeId(about->id)))
            return theme->title.string();
        if (const Prompt *prompt = m_workshop.find(PromptId(about->id)))
            return prompt->question.string();
        return beginningOf(CallId(about->id));
    }

    // Of the call, to know it by; empty where there is none.
    QString beginningOf(const std::optional<CallId> &id) const {
        const Call *call = id ? m_workshop.find(*id) : nullptr;
        return call ? excerpt(call->text.string(), 40) : QString();
    }

    CallContent call(const Call &c) const {
        CallContent content{c.text.string(), name(c.participant), {}, c.outcome, c.because.string(), c.dots};
        if (const Theme *theme = c.theme ? m_workshop.find(*c.theme) : nullptr)
            content.theme = theme->title.string();
        const CallBudget budget = budgetOf(m_workshop, c.id);
        if (c.cost)
            content.cost = money(*c.cost);
        if (c.cost || budget.given > 0)
            content.given = money(budget.given);
        content.funded = budget.funded;
        for (const ResponseId &id : m_workshop.referring(c.id.uuid(), &Response::call)) {
            const Response &response = *m_workshop.find(id);
            content.responses.push_back({response.kind, response.text.string(), name(response.participant)});
        }
        return content;
    }

    QString money(qint64 minor) const { return moneyText(minor, m_workshop.facts().currency.string()); }

    PledgeContent pledge(const Pledge &p) const {
        return {p.text.string(),     name(p.participant), p.due, p.reach, p.status,
                p.happened.string(), beginningOf(p.call)};
    }

    // By the workshop they are from, the oldest first.
    std::vector<PromisedContent> promised() const {
        std::vector<PromisedContent> groups;
        for (const Promise &p : m_workshop.all<Promise>()) {
            const auto same = [&p](const PromisedContent &group) {
                return group.from == p.from.string() && group.date == p.date;
            };
            auto group = std::ranges::find_if(groups, same);
            if (group == groups.end())
                group = groups.insert(group, {p.from.string(), p.date, {}});
            group->promises.push_back({p.kind, p.text.string(), name(p.participant), p.due, p.status,
                                       p.outcome, p.happened.string()});
        }
        std::ranges::stable_sort(groups, {}, &PromisedContent::date);
        return groups;
    }

    // Listed because an earlier workshop's promise is theirs: they have not signed up for this one.
    bool isOnlyPromising(const Participant &person) const {
        const std::vector<Workshop::Referrer> referrers = m_workshop.referrers(person.id.uuid());
        const auto isOf = [](Kind kind) {
            return [kind](const Workshop::Referrer &referrer) { return referrer.ref.kind == kind; };
        };
        return !person.attended && std::ranges::any_of(referrers, isOf(Kind::Promise)) &&
               std::ranges::all_of(referrers, [&](const Workshop::Referrer &referrer) {
                   return isOf(Kind::Promise)(referrer) || isOf(Kind::Consent)(referrer);
               });
    }

    const Workshop &m_workshop;
    Names m_names;
    QTimeZone m_zone;
};

ReportContent Publisher::content() const {
    ReportContent content;
    if (!m_workshop.all<WorkshopFacts>().isEmpty())
        content.facts = facts(m_workshop.facts());
    for (const Participant &person : m_workshop.participants()) {
        content.peopleListed += !isOnlyPromising(person);
        content.peopleCame += person.attended;
    }
    countAnswers(content);
    for (const Prompt &p : m_workshop.prompts()) {
        PromptContent one = prompt(p);
        if (!p.isPrivate || !one.shared.empty())
            content.prompts.push_back(std::move(one));
    }
    content.themes = each<Theme>([this](const Theme &t) { return theme(t); });
    for (const Reflection &reflection : m_workshop.all<Reflection>())
        if (!isInConfidence(m_workshop, reflection))
            content.reflections.push_back(
                {reflection.text.string(), name(reflection.participant), titleOf(reflection.about)});
    content.calls = each<Call>([this](const Call &c) { return call(c); });
    content.pledges = each<Pledge>([this](const Pledge &p) { return pledge(p); });
    content.opportunities = each<Opportunity>([this](const Opportunity &o) {
        return OpportunityContent{o.text.string(), o.where.string(), o.when.string(), o.link.string(),
                                  beginningOf(o.call)};
    });
    if (!m_workshop.all<WorkshopFacts>().isEmpty()) {
        content.budget = budgetContent(m_workshop);
        content.dots = dotsContent(m_workshop);
    }
    content.promised = promised();
    content.pulses = pulsesOf(m_workshop);
    content.day = dayOf(m_workshop, m_zone);
    return content;
}

} // namespace

QString nameBeside(const Workshop &workshop, const std::optional<ParticipantId> &person, Names names) {
    if (names == Names::Nobody || !person || !workshop.agreed(*person, ConsentKind::Named))
        return {};
    const Participant *found = workshop.find(*person);
    return found ? found->name.string() : QString();
}

QString nameOfQuoted(const Workshop &workshop, const std::optional<ParticipantId> &person, Names names) {
    return person && workshop.agreed(*person, ConsentKind::Quoted) ? nameBeside(workshop, person, names)
                                                                   : QString();
}

PublishableReport PublishableReport::publish(const Workshop &workshop, const ReportOptions &options) {
    return {Publisher(workshop, options.names, options.zone).content(), options};
}

} // namespace coalesce::report
