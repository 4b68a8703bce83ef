// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/circle_room.h"

#include "ui/circle/call_entry.h"
#include "ui/circle/calls_column.h"
#include "ui/circle/card_list.h"
#include "ui/circle/circle_commands.h"
#include "ui/circle/forward_column.h"
#include "ui/circle/go_round_bar.h"
#include "ui/circle/struck_column.h"
#include "ui/widgets/looks.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QSplitter>

namespace coalesce::ui {

namespace {

// Of the room's width, as the columns stand where nobody moved them; and their bounds.
constexpr double kLeft = 0.235;
constexpr double kRight = 0.225;
constexpr int kLeastSide = 190;
constexpr int kMostSide = 340;
constexpr int kLeastMiddle = 300;

} // namespace

CircleView::CircleView(const RoomContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_splitter(new QSplitter(this)),
      m_struck(new StruckColumn(context, m_splitter)), m_calls(new CallsColumn(context, m_splitter)),
      m_forward(new ForwardColumn(context, m_splitter)) {
    setLook(*this, "ground");
    m_struck->setMinimumWidth(kLeastSide);
    m_forward->setMinimumWidth(kLeastSide);
    m_calls->setMinimumWidth(kLeastMiddle);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_splitByHand = true; });
    connect(m_struck, &StruckColumn::clusterChosen, this, &CircleView::clusterChosen);
    connect(&m_calls->goRound(), &GoRoundBar::whoCameWanted, this, &CircleView::whoCameWanted);
    connect(m_calls, &CallsColumn::pledgeWanted, this,
            [this](const CallId &call) { m_forward->begin(ForwardColumn::APledge, call); });
    connect(&context.session, &WorkshopSession::changed, this, &CircleView::follow);
}

void CircleView::follow(const ChangeSet &changes) {
    m_struck->follow(changes);
    m_calls->follow(changes);
    m_forward->follow(changes);
}

void CircleView::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    if (!m_splitByHand)
        share();
}

void CircleView::share() {
    const int left = std::clamp(int(width() * kLeft), kLeastSide, kMostSide);
    const int right = std::clamp(int(width() * kRight), kLeastSide, kMostSide);
    m_splitter->setSizes({left, std::max(kLeastMiddle, width() - left - right), right});
}

void CircleView::removeFocused() {
    for (CardList *list : {&m_struck->reflections(), &m_calls->calls(), &m_forward->items()})
        if (RecordCard *card = list->focusedCard(); card && !m_context.session.isReadOnly())
            return card->remove();
}

CircleRoom::CircleRoom(const RoomContext &context) : m_context(context) {}

CircleRoom::~CircleRoom() {
    if (m_view && !m_view->parent())
        delete m_view;
}

QString CircleRoom::id() const {
    return QStringLiteral("circle");
}

QString CircleRoom::title() const {
    return tr("Circle");
}

CircleView &CircleRoom::view() {
    if (!m_view) {
        m_view = new CircleView(m_context, m_context.home);
        connect(m_view, &CircleView::clusterChosen, this, &CircleRoom::clusterChosen);
        connect(m_view, &CircleView::whoCameWanted, this, &CircleRoom::whoCameWanted);
    }
    return *m_view;
}

void CircleRoom::focusFirst() {
    view().calls().entry().setFocus(Qt::OtherFocusReason);
}

std::vector<Command> CircleRoom::commands() {
    return circleCommands(view(), m_context);
}

bool CircleRoom::showRecord(const RecordRef &ref) {
    const Workshop &workshop = m_context.workshop();
    switch (ref.kind) {
    case Kind::Reflection:
        return view().struck().showReflection(ReflectionId(ref.id));
    case Kind::Call:
        return view().calls().showCall(CallId(ref.id));
    case Kind::Response:
        if (const Response *response = workshop.find(ResponseId(ref.id)))
            return view().calls().showCall(response->call);
        return false;
    case Kind::Share:
        if (const Share *share = workshop.find(ShareId(ref.id)))
            return view().calls().showCall(share->call);
        return false;
    case Kind::Pledge:
    case Kind::Opportunity:
    case Kind::Promise:
        return view().forward().showItem(ref);
    default:
        return false;
    }
}

} // namespace coalesce::ui
