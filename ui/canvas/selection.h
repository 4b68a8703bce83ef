// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected on the canvas: notes, or clusters, in the order in which they were chosen, and where the
// keyboard is. Works as in a file manager. It is no part of the workshop: neither saved nor undone.
#pragma once

#include "core/base/id.h"

#include <optional>
#include <unordered_set>
#include <variant>
#include <vector>

namespace coalesce::ui {

enum class SelectHow { Replace, Add, Toggle };

// A note or a cluster.
using CanvasItem = std::variant<AnswerId, ClusterId>;

class Selection {
public:
    const std::vector<AnswerId> &notes() const { return m_notes; }
    const std::vector<ClusterId> &clusters() const { return m_clusters; }
    bool isEmpty() const { return m_notes.empty() && m_clusters.empty(); }
    bool contains(const AnswerId &id) const { return m_noteSet.contains(id); }
    bool contains(const ClusterId &id) const;

    // Notes and clusters are never selected together: choosing one kind lets the other go.
    void select(const std::vector<AnswerId> &ids, SelectHow how);
    void select(const std::vector<ClusterId> &ids, SelectHow how);
    void clear();

    // Where the keyboard is, and where a range that Shift selects begins.
    const std::optional<CanvasItem> &focus() const { return m_focus; }
    const std::optional<AnswerId> &anchor() const { return m_anchor; }
    void setFocus(std::optional<CanvasItem> item) { m_focus = item; }
    void setAnchor(std::optional<AnswerId> note) { m_anchor = note; }

    // Lets go of what is not there any more.
    template <class NoteThere, class ClusterThere>
    void keepOnly(NoteThere noteThere, ClusterThere clusterThere) {
        std::erase_if(m_notes, [&](const AnswerId &id) { return !noteThere(id); });
        std::erase_if(m_clusters, [&](const ClusterId &id) { return !clusterThere(id); });
        m_noteSet = {m_notes.begin(), m_notes.end()};
        if (m_anchor && !noteThere(*m_anchor))
            m_anchor.reset();
        if (m_focus) {
            const auto *note = std::get_if<AnswerId>(&*m_focus);
            if (note ? !noteThere(*note) : !clusterThere(std::get<ClusterId>(*m_focus)))
                m_focus.reset();
        }
    }

private:
    std::vector<AnswerId> m_notes;
    std::unordered_set<AnswerId> m_noteSet;
    std::vector<ClusterId> m_clusters;
    std::optional<CanvasItem> m_focus;
    std::optional<AnswerId> m_anchor;
};

} // namespace coalesce::ui
