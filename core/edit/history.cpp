// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/history.h"

#include <array>

namespace coalesce {

namespace {
constexpr std::array<std::string_view, 6> kNames{"edit", "undo", "redo", "live", "consent", "forget"};
}

std::string_view nameOf(EntryKind kind) {
    return kNames[size_t(kind)];
}

std::optional<EntryKind> entryKindNamed(QStringView name) {
    for (size_t i = 0; i < kNames.size(); ++i)
        if (name == QLatin1String(kNames[i].data(), qsizetype(kNames[i].size())))
            return EntryKind(i);
    return std::nullopt;
}

bool UndoStacks::take(const Entry &entry) {
    const bool names = entry.kind == EntryKind::Undo || entry.kind == EntryKind::Redo;
    if (names != entry.undoes.has_value())
        return false;
    switch (entry.kind) {
    case EntryKind::Edit:
        m_undoable.push_back(entry.number);
        m_redoable.clear();
        return true;
    case EntryKind::Undo:
        if (m_undoable.empty() || entry.undoes != m_undoable.back())
            return false;
        m_redoable.push_back({m_undoable.back(), entry.number});
        m_undoable.pop_back();
        return true;
    case EntryKind::Redo:
        if (m_redoable.empty() || entry.undoes != m_redoable.back().undo)
            return false;
        m_undoable.push_back(m_redoable.back().edit);
        m_redoable.pop_back();
        return true;
    case EntryKind::Live:
    case EntryKind::Consent:
    case EntryKind::Forget:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace coalesce
