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
#include <compare>
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
    Text language;       // BCP 47
    Text ask = {};       // the question of the circle
    Text questions = {}; // the standing questions of interviews, one a line
    Text outline = {};   // the sections of the report, as --sections takes them; empty: the usual ones
    int dots = 0;        // that each person has for the calls; 0: as many as they like
    int purse = 0;       // that each person shares out, in minor units; 0: no participatory budget
    Text currency = {};  // of the purse, costs and worths: ISO 4217, or a sign
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
    Text summary;           // the table's own paragraph for the report
    bool isPrivate = false; // what stands under it goes neither on the stage nor into the report
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
    int worth = 0; // of the recognition, in minor units
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
    bool isShared = false; // of a private prompt: the person said that it may be shown
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
    std::optional<int> cost = {}; // in minor units
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
    Text stage; // the name of a StageShow, or "blank"; anything else leaves the stage as it is
    bool isPrivate;
    bool holdBack = false; // answers stay off the stage until they are revealed
    friend bool operator==(const Step &, const Step &) = default;
};

// What one person, or a table's sheet, gives to a call of a participatory budget.
struct Share {
    ShareId id;
    int number;
    CallId call;
    std::optional<ParticipantId> participant; // nobody: told as a sum
    int amount;                               // in minor units
    friend bool operator==(const Share &, const Share &) = default;
};

// A question to the whole room, answered by show of hands: counts and no names.
struct Pulse {
    PulseId id;
    int number;
    RequiredText question;
    Text from;                 // the earlier workshop of the series it was put in; empty: this one
    std::optional<QDate> date; // of that earlier workshop
    int beforeYes, beforePartly, beforeNo;
    int afterYes, afterPartly, afterNo;
    friend bool operator==(const Pulse &, const Pulse &) = default;
};

// What an earlier workshop of the series called for or promised, and what became of it.
struct Promise {
    PromiseId id;
    int number;
    RequiredText from; // that workshop's title
    std::optional<QDate> date;
    PromiseKind kind;
    RequiredText text;
    std::optional<ParticipantId> participant;
    std::optional<QDate> due;
    PledgeStatus status;
    std::optional<CallOutcome> outcome;
    Text happened;
    friend bool operator==(const Promise &, const Promise &) = default;
};

// A moment in time: milliseconds since 1970 in UTC.
struct Moment {
    qint64 ms = 0;
    friend auto operator<=>(const Moment &, const Moment &) = default;
};

// The records below are live: what happened in the room, over which undo passes. They point at steps and
// people that may be gone since.

// One sitting of a step: from when the clock came to it until it went on.
struct Run {
    RunId id;
    int number;
    StepId step;
    Moment began;
    std::optional<Moment> since; // when the clock last started; nothing while it stands
    int ran;                     // milliseconds before `since`
    int added;                   // minutes that the step was given on the way
    std::optional<Moment> ended;
    friend bool operator==(const Run &, const Run &) = default;
};

// One person's turn in the go-round.
struct Turn {
    TurnId id;
    int number;
    int round; // from 1: nobody speaks twice in one
    ParticipantId participant;
    TurnState state;
    Moment began;
    int spoke; // milliseconds; 0 while speaking, and where they passed
    friend bool operator==(const Turn &, const Turn &) = default;
};

// What the stage shows. There is one, or none before anything was shown.
struct Stage {
    StageId id;
    StageShow show;
    std::optional<PromptId> prompt; // the table whose clusters are shown; nothing: the first
    bool isBlank;
    bool isRevealed; // answers that were held back are shown
    friend bool operator==(const Stage &, const Stage &) = default;
};

// Says that a row of a source was imported; its id is made from the salted hash of the row. Outlives the
// answer.
struct ImportKey {
    ImportKeyId id;
    friend bool operator==(const ImportKey &, const ImportKey &) = default;
};

} // namespace coalesce
