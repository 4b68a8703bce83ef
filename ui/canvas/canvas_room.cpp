// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_room.h"

#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/filter_bar.h"
#include "ui/canvas/inspector.h"
#include "ui/canvas/outline_view.h"
#include "ui/canvas/rapid_sort.h"
#include "ui/canvas/replay_opener.h"
#include "ui/canvas/suggester.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

namespace coalesce::ui {
namespace {

constexpr int kOutlineWidth = 320;
constexpr int kRoomForAll = 1100; // outline, canvas and details side by side
constexpr std::pair<CanvasRoom::Shows, const char *> kShows[] = {{CanvasRoom::Shows::Canvas, "canvas"},
                                                                 {CanvasRoom::Shows::Both, "both"},
                                                                 {CanvasRoom::Shows::Outline, "outline"}};

CanvasRoom::Shows showsFrom(const QString &name) {
    const auto known =
        std::ranges::find_if(kShows, [&](const auto &one) { return name == QLatin1String(one.second); });
    return known == std::end(kShows) ? CanvasRoom::Shows::Canvas : known->first;
}

} // namespace

CanvasRoom::CanvasRoom(const RoomContext &context, QString wordVectors)
    : m_context(context), m_wordVectors(std::move(wordVectors)) {}

QWidget *CanvasRoom::widget() {
    if (m_widget)
        return m_widget;
    m_widget = new QWidget(m_context.home);
    m_halves = new QSplitter(Qt::Horizontal, m_widget);
    m_halves->setChildrenCollapsible(false);
    m_view = new CanvasView(m_context.session, m_context.theme, m_halves);
    m_suggester = new Suggester(m_context, m_wordVectors, m_widget);
    m_replay = new ReplayOpener(m_context, m_widget);
    m_inspector = new Inspector(m_context, *m_view, *m_suggester, m_widget);
    m_filter = new FilterBar(m_context.session, *m_view, m_context.theme, m_widget);
    auto *column = new QVBoxLayout(m_widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_halves, 1);
    row->addWidget(m_inspector);
    column->addLayout(row, 1);
    MessageBar *messages = &m_context.messages;
    connect(m_view, &CanvasView::failed, m_widget,
            [messages](const QString &sentence) { messages->showError(sentence); });
    connect(m_view, &CanvasView::noticed, m_widget,
            [messages](const QString &sentence) { messages->showNotice(sentence); });
    connect(m_view, &CanvasView::menuWanted, m_view, [view = m_view](QPoint at) {
        auto *menu = new QMenu(view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillCanvasMenu(*menu, *view);
        menu->popup(at);
    });
    connect(m_view, &CanvasView::detailsWanted, m_inspector, [this] {
        showDetails(true);
        m_inspector->focusFirst();
    });
    connect(m_view, &CanvasView::selectionChanged, this, &CanvasRoom::commandsChanged);
    showDetails(m_context.settings.value(keys::canvasDetails));
    show(showsFrom(m_context.settings.value(keys::canvasShows)));
    return m_widget;
}

CanvasView &CanvasRoom::view() {
    widget();
    return *m_view;
}

Inspector &CanvasRoom::inspector() {
    widget();
    return *m_inspector;
}

CanvasRoom::~CanvasRoom() {
    if (m_widget && !m_widget->parent())
        delete m_widget;
}

QString CanvasRoom::id() const {
    return QStringLiteral("canvas");
}

QString CanvasRoom::title() const {
    return tr("Canvas");
}

Suggester &CanvasRoom::suggester() {
    widget();
    return *m_suggester;
}

ReplayOpener &CanvasRoom::replay() {
    widget();
    return *m_replay;
}

OutlineView &CanvasRoom::outline() {
    widget();
    if (!m_outline) {
        m_outline = new OutlineView(m_context, *m_view, m_halves);
        m_halves->insertWidget(0, m_outline);
        m_halves->setStretchFactor(1, 1);
        m_halves->setSizes({kOutlineWidth, m_halves->width() - kOutlineWidth});
        connect(m_view, &CanvasView::titleWanted, m_outline, &OutlineView::editTitle);
    }
    return *m_outline;
}

void CanvasRoom::show(Shows shows) {
    widget();
    const bool hadFocus = m_halves->isAncestorOf(QApplication::focusWidget());
    m_shows = shows;
    if (shows != Shows::Canvas || m_outline)
        outline().setVisible(shows != Shows::Canvas);
    m_view->setVisible(shows != Shows::Outline);
    // Where there is no room for all three the details wait until they are asked for.
    m_inspector->setVisible(m_context.settings.value(keys::canvasDetails) &&
                            (shows != Shows::Both || m_widget->width() >= kRoomForAll));
    for (const auto &[one, name] : kShows)
        if (one == shows)
            m_context.settings.set(keys::canvasShows, QString::fromLatin1(name));
    if (hadFocus)
        shows == Shows::Canvas ? m_view->setFocus() : outline().focusTree();
    emit commandsChanged();
}

void CanvasRoom::showDetails(bool shown) {
    m_inspector->setVisible(shown);
    m_context.settings.set(keys::canvasDetails, shown);
    emit commandsChanged();
}

void CanvasRoom::focusFirst() {
    widget();
    m_shows == Shows::Outline ? outline().focusTree() : m_view->setFocus();
}

void CanvasRoom::showCluster(const ClusterId &id) {
    CanvasView &canvas = view();
    if (!canvas.items().cardOf(id))
        canvas.setFilter(std::nullopt);
    canvas.select(id);
    canvas.reveal(CanvasItem(id));
}

void CanvasRoom::showAnswer(const AnswerId &id) {
    CanvasView &canvas = view();
    const Answer *answer = m_context.workshop().find(id);
    // A stacked answer lies under another.
    const auto *merged = answer ? std::get_if<MergedInto>(&answer->place) : nullptr;
    const AnswerId shown = merged ? merged->answer : id;
    if (!canvas.items().shows(shown))
        canvas.setFilter(std::nullopt);
    canvas.select(std::vector{shown});
    canvas.reveal(CanvasItem(shown));
}

void CanvasRoom::cancelGesture() {
    if (m_widget)
        m_view->cancelGesture();
}

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

void CanvasRoom::useCommands(CommandRegistry &commands) {
    m_filter->useCommands(commands);
}

QWidget *CanvasRoom::keyWidget() {
    widget();
    return m_halves;
}

void CanvasRoom::commitTyping() {
    if (m_widget)
        m_view->commitTitle();
}

} // namespace coalesce::ui
