// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/command_source.h"

#include "ui/commands/command_registry.h"

#include <QAction>
#include <QCoreApplication>
#include <algorithm>

namespace coalesce::ui {

QString CommandSource::group() const {
    return QCoreApplication::translate("CommandSource", "Commands");
}

std::vector<FinderHit> CommandSource::find(const QStringList &words, int limit) const {
    std::vector<FinderHit> hits;
    for (const Command &command : m_registry.commands()) {
        if (!command.inFinder || !m_registry.isEnabled(command.id))
            continue;
        const QAction *action = m_registry.action(command.id);
        const QString text = plainText(command.currentText ? command.currentText() : action->text());
        std::optional<int> score = matchScore(words, foldForSearch(text));
        if (!score) {
            constexpr int kByKeyword = 30; // what it is called counts for more than what it is about
            score = matchScore(words, foldForSearch(text + QChar::Space + command.keywords));
            if (!score)
                continue;
            *score -= kByKeyword;
        }
        constexpr int kOfTheRoom = 2; // others of its worth: one is there to do something
        if (!command.room.isEmpty())
            *score += kOfTheRoom;
        const auto run = [&registry = m_registry, id = command.id] { registry.run(id); };
        hits.push_back(
            {text, action->shortcut().toString(QKeySequence::NativeText), command.icon, run, *score});
    }
    std::ranges::stable_sort(hits, std::ranges::greater{}, &FinderHit::score);
    if (hits.size() > std::size_t(std::max(0, limit)))
        hits.resize(std::size_t(std::max(0, limit)));
    return hits;
}

} // namespace coalesce::ui
