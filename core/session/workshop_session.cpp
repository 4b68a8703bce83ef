// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/workshop_session.h"

#include "core/edit/label.h"
#include "core/store/open_checks.h"

#include <QScopedValueRollback>

namespace coalesce {

namespace {

// Two patches as one where the second only changes fields of a record that the first made or changed: befores
// of the first, afters of the second. Nothing where they are about different things.
std::optional<Patch> combined(const Patch &first, const Patch &second) {
    if (second.changes.size() != 1 || second.changes.front().type != ChangeType::Changed)
        return std::nullopt;
    const RecordChange &later = second.changes.front();
    Patch both = first;
    const auto same = std::ranges::find(both.changes, later.ref, &RecordChange::ref);
    if (same == both.changes.end() || same->type == ChangeType::Removed)
        return std::nullopt;
    for (const FieldChange &field : later.fields) {
        const auto earlier = std::ranges::find(same->fields, field.column, &FieldChange::column);
        if (earlier == same->fields.end())
            return std::nullopt;
        earlier->after = field.after;
    }
    if (same->type == ChangeType::Changed)
        std::erase_if(same->fields, [](const FieldChange &field) { return field.before == field.after; });
    if (same->fields.empty())
        both.changes.erase(same);
    return both;
}

} // namespace

WorkshopSession::WorkshopSession(store::WorkshopFile file, Sources sources)
    : m_file(std::move(file)), m_sources(std::move(sources)) {}

Result<std::unique_ptr<WorkshopSession>> WorkshopSession::open(const QString &path, Mode mode,
                                                               Sources sources) {
    if (auto status = store::checkPath(path); !status) // before the lock, whose own troubles would hide it
        return passOn(status);
    std::optional<store::FileLock> lock;
    QString readOnlyReason;
    if (mode != Mode::Read) {
        auto taken = store::FileLock::take(path);
        if (taken)
            lock = std::move(*taken);
        else if (mode == Mode::Edit)
            return passOn(taken);
        else
            readOnlyReason = taken.error().detail;
    }
    auto file = store::WorkshopFile::open(path, mode == Mode::Edit ? store::Access::ReadWrite
                                                                   : store::Access::ReadOnly);
    if (!file)
        return passOn(file);
    if (lock && mode == Mode::EditOrRead && !file->isWritable()) {
        lock.reset();
        readOnlyReason = tr("The file, or the folder it is in, is read-only.");
    }
    std::unique_ptr<WorkshopSession> session(new WorkshopSession(std::move(*file), std::move(sources)));
    session->m_lock = std::move(lock);
    session->m_readOnlyReason = readOnlyReason;
    if (auto status = session->read(); !status)
        return passOn(status);
    return session;
}

Status WorkshopSession::read() {
    return m_file.inOneReading([&]() -> Status {
        auto workshop = m_file.load();
        auto drafts = m_file.drafts();
        if (!workshop)
            return passOn(workshop);
        if (!drafts)
            return passOn(drafts);
        if (auto status = readHistory(); !status)
            return status;
        m_workshop = std::move(*workshop);
        m_drafts.clear();
        for (const store::Draft &draft : *drafts)
            m_drafts.insert(draft.place, draft.text);
        return {};
    });
}

Status WorkshopSession::readHistory() {
    auto entries = m_file.entries();
    if (!entries)
        return passOn(entries);
    UndoStacks stacks;
    for (const Entry &entry : *entries)
        if (!stacks.take(entry))
            return fail(ErrorCode::Damaged, tr("The history in the file does not follow from itself."),
                        path());
    m_stacks = std::move(stacks);
    m_last = entries->empty() ? std::nullopt : std::optional(entries->back());
    return {};
}

Result<std::optional<QUuid>> WorkshopSession::commit(const Result<Outcome> &outcome, const Commit &how) {
    Q_ASSERT(how.kind != EntryKind::Undo && how.kind != EntryKind::Redo);
    if (!outcome)
        return passOn(outcome);
    if (outcome->patch.isEmpty())
        return outcome->made;
    const Status status = continuesTyping(how)
                              ? commitTyping(outcome->patch, how)
                              : write(outcome->patch,
                                      {m_last ? m_last->number + 1 : 1, m_sources.newId(), m_sources.nowMs(),
                                       how.kind, std::nullopt, how.action, how.token},
                                      outcome->patch, ChangeSet::Origin::Edit);
    if (!status)
        return passOn(status);
    return outcome->made;
}

bool WorkshopSession::continuesTyping(const Commit &how) const {
    return !how.token.isEmpty() && m_last && m_last->token == how.token && m_last->kind == EntryKind::Edit &&
           how.kind == EntryKind::Edit;
}

Status WorkshopSession::commitTyping(const Patch &patch, const Commit &how) {
    auto before = m_file.patchOf(m_last->number);
    if (!before)
        return passOn(before);
    const auto both = combined(*before, patch);
    Entry entry = *m_last;
    if (!both) {
        entry = {m_last->number + 1, m_sources.newId(), m_sources.nowMs(), how.kind,
                 std::nullopt,       how.action,        how.token};
        return write(patch, entry, patch, ChangeSet::Origin::Edit);
    }
    // What was there under the old id is no longer: a copy of the file may hold it, and merging compares by
    // id.
    entry.id = m_sources.newId();
    entry.timeMs = m_sources.nowMs();
    auto status = applyWith(patch, [&] {
        return both->isEmpty() ? m_file.removeLast(patch, m_last->id)
                               : m_file.replaceLast(patch, m_last->id, entry, *both);
    });
    if (!status)
        return status;
    m_last = entry;
    if (both->isEmpty()) // typed back to what it was: the history is as before, what could be redone included
        status = readHistory();
    tell(patch, ChangeSet::Origin::Edit);
    return status;
}

// Applies to memory what the write puts into the file; where the write fails, memory goes back.
Status WorkshopSession::applyWith(const Patch &patch, const std::function<Status()> &write) {
    Q_ASSERT_X(!m_telling, "WorkshopSession", "a handler of changed() must not commit");
    if (isReadOnly())
        return fail(ErrorCode::InUse,
                    m_readOnlyReason.isEmpty() ? tr("The file is open for reading alone.") : m_readOnlyReason,
                    path());
    if (auto status = m_workshop.apply(patch); !status)
        return status;
    auto status = write();
    if (!status) {
        [[maybe_unused]] const Status back = m_workshop.apply(reversed(patch));
        Q_ASSERT(back);
    }
    return status;
}

Status WorkshopSession::write(const Patch &rows, const Entry &entry, const Patch &stored,
                              ChangeSet::Origin origin) {
    auto status = applyWith(rows, [&] { return m_file.write(rows, entry, stored); });
    if (!status)
        return status;
    m_stacks.take(entry);
    m_last = entry;
    tell(rows, origin);
    return {};
}

void WorkshopSession::tell(const Patch &patch, ChangeSet::Origin origin) {
    const QScopedValueRollback guard(m_telling, true);
    emit changed({origin, false, patch.changes});
}

QString WorkshopSession::label(qint64 number) {
    auto patch = m_file.patchOf(number);
    auto lines = m_file.entry(number);
    return patch && lines ? labelOf(lines->action, *patch, m_workshop) : QString();
}

QString WorkshopSession::undoLabel() {
    return undoable() ? label(m_stacks.undoable().back()) : QString();
}

QString WorkshopSession::redoLabel() {
    return redoable() ? label(m_stacks.redoable().back().edit) : QString();
}

Status WorkshopSession::step(EntryKind kind) {
    const bool back = kind == EntryKind::Undo;
    const qint64 edit = back ? m_stacks.undoable().back() : m_stacks.redoable().back().edit;
    const qint64 undoes = back ? edit : m_stacks.redoable().back().undo;
    auto patch = m_file.patchOf(edit);
    if (!patch)
        return passOn(patch);
    return write(withoutConsents(back ? reversed(*patch) : *patch),
                 {m_last->number + 1, m_sources.newId(), m_sources.nowMs(), kind, undoes}, {},
                 back ? ChangeSet::Origin::Undo : ChangeSet::Origin::Redo);
}

Status WorkshopSession::undo(int count) {
    if (count < 1 || count > undoable())
        return fail(ErrorCode::Refused, tr("There are only %1 edits to undo.").arg(undoable()), path());
    for (int i = 0; i < count; ++i)
        if (auto status = step(EntryKind::Undo); !status)
            return status;
    return {};
}

Status WorkshopSession::redo(int count) {
    if (count < 1 || count > redoable())
        return fail(ErrorCode::Refused, tr("There are only %1 edits to redo.").arg(redoable()), path());
    for (int i = 0; i < count; ++i)
        if (auto status = step(EntryKind::Redo); !status)
            return status;
    return {};
}

Result<std::vector<WorkshopSession::HistoryLine>> WorkshopSession::history() {
    auto entries = m_file.entries();
    if (!entries)
        return passOn(entries);
    std::vector<HistoryLine> lines;
    std::map<qint64, size_t> byNumber;
    for (const Entry &entry : *entries) {
        byNumber[entry.number] = lines.size();
        QString text;
        if (entry.undoes) { // an undo is named after what it undid, a redo after what it did again
            const HistoryLine &other = lines[byNumber[*entry.undoes]];
            const HistoryLine &edit =
                entry.kind == EntryKind::Redo ? lines[byNumber[*other.entry.undoes]] : other;
            text = (entry.kind == EntryKind::Undo ? tr("Undo: %1") : tr("Redo: %1")).arg(edit.label);
        } else {
            auto patch = m_file.patchOf(entry.number);
            if (!patch)
                return passOn(patch);
            text = labelOf(entry.action, *patch, m_workshop);
        }
        lines.push_back({entry, text});
    }
    return lines;
}

Status WorkshopSession::keepDraft(const QString &place, const QString &text) {
    if (draft(place) == text || isReadOnly())
        return {};
    auto status = m_file.keepDraft({place, text, m_sources.nowMs()});
    if (status)
        text.isEmpty() ? void(m_drafts.remove(place)) : void(m_drafts.insert(place, text));
    return status;
}

Result<Workshop> WorkshopSession::start() {
    auto base = m_file.base();
    if (!base)
        return passOn(base);
    Workshop workshop;
    if (auto status = workshop.apply(*base); !status)
        return fail(ErrorCode::Damaged,
                    tr("The start of the history does not hold: %1").arg(status.error().detail), path());
    return workshop;
}

Status WorkshopSession::refresh() {
    auto news = m_file.wasChangedOutside();
    if (!news)
        return passOn(news);
    if (!*news)
        return {};
    if (auto status = read(); !status)
        return status;
    const QScopedValueRollback guard(m_telling, true);
    emit changed({ChangeSet::Origin::Outside, true, {}});
    return {};
}

} // namespace coalesce
