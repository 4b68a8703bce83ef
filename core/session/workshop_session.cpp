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
    const bool locked = lock.has_value();
    auto session = opened(path, std::move(lock), readOnlyReason, sources);
    if (session || !locked || mode != Mode::EditOrRead)
        return session;
    const ErrorCode code = session.error().code;
    if (code != ErrorCode::NotWritable && code != ErrorCode::InUse)
        return session;
    return opened(path, std::nullopt, session.error().detail, sources);
}

// With a lock to edit, without to read.
Result<std::unique_ptr<WorkshopSession>> WorkshopSession::opened(const QString &path,
                                                                 std::optional<store::FileLock> lock,
                                                                 const QString &readOnlyReason,
                                                                 const Sources &sources) {
    auto file = store::WorkshopFile::open(path, lock ? store::Access::ReadWrite : store::Access::ReadOnly);
    if (!file)
        return passOn(file);
    std::unique_ptr<WorkshopSession> session(new WorkshopSession(std::move(*file), sources));
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
    m_labels = {};
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

Status WorkshopSession::checkEditable() const {
    Q_ASSERT_X(!m_telling, "WorkshopSession", "a handler of changed() must not commit");
    if (!isReadOnly())
        return {};
    return fail(ErrorCode::InUse,
                m_readOnlyReason.isEmpty() ? tr("The file is open for reading alone.") : m_readOnlyReason,
                path());
}

// Applies to memory what the write puts into the file; where the write fails, memory goes back.
Status WorkshopSession::applyWith(const Patch &patch, const std::function<Status()> &write) {
    if (auto status = checkEditable(); !status)
        return status;
    if (auto status = m_workshop.apply(patch); !status)
        return status;
    auto status = write();
    if (!status)
        takeBack({patch});
    return status;
}

// Undoes in memory what the file did not take. Memory that could not go back would show, and write, what is
// not in the file; better to end here, with the file whole.
void WorkshopSession::takeBack(const std::vector<Patch> &patches) {
    for (auto patch = patches.rbegin(); patch != patches.rend(); ++patch)
        if (const Status back = m_workshop.apply(reversed(*patch)); !back)
            qFatal("An edit that the file did not take cannot be taken back in memory.");
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
    m_labels = {};
    const QScopedValueRollback guard(m_telling, true);
    emit changed({origin, false, patch.changes});
}

QString WorkshopSession::label(qint64 number) {
    auto patch = m_file.patchOf(number);
    auto lines = m_file.entry(number);
    return patch && lines ? labelOf(lines->action, *patch, m_workshop) : QString();
}

QString WorkshopSession::undoLabel() {
    if (!m_labels.undo)
        m_labels.undo = undoable() ? label(m_stacks.undoable().back()) : QString();
    return *m_labels.undo;
}

QString WorkshopSession::redoLabel() {
    if (!m_labels.redo)
        m_labels.redo = redoable() ? label(m_stacks.redoable().back().edit) : QString();
    return *m_labels.redo;
}

// All the steps or none: memory takes them one by one, the file what they come to.
Status WorkshopSession::step(EntryKind kind, int count) {
    if (auto status = checkEditable(); !status)
        return status;
    const bool back = kind == EntryKind::Undo;
    UndoStacks stacks = m_stacks;
    std::vector<Entry> entries;
    std::vector<Patch> applied;
    std::vector<std::pair<RecordRef, std::optional<Row>>> before; // of each record that a step touches
    std::set<RecordRef> touched;
    const auto one = [&]() -> Status {
        const qint64 edit = back ? stacks.undoable().back() : stacks.redoable().back().edit;
        const qint64 undoes = back ? edit : stacks.redoable().back().undo;
        auto patch = m_file.patchOf(edit);
        if (!patch)
            return passOn(patch);
        const Patch rows = undoableOf(back ? reversed(*patch) : *patch);
        for (const RecordChange &change : rows.changes)
            if (touched.insert(change.ref).second)
                before.emplace_back(change.ref, m_workshop.row(change.ref));
        if (!m_workshop.apply(rows))
            return fail(ErrorCode::Damaged,
                        tr("Entry %1 of the history does not fit the workshop; `coalesce check` tells more.")
                            .arg(edit),
                        path());
        applied.push_back(rows);
        entries.push_back(
            {m_last->number + qint64(applied.size()), m_sources.newId(), m_sources.nowMs(), kind, undoes});
        stacks.take(entries.back());
        return {};
    };
    Status status;
    for (int left = count; left > 0 && status; --left)
        status = one();
    Patch sum;
    if (status) {
        for (const auto &[ref, row] : before)
            if (auto change = changeBetween(ref, row, m_workshop.row(ref)))
                sum.changes.push_back(std::move(*change));
        status = m_file.writeSteps(sum, entries);
    }
    if (!status) {
        takeBack(applied);
        return status;
    }
    m_stacks = std::move(stacks);
    m_last = entries.back();
    tell(sum, back ? ChangeSet::Origin::Undo : ChangeSet::Origin::Redo);
    return {};
}

Status WorkshopSession::undo(int count) {
    if (count < 1 || count > undoable())
        return fail(ErrorCode::Refused, tr("There are only %1 edits to undo.").arg(undoable()), path());
    return step(EntryKind::Undo, count);
}

Status WorkshopSession::redo(int count) {
    if (count < 1 || count > redoable())
        return fail(ErrorCode::Refused, tr("There are only %1 edits to redo.").arg(redoable()), path());
    return step(EntryKind::Redo, count);
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
                    tr("The start of the history does not hold: %1").arg(withPlace(status.error())), path());
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
