// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tables_commands.h"

#include "core/model/workshop.h"
#include "ui/tables/answers_view.h"
#include "ui/tables/prompt_column.h"
#include "ui/tables/tables_page.h"
#include "ui/tables/words.h"

#include <QCoreApplication>

namespace coalesce::ui {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("Tables", text);
}

QString roomId() {
    return QStringLiteral("tables");
}

// On the selected answers.
void addAnswerCommands(std::vector<Command> &commands, TablesPage &page) {
    const auto add = [&](const char *id, const QString &text, void (TablesPage::*run)(),
                         const QList<QKeySequence> &keys, IconName icon, const QString &keywords,
                         std::function<bool()> also = {}) {
        commands.push_back(
            {.id = QLatin1String(id),
             .text = text,
             .run = [&page, run] { (page.*run)(); },
             .shortcuts = keys,
             .room = roomId(),
             .keywords = keywords,
             .icon = icon,
             .menu = Menu::Edit,
             .section = 40,
             .enabled = [&page, also] { return page.hasAnswersInHand() && (!also || also()); }});
    };
    add("tables.edit", tr("&Edit the answer"), &TablesPage::editAnswer, {QKeySequence(Qt::Key_F2)},
        IconName::Note, tr("change correct text"));
    add("tables.star", tr("&Star"), &TablesPage::toggleStars, {QKeySequence(Qt::Key_S)}, IconName::Star,
        tr("quote mark favourite"));
    add("tables.move", tr("&Move to another table…"), &TablesPage::askWhereToMove, {QKeySequence(Qt::Key_M)},
        IconName::Move, tr("prompt column"), [&page] { return page.columns().size() > 1; });
    add("tables.writer", tr("Say who &wrote it…"), &TablesPage::askWriter, {QKeySequence(Qt::Key_P)},
        IconName::Person, tr("person participant name author"));
    commands.push_back({.id = QStringLiteral("tables.share"),
                        .text = tr("The person said this ma&y be shown"),
                        .run = [&page] { page.toggleShared(); },
                        .shortcuts = {QKeySequence(Qt::Key_Y)},
                        .room = roomId(),
                        .keywords = tr("confidence private share publish stage report"),
                        .icon = IconName::Reveal,
                        .menu = Menu::Edit,
                        .section = 40,
                        .enabled = [&page] { return page.hasAnswersInHand() && page.canShare(); },
                        .checked = [&page] { return page.areShared(); }});
    add("tables.merge", tr("Merge as &duplicates"), &TablesPage::mergeDuplicates, {QKeySequence(Qt::Key_D)},
        IconName::Cluster, tr("same join"), [&page] { return page.canMerge(); });
    add("tables.unmerge", tr("&Unmerge"), &TablesPage::unmergeDuplicates,
        {QKeySequence(Qt::SHIFT | Qt::Key_D)}, IconName::Cluster, tr("duplicates apart split"),
        [&page] { return page.canUnmerge(); });
    add("tables.remove", tr("&Remove the answer"), &TablesPage::removeAnswers, {QKeySequence(Qt::Key_Delete)},
        IconName::Remove, tr("delete"));
    for (const int step : {-1, 1}) {
        const bool left = step < 0;
        commands.push_back(
            {.id = left ? QStringLiteral("tables.moveLeft") : QStringLiteral("tables.moveRight"),
             .text = left ? tr("Move to the table on the &left") : tr("Move to the table on the ri&ght"),
             .run = [&page, step] { page.moveSideways(step); },
             .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | (left ? Qt::Key_Left : Qt::Key_Right))},
             .room = roomId(),
             .icon = IconName::Move,
             .menu = Menu::Edit,
             .section = 41,
             .enabled = [&page, step] { return page.hasAnswersInHand() && page.neighbour(step); }});
    }
    for (const Source source : kSources) {
        const std::string_view name = nameOf(source);
        QString id = QString::fromLatin1(name.data(), qsizetype(name.size()));
        id[0] = id[0].toUpper();
        commands.push_back({.id = QStringLiteral("tables.source") + id,
                            .text = tr("Source: %1").arg(sourceName(source)),
                            .run = [&page, source] { page.setSourceOfAnswers(source); },
                            .room = roomId(),
                            .keywords = tr("came from"),
                            .enabled = [&page] { return page.hasAnswersInHand(); }});
    }
}

} // namespace

std::vector<Command> tablesCommands(TablesPage &page) {
    std::vector<Command> commands;
    addAnswerCommands(commands, page);
    commands.push_back({.id = QStringLiteral("tables.filter"),
                        .text = tr("&Filter answers"),
                        .run = [&page] { page.focusFilter(); },
                        .shortcuts = {QKeySequence::Find},
                        .room = roomId(),
                        .keywords = tr("search find not clustered starred"),
                        .icon = IconName::Find,
                        .menu = Menu::Edit,
                        .section = 42});
    for (int number = 1; number <= kMostPrompts; ++number) {
        commands.push_back(
            {.id = QStringLiteral("tables.entry%1").arg(number),
             .text = tr("Write at table &%1").arg(number),
             .run = [&page, number] { page.focusEntry(number); },
             .shortcuts = {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key(Qt::Key_0 + number))},
             .room = roomId(),
             .keywords = tr("add answer entry"),
             .icon = IconName::Add,
             .enabled = [&page,
                         number] { return page.isEditable() && int(page.columns().size()) >= number; }});
    }
    commands.push_back(
        {.id = QStringLiteral("tables.notes"),
         .text = tr("&Table notes"),
         .run = [&page] { page.toggleNotes(); },
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)},
         .room = roomId(),
         .keywords = tr("point example blockage question decision paragraph"),
         .icon = IconName::Note,
         .menu = Menu::View,
         .section = 15,
         .checked = [&page] { return page.activeColumn() && page.activeColumn()->areNotesShown(); }});
    commands.push_back({.id = QStringLiteral("tables.import"),
                        .text = tr("&Import answers to this table…"),
                        .run =
                            [&page] {
                                if (PromptColumn *active = page.activeColumn())
                                    emit page.importRequested(active->prompt());
                            },
                        .room = roomId(),
                        .keywords = tr("file csv list sign-up"),
                        .icon = IconName::Import,
                        .enabled = [&page] { return page.isEditable(); }});
    for (const Source source : kSources) {
        const std::string_view name = nameOf(source);
        QString id = QString::fromLatin1(name.data(), qsizetype(name.size()));
        id[0] = id[0].toUpper();
        commands.push_back(
            {.id = QStringLiteral("tables.enter") + id,
             .text = tr("What I type here comes from: %1").arg(sourceName(source)),
             .run =
                 [&page, source] {
                     if (PromptColumn *active = page.activeColumn())
                         active->setSource(source);
                 },
             .room = roomId(),
             .keywords = tr("entry source"),
             .enabled = [&page] { return page.isEditable(); },
             .checked = [&page,
                         source] { return page.activeColumn() && page.activeColumn()->source() == source; }});
    }
    return commands;
}

} // namespace coalesce::ui
