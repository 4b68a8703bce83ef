// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_commands.h"

#include "ui/shell/main_window.h"
#include "ui/stage/stage_controller.h"
#include "ui/stage/stage_preview.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/own_keys_menu.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/top_bar.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QScreen>

namespace coalesce::ui {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::StageCommands", text);
}

QString forMenu(QString text) {
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

// "stage.showGoRound".
QString idOf(StageShow show) {
    QString id = QStringLiteral("stage.show");
    bool capital = true;
    for (const char c : nameOf(show)) {
        if (c == '-') {
            capital = true;
            continue;
        }
        id += capital ? QChar::fromLatin1(c).toUpper() : QChar::fromLatin1(c);
        capital = false;
    }
    return id;
}

constexpr int kShows = int(EnumNames<StageShow>::names.size());

bool isOn(const StageController &stage, StageShow show) {
    const Table<Stage> &stages = stage.workshop().all<Stage>();
    return !stages.isEmpty() && stages.begin()->show == show && !stages.begin()->isBlank;
}

// The table of that number, where the room may see it.
const Prompt *promptAt(const Workshop &workshop, int number) {
    for (const Prompt &prompt : workshop.prompts())
        if (--number == 0)
            return prompt.isPrivate ? nullptr : &prompt;
    return nullptr;
}

QString tableName(const Prompt &prompt) {
    const QString name = prompt.table.isEmpty() ? prompt.question.string() : prompt.table.string();
    return forMenu(name.simplified().left(60));
}

std::vector<Command> commandsOf(StageController &stage) {
    std::vector<Command> commands;
    const auto add = [&](const char *id, const QString &text, IconName icon, int key,
                         std::function<void()> run) -> Command & {
        commands.push_back({.id = QLatin1String(id),
                            .text = text,
                            .run = std::move(run),
                            .keywords = tr("stage projector screen beamer"),
                            .icon = icon,
                            .menu = Menu::View,
                            .section = 25});
        if (key)
            commands.back().shortcuts = {QKeySequence(key)};
        return commands.back();
    };
    add("stage.open", tr("Open the sta&ge"), IconName::Stage, Qt::Key_F5, [&stage] {
        stage.isOpen() && !stage.isAway() ? stage.close() : stage.open();
    }).currentText = [&stage] {
        return stage.isOpen() && !stage.isAway() ? tr("Close the sta&ge") : tr("Open the sta&ge");
    };
    Command &freeze = add("stage.freeze", tr("Free&ze the stage"), IconName::Freeze, Qt::Key_F6,
                          [&stage] { stage.setFrozen(!stage.isFrozen()); });
    freeze.checked = [&stage] { return stage.isFrozen(); };
    freeze.enabled = [&stage] { return stage.isOpen(); };
    Command &blank =
        add("stage.blank", tr("&Blank stage"), IconName::Blank, (Qt::SHIFT | Qt::Key_F6).toCombined(),
            [&stage] { stage.setBlank(!stage.isBlank()); });
    blank.checked = [&stage] { return stage.isBlank(); };
    blank.enabled = [&stage] { return stage.canChange(); };
    Command &reveal =
        add("stage.reveal", tr("Show answers that are held back"), IconName::Reveal,
            (Qt::CTRL | Qt::Key_F6).toCombined(), [&stage] { stage.setRevealed(!stage.isRevealed()); });
    reveal.checked = [&stage] { return stage.isRevealed(); };
    reveal.enabled = [&stage] { return stage.canChange() && stage.holdsBack(); };
    Command &window =
        add("stage.window", tr("Stage in a window here"), IconName::Stage, 0, [&stage] { stage.openHere(); });
    window.menu = Menu::None;
    Command &dark = add("stage.dark", tr("Dark stage"), IconName::Dark, 0, [&stage] {
        stage.setScheme(stage.scheme() == Scheme::Dark ? Scheme::Light : Scheme::Dark);
    });
    dark.menu = Menu::None;
    dark.checked = [&stage] { return stage.scheme() == Scheme::Dark; };
    for (int i = 0; i < kShows; ++i) {
        const auto show = StageShow(i);
        commands.push_back({.id = idOf(show),
                            .text = tr("Show on the stage: %1").arg(stage::nameOfShow(show)),
                            .run = [&stage, show] { stage.show(show); },
                            .keywords = tr("stage projector"),
                            .icon = IconName::Stage,
                            .enabled = [&stage] { return stage.canChange(); },
                            .checked = [&stage, show] { return isOn(stage, show); }});
    }
    for (int number = 1; number <= kMostPrompts; ++number)
        commands.push_back(
            {.id = QStringLiteral("stage.showTable%1").arg(number),
             .text = tr("Show on the stage: clusters of table %1").arg(number),
             .run =
                 [&stage, number] {
                     if (const Prompt *prompt = promptAt(stage.workshop(), number))
                         stage.show(StageShow::Clusters, prompt->id);
                 },
             .keywords = tr("stage projector"),
             .icon = IconName::Stage,
             .enabled = [&stage, number] { return stage.canChange() && promptAt(stage.workshop(), number); },
             .currentText =
                 [&stage, number] {
                     const Prompt *prompt = promptAt(stage.workshop(), number);
                     return prompt ? tr("Show on the stage: clusters of %1").arg(tableName(*prompt))
                                   : tr("Show on the stage: clusters of table %1").arg(number);
                 }});
    return commands;
}

void addScreens(QMenu &menu, StageController &stage) {
    QMenu *screens = menu.addMenu(tr("On which screen"));
    const QScreen *own = menu.parentWidget() ? menu.parentWidget()->window()->screen() : nullptr;
    int number = 0;
    for (QScreen *screen : QGuiApplication::screens()) {
        QString name = tr("Screen %1: %2").arg(QString::number(++number), forMenu(screen->name()));
        if (screen == own)
            name = tr("%1 (this one)").arg(name);
        QAction *action = screens->addAction(name, &stage, [&stage, at = QPointer<QScreen>(screen)] {
            if (at)
                stage.openOn(*at);
        });
        action->setCheckable(true);
        action->setChecked(stage.isOpen() && stage.window() && stage.window()->isFullScreen() &&
                           stage.window()->screen() == screen);
    }
}

} // namespace

