// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the registry, for the finder: those that can run now.
#pragma once

#include "ui/finder/finder_source.h"

namespace coalesce::ui {

class CommandRegistry;

class CommandSource : public FinderSource {
public:
    // The registry outlives it.
    explicit CommandSource(CommandRegistry &registry) : m_registry(registry) {}
    QString group() const override;
    std::vector<FinderHit> find(const QStringList &words, int limit) const override;

private:
    CommandRegistry &m_registry;
};

} // namespace coalesce::ui
