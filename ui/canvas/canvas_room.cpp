// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_room.h"

#include "ui/canvas/canvas_commands.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/filter_bar.h"
#include "ui/canvas/inspector.h"
#include "ui/shell/room_context.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/message_bar.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace coalesce::ui {
namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::CanvasRoom", text);
}

} // namespace

CanvasRoom::CanvasRoom(RoomContext &context)
    : m_widget(new QWidget), m_view(new CanvasView(context.session, context.theme)),
      m_inspector(new Inspector(context, *m_view)) {
    auto *column = new QVBoxLayout(m_widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new FilterBar(context.session, *m_view, context.theme));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_view, 1);
    row->addWidget(m_inspector);
    column->addLayout(row, 1);
    MessageBar *messages = &context.messages;
    QObject::connect(m_view, &CanvasView::failed, m_widget,
                     [messages](const QString &sentence) { messages->showError(sentence); });
    QObject::connect(m_view, &CanvasView::noticed, m_widget,
                     [messages](const QString &sentence) { messages->showNotice(sentence); });
    QObject::connect(m_view, &CanvasView::menuWanted, m_view, [view = m_view](QPoint at) {
        auto *menu = new QMenu(view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillCanvasMenu(*menu, *view);
        menu->popup(at);
    });
    QObject::connect(m_view, &CanvasView::detailsWanted, m_inspector, &Inspector::focusFirst);
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
    m_view->setFocus();
}

void CanvasRoom::showCluster(const ClusterId &id) {
    if (!m_view->items().cardOf(id))
        m_view->setFilter(std::nullopt);
    m_view->select(id);
    m_view->reveal(CanvasItem(id));
}

void CanvasRoom::showAnswer(const AnswerId &id) {
    const Answer *answer = m_view->workshop().find(id);
    // A stacked answer lies under another.
    const auto *merged = answer ? std::get_if<MergedInto>(&answer->place) : nullptr;
    const AnswerId shown = merged ? merged->answer : id;
    if (!m_view->items().shows(shown))
        m_view->setFilter(std::nullopt);
    m_view->select(std::vector{shown});
    m_view->reveal(CanvasItem(shown));
}

void CanvasRoom::cancelGesture() {
    m_view->cancelGesture();
}

std::vector<Command> CanvasRoom::commands() {
    return canvasCommands(*m_view, id());
}

QWidget *CanvasRoom::keyWidget() {
    return m_view;
}

void CanvasRoom::commitTyping() {
    if (m_widget)
        m_view->commitTitle();
}

} // namespace coalesce::ui
