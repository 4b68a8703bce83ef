// SPDX-License-Identifier: GPL-3.0-or-later
// What a report may say, as display data: texts, counts and the names of those who agreed. No record, no
// participant and no id stands in here. Every `by` is a name that may be shown, or empty.
#pragma once

#include "core/model/enums.h"

#include <QDate>
#include <QString>
#include <QTime>
#include <array>
#include <optional>
#include <vector>

namespace coalesce::report {

struct Counts {
    int answers = 0; // placed + unplaced + merged
    int placed = 0;
    int unplaced = 0;
    int merged = 0;
    friend bool operator==(const Counts &, const Counts &) = default;
};

struct FactsContent {
    QString title, focus, stem, venue, series, hashtag, welcome, thanks, join, author, credits, rights,
        language;
    std::optional<QDate> date;
    QString ask = {}; // the question of the circle
    friend bool operator==(const FactsContent &, const FactsContent &) = default;
};

struct DebateContent {
    QString text, outcome, by;
    QString about; // of a debate on an answer: how the answer begins
    friend bool operator==(const DebateContent &, const DebateContent &) = default;
};

struct AnswerContent {
    QString text, by;
    bool starred = false;
    std::vector<AnswerContent> alsoSaid = {}; // merged into it, oldest first
    std::vector<DebateContent> debates = {};  // on it and on what was merged into it
    friend bool operator==(const AnswerContent &, const AnswerContent &) = default;
};

struct ClusterContent {
    QString title, summary;
    std::vector<AnswerContent> answers; // by rank
    std::vector<DebateContent> debates;
    friend bool operator==(const ClusterContent &, const ClusterContent &) = default;
};

struct TableNoteContent {
    TableNoteKind kind;
    QString text, by;
    friend bool operator==(const TableNoteContent &, const TableNoteContent &) = default;
};

// A line of the appendix.
struct ListedAnswer {
    QString text;
    QString cluster; // its own, or that of the answer it was merged into; empty: not grouped
    bool merged = false;
    friend bool operator==(const ListedAnswer &, const ListedAnswer &) = default;
};

struct PromptContent {
    QString question, table, host, notetaker, summary;
    Intent intent = Intent::Other;
    Counts counts;
    std::vector<ClusterContent> clusters;
    std::vector<AnswerContent> notGrouped;
    std::vector<TableNoteContent> notes;   // by kind, then in the order of writing
    std::vector<ListedAnswer> everyAnswer; // in the order of writing
    // Its question, and what was said in confidence and then shared, are all that stands here; it counts in
    // none of the numbers.
    bool isPrivate = false;
    std::vector<AnswerContent> shared = {};
    friend bool operator==(const PromptContent &, const PromptContent &) = default;
};

struct ThemeContent {
    struct Cluster {
        QString title, question;
        int answers = 0; // placed and merged
        friend bool operator==(const Cluster &, const Cluster &) = default;
    };
    QString title, statement;
    std::vector<Cluster> clusters;
    int calls = 0;
    friend bool operator==(const ThemeContent &, const ThemeContent &) = default;
};

struct ReflectionContent {
    QString text, by;
    QString about; // title of the cluster, theme or prompt; empty for anything else
    friend bool operator==(const ReflectionContent &, const ReflectionContent &) = default;
};

struct ResponseContent {
    ResponseKind kind;
    QString text, by;
    friend bool operator==(const ResponseContent &, const ResponseContent &) = default;
};

struct CallContent {
    QString text, by;
    std::vector<ResponseContent> responses;
    std::optional<CallOutcome> outcome;
    QString because;
    int dots = 0;
    QString theme = {};
    QString cost = {};  // of a participatory budget, as it is read; empty: none
    QString given = {}; // empty: it has neither a cost nor a share
    bool funded = false;
    friend bool operator==(const CallContent &, const CallContent &) = default;
};

struct PledgeContent {
    QString text, by;
    std::optional<QDate> due;
    PledgeReach reach;
    PledgeStatus status;
    QString happened;
    QString call = {}; // how the call that it is for begins
    friend bool operator==(const PledgeContent &, const PledgeContent &) = default;
};

struct OpportunityContent {
    QString text, where, when, link;
    QString call = {}; // how the call that it is for begins
    friend bool operator==(const OpportunityContent &, const OpportunityContent &) = default;
};

// A participatory budget, amounts as they are read.
struct BudgetContent {
    QString purses, given, funded;
    int ideas = 0; // calls with a cost
    int ideasFunded = 0;
    bool addsUp = true;
    friend bool operator==(const BudgetContent &, const BudgetContent &) = default;
};

struct DotsContent {
    int each = 0;
    qint64 given = 0;
    qint64 all = 0;
    friend bool operator==(const DotsContent &, const DotsContent &) = default;
};

// What one earlier workshop of the series left.
struct PromisedContent {
    struct Promise {
        PromiseKind kind;
        QString text, by;
        std::optional<QDate> due;
        PledgeStatus status;
        std::optional<CallOutcome> outcome;
        QString happened;
        friend bool operator==(const Promise &, const Promise &) = default;
    };
    QString from; // its title
    std::optional<QDate> date;
    std::vector<Promise> promises;
    friend bool operator==(const PromisedContent &, const PromisedContent &) = default;
};

// A question to the whole room.
struct PulseContent {
    struct Hands {
        int yes = 0, partly = 0, no = 0;
        int all() const { return yes + partly + no; }
        friend bool operator==(const Hands &, const Hands &) = default;
    };
    struct Earlier {
        QString from;
        std::optional<QDate> date;
        Hands hands; // after that day, or before it where nobody was asked after it
        friend bool operator==(const Earlier &, const Earlier &) = default;
    };
    QString question;
    Hands before, after;
    std::vector<Earlier> earlier; // where the same was asked, oldest first
    friend bool operator==(const PulseContent &, const PulseContent &) = default;
};

// How the day went, as the clock and the go-round kept it. What is the hosts' own is not in it.
struct DayContent {
    struct Step {
        QString title;
        int planned = 0;         // minutes
        std::optional<int> took; // minutes; nothing: it did not take place
        bool isRunning = false;  // the clock was still at it
        friend bool operator==(const Step &, const Step &) = default;
    };
    std::vector<Step> steps; // none where no step that is told of was run
    std::optional<QTime> began, ended;
    int spoke = 0;
    int passed = 0;
    int recognised = 0; // people who were given recognition
    QString worth;      // of it all; empty: nothing said
    bool isEmpty() const { return steps.empty() && spoke + passed == 0; }
    friend bool operator==(const DayContent &, const DayContent &) = default;
};

struct ReportContent {
    FactsContent facts;
    int peopleListed = 0;
    int peopleCame = 0;
    Counts counts;
    int confidential = 0; // answers given in confidence that are not shown; they count nowhere else
    int shared = 0;       // answers given in confidence and then shared; nor do these
    std::array<int, EnumNames<Source>::names.size()> bySource{}; // answers, by Source
    int clusters = 0;                                            // that hold an answer
    std::vector<PromptContent> prompts;
    std::vector<ThemeContent> themes;
    std::vector<ReflectionContent> reflections;
    std::vector<CallContent> calls;
    std::vector<PledgeContent> pledges;
    std::vector<OpportunityContent> opportunities;
    std::optional<BudgetContent> budget;
    std::optional<DotsContent> dots;
    std::vector<PromisedContent> promised; // by date
    std::vector<PulseContent> pulses;
    DayContent day;
    friend bool operator==(const ReportContent &, const ReportContent &) = default;
};

} // namespace coalesce::report
