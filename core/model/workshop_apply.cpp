// SPDX-License-Identifier: GPL-3.0-or-later
// Changing a workshop: apply, its indexes, and the rules that hold after every change.
#include "core/model/workshop.h"

#include <QCoreApplication>

namespace coalesce {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Workshop", text);
}

tl::unexpected<Error> conflict() {
    return fail(ErrorCode::Conflict, tr("The workshop has changed since; please look again and repeat it."));
}

QString whereOf(const RecordRef &ref) {
    return infoOf(ref.kind).name + QLatin1Char(' ') + ref.id.toString(QUuid::WithoutBraces);
}

template <class R>
bool countsFromOne(const Table<R> &table) {
    int place = 0;
    for (const R &record : table)
        if (record.number != ++place)
            return false;
    return true;
}

constexpr int kAnswerPrompt = columnOf(&Answer::prompt);
constexpr int kAnswerCluster = columnOf(&Answer::place);
constexpr int kAnswerMergedInto = kAnswerCluster + 2;

} // namespace

void Workshop::index(const RecordRef &ref, const Row &row, int by) {
    const RecordInfo &info = infoOf(ref.kind);
    const auto *number = info.isNumbered() ? std::get_if<qint64>(&row[0]) : nullptr;
    for (size_t column = 0; column < row.size(); ++column) {
        const auto *target = info.columns[column].isReference() ? std::get_if<QUuid>(&row[column]) : nullptr;
        if (!target)
            continue;
        const bool ranked = ref.kind == Kind::Answer && int(column) == kAnswerCluster;
        const Link link{ref.kind, int(column), ranked ? int(std::get<qint64>(row[column + 1])) : 0,
                        number ? int(*number) : 0, ref.id};
        if (by > 0) {
            m_links[*target].insert(link);
        } else if (auto links = m_links.find(*target); links != m_links.end()) {
            links->second.erase(link);
            if (links->second.empty())
                m_links.erase(links);
        }
    }
    if (ref.kind != Kind::Answer)
        return;
    const QUuid prompt = std::get<QUuid>(row[size_t(kAnswerPrompt)]);
    AnswerCounts &counts = m_counts[prompt];
    counts.answers += by;
    if (const auto *cluster = std::get_if<QUuid>(&row[size_t(kAnswerCluster)])) {
        counts.placed += by;
        if ((m_sizes[*cluster] += by) == 0)
            m_sizes.erase(*cluster);
    } else if (std::holds_alternative<QUuid>(row[size_t(kAnswerMergedInto)])) {
        counts.merged += by;
    } else {
        counts.unplaced += by;
    }
    if (counts.answers == 0)
        m_counts.erase(prompt);
}

template <class R>
void Workshop::insert(R record) {
    index(refOf(record.id), toRow(record), +1);
    table<R>().insert(std::move(record));
}

template <class R>
void Workshop::erase(const Id<R> &id) {
    index(refOf(id), toRow(*find(id)), -1);
    table<R>().erase(id);
}

Workshop Workshop::rebuilt() const {
    Workshop fresh;
    for (int i = 0; i < kKindCount; ++i)
        visitKind(Kind(i), [&]<class R>() {
            for (const R &record : all<R>())
                fresh.insert(record);
        });
    return fresh;
}

Result<Workshop> Workshop::of(const std::vector<std::pair<RecordRef, Row>> &records) {
    Workshop workshop;
    for (const auto &record : records) {
        const RecordRef &ref = record.first; // clang 14 cannot capture structured bindings
        const Row &row = record.second;
        const bool whole = visitKind(ref.kind, [&]<class R>() {
            auto decoded = workshop.find(Id<R>(ref.id)) ? std::nullopt : fromRow<R>(ref.id, row);
            if (decoded) {
                workshop.index(ref, row, +1);
                workshop.table<R>().insert(std::move(*decoded));
            }
            return decoded.has_value();
        });
        if (!whole)
            return fail(ErrorCode::BadArgument, tr("A field has a value that it cannot have."), whereOf(ref));
    }
    for (const auto &[ref, row] : records)
        if (auto status = workshop.checkRecord(ref, row); !status)
            return passOn(status);
    if (auto status = workshop.checkWhole(); !status)
        return passOn(status);
    return workshop;
}

Status Workshop::applyOne(const RecordChange &change) {
    return visitKind(change.ref.kind, [&]<class R>() -> Status {
        const Id<R> id(change.ref.id);
        const R *present = find(id);
        if (bool(present) == (change.type == ChangeType::Made))
            return conflict();
        Row row = present ? toRow(*present) : Row(columnCount<R>());
        if (change.type != ChangeType::Changed && change.fields.size() != row.size())
            return conflict();
        for (const FieldChange &field : change.fields) {
            Value &value = row[size_t(field.column)];
            if (value != field.before)
                return conflict();
            value = field.after;
        }
        std::optional<R> record;
        if (change.type != ChangeType::Removed) {
            record = fromRow<R>(change.ref.id, row);
            // What comes back otherwise than it went in (a CR, say) could not be undone.
            if (!record || toRow(*record) != row)
                return fail(ErrorCode::BadArgument, tr("A field has a value that it cannot have."),
                            whereOf(change.ref));
        }
        if (present)
            erase(id);
        if (record)
            insert(std::move(*record));
        return {};
    });
}

