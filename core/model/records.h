// SPDX-License-Identifier: GPL-3.0-or-later
// The records of a workshop as plain values. Fields are described once, in fields.h, in the order in which
// they stand here. `number` is the record's place among its kind: the order of making, and for prompts and
// steps the order people gave them.
#pragma once

#include "core/base/id.h"
#include "core/base/text.h"
#include "core/model/enums.h"

#include <QDate>
#include <QTime>
#include <optional>
#include <variant>

namespace coalesce {

struct WorkshopFacts {
    WorkshopId id;
    RequiredText title;
    Text focus; // the focus question of the day
    Text stem;  // what the prompts begin with
    std::optional<QDate> date;
    std::optional<QTime> start;
    Text venue;
    Text series;
    Text hashtag;
    Text welcome;
    Text thanks;
    Text join; // how to join what comes next: a link or an address
    Text author;
    Text credits;
    Text rights;
    Text language; // BCP 47
    friend bool operator==(const WorkshopFacts &, const WorkshopFacts &) = default;
};

struct Prompt {
    PromptId id;
    int number;
    RequiredText question;
    Intent intent;
    Text table; // the name of its table in the room
    std::optional<ParticipantId> host;
    std::optional<ParticipantId> notetaker;
    Text summary; // the table's own paragraph for the report
    friend bool operator==(const Prompt &, const Prompt &) = default;
};

struct Participant {
    ParticipantId id;
    int number;
    RequiredText name;
    Text organisation;
    Text contact;
    Text access;
    Text recognition;
    bool attended;
    friend bool operator==(const Participant &, const Participant &) = default;
};

// What a person said about one use. A consent outlives its participant's undone making: undo never touches
// it.
struct Consent {
    ConsentId id;
    int number;
    ParticipantId participant;
    ConsentKind kind;
    bool given;
    std::optional<QDate> date;
    friend bool operator==(const Consent &, const Consent &) = default;
};

struct NotPlaced {
    friend bool operator==(const NotPlaced &, const NotPlaced &) = default;
};
struct InCluster {
    ClusterId cluster;
    int rank; // order within the cluster: smaller first, gaps allowed
    friend bool operator==(const InCluster &, const InCluster &) = default;
};
struct MergedInto {
    AnswerId answer;
    friend bool operator==(const MergedInto &, const MergedInto &) = default;
};
using Place = std::variant<NotPlaced, InCluster, MergedInto>;

struct Answer {
    AnswerId id;
    int number;
    PromptId prompt;
    RequiredText text;
    Source source;
    std::optional<ParticipantId> participant;
    bool starred;
    Place place;
    friend bool operator==(const Answer &, const Answer &) = default;
};

struct Cluster {
    ClusterId id;
    int number;
    PromptId prompt;
    RequiredText title;
    Text summary;
    std::optional<ThemeId> theme;
    int x; // top left on the canvas, in units: one is a pixel at 100 %
    int y;
    bool folded;
    std::optional<ClusterColour> colour = {};
    int columns = 0; // of notes on its card; 0: as many as suit their number
    friend bool operator==(const Cluster &, const Cluster &) = default;
};

struct Theme {
    ThemeId id;
    int number;
    RequiredText title;
    Text statement;
    friend bool operator==(const Theme &, const Theme &) = default;
};

struct TableNote {
    TableNoteId id;
    int number;
    PromptId prompt;
    TableNoteKind kind;
    RequiredText text;
    std::optional<ClusterId> cluster;
    std::optional<ParticipantId> participant;
    bool isPrivate;
    friend bool operator==(const TableNote &, const TableNote &) = default;
};

using DebateSubject = std::variant<ClusterId, AnswerId>;

struct Debate {
    DebateId id;
    int number;
    DebateSubject subject;
    RequiredText text;
    Text outcome; // how it was left; empty: open
    std::optional<ParticipantId> participant;
    friend bool operator==(const Debate &, const Debate &) = default;
};

// Points at a record of any kind.
struct AnyReference {
    QUuid id;
    friend bool operator==(const AnyReference &, const AnyReference &) = default;
};

struct Reflection {
    ReflectionId id;
    int number;
    RequiredText text;
    std::optional<ParticipantId> participant;
    std::optional<AnyReference> about;
    bool isPrivate;
    friend bool operator==(const Reflection &, const Reflection &) = default;
};

struct Call {
    CallId id;
    int number;
    RequiredText text;
    std::optional<ParticipantId> participant;
    std::optional<ThemeId> theme;
    std::optional<CallOutcome> outcome;
    Text because;
    int dots;
    friend bool operator==(const Call &, const Call &) = default;
};

struct Response {
    ResponseId id;
    int number;
    CallId call;
    RequiredText text;
    ResponseKind kind;
    std::optional<ParticipantId> participant;
    friend bool operator==(const Response &, const Response &) = default;
};

struct Pledge {
    PledgeId id;
    int number;
    RequiredText text;
    std::optional<ParticipantId> participant;
    std::optional<QDate> due;
    PledgeReach reach;
    PledgeStatus status;
    Text happened;
    std::optional<CallId> call;
    friend bool operator==(const Pledge &, const Pledge &) = default;
};

struct Opportunity {
    OpportunityId id;
    int number;
    RequiredText text;
    Text where;
    Text when;
    Text link;
    std::optional<CallId> call;
    friend bool operator==(const Opportunity &, const Opportunity &) = default;
};

struct Step {
    StepId id;
    int number;
    RequiredText title;
    int minutes;
    Text purpose;
    Text script;
    Text stage;
    bool isPrivate;
    friend bool operator==(const Step &, const Step &) = default;
};

// Says that a row of a source was imported; its id is made from the salted hash of the row. Outlives the
// answer.
struct ImportKey {
    ImportKeyId id;
    friend bool operator==(const ImportKey &, const ImportKey &) = default;
};

} // namespace coalesce
