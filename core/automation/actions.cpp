// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/automation/actions.h"

#include "core/automation/perform.h"
#include "core/edit/cluster_actions.h"
#include "core/edit/participant_actions.h"
#include "core/edit/prompt_actions.h"
#include "core/edit/pulse_actions.h"
#include "core/edit/share_actions.h"
#include "core/templates/save_template.h"
#include "core/templates/templates.h"

#include <QCoreApplication>

namespace coalesce::automation {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Automation", text);
}

constexpr QLatin1String kAnswer("answer"), kAnswers("answers"), kCluster("cluster"), kClusters("clusters"),
    kX("x"), kY("y"), kInto("into"), kBy("by"), kPrompt("prompt"), kParticipant("participant"),
    kConsents("consents"), kTheme("theme"), kTitle("title"), kText("text"), kTo("to"), kStep("step"),
    kCall("call"), kDots("dots"), kKind("kind"), kGiven("given"), kDate("date"), kRank("rank"),
    kAmount("amount"), kTemplate("template");

// The generic three, for kinds that need no more.
template <class R>
Result<Outcome> add(Arguments &a, const Sources &sources) {
    if (auto status = a.allGiven(KindOf<R>::kind); !status)
        return passOn(status);
    COALESCE_TAKE(values, a.fields(KindOf<R>::kind));
    return addRecord(a.workshop(), KindOf<R>::kind, values, sources);
}

template <class R>
Result<Outcome> set(Arguments &a, const Sources &) {
    COALESCE_TAKE(id, a.one<R>(infoOf(KindOf<R>::kind).name));
    COALESCE_TAKE(values, a.fields(KindOf<R>::kind));
    return setFields(a.workshop(), refOf(id), values);
}

template <class R>
Result<Outcome> remove(Arguments &a, const Sources &) {
    COALESCE_TAKE(id, a.one<R>(infoOf(KindOf<R>::kind).name));
    COALESCE_NOTHING_ELSE(a);
    return removeRecord(a.workshop(), refOf(id));
}

template <class R>
Result<Outcome> move(Arguments &a, const Sources &) {
    COALESCE_TAKE(id, a.one<R>(infoOf(KindOf<R>::kind).name));
    COALESCE_TAKE(to, a.integer(kTo, kNumbered));
    COALESCE_NOTHING_ELSE(a);
    if (!to)
        return fail(ErrorCode::BadArgument, tr("“%1” is missing.").arg(kTo));
    return moveRecord(a.workshop(), refOf(id), *to);
}

Result<Outcome> setWorkshop(Arguments &a, const Sources &) {
    COALESCE_TAKE(values, a.fields(Kind::Workshop));
    return setFields(a.workshop(), refOf(a.workshop().facts().id), values);
}

Result<Outcome> addPromptLine(Arguments &a, const Sources &sources) {
    COALESCE_TAKE(values, a.fields(Kind::Prompt));
    return addPrompt(a.workshop(), values, sources);
}

Result<Outcome> removePromptLine(Arguments &a, const Sources &) {
    COALESCE_TAKE(id, a.one<Prompt>(kPrompt));
    COALESCE_NOTHING_ELSE(a);
    return removePrompt(a.workshop(), id);
}

Result<Outcome> takeTemplateLine(Arguments &a, const Sources &sources) {
    COALESCE_TAKE(name, a.text(kTemplate));
    COALESCE_NOTHING_ELSE(a);
    COALESCE_TAKE(content, templateContent({.templateId = name.string()}));
    return runSheetFromTemplate(a.workshop(), content, sources);
}

Result<Outcome> removeStepLine(Arguments &a, const Sources &) {
    COALESCE_TAKE(id, a.one<Step>(kStep));
    COALESCE_NOTHING_ELSE(a);
    return removeStep(a.workshop(), id);
}

std::optional<ConsentKind> consentKind(const QString &name) {
    const Value value = name;
    return Codec<ConsentKind>::decode(&value);
}

Result<Outcome> addParticipantLine(Arguments &a, const Sources &sources) {
    COALESCE_TAKE(names, a.names(kConsents));
    std::vector<ConsentKind> consents;
    for (const QString &name : names) {
        const auto kind = consentKind(name);
        if (!kind)
            return fail(ErrorCode::BadArgument, tr("“%1” is no kind of consent.").arg(name.left(80)));
        consents.push_back(*kind);
    }
    COALESCE_TAKE(values, a.fields(Kind::Participant));
    return addParticipant(a.workshop(), values, consents, sources);
}