Status Workshop::apply(const Patch &patch) {
    size_t done = 0;
    Status status;
    for (; done < patch.changes.size() && status; ++done)
        status = applyOne(patch.changes[done]);
    if (!status)
        --done; // the last one changed nothing
    if (status)
        status = checkTouched(patch);
    if (status)
        return status;
    const Patch back = reversed({{patch.changes.begin(), patch.changes.begin() + qsizetype(done)}});
    for (const RecordChange &change : back.changes) {
        [[maybe_unused]] const Status undone = applyOne(change);
        Q_ASSERT(undone);
    }
    return status;
}

Status Workshop::checkTouched(const Patch &patch) const {
    for (const RecordChange &change : patch.changes) {
        const auto now = row(change.ref);
        if (!now) {
            for (const Referrer &referrer : referrers(change.ref.id))
                if (infoOf(referrer.ref.kind).columns[size_t(referrer.column)].onRemove != OnRemove::Keep)
                    return fail(ErrorCode::Refused, tr("Something still points at what would be removed."),
                                whereOf(referrer.ref));
            continue;
        }
        if (auto status = checkRecord(change.ref, *now); !status)
            return status;
        // What rests on a changed record must hold too.
        if (change.ref.kind == Kind::Answer || change.ref.kind == Kind::Cluster)
            for (const Referrer &referrer : referrers(change.ref.id))
                if (referrer.ref.kind == Kind::Answer)
                    if (auto status = checkAnswer(*find(AnswerId(referrer.ref.id))); !status)
                        return status;
    }
    return checkWhole();
}

Status Workshop::checkRecord(const RecordRef &ref, const Row &row) const {
    const RecordInfo &info = infoOf(ref.kind);
    for (size_t i = 0; i < row.size(); ++i) {
        const ColumnInfo &column = info.columns[i];
        if (auto status = checkBounds(column, row[i]); !status)
            return fail(status.error().code, status.error().detail, whereOf(ref));
        const auto *target = column.isReference() ? std::get_if<QUuid>(&row[i]) : nullptr;
        if (!target || column.onRemove == OnRemove::Keep)
            continue;
        const bool there =
            column.type == ColumnType::AnyReference
                ? canBeSpokenAbout(*target)
                : visitKind(column.target, [&]<class R>() { return all<R>().contains(Id<R>(*target)); });
        if (!there)
            return fail(ErrorCode::Refused,
                        tr("“%1” points at something that is not there.").arg(column.name), whereOf(ref));
    }
    if (ref.kind == Kind::Answer)
        return checkAnswer(*find(AnswerId(ref.id)));
    if (ref.kind == Kind::Consent) {
        const Consent &consent = *find(ConsentId(ref.id));
        for (const ConsentId &other : referring(consent.participant.uuid(), &Consent::participant))
            if (!(other == consent.id) && find(other)->kind == consent.kind)
                return fail(ErrorCode::Refused, tr("A person has one consent of each kind."), whereOf(ref));
    }
    return {};
}

Status Workshop::checkAnswer(const Answer &answer) const {
    if (const auto *in = std::get_if<InCluster>(&answer.place)) {
        const Cluster *cluster = find(in->cluster);
        if (cluster && !(cluster->prompt == answer.prompt))
            return fail(ErrorCode::Refused, tr("The answer belongs to another prompt than the cluster."),
                        whereOf(refOf(answer.id)));
    } else if (const auto *merged = std::get_if<MergedInto>(&answer.place)) {
        const Answer *into = find(merged->answer);
        if (into && (into->id == answer.id || std::holds_alternative<MergedInto>(into->place)))
            return fail(ErrorCode::Refused,
                        tr("An answer can be merged only into one that stands for itself."),
                        whereOf(refOf(answer.id)));
        if (into && !(into->prompt == answer.prompt))
            return fail(ErrorCode::Refused, tr("Merged answers must share a prompt."),
                        whereOf(refOf(answer.id)));
    }
    return {};
}

Status Workshop::checkWhole() const {
    if (all<WorkshopFacts>().size() != 1)
        return fail(ErrorCode::Refused, tr("A workshop has its facts once."));
    if (prompts().isEmpty())
        return fail(ErrorCode::Refused, tr("A workshop keeps at least one prompt."));
    if (prompts().size() > kMostPrompts)
        return fail(ErrorCode::Refused, tr("A workshop has %1 prompts at most.").arg(kMostPrompts));
    const auto put = std::ranges::count_if(all<Pulse>(), [](const Pulse &p) { return p.from.isEmpty(); });
    if (put > kMostPulses)
        return fail(ErrorCode::Refused, tr("A workshop has %1 pulse questions at most.").arg(kMostPulses));
    const auto open = std::ranges::count_if(all<Run>(), [](const Run &run) { return !run.ended; });
    const auto speaking = std::ranges::count_if(
        all<Turn>(), [](const Turn &turn) { return turn.state == TurnState::Speaking; });
    if (open > 1 || speaking > 1 || all<Stage>().size() > 1)
        return fail(ErrorCode::Refused,
                    tr("One step runs, one person speaks and one stage is shown at a time."));
    // They are named by their place.
    if (!countsFromOne(prompts()) || !countsFromOne(all<Step>())) {
        const Kind kind = countsFromOne(prompts()) ? Kind::Step : Kind::Prompt;
        return fail(ErrorCode::Refused, tr("Their numbers must count from 1 without gap."),
                    infoOf(kind).plural);
    }
    return {};
}

} // namespace coalesce
