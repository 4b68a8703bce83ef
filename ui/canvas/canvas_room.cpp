// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/canvas_room.h"

#include "ui/canvas/canvas_view.h"
#include "ui/canvas/filter_bar.h"
#include "ui/canvas/inspector.h"
#include "ui/shell/room_context.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/message_bar.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace coalesce::ui {
namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::CanvasRoom", text);
}

} // namespace

CanvasRoom::CanvasRoom(RoomContext &context)
    : m_widget(new QWidget), m_view(new CanvasView(context.session, context.theme)),
      m_inspector(new Inspector(context.session, *m_view, context.theme)) {
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
    const auto warn = [messages](const QString &sentence) { messages->showError(sentence); };
    QObject::connect(m_view, &CanvasView::failed, m_widget, warn);
    QObject::connect(m_inspector, &Inspector::failed, m_widget, warn);
    QObject::connect(m_view, &CanvasView::noticed, m_widget,
                     [messages](const QString &sentence) { messages->showNotice(sentence); });
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
    CanvasView *view = m_view;
    std::vector<Command> all;
    const auto add = [&](const char *verb, const QString &text, QList<QKeySequence> keys,
                         std::function<void()> run, std::function<bool()> enabled, const QString &keywords,
                         IconName icon, Menu menu, int section) {
        Command command;
        command.id = QStringLiteral("canvas.") + QLatin1String(verb);
        command.text = text;
        command.run = std::move(run);
        command.shortcuts = std::move(keys);
        command.room = id();
        command.keywords = keywords;
        command.icon = icon;
        command.menu = menu;
        command.section = section;
        command.enabled = std::move(enabled);
        all.push_back(std::move(command));
    };
    const auto edit = [&](const char *verb, const QString &text, QList<QKeySequence> keys,
                          void (CanvasView::*run)(), bool (CanvasView::*can)() const, const QString &keywords,
                          IconName icon = IconName::None) {
        add(
            verb, text, std::move(keys),
            [view, run, can] {
                if ((view->*can)())
                    (view->*run)();
                else // always open to be called: a key that does nothing should say why
                    emit view->noticed(
                        tr("Choose what this shall apply to first, by a click or the arrow keys."));
            },
            {}, keywords, icon, Menu::Edit, 5);
    };
    edit("move", tr("Move to cluster…"), {Qt::Key_M}, &CanvasView::moveSelection, &CanvasView::canMove,
         tr("place put sort merge"), IconName::Move);
    edit("group", tr("Group into a new cluster"), {Qt::Key_G}, &CanvasView::groupSelection,
         &CanvasView::canGroup, tr("start cluster"), IconName::Cluster);
    edit("split", tr("Split out of the cluster"), {Qt::Key_S}, &CanvasView::splitSelection,
         &CanvasView::canSplit, tr("cut separate"));
    edit("rename", tr("Rename cluster"), {Qt::Key_F2}, &CanvasView::renameSelection, &CanvasView::canRename,
         tr("title name"));
    edit("fold", tr("Fold or unfold cluster"), {Qt::Key_F}, &CanvasView::toggleFold, &CanvasView::canFold,
         tr("collapse expand"));
    edit("star", tr("Star or unstar"), {QKeySequence(Qt::Key_Asterisk)}, &CanvasView::toggleStar,
         &CanvasView::canGroup, tr("quote favourite"), IconName::Star);
    edit("stack", tr("Stack as the same answer"), {Qt::Key_D}, &CanvasView::stackSelection,
         &CanvasView::canStack, tr("duplicate merge"));
    edit("takeOut", tr("Take out, or remove cluster"), {Qt::Key_Delete, Qt::Key_Backspace},
         &CanvasView::removeSelection, &CanvasView::canRemove, tr("delete tray"));
    edit("removeAnswers", tr("Remove answers altogether"), {QKeySequence(Qt::SHIFT | Qt::Key_Delete)},
         &CanvasView::removeAnswers, &CanvasView::canGroup, tr("delete"), IconName::Remove);
    const std::function<bool()> always = {};
    add(
        "selectAll", tr("Choose all notes"), {QKeySequence(Qt::CTRL | Qt::Key_A)},
        [view] { view->selectAll(); }, always, tr("select"), IconName::None, Menu::Edit, 6);
    add(
        "tidy", tr("Tidy"), {Qt::Key_T}, [view] { view->tidy(); }, always, tr("arrange columns rows grid"),
        IconName::None, Menu::Edit, 6);
    add(
        "zoomIn", tr("Zoom in"),
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [view] { view->zoomBy(1); }, always, tr("larger"), IconName::ZoomIn, Menu::View, 2);
    add(
        "zoomOut", tr("Zoom out"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, [view] { view->zoomBy(-1); },
        always, tr("smaller"), IconName::ZoomOut, Menu::View, 2);
    add(
        "zoomReset", tr("Zoom to 100 %"), {QKeySequence(Qt::CTRL | Qt::Key_0)}, [view] { view->zoomTo(1.0); },
        always, QString(), IconName::None, Menu::View, 2);
    add(
        "zoomFit", tr("Show everything"), {QKeySequence(Qt::CTRL | Qt::Key_9)}, [view] { view->zoomToFit(); },
        always, tr("fit zoom"), IconName::Fit, Menu::View, 2);
    return all;
}

} // namespace coalesce::ui
