// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/go_round_people.h"

#include "ui/circle/circle_words.h"
#include "ui/finder/finder_source.h"
#include "ui/people/people_lines.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

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

bool contains(const std::vector<ParticipantId> &people, const ParticipantId &person) {
    return std::ranges::find(people, person) != people.end();
}

} // namespace

GoRoundPeople::GoRoundPeople(const RoomContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_filter(new QLineEdit(this)), m_list(new QListWidget(this)),
      m_hint(makeLabel({}, "small", this)) {
    setLook(*this, "card");
    m_filter->setAccessibleName(tr("Find somebody who came"));
    m_filter->setPlaceholderText(tr("Find somebody"));
    m_list->setObjectName(QStringLiteral("goRoundPeople"));
    m_list->setAccessibleName(tr("All who came. Enter gives the turn, Shift+Enter passes"));
    setLook(*m_list, "bare");
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(8, 6, 8, 6);
    down->setSpacing(4);
    down->addWidget(m_filter);
    down->addWidget(m_list);
    down->addWidget(m_hint);
    m_filter->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &GoRoundPeople::refresh);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { emit chosen(personOf(*item)); });
}

void GoRoundPeople::begin() {
    m_filter->clear();
    refresh();
    m_filter->setFocus(Qt::OtherFocusReason);
}

QString GoRoundPeople::stateText(const GoRound &round, const ParticipantId &person) const {
    if (round.speaking && round.speaking->participant == person)
        return tr("speaking, %1")
            .arg(clockText(m_context.session.sources().nowMs() - round.speaking->began.ms));
    if (contains(round.passed, person))
        return tr("passed");
    if (!contains(round.spoke, person))
        return tr("waiting");
    for (const TurnId &id : m_context.workshop().referring(person.uuid(), &Turn::participant))
        if (const Turn *turn = m_context.workshop().find(id); turn->round == round.round)
            return tr("spoke %1").arg(clockText(turn->spoke));
    return {};
}

void GoRoundPeople::addRow(const Participant &person, const GoRound &round, const QString &name,
                           const QSize &cell) {
    const bool speaks = round.speaking && round.speaking->participant == person.id;
    auto *item = new QListWidgetItem(tr("%1 · %2").arg(name, stateText(round, person.id)), m_list);
    item->setData(kPerson, person.id.uuid());
    item->setData(kName, name);
    item->setIcon(themedIcon(speaks                             ? IconName::Play
                             : contains(round.spoke, person.id) ? IconName::Check
                                                                : IconName::Person,
                             m_context.theme));
    item->setToolTip(plainTip(item->text()));
    item->setSizeHint(cell); // else all are as wide as the first one's words
    if (speaks) {
        QFont font = m_list->font();
        font.setBold(true);
        item->setFont(font);
    }
}

// The row that it was at, else that of who is next, else the first.
void GoRoundPeople::chooseRow(const std::optional<ParticipantId> &was,
                              const std::optional<ParticipantId> &next) {
    for (const auto &wanted : {was, next})
        for (int row = 0; wanted && row < m_list->count(); ++row)
            if (personOf(*m_list->item(row)) == *wanted)
                return m_list->setCurrentRow(row);
    m_list->setCurrentRow(m_list->count() > 0 ? 0 : -1);
}

void GoRoundPeople::refresh() {
    const Workshop &workshop = m_context.workshop();
    const GoRound round = readGoRound(workshop);
    const QStringList words = searchWords(m_filter->text());
    const QListWidgetItem *current = m_list->currentItem();
    const std::optional<ParticipantId> was = current ? std::optional(personOf(*current)) : std::nullopt;
    m_list->clear();
    const int wide = m_list->viewport()->width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int across = std::max(1, wide / kRowWidth);
    const QSize cell(wide / across, kRowHeight);
    m_list->setGridSize(cell);
    for (const Participant &person : workshop.participants()) {
        const QString name = person.attended ? personText(workshop, person) : QString();
        if (person.attended && matchScore(words, foldForSearch(name)))
            addRow(person, round, name, cell);
    }
    chooseRow(was, round.next());
    m_hint->setText(m_list->count() > 0
                        ? tr("Enter or a click gives the turn, Shift+Enter passes, Escape closes")
                        : tr("Nobody who came has that name. Escape closes"));
    const int rows = (m_list->count() + across - 1) / across;
    m_list->setFixedHeight(std::clamp(rows * kRowHeight + 8, kRowHeight + 8, kMostHeight));
}

void GoRoundPeople::showTime() {
    const GoRound round = readGoRound(m_context.workshop());
    for (int row = 0; round.speaking && row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        if (personOf(*item) == round.speaking->participant)
            item->setText(tr("%1 · %2").arg(item->data(kName).toString(), stateText(round, personOf(*item))));
    }
}

bool GoRoundPeople::takeKey(const QObject *watched, const QKeyEvent &press) {
    const QListWidgetItem *current = m_list->currentItem();
    switch (press.key()) {
    case Qt::Key_Escape:
        emit left();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!current)
            return false;
        press.modifiers() & Qt::ShiftModifier ? emit passed(personOf(*current))
                                              : emit chosen(personOf(*current));
        return true;
    case Qt::Key_Down:
        if (watched != m_filter)
            return false;
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    default:
        break;
    }
    // Letters are a name, wherever the focus is.
    if (watched != m_list || press.text().isEmpty() || !press.text().front().isPrint())
        return false;
    m_filter->setFocus(Qt::OtherFocusReason);
    m_filter->insert(press.text());
    return true;
}

bool GoRoundPeople::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_list && event->type() == QEvent::Resize && isVisible())
        QMetaObject::invokeMethod(this, &GoRoundPeople::refresh, Qt::QueuedConnection);
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return (event->type() == QEvent::KeyPress && takeKey(watched, *static_cast<QKeyEvent *>(event))) ||
           QFrame::eventFilter(watched, event);
}

} // namespace coalesce::ui