void fillStageMenu(QMenu &menu, CommandRegistry &commands, StageController &stage) {
    commands.refresh();
    menu.clear();
    const auto add = [&](const char *id) { menu.addAction(commands.action(QLatin1String(id))); };
    add("stage.open");
    addScreens(menu, stage);
    add("stage.window");
    menu.addSeparator();
    // Here it goes without saying where something is shown.
    const auto offer = [&](QMenu &into, const QString &id, const QString &text) {
        const QAction *known = commands.action(id);
        QAction *action = into.addAction(text, &stage, [&commands, id] { commands.run(id); });
        action->setCheckable(known->isCheckable());
        action->setChecked(known->isChecked());
        action->setEnabled(known->isEnabled());
        return action;
    };
    for (int i = 0; i < kShows; ++i) {
        const auto show = StageShow(i);
        if (show != StageShow::Clusters) {
            offer(menu, idOf(show), stage::nameOfShow(show));
            continue;
        }
        QMenu *tables = menu.addMenu(stage::nameOfShow(show));
        for (int number = 1; number <= kMostPrompts; ++number)
            if (const Prompt *prompt = promptAt(stage.workshop(), number))
                offer(*tables, QStringLiteral("stage.showTable%1").arg(number), tableName(*prompt));
        tables->setEnabled(!tables->isEmpty());
    }
    menu.addSeparator();
    for (const char *id : {"stage.freeze", "stage.blank", "stage.reveal", "stage.dark"})
        add(id);
}

void addStage(MainWindow &window, StageController &stage) {
    CommandRegistry &commands = window.commands();
    commands.add(commandsOf(stage));
    QObject::connect(&stage, &StageController::changed, &commands, &CommandRegistry::refreshSoon);
    auto *menu = new OwnKeysMenu(&window);
    menu->setObjectName(QStringLiteral("stageMenu"));
    QObject::connect(menu, &QMenu::aboutToShow, &stage,
                     [menu, &commands, &stage] { fillStageMenu(*menu, commands, stage); });
    fillStageMenu(*menu, commands, stage); // so that it knows its size before it opens
    auto *button = makeButton(tr("Stage"), ButtonKind::Primary, &window.topBar());
    button->setObjectName(QStringLiteral("stageButton"));
    button->setIcon(themedIcon(IconName::Stage, stage.theme(), IconTint::OnAccent));
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(tr("Open the stage, or choose what it shows (F5)"));
    // Closing before a room that looks at it is never one click away.
    QObject::connect(button, &QPushButton::clicked, &stage, [button, menu, &commands, &stage] {
        if (stage.isOpen())
            menu->popup(button->mapToGlobal(QPoint(0, button->height() + 2)));
        else
            commands.run(QStringLiteral("stage.open"));
    });
    window.topBar().add(*button);
    window.rail().setFoot(*new StagePreview(stage, *menu, &window.rail()));
}

} // namespace coalesce::ui
