// SPDX-License-Identifier: GPL-3.0-or-later
// A workshop's file: made, checked and opened, read whole, written a patch at a time. What it holds: one
// readable table a kind of record, the history, drafts, and a few facts about the file itself (meta).
#pragma once

#include "core/edit/history.h"
#include "core/edit/patch.h"
#include "core/model/workshop.h"
#include "core/store/database.h"
#include "core/store/migrations.h"

#include <map>

namespace coalesce::store {

struct Draft {
    QString place; // which field: "tables/<prompt id>/entry"
    QString text;
    qint64 timeMs; // milliseconds since 1970 in UTC
};

class WorkshopFile {
public:
    struct Versions { // what this program reads; tests make up others
        int version;
        std::span<const Migration> steps;
    };
    static Versions thisVersion();

    // Makes the file with the records of `base`: the start to which undo leads back. Written beside and
    // renamed, so that it is there whole or not at all, and durable when this returns. BadArgument where the
    // path is empty, Exists where it is taken, NotWritable where nothing can be made there.
    static Status create(const QString &path, const Patch &base, const Sources &sources);

    // Opens and checks the file; each kind of bad file has its own error and is left untouched.
    static Result<WorkshopFile> open(const QString &path, Access access, Versions versions = thisVersion());

    // The file as it is now, in a place of its own that goes with it: for reading that takes long. The path
    // stays that of the file.
    Result<WorkshopFile> copy();

    // Everything read in `work` is of one moment, whatever others write meanwhile; writing afterwards rests
    // on it.
    Status inOneReading(const std::function<Status()> &work);
    // Whether another program has committed to the file since the last reading.
    Result<bool> wasChangedOutside();

    // Every record. Damaged where one does not decode or a reference or rule does not hold.
    Result<Workshop> load();
    // The history without its patches, oldest first, numbered from 1. Damaged where one is missing or does
    // not decode.
    Result<std::vector<Entry>> entries();
    Result<Entry> entry(qint64 number);
    Result<Patch> patchOf(qint64 number);
    Result<Patch> base();
    Result<QString> meta(const QString &name); // lineage, salt, base

    // Changes the rows and appends (or, for typing in one field, replaces or removes) the last entry of the
    // history, in one durable transaction. `stored` is what the entry keeps: for undo and redo nothing.
    Status write(const Patch &rows, const Entry &entry, const Patch &stored);
    Status replaceLast(const Patch &rows, const QUuid &last, const Entry &entry, const Patch &stored);
    Status removeLast(const Patch &rows, const QUuid &last);
    // The same for several undos or redos at once: what they come to, and their entries, which keep nothing.
    Status writeSteps(const Patch &rows, const std::vector<Entry> &steps);

    // What is typed and not yet entered. An empty text removes it. Errors are those of the disk, or InUse
    // where another program is writing.
    Status keepDraft(const Draft &draft);
    Result<std::vector<Draft>> drafts();

    // For a file that is still being made and gets its name only when it is whole: no waiting for the disk.
    Status doNotWaitForDisk() { return m_database.exec(QStringLiteral("PRAGMA synchronous=OFF")); }

    // Findings of SQLite's own check of every table; empty where all is well.
    Result<QStringList> integrityFindings();

    const QString &path() const { return m_database.path(); }
    bool isWritable() const { return m_writable; }

private:
    WorkshopFile(Database database, bool writable) : m_database(std::move(database)), m_writable(writable) {}
    Result<qint64> dataVersion();
    Status inWriting(const std::function<Status()> &work);
    Status removeEntry(const QUuid &id);
    Status writeRows(const Patch &rows);
    Status writeRow(const RecordChange &change);
    Status appendEntry(const Entry &entry, const Patch &stored);
    Result<QSqlQuery *> statement(const QString &sql);

    Database m_database;
    bool m_writable;
    std::optional<qint64> m_readVersion;                        // of the data, at the last reading
    std::map<QString, std::unique_ptr<QSqlQuery>> m_statements; // prepared once; ended before the database
};

} // namespace coalesce::store
