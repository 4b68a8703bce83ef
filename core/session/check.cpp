// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/check.h"

#include "core/edit/label.h"

#include <QCoreApplication>

namespace coalesce {

namespace {

constexpr int kMostFindings = 100; // one damaged page can differ in thousands of records

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Check", text);
}

QString nameOfRecord(const RecordRef &ref) {
    return kindName(ref.kind) + QLatin1Char(' ') + ref.id.toString(QUuid::WithoutBraces);
}

// The entry whose patch this one is about: itself, or for undo and redo the edit that they take next. Nothing
// where there is none to take.
std::optional<qint64> patchNumber(const Entry &entry, const UndoStacks &before) {
    switch (entry.kind) {
    case EntryKind::Edit:
    case EntryKind::Live:
    case EntryKind::Consent:
    case EntryKind::Forget:
        return entry.number;
    case EntryKind::Undo:
        return before.undoable().empty() ? std::nullopt : std::optional(before.undoable().back());
    case EntryKind::Redo:
        return before.redoable().empty() ? std::nullopt : std::optional(before.redoable().back().edit);
    }
    Q_UNREACHABLE();
}

// What an entry with that patch did to the records.
Patch effectOf(const Entry &entry, const Patch &patch) {
    if (entry.kind == EntryKind::Undo)
        return withoutConsents(reversed(patch));
    return entry.kind == EntryKind::Redo ? withoutConsents(patch) : patch;
}

// The workshop as the history says it is, or the finding that says where the history fails.
tl::expected<Workshop, QString> replayed(store::WorkshopFile &file) {
    const auto base = file.base();
    if (!base)
        return tl::unexpected(tr("The start of the history cannot be read."));
    Workshop workshop;
    if (const Status status = workshop.apply(*base); !status)
        return tl::unexpected(
            tr("The start of the history does not hold: %1").arg(withPlace(status.error())));
    const auto entries = file.entries();
    if (!entries)
        return tl::unexpected(entries.error().detail);
    UndoStacks stacks;
    for (const Entry &entry : *entries) {
        const auto number = patchNumber(entry, stacks);
        if (!stacks.take(entry) || !number)
            return tl::unexpected(
                tr("Entry %1 of the history does not follow from those before it.").arg(entry.number));
        const auto patch = file.patchOf(*number);
        if (!patch)
            return tl::unexpected(patch.error().detail);
        if (const Status status = workshop.apply(effectOf(entry, *patch)); !status)
            return tl::unexpected(tr("Entry %1 of the history does not hold: %2")
                                      .arg(QString::number(entry.number), withPlace(status.error())));
    }
    return workshop;
}

void compareRecord(const RecordRef &ref, const std::optional<Row> &table, const std::optional<Row> &history,
                   QStringList &findings) {
    if (table == history)
        return;
    if (!table || !history) {
        findings << (table ? tr("The %1 is in the table but not in the history.")
                           : tr("The %1 is in the history but not in the table."))
                        .arg(nameOfRecord(ref));
        return;
    }
    for (size_t column = 0; column < table->size(); ++column)
        if ((*table)[column] != (*history)[column])
            findings << tr("The %1 has another “%2” in the table than the history says.")
                            .arg(nameOfRecord(ref), infoOf(ref.kind).columns[column].name);
}

QStringList differences(const Workshop &tables, const Workshop &history) {
    QStringList findings;
    for (int i = 0; i < kKindCount; ++i) {
        const std::vector<QUuid> inTables = tables.idsOf(Kind(i)), inHistory = history.idsOf(Kind(i));
        std::set<QUuid> ids(inTables.begin(), inTables.end());
        ids.insert(inHistory.begin(), inHistory.end());
        for (const QUuid &id : ids) {
            const RecordRef ref{Kind(i), id};
            compareRecord(ref, tables.row(ref), history.row(ref), findings);
        }
    }
    return findings;
}

} // namespace

Result<QStringList> findingsOf(store::WorkshopFile &file) {
    // It takes longer than a writer waits for a reader.
    auto copy = file.copy();
    if (!copy)
        return passOn(copy);
    auto integrity = copy->integrityFindings();
    if (!integrity)
        return passOn(integrity);
    QStringList findings = std::move(*integrity);
    const auto history = replayed(*copy);
    const auto tables = copy->load();
    if (!history)
        findings << history.error();
    if (!tables)
        findings << tables.error().detail;
    if (history && tables)
        findings << differences(*tables, *history);
    if (findings.size() > kMostFindings) {
        const auto more = findings.size() - kMostFindings;
        findings.resize(kMostFindings);
        findings << tr("There are %1 more findings.").arg(more);
    }
    return findings;
}

Result<QStringList> findingsOf(const QString &path) {
    auto file = store::WorkshopFile::open(path, store::Access::ReadOnly);
    if (!file && file.error().code == ErrorCode::Damaged)
        return QStringList(file.error().detail);
    if (!file)
        return passOn(file);
    return findingsOf(*file);
}

} // namespace coalesce
