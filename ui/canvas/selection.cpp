// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/selection.h"

#include <algorithm>

namespace coalesce::ui {

bool Selection::contains(const ClusterId &id) const {
    return std::find(m_clusters.begin(), m_clusters.end(), id) != m_clusters.end();
}

void Selection::select(const std::vector<AnswerId> &ids, SelectHow how) {
    m_clusters.clear();
    if (how == SelectHow::Replace) {
        m_notes.clear();
        m_noteSet.clear();
    }
    for (const AnswerId &id : ids) {
        if (m_noteSet.insert(id).second) {
            m_notes.push_back(id);
        } else if (how == SelectHow::Toggle) {
            m_noteSet.erase(id);
            std::erase(m_notes, id);
        }
    }
}

void Selection::select(const std::vector<ClusterId> &ids, SelectHow how) {
    m_notes.clear();
    m_noteSet.clear();
    if (how == SelectHow::Replace)
        m_clusters.clear();
    for (const ClusterId &id : ids) {
        if (!contains(id))
            m_clusters.push_back(id);
        else if (how == SelectHow::Toggle)
            std::erase(m_clusters, id);
    }
}

void Selection::clear() {
    m_notes.clear();
    m_noteSet.clear();
    m_clusters.clear();
}

} // namespace coalesce::ui
