// SPDX-License-Identifier: GPL-3.0-or-later
// The history without its patches: what was done in which order, and from that alone what undo and redo would
// take next.
#pragma once

#include "core/base/sources.h"

#include <QString>
#include <optional>
#include <string_view>
#include <vector>

namespace coalesce {

// Undo and redo pass over live (clock, go-round, stage), consent and forget.
enum class EntryKind { Edit, Undo, Redo, Live, Consent, Forget };

std::string_view nameOf(EntryKind kind);
std::optional<EntryKind> entryKindNamed(QStringView name);

struct Entry {
    qint64 number; // 1 for the first
    QUuid id;
    qint64 timeMs; // UTC
    EntryKind kind;
    std::optional<qint64> undoes =
        std::nullopt;    // of an undo: the edit it undoes; of a redo: the undo it takes back
    QString action = {}; // the action's name, such as "answer.add"
    QString token = {};  // typing in one field: entries of one token become one
};

class UndoStacks {
public:
    // Takes the next entry of the history. False where it does not follow from those before: damage.
    bool take(const Entry &entry);

    const std::vector<qint64> &undoable() const { return m_undoable; } // edits, the next to undo last
    struct Undone {
        qint64 edit; // the edit that was undone
        qint64 undo; // the entry that undid it
    };
    const std::vector<Undone> &redoable() const { return m_redoable; } // the next to redo last

private:
    std::vector<qint64> m_undoable;
    std::vector<Undone> m_redoable;
};

} // namespace coalesce
