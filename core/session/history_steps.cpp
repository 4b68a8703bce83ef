// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/history_steps.h"

#include <QCoreApplication>
#include <QHash>

namespace coalesce {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::Check", text);
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
        return undoableOf(reversed(patch));
    return entry.kind == EntryKind::Redo ? undoableOf(patch) : patch;
}

} // namespace

Result<Workshop> startOfHistory(store::WorkshopFile &file) {
    const auto base = file.base();
    if (!base)
        return fail(ErrorCode::Damaged, tr("The start of the history cannot be read."), file.path());
    Workshop workshop;
    if (const Status status = workshop.apply(*base); !status)
        return fail(ErrorCode::Damaged,
                    tr("The start of the history does not hold: %1").arg(withPlace(status.error())),
                    file.path());
    return workshop;
}

Result<Workshop> walkHistory(store::WorkshopFile &file,
                             const std::function<void(const HistoryStep &)> &visit) {
    auto workshop = startOfHistory(file);
    if (!workshop)
        return workshop;
    const auto entries = file.entries();
    if (!entries)
        return passOn(entries);
    UndoStacks stacks;
    QHash<qint64, QString> actions; // of the edits so far, by number
    for (const Entry &entry : *entries) {
        const auto number = patchNumber(entry, stacks);
        if (!stacks.take(entry) || !number)
            return fail(ErrorCode::Damaged,
                        tr("Entry %1 of the history does not follow from those before it.").arg(entry.number),
                        file.path());
        const auto patch = file.patchOf(*number);
        if (!patch)
            return passOn(patch);
        if (*number == entry.number)
            actions.insert(entry.number, entry.action);
        const Patch effect = effectOf(entry, *patch);
        if (visit)
            visit({entry, actions.value(*number), effect, *workshop});
        if (const Status status = workshop->apply(effect); !status)
            return fail(ErrorCode::Damaged,
                        tr("Entry %1 of the history does not hold: %2")
                            .arg(QString::number(entry.number), withPlace(status.error())),
                        file.path());
    }
    return workshop;
}

} // namespace coalesce