Result<Outcome> setConsentLine(Arguments &a, const Sources &sources) {
    const auto &columns = infoOf(Kind::Consent).columns;
    COALESCE_TAKE(participant, a.one<Participant>(kParticipant));
    COALESCE_TAKE(kindValue, a.value(kKind, columns[size_t(columnOf(&Consent::kind))]));
    COALESCE_TAKE(given, a.truth(kGiven));
    std::optional<QDate> date;
    if (a.has(kDate)) {
        COALESCE_TAKE(value, a.value(kDate, columns[size_t(columnOf(&Consent::date))]));
        date = Codec<std::optional<QDate>>::decode(&value)->value_or(QDate()); // null leaves it without one
    }
    COALESCE_NOTHING_ELSE(a);
    return setConsent(a.workshop(), participant, *Codec<ConsentKind>::decode(&kindValue), given, date,
                      sources);
}

Result<Outcome> addAnswerLine(Arguments &a, const Sources &sources) {
    COALESCE_TAKE(prompt, a.one<Prompt>(kPrompt));
    COALESCE_TAKE(text, a.text(kText));
    COALESCE_TAKE(participant, a.maybe<Participant>(kParticipant));
    COALESCE_TAKE(cluster, a.maybe<Cluster>(kCluster));
    COALESCE_TAKE(rest,
                  a.fields(Kind::Answer, {QLatin1String("starred"), kRank, QLatin1String("mergedInto")}));
    Source source = EnumNames<Source>::fallback;
    if (!rest.empty()) // nothing but the source is left
        source = *Codec<Source>::decode(&rest.front().second);
    return addAnswers(a.workshop(), {{prompt, text, source, participant, cluster}}, sources);
}

Result<Outcome> setAnswerLine(Arguments &a, const Sources &) {
    COALESCE_TAKE(id, a.one<Answer>(kAnswer));
    COALESCE_TAKE(values, a.fields(Kind::Answer, {kCluster, kRank, QLatin1String("mergedInto")}));
    return setAnswer(a.workshop(), id, values);
}

Result<Outcome> removeAnswersLine(Arguments &a, const Sources &) {
    COALESCE_TAKE(ids, a.list<Answer>(kAnswers));
    COALESCE_NOTHING_ELSE(a);
    return removeAnswers(a.workshop(), ids);
}

Result<Outcome> placeAnswersLine(Arguments &a, const Sources &) {
    if (!a.has(kCluster))
        return fail(ErrorCode::BadArgument, tr("“%1” is missing; null takes answers out.").arg(kCluster));
    COALESCE_TAKE(ids, a.list<Answer>(kAnswers));
    COALESCE_TAKE(cluster, a.maybe<Cluster>(kCluster));
    COALESCE_TAKE(rank, a.integer(kRank, Bounds()));
    COALESCE_NOTHING_ELSE(a);
    return placeAnswers(a.workshop(), ids, cluster, rank);
}

Result<Outcome> mergeAnswersLine(Arguments &a, const Sources &) {
    COALESCE_TAKE(into, a.one<Answer>(kInto));
    COALESCE_TAKE(ids, a.list<Answer>(kAnswers));
    COALESCE_NOTHING_ELSE(a);
    return mergeAnswers(a.workshop(), into, ids);
}

Result<Outcome> unmergeAnswersLine(Arguments &a, const Sources &) {
    COALESCE_TAKE(ids, a.list<Answer>(kAnswers));
    COALESCE_NOTHING_ELSE(a);
    return unmergeAnswers(a.workshop(), ids);
}

Result<Outcome> addClusterLine(Arguments &a, const Sources &sources) {
    COALESCE_TAKE(prompt, a.one<Prompt>(kPrompt));
    COALESCE_TAKE(title, a.text(kTitle));
    COALESCE_TAKE(answers, a.maybeList<Answer>(kAnswers));
    COALESCE_TAKE(x, a.integer(kX, kOnCanvas));
    COALESCE_TAKE(y, a.integer(kY, kOnCanvas));
    COALESCE_NOTHING_ELSE(a);
    return addCluster(a.workshop(),
                      {prompt, title, answers.value_or(std::vector<AnswerId>()),
                       x || y ? std::optional(QPoint(x.value_or(0), y.value_or(0))) : std::nullopt},
                      sources);
}

Result<Outcome> setClusterLine(Arguments &a, const Sources &) {
    COALESCE_TAKE(id, a.one<Cluster>(kCluster));
    COALESCE_TAKE(values, a.fields(Kind::Cluster, {kPrompt}));
    return setCluster(a.workshop(), id, values);
}

