// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_room.h"

#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/filter_bar.h"
#include "ui/canvas/homes_callout.h"
#include "ui/canvas/inspector.h"
#include "ui/canvas/outline_view.h"
#include "ui/canvas/rapid_sort.h"
#include "ui/canvas/replay_opener.h"
#include "ui/canvas/same_offer.h"
#include "ui/canvas/suggester.h"
#include "ui/canvas/themes_view.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/own_keys_menu.h"

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
    new HomesCallout(*m_view, *m_suggester);
    m_same = new SameOffer(m_context, *m_view, *m_suggester, m_widget);
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
        auto *menu = new OwnKeysMenu(view);
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

ThemesView &CanvasRoom::themes() {
    widget();
    if (!m_themes) {
        m_themes = new ThemesView(m_context, *m_view, m_halves);
        m_halves->addWidget(m_themes);
        connect(m_themes, &ThemesView::backWanted, this, [this] { show(Shows::Canvas); });
        connect(m_themes, &ThemesView::openWanted, this, [this](const ClusterId &cluster) {
            show(Shows::Canvas);
            showCluster(cluster);
            m_view->setFocus();
        });
    }
    return *m_themes;
}

void CanvasRoom::show(Shows shows) {
    widget();
    const bool hadFocus = m_halves->isAncestorOf(QApplication::focusWidget());
    m_shows = shows;
    const bool outlined = shows == Shows::Both || shows == Shows::Outline;
    if (outlined || m_outline)
        outline().setVisible(outlined);
    if (shows == Shows::Themes || m_themes)
        themes().setVisible(shows == Shows::Themes);
    m_view->setVisible(shows == Shows::Canvas || shows == Shows::Both);
    // Where there is no room for all three the details wait until they are asked for.
    m_inspector->setVisible(m_context.settings.value(keys::canvasDetails) &&
                            (shows != Shows::Both || m_widget->width() >= kRoomForAll));
    for (const auto &[one, name] : kShows)
        if (one == shows)
            m_context.settings.set(keys::canvasShows, QString::fromLatin1(name));
    if (hadFocus)
        focusFirst();
    emit commandsChanged();
}

void CanvasRoom::showDetails(bool shown) {
    m_inspector->setVisible(shown);
    m_context.settings.set(keys::canvasDetails, shown);
    emit commandsChanged();
}

void CanvasRoom::focusFirst() {
    widget();
    switch (m_shows) {
    case Shows::Canvas:
        m_view->setFocus();
        return;
    case Shows::Both:
    case Shows::Outline:
        outline().focusTree();
        return;
    case Shows::Themes:
        themes().focusFirst();
        return;
    }
}

void CanvasRoom::showCluster(const ClusterId &id) {
    CanvasView &canvas = view();
    if (!canvas.items().cardOf(id))
        canvas.showEverything();
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
        canvas.showEverything();
    canvas.select(std::vector{shown});
    canvas.reveal(CanvasItem(shown));
}

void CanvasRoom::cancelGesture() {
    if (m_widget)
        m_view->cancelGesture();
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
