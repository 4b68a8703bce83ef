// SPDX-License-Identifier: GPL-3.0-or-later
// A whole workshop in memory: a value that can be copied, read freely and changed by apply() alone. apply()
// keeps the indexes and the rules; nothing here knows of files or windows.
#pragma once

#include "core/edit/patch.h"
#include "core/model/record_info.h"
#include "core/model/table.h"

namespace coalesce {

constexpr int kMostPrompts = 6;
constexpr int kMostPulses = 3; // put in this workshop; those of earlier ones come on top

struct AnswerCounts {
    int answers = 0; // always placed + unplaced + merged
    int placed = 0;
    int unplaced = 0;
    int merged = 0;
    friend bool operator==(const AnswerCounts &, const AnswerCounts &) = default;
};

class Workshop {
public:
    // Said in workshop.cpp, once: made anew wherever a workshop is copied they would slow the build down.
    Workshop();
    Workshop(const Workshop &);
    Workshop(Workshop &&) noexcept;
    Workshop &operator=(const Workshop &);
    Workshop &operator=(Workshop &&) noexcept;
    ~Workshop();

    // A workshop of these records. Refused or BadArgument where one does not decode, or a reference or rule
    // does not hold.
    static Result<Workshop> of(const std::vector<std::pair<RecordRef, Row>> &records);

    // The workshop's own facts; there are none before the first patch.
    const WorkshopFacts &facts() const;

    template <class R>
    const Table<R> &all() const {
        return static_cast<const Table<R> &>(m_tables);
    }
    template <class R>
    const R *find(const Id<R> &id) const {
        return all<R>().find(id);
    }
    const Table<Prompt> &prompts() const { return all<Prompt>(); }
    const Table<Participant> &participants() const { return all<Participant>(); }
    const Table<Answer> &answers() const { return all<Answer>(); }
    const Table<Cluster> &clusters() const { return all<Cluster>(); }

    // Whether the record is there and something that people see and can speak about: not a consent, not an
    // import key.
    bool canBeSpokenAbout(const QUuid &id) const;
    // The kind of the record with this id, of whatever kind; the columns of a record; both nothing where
    // there is none.
    std::optional<Kind> kindOf(const QUuid &id) const;
    std::optional<Row> row(const RecordRef &ref) const;
    // Every record of a kind, in order.
    std::vector<QUuid> idsOf(Kind kind) const;

    // Records that point at `target` through `column` of `kind`, in their order; the answers of a cluster by
    // rank.
    std::vector<QUuid> referring(const QUuid &target, Kind kind, int column) const;
    template <class R, class T>
    std::vector<Id<R>> referring(const QUuid &target, T R::*member, int offset = 0) const {
        std::vector<Id<R>> ids;
        for (const QUuid &id : referring(target, KindOf<R>::kind, columnOf(member) + offset))
            ids.emplace_back(id);
        return ids;
    }
    // Every record that points at `target`, with the column through which it does.
    struct Referrer {
        RecordRef ref;
        int column;
    };
    std::vector<Referrer> referrers(const QUuid &target) const;

    std::vector<AnswerId> answersOf(const PromptId &prompt) const;   // all of them, in order of making
    std::vector<AnswerId> answersIn(const ClusterId &cluster) const; // by rank
    int countIn(const ClusterId &cluster) const;                     // how many answers are in it
    int nextRank(const ClusterId &cluster) const;                    // behind its last answer
    std::vector<AnswerId> mergedInto(const AnswerId &answer) const;  // its stack, oldest first
    std::vector<ClusterId> clustersOf(const PromptId &prompt) const;
    std::vector<DebateId> debatesOn(const DebateSubject &subject) const;
    AnswerCounts counts() const;
    AnswerCounts counts(const PromptId &prompt) const;

    const Consent *consent(const ParticipantId &participant, ConsentKind kind) const;
    bool agreed(const ParticipantId &participant, ConsentKind kind) const;
    // Consents whose participant is there: an undone participant's stay in the table, out of sight.
    std::vector<ConsentId> visibleConsents() const;

    // Applies the patch whole or changes nothing: every before must match, every reference and rule must hold
    // afterwards. Conflict or Refused says what did not.
    Status apply(const Patch &patch);

    // Equal records; indexes follow from them.
    bool operator==(const Workshop &other) const;
    // The same workshop with every index built anew, for tests.
    Workshop rebuilt() const;
    bool sameIndexesAs(const Workshop &other) const;

private:
    struct Link {
        Kind kind;
        int column;
        int rank;   // of an answer in the cluster it points at; else 0
        int number; // of who points
        QUuid id;
        friend auto operator<(const Link &a, const Link &b) {
            return std::tie(a.kind, a.column, a.rank, a.number, a.id) <
                   std::tie(b.kind, b.column, b.rank, b.number, b.id);
        }
        friend bool operator==(const Link &, const Link &) = default;
    };
    struct UuidHash {
        size_t operator()(const QUuid &id) const noexcept { return qHash(id); }
    };

    template <class R>
    Table<R> &table() {
        return static_cast<Table<R> &>(m_tables);
    }
    Status applyOne(const RecordChange &change);
    Status checkTouched(const Patch &patch) const;
    Status checkRecord(const RecordRef &ref, const Row &row) const;
    Status checkAnswer(const Answer &answer) const;
    Status checkWhole() const;
    void index(const RecordRef &ref, const Row &row, int by);
    template <class R>
    void insert(R record);
    template <class R>
    void erase(const Id<R> &id);

    template <class... R>
    struct TablesOf : Table<R>... {
        friend bool operator==(const TablesOf &, const TablesOf &) = default;
    };
    TablesOf<WorkshopFacts, Prompt, Participant, Consent, Answer, Cluster, Theme, TableNote, Debate,
             Reflection, Call, Response, Pledge, Opportunity, Step, Share, Pulse, Promise, Run, Turn, Stage,
             ImportKey>
        m_tables;
    std::unordered_map<QUuid, std::set<Link>, UuidHash> m_links; // target → who points at it
    std::unordered_map<QUuid, AnswerCounts, UuidHash> m_counts;  // a prompt's
    std::unordered_map<QUuid, int, UuidHash> m_sizes;            // a cluster's, in answers
};

} // namespace coalesce
