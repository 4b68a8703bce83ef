// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/go_round_bar.h"

#include "core/edit/live_actions.h"
#include "ui/circle/circle_words.h"
#include "ui/finder/finder_source.h"
#include "ui/people/people_lines.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {

namespace {

constexpr int kPerson = Qt::UserRole;   // its id
constexpr int kName = Qt::UserRole + 1; // without its state
constexpr int kRowHeight = 30;
constexpr int kRowWidth = 200; // at least: a row is filled whole
constexpr int kMostHeight = 6 * kRowHeight + 8;

ParticipantId personOf(const QListWidgetItem &item) {
    return ParticipantId(item.data(kPerson).toUuid());
}

} // namespace

GoRoundBar::GoRoundBar(const RoomContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_line(makeLabel({}, "muted", this)),
      m_next(makeButton(tr("Next"), ButtonKind::Plain, this)),
      m_pass(makeButton(tr("Pass"), ButtonKind::Plain, this)),
      m_who(makeButton(tr("Who"), ButtonKind::Plain, this)),
      m_tickWhoCame(makeButton(tr("Tick who came"), ButtonKind::Plain, this)), m_panel(makePeople()) {
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
    down->addWidget(m_panel);
    m_panel->hide();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &GoRoundBar::showTime);
    connect(m_next, &QPushButton::clicked, this, [this] { isOver() ? beginRound() : next(); });
    connect(m_pass, &QPushButton::clicked, this, &GoRoundBar::pass);
    connect(m_who, &QPushButton::clicked, this, [this](bool on) { showPeople(on); });
    connect(m_tickWhoCame, &QPushButton::clicked, this, &GoRoundBar::whoCameWanted);
    refresh();
}

QWidget *GoRoundBar::makePeople() {
    auto *panel = new QFrame(this);
    setLook(*panel, "card");
    m_filter = new QLineEdit(panel);
    m_filter->setAccessibleName(tr("Find somebody who came"));
    m_filter->setPlaceholderText(tr("Find somebody"));
    m_people = new QListWidget(panel);
    m_people->setObjectName(QStringLiteral("goRoundPeople"));
    m_people->setAccessibleName(tr("All who came. Enter gives the turn, Shift+Enter passes"));
    setLook(*m_people, "bare");
    m_people->setFlow(QListView::LeftToRight);
    m_people->setWrapping(true);
    m_people->setResizeMode(QListView::Adjust);
    m_people->setUniformItemSizes(true);
    m_people->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_people->setTextElideMode(Qt::ElideMiddle);
    auto *down = new QVBoxLayout(panel);
    down->setContentsMargins(8, 6, 8, 6);
    down->setSpacing(4);
    down->addWidget(m_filter);
    down->addWidget(m_people);
    m_hint = makeLabel({}, "small", panel);
    down->addWidget(m_hint);
    m_filter->installEventFilter(this);
    m_people->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &GoRoundBar::showRows);
    connect(m_people, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { choose(personOf(*item)); });
    return panel;
}

void GoRoundBar::next() {
    if (m_context.commitLive(nextTurn(m_context.workshop(), nowMs(), m_context.session.sources()),
                             QStringLiteral("turn.next")) &&
        m_speaking)
        emit chosen();
}

