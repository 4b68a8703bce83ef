// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/pulse_panel.h"

#include "core/day/pulse.h"
#include "core/edit/record_actions.h"
#include "ui/plan/hand_counter.h"
#include "ui/plan/pulse_card.h"
#include "ui/shell/undo_offer.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {

QString emptySentence(bool readOnly) {
    return readOnly
               ? PulsePanel::tr("No pulse was taken in this workshop.")
               : PulsePanel::tr("A pulse shows what the day changed. Add up to three questions, such as "
                                "“I know whom to ask for help”; count hands for yes, partly and no when "
                                "people arrive and again before they go. Counts alone are kept, no names.");
}

} // namespace

PulsePanel::PulsePanel(const RoomContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_aside(new ElidedLabel({}, "muted", this)),
      m_add(makeButton(tr("Add question"), ButtonKind::Plain, this)), m_stack(new QStackedWidget(this)),
      m_empty(
          new EmptyState(IconName::Hand, emptySentence(context.session.isReadOnly()), context.theme, this)),
      m_scroll(new QScrollArea(this)) {
    const Spacing space = context.theme.theme().spacing;
    m_add->setObjectName(QStringLiteral("addPulse"));
    m_add->setIcon(themedIcon(IconName::Add, context.theme));
    auto *head = new QHBoxLayout;
    head->setSpacing(space.small);
    head->addWidget(makeLabel(tr("Pulse"), "title", this));
    head->addWidget(m_aside, 1);
    head->addWidget(m_add);
    auto *inside = new QWidget;
    setLook(*inside, "ground");
    m_again = new QWidget(inside);
    m_again->setObjectName(QStringLiteral("again"));
    auto *again = new QVBoxLayout(m_again);
    again->setContentsMargins(0, space.small, 0, 0);
    again->setSpacing(space.tiny);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, 0, space.large);
    m_column->setSpacing(space.medium);
    m_column->addWidget(m_again);
    m_column->addStretch();
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(inside);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space.small);
    layout->addLayout(head);
    layout->addWidget(m_stack, 1);
    connect(m_add, &QPushButton::clicked, this, [this] { addQuestion(); });
    rebuild();
}

void PulsePanel::follow(const ChangeSet &changes) {
    if (changes.touches(Kind::Pulse))
        rebuild();
}

// Keeps the cards that are still wanted, and with them the focus and what is being typed.
void PulsePanel::rebuild() {
    std::vector<PulseCard *> wanted;
    for (const PulseId &id : pulsesOfToday(m_context.workshop())) {
        const auto old = std::ranges::find(m_cards, id, &PulseCard::pulse);
        if (old == m_cards.end()) {
            wanted.push_back(makeCard(id));
        } else {
            wanted.push_back(*old);
            (*old)->refresh();
        }
    }
    for (PulseCard *card : m_cards) {
        if (std::ranges::find(wanted, card) == wanted.end()) {
            card->hide();
            card->deleteLater();
        }
    }
    if (wanted != m_cards) {
        for (PulseCard *card : m_cards)
            m_column->removeWidget(card);
        for (size_t i = 0; i < wanted.size(); ++i)
            m_column->insertWidget(int(i), wanted[i]);
        m_cards = std::move(wanted);
        orderTabs();
    }
    showAgain();
    describe();
}

void PulsePanel::orderTabs() {
    QWidget *before = m_add;
    for (const PulseCard *card : m_cards) {
        for (QWidget *field : card->tabOrder()) {
            setTabOrder(before, field);
            before = field;
        }
    }
}

PulseCard *PulsePanel::makeCard(const PulseId &pulse) {
    auto *card = new PulseCard(m_context, pulse, m_scroll->widget());
    connect(card, &PulseCard::removeWanted, this, [this, card] { removeQuestion(card->pulse()); });
    return card;
}