Result<Outcome> mergeClustersLine(Arguments &a, const Sources &) {
    COALESCE_TAKE(into, a.one<Cluster>(kInto));
    COALESCE_TAKE(ids, a.list<Cluster>(kClusters));
    COALESCE_NOTHING_ELSE(a);
    return mergeClusters(a.workshop(), into, ids);
}

Result<Outcome> splitClusterLine(Arguments &a, const Sources &sources) {
    COALESCE_TAKE(id, a.one<Cluster>(kCluster));
    COALESCE_TAKE(answers, a.list<Answer>(kAnswers));
    COALESCE_TAKE(title, a.text(kTitle));
    COALESCE_NOTHING_ELSE(a);
    return splitCluster(a.workshop(), id, answers, title, sources);
}

Result<Outcome> addThemeLine(Arguments &a, const Sources &sources) {
    COALESCE_TAKE(clusters, a.maybeList<Cluster>(kClusters));
    COALESCE_TAKE(values, a.fields(Kind::Theme));
    return addTheme(a.workshop(), values, clusters.value_or(std::vector<ClusterId>()), sources);
}

Result<Outcome> setThemeLine(Arguments &a, const Sources &) {
    COALESCE_TAKE(id, a.one<Theme>(kTheme));
    COALESCE_TAKE(clusters, a.maybeList<Cluster>(kClusters));
    COALESCE_TAKE(values, a.fields(Kind::Theme));
    return setTheme(a.workshop(), id, values, clusters);
}

// Dots are given by call.dots alone.
Result<Outcome> addCall(Arguments &a, const Sources &sources) {
    COALESCE_TAKE(values, a.fields(Kind::Call, {kDots}));
    return addRecord(a.workshop(), Kind::Call, values, sources);
}

Result<Outcome> setCall(Arguments &a, const Sources &) {
    COALESCE_TAKE(id, a.one<Call>(kCall));
    COALESCE_TAKE(values, a.fields(Kind::Call, {kDots}));
    return setFields(a.workshop(), refOf(id), values);
}

Result<Outcome> setDots(Arguments &a, const Sources &) {
    COALESCE_TAKE(id, a.one<Call>(kCall));
    COALESCE_TAKE(dots, a.value(kDots, infoOf(Kind::Call).columns[size_t(columnOf(&Call::dots))]));
    COALESCE_NOTHING_ELSE(a);
    return setFields(a.workshop(), refOf(id), {{columnOf(&Call::dots), dots}});
}

Result<Outcome> addPulseLine(Arguments &a, const Sources &sources) {
    COALESCE_TAKE(values, a.fields(Kind::Pulse));
    return addPulse(a.workshop(), values, sources);
}

Result<Outcome> setPulseLine(Arguments &a, const Sources &) {
    COALESCE_TAKE(id, a.one<Pulse>(QLatin1String("pulse")));
    COALESCE_TAKE(values, a.fields(Kind::Pulse));
    return setPulse(a.workshop(), id, values);
}

Result<Outcome> shareLine(Arguments &a, const Sources &sources) {
    COALESCE_TAKE(call, a.one<Call>(kCall));
    COALESCE_TAKE(person, a.maybe<Participant>(kParticipant));
    COALESCE_TAKE(amount, a.integer(kAmount, kMoney));
    COALESCE_NOTHING_ELSE(a);
    if (!amount)
        return fail(ErrorCode::BadArgument, tr("“%1” is missing; 0 takes it back.").arg(kAmount));
    return setShare(a.workshop(), call, person, *amount, sources);
}

Result<Outcome> tidyLine(Arguments &a, const Sources &) {
    COALESCE_TAKE(prompt, a.maybe<Prompt>(kPrompt));
    auto by = TidyBy::Table;
    if (a.has(kBy)) {
        COALESCE_TAKE(name, a.text(kBy));
        const QString names[] = {QStringLiteral("table"), QStringLiteral("size"), QStringLiteral("theme")};
        const auto known = std::ranges::find(names, name.string());
        if (known == std::end(names))
            return fail(ErrorCode::BadArgument, tr("Tidy by \"table\", \"size\" or \"theme\"."), kBy);
        by = TidyBy(known - std::begin(names));
    }
    COALESCE_NOTHING_ELSE(a);
    return tidyClusters(a.workshop(), prompt, by);
}