void GoRoundBar::pass() {
    m_context.commitLive(passTurn(m_context.workshop(), std::nullopt, nowMs(), m_context.session.sources()),
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
    return !m_panel->isHidden();
}

void GoRoundBar::togglePeople() {
    showPeople(!arePeopleShown());
}

void GoRoundBar::showPeople(bool shown) {
    if (shown && m_round.people == 0)
        return emit whoCameWanted();
    m_who->setChecked(shown);
    if (!shown) {
        const bool within = m_panel->isAncestorOf(window()->focusWidget());
        m_panel->hide();
        if (within)
            m_who->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_filter->clear();
    m_panel->show();
    showRows();
    m_filter->setFocus(Qt::OtherFocusReason);
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
        showRows();
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

QString GoRoundBar::stateText(const ParticipantId &person) const {
    if (m_speaking && m_speaking->participant == person)
        return tr("speaking, %1").arg(clockText(nowMs() - m_speaking->began.ms));
    if (std::ranges::find(m_round.passed, person) != m_round.passed.end())
        return tr("passed");
    if (std::ranges::find(m_round.spoke, person) == m_round.spoke.end())
        return tr("waiting");
    for (const TurnId &id : m_context.workshop().referring(person.uuid(), &Turn::participant))
        if (const Turn *turn = m_context.workshop().find(id); turn->round == m_round.round)
            return tr("spoke %1").arg(clockText(turn->spoke));
    return {};
}

void GoRoundBar::showRows() {
    const Workshop &workshop = m_context.workshop();
    const QStringList words = searchWords(m_filter->text());
    const QListWidgetItem *current = m_people->currentItem();
    const std::optional<ParticipantId> was = current ? std::optional(personOf(*current)) : std::nullopt;
    const std::set<ParticipantId> spoke(m_round.spoke.begin(), m_round.spoke.end());
    m_people->clear();
    const int wide = m_people->viewport()->width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int across = std::max(1, wide / kRowWidth);
    const QSize cell(wide / across, kRowHeight);
    m_people->setGridSize(cell);
    int row = 0;
    for (const Participant &person : workshop.participants()) {
        if (!person.attended)
            continue;
        const QString name = personText(workshop, person);
        if (!matchScore(words, foldForSearch(name)))
            continue;
        const QString state = stateText(person.id);
        const bool speaks = m_speaking && m_speaking->participant == person.id;
        auto *item = new QListWidgetItem(tr("%1 · %2").arg(name, state), m_people);
        item->setData(kPerson, person.id.uuid());
        item->setData(kName, name);
        item->setIcon(themedIcon(speaks                      ? IconName::Play
                                 : spoke.contains(person.id) ? IconName::Check
                                                             : IconName::Person,
                                 m_context.theme));
        item->setToolTip(plainTip(item->text()));
        item->setSizeHint(cell); // else all are as wide as the first one's words
        if (speaks) {
            QFont font = m_people->font();
            font.setBold(true);
            item->setFont(font);
        }
        if (was == person.id)
            m_people->setCurrentRow(row);
        ++row;
    }
    if (!m_people->currentItem() && row > 0) {
        const auto next = m_round.next();
        for (int i = 0; i < row && next; ++i)
            if (personOf(*m_people->item(i)) == *next)
                m_people->setCurrentRow(i);
        if (!m_people->currentItem())
            m_people->setCurrentRow(0);
    }
    m_hint->setText(row > 0 ? tr("Enter or a click gives the turn, Shift+Enter passes, Escape closes")
                            : tr("Nobody who came has that name. Escape closes"));
    const int rows = (row + across - 1) / across;
    m_people->setFixedHeight(std::clamp(rows * kRowHeight + 8, kRowHeight + 8, kMostHeight));
}

// Only what ticks.
void GoRoundBar::showTime() {
    showLine();
    if (!arePeopleShown() || !m_speaking)
        return;
    for (int row = 0; row < m_people->count(); ++row) {
        QListWidgetItem *item = m_people->item(row);
        if (personOf(*item) == m_speaking->participant)
            item->setText(tr("%1 · %2").arg(item->data(kName).toString(), stateText(personOf(*item))));
    }
}

bool GoRoundBar::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_people && event->type() == QEvent::Resize && arePeopleShown())
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (arePeopleShown())
                    showRows();
            },
            Qt::QueuedConnection);
    if (event->type() == QEvent::ShortcutOverride && m_panel->isVisible() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const QListWidgetItem *current = m_people->currentItem();
    if (key == Qt::Key_Escape) {
        showPeople(false);
        return true;
    }
    const auto *press = static_cast<QKeyEvent *>(event);
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current) {
        if (press->modifiers() & Qt::ShiftModifier)
            m_context.commitLive(
                passTurn(m_context.workshop(), personOf(*current), nowMs(), m_context.session.sources()),
                QStringLiteral("turn.pass"));
        else
            choose(personOf(*current));
        return true;
    }
    if (watched == m_filter && key == Qt::Key_Down) {
        m_people->setFocus(Qt::OtherFocusReason);
        return true;
    }
    // Letters are a name, wherever the focus is.
    if (watched == m_people && !press->text().isEmpty() && press->text().front().isPrint()) {
        m_filter->setFocus(Qt::OtherFocusReason);
        m_filter->insert(press->text());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace coalesce::ui
