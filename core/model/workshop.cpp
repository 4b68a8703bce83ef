// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a workshop. Changing it is in workshop_apply.cpp.
#include "core/model/workshop.h"

namespace coalesce {

Workshop::Workshop() = default;
Workshop::Workshop(const Workshop &) = default;
Workshop::Workshop(Workshop &&) noexcept = default;
Workshop &Workshop::operator=(const Workshop &) = default;
Workshop &Workshop::operator=(Workshop &&) noexcept = default;
Workshop::~Workshop() = default;

bool Workshop::operator==(const Workshop &other) const {
    return m_tables == other.m_tables;
}

const WorkshopFacts &Workshop::facts() const {
    Q_ASSERT(!all<WorkshopFacts>().isEmpty());
    return *all<WorkshopFacts>().begin();
}

std::optional<Kind> Workshop::kindOf(const QUuid &id) const {
    for (int i = 0; i < kKindCount; ++i)
        if (visitKind(Kind(i), [&]<class R>() { return all<R>().contains(Id<R>(id)); }))
            return Kind(i);
    return std::nullopt;
}

bool Workshop::canBeSpokenAbout(const QUuid &id) const {
    const auto kind = kindOf(id);
    return kind && *kind != Kind::Consent && *kind != Kind::ImportKey && !isLive(*kind);
}

std::optional<Row> Workshop::row(const RecordRef &ref) const {
    return visitKind(ref.kind, [&]<class R>() -> std::optional<Row> {
        const R *record = find(Id<R>(ref.id));
        return record ? std::optional(toRow(*record)) : std::nullopt;
    });
}

std::vector<QUuid> Workshop::idsOf(Kind kind) const {
    return visitKind(kind, [&]<class R>() {
        std::vector<QUuid> ids;
        for (const R &record : all<R>())
            ids.push_back(record.id.uuid());
        return ids;
    });
}

std::vector<QUuid> Workshop::referring(const QUuid &target, Kind kind, int column) const {
    std::vector<QUuid> ids;
    const auto links = m_links.find(target);
    if (links == m_links.end())
        return ids;
    const int first = std::numeric_limits<int>::min();
    for (auto link = links->second.lower_bound(Link{kind, column, first, first, QUuid()});
         link != links->second.end() && link->kind == kind && link->column == column; ++link)
        ids.push_back(link->id);
    return ids;
}

std::vector<Workshop::Referrer> Workshop::referrers(const QUuid &target) const {
    std::vector<Referrer> all;
    if (const auto links = m_links.find(target); links != m_links.end())
        for (const Link &link : links->second)
            all.push_back({{link.kind, link.id}, link.column});
    return all;
}

std::vector<AnswerId> Workshop::answersOf(const PromptId &prompt) const {
    return referring(prompt.uuid(), &Answer::prompt);
}

std::vector<AnswerId> Workshop::answersIn(const ClusterId &cluster) const {
    return referring(cluster.uuid(), &Answer::place, 0);
}

int Workshop::countIn(const ClusterId &cluster) const {
    const auto found = m_sizes.find(cluster.uuid());
    return found == m_sizes.end() ? 0 : found->second;
}

int Workshop::nextRank(const ClusterId &cluster) const {
    if (countIn(cluster) == 0)
        return 0;
    const int first = std::numeric_limits<int>::min();
    const std::set<Link> &links = m_links.at(cluster.uuid());
    const auto behind =
        links.lower_bound(Link{Kind::Answer, columnOf(&Answer::place) + 1, first, first, QUuid()});
    return std::prev(behind)->rank + 1;
}

std::vector<AnswerId> Workshop::mergedInto(const AnswerId &answer) const {
    return referring(answer.uuid(), &Answer::place, 2);
}

std::vector<ClusterId> Workshop::clustersOf(const PromptId &prompt) const {
    return referring(prompt.uuid(), &Cluster::prompt);
}

std::vector<DebateId> Workshop::debatesOn(const DebateSubject &subject) const {
    if (const auto *cluster = std::get_if<ClusterId>(&subject))
        return referring(cluster->uuid(), &Debate::subject, 0);
    return referring(std::get<AnswerId>(subject).uuid(), &Debate::subject, 1);
}

AnswerCounts Workshop::counts(const PromptId &prompt) const {
    const auto found = m_counts.find(prompt.uuid());
    return found == m_counts.end() ? AnswerCounts{} : found->second;
}

AnswerCounts Workshop::counts() const {
    AnswerCounts sum;
    for (const auto &[prompt, counts] : m_counts) {
        sum.answers += counts.answers;
        sum.placed += counts.placed;
        sum.unplaced += counts.unplaced;
        sum.merged += counts.merged;
    }
    return sum;
}

const Consent *Workshop::consent(const ParticipantId &participant, ConsentKind kind) const {
    for (const ConsentId &id : referring(participant.uuid(), &Consent::participant))
        if (const Consent *consent = find(id); consent->kind == kind)
            return consent;
    return nullptr;
}

bool Workshop::agreed(const ParticipantId &participant, ConsentKind kind) const {
    const Consent *said = consent(participant, kind);
    return said && said->given;
}

std::vector<ConsentId> Workshop::visibleConsents() const {
    std::vector<ConsentId> ids;
    for (const Consent &consent : all<Consent>())
        if (find(consent.participant))
            ids.push_back(consent.id);
    return ids;
}

bool Workshop::sameIndexesAs(const Workshop &other) const {
    return m_links == other.m_links && m_counts == other.m_counts && m_sizes == other.m_sizes;
}

} // namespace coalesce
