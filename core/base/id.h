// SPDX-License-Identifier: GPL-3.0-or-later
// Ids of records: one type a kind of record, so that an answer's id can never stand where a cluster's is
// wanted.
#pragma once

#include <QHashFunctions>
#include <QUuid>
#include <compare>
#include <functional>

namespace coalesce {

template <class Record>
class Id {
public:
    explicit constexpr Id(const QUuid &uuid) : m_uuid(uuid) {}
    constexpr const QUuid &uuid() const { return m_uuid; }
    QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

struct WorkshopFacts;
struct Prompt;
struct Participant;
struct Consent;
struct Answer;
struct Cluster;
struct Theme;
struct TableNote;
struct Debate;
struct Reflection;
struct Call;
struct Response;
struct Pledge;
struct Opportunity;
struct Step;
struct Share;
struct Pulse;
struct Promise;
struct Run;
struct Turn;
struct Stage;
struct ImportKey;

using WorkshopId = Id<WorkshopFacts>;
using PromptId = Id<Prompt>;
using ParticipantId = Id<Participant>;
using ConsentId = Id<Consent>;
using AnswerId = Id<Answer>;
using ClusterId = Id<Cluster>;
using ThemeId = Id<Theme>;
using TableNoteId = Id<TableNote>;
using DebateId = Id<Debate>;
using ReflectionId = Id<Reflection>;
using CallId = Id<Call>;
using ResponseId = Id<Response>;
using PledgeId = Id<Pledge>;
using OpportunityId = Id<Opportunity>;
using StepId = Id<Step>;
using ShareId = Id<Share>;
using PulseId = Id<Pulse>;
using PromiseId = Id<Promise>;
using RunId = Id<Run>;
using TurnId = Id<Turn>;
using StageId = Id<Stage>;
using ImportKeyId = Id<ImportKey>;

} // namespace coalesce

template <class Record>
struct std::hash<coalesce::Id<Record>> {
    size_t operator()(const coalesce::Id<Record> &id) const noexcept { return qHash(id.uuid()); }
};
