// SPDX-License-Identifier: GPL-3.0-or-later
// Builds a patch by saying how records shall be afterwards. Reads see what has been put so far; the workshop
// itself is not touched. Several changes to one record become one.
#pragma once

#include "core/base/sources.h"
#include "core/model/workshop.h"

namespace coalesce {

class PatchBuilder {
public:
    // The workshop must outlive the builder.
    explicit PatchBuilder(const Workshop &workshop) : m_workshop(workshop) {}
    explicit PatchBuilder(Workshop &&) = delete;

    const Workshop &workshop() const { return m_workshop; }

    // The record as it would be afterwards.
    template <class R>
    std::optional<R> find(const Id<R> &id) const {
        const auto touched = m_touched.find(refOf(id));
        if (touched != m_touched.end())
            return touched->second.after ? fromRow<R>(id.uuid(), *touched->second.after) : std::nullopt;
        const R *record = m_workshop.find(id);
        return record ? std::optional(*record) : std::nullopt;
    }

    // The same as a row.
    std::optional<Row> row(const RecordRef &ref) const;

    // Makes the record, or changes the one with its id to this.
    template <class R>
    void put(const R &record) {
        putRow(refOf(record.id), toRow(record));
    }
    void putRow(const RecordRef &ref, Row row);

    // Changes a record that is there.
    template <class R, class Change>
    void change(const Id<R> &id, Change &&change) {
        if (auto record = find(id)) {
            change(*record);
            put(*record);
        }
    }

    // Removes the record with what follows: what points at it is emptied, goes too, or (Refused) forbids it.
    Status remove(const RecordRef &ref);

    // The number for one more record of the kind.
    int nextNumber(Kind kind);
    // The rank behind every answer that is in the cluster or has been put there.
    int nextRank(const ClusterId &cluster) const;

    // Answers that have been put so far, for those who count what a cluster will hold.
    std::vector<AnswerId> touchedAnswers() const;
    std::vector<ClusterId> touchedClusters() const;

    Patch patch() const;

private:
    struct Touched {
        size_t order; // of the first touch: patches list records in the order in which an action came to them
        std::optional<Row> before;
        std::optional<Row> after;
    };
    Touched &touch(const RecordRef &ref);
    const Workshop &m_workshop;
    std::map<RecordRef, Touched> m_touched;
    std::map<Kind, int> m_nextNumbers;
    std::map<QUuid, int> m_nextRanks; // of clusters that answers have been put into
};

} // namespace coalesce
