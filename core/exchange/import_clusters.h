// SPDX-License-Identifier: GPL-3.0-or-later
// The clusters that imported answers go into: found by title or made, and given room on the canvas at the
// end.
#pragma once

#include "core/edit/patch_builder.h"

#include <map>

namespace coalesce::exchange {

// A title as it was typed, which an existing cluster may have, and as a new one gets it.
struct ClusterTitle {
    RequiredText asTyped;
    RequiredText forNew;
};

class ImportClusters {
public:
    // Both must outlive this.
    ImportClusters(PatchBuilder &builder, const Sources &sources);

    // The next place in the cluster with this exact title on the prompt; the cluster is made if it is not
    // there.
    Place placeIn(const PromptId &prompt, const ClusterTitle &title);

    // Makes room for the clusters that grew and sets the new ones down in a block below the others. Call it
    // once, last.
    void arrange();

private:
    struct Target {
        ClusterId id;
        int notes; // in it so far
        int nextRank;
        bool isNew;
    };

    PatchBuilder &m_builder;
    const Sources &m_sources;
    std::map<std::pair<PromptId, QString>, Target> m_targets;
    std::vector<std::pair<PromptId, QString>> m_made; // in order
};

} // namespace coalesce::exchange
