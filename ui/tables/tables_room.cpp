// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tables_room.h"

#include "ui/tables/table_notes_panel.h"
#include "ui/tables/tables_commands.h"
#include "ui/tables/tables_page.h"
#include "ui/widgets/own_keys_menu.h"

#include <algorithm>

namespace coalesce::ui {

TablesRoom::TablesRoom(const RoomContext &context) : m_context(context) {}

TablesPage &TablesRoom::page() {
    if (m_page)
        return *m_page;
    m_page = new TablesPage(m_context, m_context.home);
    connect(m_page, &TablesPage::importRequested, this, &TablesRoom::importRequested);
    connect(m_page, &TablesPage::commandsChanged, this, &TablesRoom::commandsChanged);
    connect(m_page, &TablesPage::answerMenuWanted, this, [this](const QPoint &position) {
        showMenu({QStringLiteral("tables.edit"), QStringLiteral("tables.star"),
                  QStringLiteral("tables.writer"), QStringLiteral("tables.share"), QString(),
                  QStringLiteral("tables.move"), QStringLiteral("tables.moveLeft"),
                  QStringLiteral("tables.moveRight"), QString(), QStringLiteral("tables.merge"),
                  QStringLiteral("tables.unmerge"), QString(), QStringLiteral("tables.sourceRoom"),
                  QStringLiteral("tables.sourceSignup"), QStringLiteral("tables.sourcePhone"),
                  QStringLiteral("tables.sourcePaper"), QString(), QStringLiteral("tables.remove")},
                 position);
    });
    connect(m_page, &TablesPage::columnMenuWanted, this, [this](const QPoint &position) {
        showMenu({QStringLiteral("tables.enterRoom"), QStringLiteral("tables.enterSignup"),
                  QStringLiteral("tables.enterPhone"), QStringLiteral("tables.enterPaper"), QString(),
                  QStringLiteral("tables.notes"), QStringLiteral("tables.filter"),
                  QStringLiteral("tables.import")},
                 position);
    });
    return *m_page;
}

// A window that took the page in has deleted it by now or will.
TablesRoom::~TablesRoom() {
    if (m_page && !m_page->parent())
        delete m_page;
}

QString TablesRoom::id() const {
    return QStringLiteral("tables");
}

QString TablesRoom::title() const {
    return tr("Tables");
}

QWidget *TablesRoom::widget() {
    return &page();
}

std::vector<Command> TablesRoom::commands() {
    return tablesCommands(page());
}

void TablesRoom::focusFirst() {
    page().focusFirst();
}

bool TablesRoom::showAnswer(const AnswerId &id) {
    return page().showAnswer(id);
}

bool TablesRoom::showNote(const TableNoteId &id) {
    const TableNote *note = m_context.workshop().find(id);
    TableNotesPanel *notes = note ? page().openNotes(note->prompt) : nullptr;
    if (notes)
        notes->showNote(id);
    return notes;
}

bool TablesRoom::showParagraph(const PromptId &id) {
    TableNotesPanel *notes = page().openNotes(id);
    if (notes)
        notes->showSummary();
    return notes;
}

// Menus say the same as the registry: text, keys, whether it can run. An empty id is a line between.
void TablesRoom::showMenu(const std::vector<QString> &commandIds, const QPoint &globalPosition) {
    const std::vector<Command> commands = tablesCommands(*m_page);
    OwnKeysMenu menu(m_page);
    for (const QString &id : commandIds) {
        const auto command = std::ranges::find(commands, id, &Command::id);
        if (command == commands.end()) {
            menu.addSeparator();
            continue;
        }
        QString text = command->text;
        if (!command->shortcuts.isEmpty())
            text += QLatin1Char('\t') + command->shortcuts.first().toString(QKeySequence::NativeText);
        QAction *action = menu.addAction(text);
        action->setEnabled(!command->enabled || command->enabled());
        if (command->checked) {
            action->setCheckable(true);
            action->setChecked(command->checked());
        }
        connect(action, &QAction::triggered, this, [run = command->run] { run(); });
    }
    menu.exec(globalPosition);
    emit commandsChanged();
}

} // namespace coalesce::ui
