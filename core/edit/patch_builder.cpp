// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/patch_builder.h"

#include <QCoreApplication>

namespace coalesce {

PatchBuilder::Touched &PatchBuilder::touch(const RecordRef &ref) {
    const auto [at, isNew] = m_touched.try_emplace(ref);
    if (isNew) {
        at->second.order = m_touched.size();
        at->second.before = at->second.after = m_workshop.row(ref);
    }
    return at->second;
}

std::optional<Row> PatchBuilder::row(const RecordRef &ref) const {
    const auto touched = m_touched.find(ref);
    return touched == m_touched.end() ? m_workshop.row(ref) : touched->second.after;
}

void PatchBuilder::putRow(const RecordRef &ref, Row row) {
    if (ref.kind == Kind::Answer) {
        constexpr int place = columnOf(&Answer::place);
        const auto *cluster = std::get_if<QUuid>(&row[size_t(place)]);
        const auto *rank = std::get_if<qint64>(&row[size_t(place) + 1]);
        if (cluster && rank)
            m_nextRanks[*cluster] = std::max(nextRank(ClusterId(*cluster)), int(*rank) + 1);
    }
    touch(ref).after = std::move(row);
}

Status PatchBuilder::remove(const RecordRef &ref) {
    if (!row(ref))
        return {};
    touch(ref).after.reset();
    for (const Workshop::Referrer &referrer : m_workshop.referrers(ref.id)) {
        auto row = this->row(referrer.ref);
        const ColumnInfo &column = infoOf(referrer.ref.kind).columns[size_t(referrer.column)];
        // What was put in this same patch may point elsewhere by now.
        if (!row || (*row)[size_t(referrer.column)] != Value(ref.id))
            continue;
        switch (column.onRemove) {
        case OnRemove::Keep:
            break;
        case OnRemove::Refuse:
            return fail(ErrorCode::Refused,
                        QCoreApplication::translate("coalesce::Actions",
                                                    "It still holds answers; move or remove them first."));
        case OnRemove::Remove:
            if (auto status = remove(referrer.ref); !status)
                return status;
            break;
        case OnRemove::Clear:
            if (referrer.ref.kind == Kind::Answer && referrer.column >= columnOf(&Answer::place))
                change(AnswerId(referrer.ref.id), [](Answer &answer) { answer.place = NotPlaced{}; });
            else {
                (*row)[size_t(referrer.column)] = Value();
                putRow(referrer.ref, std::move(*row));
            }
            break;
        }
    }
    return {};
}

int PatchBuilder::nextNumber(Kind kind) {
    const auto [at, isNew] = m_nextNumbers.try_emplace(kind);
    if (isNew)
        at->second = visitKind(kind, [&]<class R>() { return m_workshop.all<R>().nextNumber(); });
    return at->second++;
}

int PatchBuilder::nextRank(const ClusterId &cluster) const {
    const auto put = m_nextRanks.find(cluster.uuid());
    return put == m_nextRanks.end() ? m_workshop.nextRank(cluster) : put->second;
}

std::vector<AnswerId> PatchBuilder::touchedAnswers() const {
    std::vector<AnswerId> ids;
    for (const auto &[ref, touched] : m_touched)
        if (ref.kind == Kind::Answer)
            ids.emplace_back(ref.id);
    return ids;
}

std::vector<ClusterId> PatchBuilder::touchedClusters() const {
    std::vector<ClusterId> ids;
    for (const auto &[ref, touched] : m_touched)
        if (ref.kind == Kind::Cluster)
            ids.emplace_back(ref.id);
    return ids;
}

Patch PatchBuilder::patch() const {
    std::vector<const std::pair<const RecordRef, Touched> *> inOrder;
    inOrder.reserve(m_touched.size());
    for (const auto &entry : m_touched)
        inOrder.push_back(&entry);
    std::ranges::sort(inOrder, {}, [](const auto *entry) { return entry->second.order; });
    Patch patch;
    for (const auto *entry : inOrder)
        if (auto change = changeBetween(entry->first, entry->second.before, entry->second.after))
            patch.changes.push_back(std::move(*change));
    return patch;
}

} // namespace coalesce
