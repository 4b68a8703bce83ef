// SPDX-License-Identifier: GPL-3.0-or-later
// What a report may say, as display data: texts, counts and the names of those who agreed. No record, no
// participant and no id stands in here. Every `by` is a name that may be shown, or empty.
#pragma once

#include "core/model/enums.h"

#include <QDate>
#include <QString>
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
    friend bool operator==(const CallContent &, const CallContent &) = default;
};

struct PledgeContent {
    QString text, by;
    std::optional<QDate> due;
    PledgeReach reach;
    PledgeStatus status;
    QString happened;
    friend bool operator==(const PledgeContent &, const PledgeContent &) = default;
};

struct OpportunityContent {
    QString text, where, when, link;
    friend bool operator==(const OpportunityContent &, const OpportunityContent &) = default;
};

struct ReportContent {
    FactsContent facts;
    int peopleListed = 0;
    int peopleCame = 0;
    Counts counts;
    std::array<int, EnumNames<Source>::names.size()> bySource{}; // answers, by Source
    int clusters = 0;                                            // that hold an answer
    std::vector<PromptContent> prompts;
    std::vector<ThemeContent> themes;
    std::vector<ReflectionContent> reflections;
    std::vector<CallContent> calls;
    std::vector<PledgeContent> pledges;
    std::vector<OpportunityContent> opportunities;
    friend bool operator==(const ReportContent &, const ReportContent &) = default;
};

} // namespace coalesce::report
