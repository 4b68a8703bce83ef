// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/answer_actions.h"

#include "core/edit/cluster_room.h"

#include <QCoreApplication>

namespace coalesce {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Actions", text);
}

std::vector<AnswerId> withoutRepeats(const std::vector<AnswerId> &ids) {
    std::vector<AnswerId> unique;
    std::set<AnswerId> seen;
    for (const AnswerId &id : ids)
        if (seen.insert(id).second)
            unique.push_back(id);
    return unique;
}

// Moves an answer to another prompt, out of its cluster or stack, its own stack with it.
void moveToPrompt(PatchBuilder &builder, const AnswerId &id, const PromptId &prompt) {
    builder.change(id, [&](Answer &answer) {
        answer.prompt = prompt;
        answer.place = NotPlaced{};
    });
    for (const AnswerId &merged : builder.workshop().mergedInto(id))
        builder.change(merged, [&](Answer &answer) { answer.prompt = prompt; });
}

bool isIn(const Answer &answer, const ClusterId &cluster) {
    const auto *in = std::get_if<InCluster>(&answer.place);
    return in && in->cluster == cluster;
}

// The answers that would be in the cluster, by rank.
std::vector<AnswerId> orderIn(const PatchBuilder &builder, const ClusterId &cluster) {
    std::vector<std::pair<int, AnswerId>> ranked;
    const auto add = [&](const AnswerId &id) {
        if (const auto answer = builder.find(id))
            if (isIn(*answer, cluster))
                ranked.emplace_back(std::get<InCluster>(answer->place).rank, id);
    };
    std::set<AnswerId> seen;
    for (const AnswerId &id : builder.workshop().answersIn(cluster)) {
        seen.insert(id);
        add(id);
    }
    for (const AnswerId &id : builder.touchedAnswers())
        if (!seen.contains(id))
            add(id);
    std::ranges::stable_sort(ranked, {}, [](const auto &entry) { return entry.first; });
    std::vector<AnswerId> order;
    for (const auto &[rank, id] : ranked)
        order.push_back(id);
    return order;
}

void rankAll(PatchBuilder &builder, const std::vector<AnswerId> &order, const ClusterId &cluster) {
    int rank = 0;
    for (const AnswerId &id : order)
        builder.change(id, [&](Answer &answer) { answer.place = InCluster{cluster, rank++}; });
}

} // namespace

Status placeInto(PatchBuilder &builder, const std::vector<AnswerId> &ids, const ClusterId &cluster,
                 const std::optional<int> &rank, OtherPrompt otherPrompt) {
    const PromptId prompt = builder.find(cluster)->prompt;
    for (const AnswerId &id : ids) {
        if (builder.find(id)->prompt == prompt)
            continue;
        if (otherPrompt == OtherPrompt::Refuse)
            return fail(
                ErrorCode::Refused,
                tr("An answer belongs to another prompt than the cluster; move it to that prompt first."));
        moveToPrompt(builder, id, prompt);
    }
    if (!rank) { // at the end, those that are in it already stay where they are
        for (const AnswerId &id : ids)
            if (!isIn(*builder.find(id), cluster))
                builder.change(id, [&](Answer &answer) {
                    answer.place = InCluster{cluster, builder.nextRank(cluster)};
                });
        return {};
    }
    std::vector<AnswerId> order = orderIn(builder, cluster);
    const std::set<AnswerId> moved(ids.begin(), ids.end());
    std::erase_if(order, [&](const AnswerId &id) { return moved.contains(id); });
    order.insert(order.begin() + std::clamp(*rank, 0, int(order.size())), ids.begin(), ids.end());
    rankAll(builder, order, cluster);
    return {};
}

Result<Outcome> addAnswers(const Workshop &workshop, const std::vector<NewAnswer> &answers,
                           const Sources &sources) {
    PatchBuilder builder(workshop);
    std::optional<QUuid> made;
    std::set<ClusterId> grown;
    for (const NewAnswer &answer : answers) {
        if (!workshop.find(answer.prompt))
            return notThere(refOf(answer.prompt));
        if (answer.cluster && !workshop.find(*answer.cluster))
            return notThere(refOf(*answer.cluster));
        const AnswerId id(sources.newId());
        builder.put(Answer{id, builder.nextNumber(Kind::Answer), answer.prompt, answer.text, answer.source,
                           answer.participant, false, NotPlaced{}});
        made = made ? made : std::optional(id.uuid());
        if (!answer.cluster)
            continue;
        if (auto status = placeInto(builder, {id}, *answer.cluster, std::nullopt, OtherPrompt::Refuse);
            !status)
            return passOn(status);
        grown.insert(*answer.cluster);
    }
    makeRoomFor(builder, {grown.begin(), grown.end()});
    return Outcome{builder.patch(), made};
}

Result<Outcome> setAnswer(const Workshop &workshop, const AnswerId &id, const FieldValues &values) {
    const Answer *answer = workshop.find(id);
    if (!answer)
        return notThere(refOf(id));
    PatchBuilder builder(workshop);
    FieldValues others = values;
    const auto prompt =
        std::ranges::find(others, columnOf(&Answer::prompt), [](const auto &v) { return v.first; });
    if (prompt != others.end()) {
        const auto *target = std::get_if<QUuid>(&prompt->second);
        if (!target || !workshop.find(PromptId(*target)))
            return fail(ErrorCode::NotFound, tr("There is no such prompt."));
        if (answer->prompt.uuid() != *target)
            moveToPrompt(builder, id, PromptId(*target));
        others.erase(prompt);
    }
    if (auto status = putFields(builder, refOf(id), others); !status)
        return passOn(status);
    return Outcome{builder.patch(), id.uuid()};
}

