// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/check.h"

#include "core/edit/label.h"
#include "core/session/history_steps.h"

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
    const auto history = walkHistory(*copy);
    const auto tables = copy->load();
    if (!history)
        findings << history.error().detail;
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
