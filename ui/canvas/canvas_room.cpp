// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_room.h"

#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/filter_bar.h"
#include "ui/canvas/inspector.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace coalesce::ui {

CanvasRoom::CanvasRoom(const RoomContext &context) : m_context(context) {}

QWidget *CanvasRoom::widget() {
    if (m_widget)
        return m_widget;
    m_widget = new QWidget(m_context.home);
    m_view = new CanvasView(m_context.session, m_context.theme, m_widget);
    m_inspector = new Inspector(m_context, *m_view, m_widget);
    auto *column = new QVBoxLayout(m_widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new FilterBar(m_context.session, *m_view, m_context.theme, m_widget));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_view, 1);
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
    connect(m_view, &CanvasView::detailsWanted, m_inspector, &Inspector::focusFirst);
    connect(m_view, &CanvasView::selectionChanged, this, &CanvasRoom::commandsChanged);
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

void CanvasRoom::focusFirst() {
    view().setFocus();
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
    return canvasCommands(view(), id());
}

QWidget *CanvasRoom::keyWidget() {
    return &view();
}

void CanvasRoom::commitTyping() {
    if (m_widget)
        m_view->commitTitle();
}

} // namespace coalesce::ui