Result<Outcome> removeAnswers(const Workshop &workshop, const std::vector<AnswerId> &ids) {
    if (auto status = allThere(workshop, ids); !status)
        return passOn(status);
    PatchBuilder builder(workshop);
    const std::set<AnswerId> gone(ids.begin(), ids.end());
    for (const AnswerId &id : withoutRepeats(ids)) {
        std::optional<AnswerId> heir;
        for (const AnswerId &merged : workshop.mergedInto(id)) {
            if (gone.contains(merged))
                continue;
            builder.change(merged, [&](Answer &answer) {
                answer.place = heir ? Place(MergedInto{*heir}) : workshop.find(id)->place;
            });
            if (!heir)
                heir = merged;
        }
    }
    for (const AnswerId &id : withoutRepeats(ids))
        if (auto status = builder.remove(refOf(id)); !status)
            return passOn(status);
    return Outcome{builder.patch()};
}

Result<Outcome> placeAnswers(const Workshop &workshop, const std::vector<AnswerId> &ids,
                             const std::optional<ClusterId> &cluster, const std::optional<int> &rank,
                             OtherPrompt otherPrompt) {
    if (auto status = allThere(workshop, ids); !status)
        return passOn(status);
    PatchBuilder builder(workshop);
    if (!cluster) {
        for (const AnswerId &id : ids)
            builder.change(id, [](Answer &answer) {
                if (std::holds_alternative<InCluster>(answer.place))
                    answer.place = NotPlaced{};
            });
        return Outcome{builder.patch()};
    }
    if (!workshop.find(*cluster))
        return notThere(refOf(*cluster));
    if (auto status = placeInto(builder, withoutRepeats(ids), *cluster, rank, otherPrompt); !status)
        return passOn(status);
    if (!builder.patch().isEmpty())
        makeRoomFor(builder, {*cluster});
    return Outcome{builder.patch(), cluster->uuid()};
}

namespace {

Status mergeInto(PatchBuilder &builder, const AnswerId &into, const std::vector<AnswerId> &ids) {
    const Workshop &workshop = builder.workshop();
    const auto head = builder.find(into);
    if (!head)
        return notThere(refOf(into));
    if (auto status = allThere(workshop, ids); !status)
        return status;
    if (std::holds_alternative<MergedInto>(head->place))
        return fail(ErrorCode::Refused,
                    tr("That answer is itself merged into another; merge into that one."));
    for (const AnswerId &id : ids) {
        if (id == into)
            return fail(ErrorCode::Refused, tr("An answer cannot be merged into itself."));
        if (!(workshop.find(id)->prompt == head->prompt))
            return fail(ErrorCode::Refused, tr("Answers to different prompts cannot be merged."));
        std::vector<AnswerId> stack = workshop.mergedInto(id);
        stack.push_back(id);
        for (const AnswerId &one : stack)
            builder.change(one, [&](Answer &answer) { answer.place = MergedInto{into}; });
    }
    return {};
}

} // namespace

Result<Outcome> mergeAnswers(const Workshop &workshop, const AnswerId &into,
                             const std::vector<AnswerId> &ids) {
    PatchBuilder builder(workshop);
    if (auto status = mergeInto(builder, into, ids); !status)
        return passOn(status);
    return Outcome{builder.patch(), into.uuid()};
}

Result<Outcome> mergeEach(const Workshop &workshop, const std::vector<std::vector<AnswerId>> &stacks) {
    PatchBuilder builder(workshop);
    for (const std::vector<AnswerId> &stack : stacks)
        if (!stack.empty())
            if (auto status = mergeInto(builder, stack.front(), {stack.begin() + 1, stack.end()}); !status)
                return passOn(status);
    return Outcome{builder.patch()};
}

Result<Outcome> unmergeAnswers(const Workshop &workshop, const std::vector<AnswerId> &ids) {
    if (auto status = allThere(workshop, ids); !status)
        return passOn(status);
    PatchBuilder builder(workshop);
    std::map<AnswerId, std::vector<AnswerId>> leaving; // by the head of their stack, in the order asked for
    std::set<ClusterId> grown;
    for (const AnswerId &id : withoutRepeats(ids)) {
        const auto *merged = std::get_if<MergedInto>(&workshop.find(id)->place);
        if (!merged)
            continue;
        leaving[merged->answer].push_back(id);
        builder.change(id, [](Answer &answer) { answer.place = NotPlaced{}; });
        if (const auto *in = std::get_if<InCluster>(&workshop.find(merged->answer)->place))
            grown.insert(in->cluster);
    }
    for (const ClusterId &cluster : grown) {
        std::vector<AnswerId> order;
        for (const AnswerId &head : workshop.answersIn(cluster)) {
            order.push_back(head);
            if (const auto beside = leaving.find(head); beside != leaving.end())
                order.insert(order.end(), beside->second.begin(), beside->second.end());
        }
        rankAll(builder, order, cluster);
    }
    makeRoomFor(builder, {grown.begin(), grown.end()});
    return Outcome{builder.patch()};
}

} // namespace coalesce
