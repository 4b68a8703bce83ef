// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the room Canvas: those of the canvas itself, what it shows, and its suggestions.
#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_room.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/filter_bar.h"
#include "ui/canvas/inspector.h"
#include "ui/canvas/note_entry.h"
#include "ui/canvas/outline_view.h"
#include "ui/canvas/rapid_sort.h"
#include "ui/canvas/replay_opener.h"
#include "ui/canvas/same_offer.h"
#include "ui/canvas/suggester.h"

#include <QSplitter>

namespace coalesce::ui {

std::vector<Command> CanvasRoom::commands() {
    std::vector<Command> all = canvasCommands(view(), id());
    for (Command &command : all)
        if (command.id == QLatin1String("canvas.rename"))
            command.run = [this, run = command.run] {
                m_outline && m_outline->hasKeys() ? m_outline->editCurrent() : run();
            };
    for (Command &command : viewCommands())
        all.push_back(std::move(command));
    for (int number = 1; number <= insight::kMostHomes; ++number)
        all.push_back(homeCommand(number));
    return all;
}

// The number of a suggestion puts the note there.
Command CanvasRoom::homeCommand(int number) {
    return {.id = QStringLiteral("canvas.home%1").arg(number),
            .text = tr("Put the note into its suggested cluster %1").arg(number),
            .run =
                [this, number] {
                    const auto &notes = m_view->selection().notes();
                    const auto homes = notes.size() == 1 ? m_suggester->homesOf(notes.front())
                                                         : std::vector<insight::ClusterChance>();
                    if (size_t(number) <= homes.size())
                        m_view->moveSelectionTo(homes[size_t(number) - 1].cluster);
                    else
                        emit m_view->noticed(notes.size() == 1
                                                 ? tr("There is no such suggestion for this note.")
                                                 : tr("Choose one note that is not placed yet."));
                },
            .shortcuts = {QKeySequence(Qt::Key(Qt::Key_0 + number))},
            .room = id(),
            .keywords = tr("suggestion home accept"),
            .enabled = [this] { return !m_view->isReadOnly(); },
            .inFinder = false};
}

std::vector<Command> CanvasRoom::viewCommands() {
    const auto shows = [this](Shows wanted) {
        return [this, wanted] { show(m_shows == wanted ? Shows::Canvas : wanted); };
    };
    return {{.id = QStringLiteral("canvas.outline"),
             .text = tr("Outline beside the canvas"),
             .run = shows(Shows::Both),
             .shortcuts = {Qt::Key_O},
             .room = id(),
             .keywords = tr("tree list read"),
             .icon = IconName::Plan,
             .menu = Menu::View,
             .section = 3,
             .checked = [this] { return m_shows == Shows::Both; }},
            {.id = QStringLiteral("canvas.outlineAlone"),
             .text = tr("Outline instead of the canvas"),
             .run = shows(Shows::Outline),
             .shortcuts = {QKeySequence(Qt::SHIFT | Qt::Key_O)},
             .room = id(),
             .keywords = tr("tree list read screen reader"),
             .icon = IconName::Plan,
             .menu = Menu::View,
             .section = 3,
             .checked = [this] { return m_shows == Shows::Outline; }},
            {.id = QStringLiteral("canvas.themes"),
             .text = tr("Themes across tables"),
             .run = shows(Shows::Themes),
             .shortcuts = {QKeySequence(Qt::SHIFT | Qt::Key_H)},
             .room = id(),
             .keywords = tr("bands statement common"),
             .icon = IconName::Cluster,
             .menu = Menu::View,
             .section = 3,
             .checked = [this] { return m_shows == Shows::Themes; }},
            {.id = QStringLiteral("canvas.filterTheme"),
             .text = tr("Show one theme alone…"),
             .run = [this] { m_filter->openThemes(); },
             .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_H)},
             .room = id(),
             .keywords = tr("filter hide"),
             .menu = Menu::View,
             .section = 3},
            {.id = QStringLiteral("canvas.details"),
             .text = tr("Details beside the canvas"),
             .run = [this] { showDetails(m_inspector->isHidden()); },
             .shortcuts = {Qt::Key_I},
             .room = id(),
             .keywords = tr("inspector panel hide"),
             .menu = Menu::View,
             .section = 3,
             .checked = [this] { return !m_inspector->isHidden(); }},
            {.id = QStringLiteral("canvas.suggest"),
             .text = tr("Show suggestions"),
             .run =
                 [this] {
                     m_view->select(std::vector<AnswerId>());
                     showDetails(true);
                 },
             .room = id(),
             .keywords = tr("piles duplicates homes insight"),
             .menu = Menu::View,
             .section = 3},
            {.id = QStringLiteral("canvas.replay"),
             .text = tr("Replay the clustering"),
             .run = [this] { m_replay->open(); },
             .room = id(),
             .keywords = tr("history play film clip video"),
             .menu = Menu::View,
             .section = 3},
            {.id = QStringLiteral("canvas.rapidSort"),
             .text = tr("Sort one at a time…"),
             .run =
                 [this] {
                     auto *sort = new RapidSort(m_context, *m_view, *m_suggester, m_widget->window());
                     sort->setAttribute(Qt::WA_DeleteOnClose);
                     sort->open();
                 },
             .shortcuts = {Qt::Key_R},
             .room = id(),
             .keywords = tr("rapid quick keys"),
             .menu = Menu::Edit,
             .section = 5,
             .enabled = [this] { return !m_view->isReadOnly(); }},
            {.id = QStringLiteral("canvas.newAnswer"),
             .text = tr("New answer…"),
             .run = [this] { openNoteEntry(); },
             .shortcuts = {Qt::Key_N},
             .room = id(),
             .keywords = tr("add note write type"),
             .icon = IconName::Add,
             .menu = Menu::Edit,
             .section = 5,
             .enabled = [this] { return !m_view->isReadOnly(); }},
            {.id = QStringLiteral("canvas.stackSame"),
             .text = tr("Stack all that say exactly the same"),
             .run = [this] { m_same->stackAll(); },
             .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_D)},
             .room = id(),
             .keywords = tr("duplicate merge identical"),
             .menu = Menu::Edit,
             .section = 5,
             .enabled = [this] { return !m_view->isReadOnly(); }},
            {.id = QStringLiteral("canvas.find"),
             .text = tr("Find in the outline"),
             .run =
                 [this] {
                     if (m_shows == Shows::Canvas)
                         show(Shows::Both);
                     outline().focusSearch();
                 },
             .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_F)},
             .room = id(),
             .keywords = tr("search"),
             .icon = IconName::Find,
             .menu = Menu::Edit,
             .section = 6}};
}

// Into the one cluster that is chosen, else for the table that is shown or that the chosen note belongs to.
void CanvasRoom::openNoteEntry() {
    const Workshop &workshop = m_context.workshop();
    const Selection &chosen = m_view->selection();
    const auto cluster =
        chosen.clusters().size() == 1 ? std::optional(chosen.clusters().front()) : std::nullopt;
    const Answer *note = chosen.notes().empty() ? nullptr : workshop.find(chosen.notes().front());
    const PromptId prompt =
        note ? note->prompt : m_view->items().filter().value_or(workshop.prompts().begin()->id);
    auto *entry = new NoteEntry(m_context, cluster, prompt, m_widget->window());
    entry->openAt(m_halves->mapToGlobal(m_halves->rect().center()));
}

} // namespace coalesce::ui
