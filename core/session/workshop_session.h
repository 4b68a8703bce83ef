// SPDX-License-Identifier: GPL-3.0-or-later
// An open workshop: memory, history and file together. Every change goes through commit(): memory, which
// checks it, then the file, durably, then one changed(). Where the file does not take it, memory goes back to
// what it was. Belongs to the thread that made it.
#pragma once

#include "core/edit/change_set.h"
#include "core/edit/outcome.h"
#include "core/store/file_lock.h"
#include "core/store/workshop_file.h"

#include <QObject>

namespace coalesce {

class WorkshopSession : public QObject {
    Q_OBJECT
public:
    enum class Mode {
        Edit,       // takes the lock; InUse where another has it
        Read,       // never writes
        EditOrRead, // Edit where it can, else Read with readOnlyReason()
    };

    // Takes the lock where the mode asks for it, checks the file and reads it whole. An older version is
    // brought up to this one. NotReadable, NotAWorkshop, EmptyFile, NewerVersion or Damaged where it is no
    // file to read; InUse or NotWritable where it cannot be edited but must be.
    static Result<std::unique_ptr<WorkshopSession>> open(const QString &path, Mode mode, Sources sources);

    const Workshop &workshop() const { return m_workshop; }
    const Sources &sources() const { return m_sources; }
    const QString &path() const { return m_file.path(); }
    bool isReadOnly() const { return !m_lock; }
    // Why it cannot be changed: who has it open, or that the file is read-only.
    const QString &readOnlyReason() const { return m_readOnlyReason; }

    struct Commit {
        QString action;                   // its name: "answer.add"
        EntryKind kind = EntryKind::Edit; // never Undo or Redo
        QString token = {};               // the same token twice in a row: one entry, for typing in one field
    };
    // Gives what the outcome made; when it returns, that is on the disk. An empty patch is fine and makes no
    // entry. Nothing has changed after an error: that of the outcome itself, Conflict or Refused where its
    // patch does not fit the workshop or another program has changed the file, NotWritable or InUse where the
    // file does not take it.
    Result<std::optional<QUuid>> commit(const Result<Outcome> &outcome, const Commit &how);

    int undoable() const { return int(m_stacks.undoable().size()); }
    int redoable() const { return int(m_stacks.redoable().size()); }
    // What undo or redo would do next ("Add answer “…”"); empty where there is nothing.
    QString undoLabel();
    QString redoLabel();
    // Goes back or forward this many edits, or changes nothing: Refused where there are fewer, Damaged where
    // an entry of the history does not fit the workshop, else the errors of commit().
    Status undo(int count = 1);
    Status redo(int count = 1);

    struct HistoryLine {
        Entry entry;
        QString label;
    };
    Result<std::vector<HistoryLine>> history();

    // Text typed and not yet entered, by field; outside the history. An empty text removes it. A session that
    // only reads keeps none and says nothing. NotWritable or InUse where the file does not take it.
    Status keepDraft(const QString &place, const QString &text);
    QString draft(const QString &place) const { return m_drafts.value(place); }

    // Whether changed() is being told, during which nothing can be committed.
    bool isTelling() const { return m_telling; }

    // The salt of this file's import keys.
    Result<QString> importSalt() { return m_file.meta(QStringLiteral("salt")); }
    // The workshop as `new` made it.
    Result<Workshop> start();
    store::WorkshopFile &file() { return m_file; }

    // Looks whether another program has changed the file, and reads it again where it has. For read-only
    // sessions. InUse where that program is writing just now, Damaged where it left what is no workshop; what
    // is in memory then stays.
    Status refresh();

signals:
    // After each commit, undo, redo and refresh. Handlers must not commit.
    void changed(const coalesce::ChangeSet &changes);

private:
    WorkshopSession(store::WorkshopFile file, Sources sources);
    static Result<std::unique_ptr<WorkshopSession>> opened(const QString &path,
                                                           std::optional<store::FileLock> lock,
                                                           const QString &readOnlyReason,
                                                           const Sources &sources);
    Status read();
    Status readHistory();
    Status step(EntryKind kind, int count);
    bool continuesTyping(const Commit &how) const;
    Status commitTyping(const Patch &patch, const Commit &how);
    Status write(const Patch &rows, const Entry &entry, const Patch &stored, ChangeSet::Origin origin);
    Status checkEditable() const;
    Status applyWith(const Patch &patch, const std::function<Status()> &write);
    void takeBack(const std::vector<Patch> &patches);
    void tell(const Patch &patch, ChangeSet::Origin origin);
    QString label(qint64 number);

    std::optional<store::FileLock> m_lock; // before the file, which must be closed when it is let go
    store::WorkshopFile m_file;
    QString m_readOnlyReason;
    Sources m_sources;
    Workshop m_workshop;
    UndoStacks m_stacks;
    // Once asked for, until something changes: menus ask at every turn, and the patch of an import is large.
    struct Labels {
        std::optional<QString> undo, redo;
    };
    Labels m_labels;
    std::optional<Entry> m_last; // of the history
    QHash<QString, QString> m_drafts;
    bool m_telling = false;
};

} // namespace coalesce