void PulsePanel::showAgain() {
    const Workshop &workshop = m_context.workshop();
    const std::vector<PulseId> ids = notAskedToday(workshop);
    m_again->setVisible(!ids.empty());
    const bool room = int(m_cards.size()) < kMostPulses && !m_context.session.isReadOnly();
    if (ids != m_shownAgain) {
        m_shownAgain = ids;
        while (QLayoutItem *item = m_again->layout()->takeAt(0)) {
            if (item->widget()) {
                item->widget()->hide();
                item->widget()->deleteLater(); // the button among them may be what asked for this
            }
            delete item;
        }
        m_again->layout()->addWidget(new SectionLabel(tr("Asked earlier in the series")));
        for (const PulseId &id : ids) {
            auto *line = new QWidget(m_again);
            auto *row = new QHBoxLayout(line);
            row->setContentsMargins(0, 0, 0, 0);
            const QString question = workshop.find(id)->question.string();
            row->addWidget(new ElidedLabel(question, "muted", line), 1);
            auto *ask = makeButton(tr("Ask again"), ButtonKind::Plain, line);
            ask->setAccessibleName(tr("Ask “%1” again").arg(question.simplified()));
            connect(ask, &QPushButton::clicked, this, [this, question] { addQuestion(question); });
            row->addWidget(ask);
            m_again->layout()->addWidget(line);
        }
    }
    for (QPushButton *ask : m_again->findChildren<QPushButton *>())
        ask->setEnabled(room);
}

void PulsePanel::describe() {
    const int count = int(m_cards.size());
    const bool full = count >= kMostPulses;
    m_aside->setFullText(count == 0
                             ? QString()
                             : tr("%1 of %2 at most · shows of hands, no names").arg(count).arg(kMostPulses));
    m_add->setEnabled(!full && !m_context.session.isReadOnly());
    m_add->setToolTip(full ? tr("A workshop has %1 pulse questions at most").arg(kMostPulses)
                           : tr("Add a question to the whole room"));
    m_stack->setCurrentWidget(count == 0 && m_shownAgain.empty() ? static_cast<QWidget *>(m_empty)
                                                                 : m_scroll);
}

// Where the hands of the morning are counted, those of the end of the day are what is missing.
void PulsePanel::focusFirst() {
    const auto isCounted = [this](PulseTime time) {
        return std::ranges::any_of(m_cards, [time](PulseCard *card) {
            return std::ranges::any_of(
                std::array{PulseAnswer::Yes, PulseAnswer::Partly, PulseAnswer::No},
                [&](PulseAnswer answer) { return card->counter(time, answer).field().value() > 0; });
        });
    };
    const bool isAfter = isCounted(PulseTime::Before) && !isCounted(PulseTime::After);
    if (!m_cards.empty())
        m_cards.front()
            ->counter(isAfter ? PulseTime::After : PulseTime::Before, PulseAnswer::Yes)
            .field()
            .setFocus(Qt::TabFocusReason);
    else
        m_add->setFocus(Qt::OtherFocusReason);
}

void PulsePanel::addQuestion(const QString &question) {
    if (m_context.session.isReadOnly() || int(m_cards.size()) >= kMostPulses)
        return;
    const bool typed = question.isEmpty();
    const auto outcome =
        addRecord(m_context.workshop(), Kind::Pulse,
                  {{columnOf(&Pulse::question), Value(typed ? tr("New question") : question)}},
                  m_context.session.sources());
    if (!m_context.commit(outcome, QStringLiteral("pulse.add")))
        return;
    PulseCard *card = m_cards.back();
    m_scroll->widget()->layout()->activate();
    m_scroll->ensureWidgetVisible(card);
    if (typed)
        card->focusQuestion();
    else
        card->counter(PulseTime::Before, PulseAnswer::Yes).field().setFocus(Qt::TabFocusReason);
}

void PulsePanel::removeQuestion(const PulseId &id) {
    const Pulse *pulse = m_context.workshop().find(id);
    if (!pulse)
        return;
    const QString question = pulse->question.string().simplified();
    if (m_context.commit(removeRecord(m_context.workshop(), refOf(id)), QStringLiteral("pulse.remove")))
        m_context.messages.showNotice(tr("“%1” and its counts were removed.").arg(question),
                                      undoOffer(m_context));
}

} // namespace coalesce::ui