const QMap<QString, Perform> &table() {
    static const QMap<QString, Perform> actions{
        {QStringLiteral("workshop.set"), setWorkshop},
        {QStringLiteral("prompt.add"), addPromptLine},
        {QStringLiteral("prompt.set"), set<Prompt>},
        {QStringLiteral("prompt.move"), move<Prompt>},
        {QStringLiteral("prompt.remove"), removePromptLine},
        {QStringLiteral("participant.add"), addParticipantLine},
        {QStringLiteral("participant.set"), set<Participant>},
        {QStringLiteral("participant.remove"), remove<Participant>},
        {QStringLiteral("consent.set"), setConsentLine},
        {QStringLiteral("answer.add"), addAnswerLine},
        {QStringLiteral("answer.set"), setAnswerLine},
        {QStringLiteral("answer.remove"), removeAnswersLine},
        {QStringLiteral("answer.place"), placeAnswersLine},
        {QStringLiteral("answer.merge"), mergeAnswersLine},
        {QStringLiteral("answer.unmerge"), unmergeAnswersLine},
        {QStringLiteral("cluster.add"), addClusterLine},
        {QStringLiteral("cluster.set"), setClusterLine},
        {QStringLiteral("cluster.merge"), mergeClustersLine},
        {QStringLiteral("cluster.split"), splitClusterLine},
        {QStringLiteral("cluster.remove"), remove<Cluster>},
        {QStringLiteral("theme.add"), addThemeLine},
        {QStringLiteral("theme.set"), setThemeLine},
        {QStringLiteral("theme.remove"), remove<Theme>},
        {QStringLiteral("tablenote.add"), add<TableNote>},
        {QStringLiteral("tablenote.set"), set<TableNote>},
        {QStringLiteral("tablenote.remove"), remove<TableNote>},
        {QStringLiteral("debate.add"), add<Debate>},
        {QStringLiteral("debate.set"), set<Debate>},
        {QStringLiteral("debate.remove"), remove<Debate>},
        {QStringLiteral("reflection.add"), add<Reflection>},
        {QStringLiteral("reflection.set"), set<Reflection>},
        {QStringLiteral("reflection.remove"), remove<Reflection>},
        {QStringLiteral("call.add"), addCall},
        {QStringLiteral("call.set"), setCall},
        {QStringLiteral("call.remove"), remove<Call>},
        {QStringLiteral("call.dots"), setDots},
        {QStringLiteral("response.add"), add<Response>},
        {QStringLiteral("response.set"), set<Response>},
        {QStringLiteral("response.remove"), remove<Response>},
        {QStringLiteral("pledge.add"), add<Pledge>},
        {QStringLiteral("pledge.set"), set<Pledge>},
        {QStringLiteral("pledge.remove"), remove<Pledge>},
        {QStringLiteral("opportunity.add"), add<Opportunity>},
        {QStringLiteral("opportunity.set"), set<Opportunity>},
        {QStringLiteral("opportunity.remove"), remove<Opportunity>},
        {QStringLiteral("step.add"), add<Step>},
        {QStringLiteral("step.set"), set<Step>},
        {QStringLiteral("step.move"), move<Step>},
        {QStringLiteral("step.remove"), removeStepLine},
        {QStringLiteral("step.template"), takeTemplateLine},
        {QStringLiteral("call.share"), shareLine},
        {QStringLiteral("pulse.add"), addPulseLine},
        {QStringLiteral("pulse.set"), setPulseLine},
        {QStringLiteral("pulse.remove"), remove<Pulse>},
        {QStringLiteral("promise.add"), add<Promise>},
        {QStringLiteral("promise.set"), set<Promise>},
        {QStringLiteral("promise.remove"), remove<Promise>},
        {QStringLiteral("tidy"), tidyLine},
    };
    return actions;
}

} // namespace

Result<NamedOutcome> outcomeOf(const QJsonObject &object, const Workshop &workshop, const Handles &handles,
                               const Sources &sources) {
    QJsonObject rest = object;
    const QJsonValue name = rest.take(QLatin1String("do"));
    if (!name.isString())
        return fail(ErrorCode::BadArgument, tr("The line does not say what to do: {\"do\": NAME, …}."));
    const QString action = name.toString();
    const bool isLive = liveActions().contains(action);
    const Perform perform = isLive ? liveActions().value(action) : table().value(action);
    if (!perform)
        return fail(ErrorCode::BadArgument, tr("There is no action “%1”.").arg(action.left(80)));
    Arguments arguments(workshop, handles, std::move(rest));
    auto outcome = perform(arguments, sources);
    if (!outcome)
        return passOn(outcome);
    if (isLive)
        return NamedOutcome{std::move(*outcome), action, EntryKind::Live};
    const bool makes = action.endsWith(QLatin1String(".add")) || action == QLatin1String("cluster.split");
    return NamedOutcome{std::move(*outcome), action,
                        action == QLatin1String("consent.set") ? EntryKind::Consent : EntryKind::Edit, makes};
}

} // namespace coalesce::automation
