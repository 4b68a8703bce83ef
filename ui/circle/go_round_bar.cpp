// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/go_round_bar.h"

#include "core/edit/live_actions.h"
#include "ui/circle/circle_words.h"
#include "ui/circle/go_round_people.h"
#include "ui/people/people_lines.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace coalesce::ui {

GoRoundBar::GoRoundBar(const RoomContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_line(makeLabel({}, "muted", this)),
      m_next(makeButton(tr("Next"), ButtonKind::Plain, this)),
      m_pass(makeButton(tr("Pass"), ButtonKind::Plain, this)),
      m_who(makeButton(tr("Who"), ButtonKind::Plain, this)),
      m_tickWhoCame(makeButton(tr("Tick who came"), ButtonKind::Plain, this)),
      m_people(new GoRoundPeople(context, this)) {
    m_line->setObjectName(QStringLiteral("goRound"));
    m_line->setWordWrap(true);
    m_next->setObjectName(QStringLiteral("nextTurn"));
    m_pass->setToolTip(tr("They do not speak now, and may come back (Alt+P)"));
    m_who->setToolTip(tr("All who came, to give somebody the turn (Alt+G)"));
    m_who->setAccessibleName(tr("Who has spoken"));
    m_who->setCheckable(true);
    m_tickWhoCame->setToolTip(tr("Goes to the people in Plan"));
    auto *across = new QHBoxLayout;
    across->setSpacing(6);
    across->addWidget(m_line, 1);
    for (QPushButton *button : {m_next, m_pass, m_who, m_tickWhoCame}) {
        button->setFocusPolicy(Qt::TabFocus);
        across->addWidget(button, 0, Qt::AlignTop);
    }
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(6);
    down->addLayout(across);
    down->addWidget(m_people);
    m_people->hide();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &GoRoundBar::showTime);
    connect(m_next, &QPushButton::clicked, this, [this] { isOver() ? beginRound() : next(); });
    connect(m_pass, &QPushButton::clicked, this, [this] { pass(); });
    connect(m_who, &QPushButton::clicked, this, [this](bool on) { showPeople(on); });
    connect(m_people, &GoRoundPeople::chosen, this, &GoRoundBar::choose);
    connect(m_people, &GoRoundPeople::passed, this, [this](const ParticipantId &person) { pass(person); });
    connect(m_people, &GoRoundPeople::left, this, [this] { showPeople(false); });
    connect(m_tickWhoCame, &QPushButton::clicked, this, &GoRoundBar::whoCameWanted);
    refresh();
}

void GoRoundBar::next() {
    if (m_context.commitLive(nextTurn(m_context.workshop(), nowMs(), m_context.session.sources()),
                             QStringLiteral("turn.next")) &&
        m_speaking)
        emit chosen();
}

void GoRoundBar::pass(const std::optional<ParticipantId> &person) {
    m_context.commitLive(passTurn(m_context.workshop(), person, nowMs(), m_context.session.sources()),
                         QStringLiteral("turn.pass"));
}

void GoRoundBar::end() {
    m_context.commitLive(endTurn(m_context.workshop(), nowMs()), QStringLiteral("turn.end"));
}

void GoRoundBar::beginRound() {
    if (m_context.commitLive(coalesce::beginRound(m_context.workshop(), nowMs(), m_context.session.sources()),
                             QStringLiteral("turn.begin")))
        emit chosen();
}

bool GoRoundBar::isOver() const {
    return m_round.people > 0 && !m_speaking && !m_round.next();
}

void GoRoundBar::give(const ParticipantId &person) {
    m_context.commitLive(giveTurn(m_context.workshop(), person, nowMs(), m_context.session.sources()),
                         QStringLiteral("turn.give"));
}

// Whoever has the turn speaks now: the list must not stand in the way of writing it down.
void GoRoundBar::choose(const ParticipantId &person) {
    give(person);
    showPeople(false);
    emit chosen();
}

bool GoRoundBar::arePeopleShown() const {
    return !m_people->isHidden();
}

void GoRoundBar::togglePeople() {
    showPeople(!arePeopleShown());
}

void GoRoundBar::showPeople(bool shown) {
    if (shown && m_round.people == 0)
        return emit whoCameWanted();
    m_who->setChecked(shown);
    if (!shown) {
        const bool within = m_people->isAncestorOf(window()->focusWidget());
        m_people->hide();
        if (within)
            m_who->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_people->show();
    m_people->begin();
}

void GoRoundBar::follow(const ChangeSet &changes) {
    if (changes.touches(Kind::Turn) || changes.touches(Kind::Participant))
        refresh();
}

void GoRoundBar::refresh() {
    m_round = readGoRound(m_context.workshop());
    m_speaking = m_round.speaking ? std::optional(*m_round.speaking) : std::nullopt;
    m_round.speaking = nullptr; // it would point into what the next change may move
    const bool editable = !m_context.session.isReadOnly();
    const bool somebody = m_round.people > 0;
    for (QPushButton *button : {m_next, m_pass, m_who})
        button->setVisible(somebody);
    m_tickWhoCame->setVisible(!somebody);
    m_next->setEnabled(editable);
    m_pass->setEnabled(editable && (m_round.next() || m_speaking));
    m_next->setText(isOver() ? tr("New round") : m_speaking && !m_round.next() ? tr("Done") : tr("Next"));
    m_next->setToolTip(isOver() ? tr("Everybody is asked once more, from the first")
                                : tr("Whoever speaks has spoken; the next one speaks (Alt+N)"));
    if (!somebody)
        showPeople(false);
    if (m_speaking)
        m_tick.start();
    else
        m_tick.stop();
    showLine();
    if (arePeopleShown())
        m_people->refresh();
}

QString GoRoundBar::nameOfPerson(const ParticipantId &person) const {
    const Participant *found = m_context.workshop().find(person);
    return found ? personText(m_context.workshop(), *found) : QString();
}

QString GoRoundBar::line() const {
    if (m_round.people == 0)
        return tr("Go-round: it goes over those who came, and nobody is ticked as having come yet.");
    const auto spoke = m_round.spoke.size();
    QString line =
        m_round.round > 1
            ? tr("Go-round %1: %2 of %3 have spoken").arg(m_round.round).arg(spoke).arg(m_round.people)
            : tr("Go-round: %1 of %2 have spoken").arg(spoke).arg(m_round.people);
    if (!m_round.passed.empty())
        line += tr(" · %1 passed").arg(m_round.passed.size());
    if (m_speaking)
        line += tr(" · now: %1 %2")
                    .arg(nameOfPerson(m_speaking->participant), clockText(nowMs() - m_speaking->began.ms));
    if (const auto next = m_round.next())
        line += tr(" · next: %1").arg(nameOfPerson(*next));
    else if (!m_speaking)
        line += m_round.passed.empty() ? tr(" · the round is over")
                                       : tr(" · the round is over; who passed may come back");
    return line;
}

void GoRoundBar::showLine() {
    m_line->setText(line());
}

void GoRoundBar::showTime() {
    showLine();
    if (arePeopleShown())
        m_people->showTime();
}

} // namespace coalesce::ui
