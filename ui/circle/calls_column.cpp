// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/calls_column.h"

#include "ui/circle/call_card.h"
#include "ui/circle/call_entry.h"
#include "ui/circle/card_list.h"
#include "ui/circle/circle_words.h"
#include "ui/circle/dots_box.h"
#include "ui/circle/go_round_bar.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/record_field.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {

namespace {

enum Order { LatestFirst, FirstFirst, MostDotsFirst };

// The calls that the changes are about, themselves or by what belongs to them.
Touched touchedCalls(const Workshop &workshop, const ChangeSet *changes) {
    Touched touched{!changes || changes->everything, {}};
    if (!changes)
        return touched;
    for (const RecordChange &change : changes->changes) {
        switch (change.ref.kind) {
        case Kind::Call:
            touched.ids.insert(change.ref.id);
            break;
        case Kind::Response:
        case Kind::Pledge:
        case Kind::Share:
            // The call is among the changed fields, or as it was.
            for (const FieldChange &field : change.fields)
                for (const Value &value : {field.before, field.after})
                    if (const auto *id = std::get_if<QUuid>(&value))
                        touched.ids.insert(*id);
            if (const auto row = workshop.row(change.ref))
                for (const Value &value : *row)
                    if (const auto *id = std::get_if<QUuid>(&value))
                        touched.ids.insert(*id);
            break;
        case Kind::Participant:
        case Kind::Consent:
        case Kind::Theme:
        case Kind::Workshop:
            touched.all = true;
            break;
        default:
            break;
        }
    }
    return touched;
}

bool concernsCalls(const ChangeSet &changes) {
    constexpr std::array kinds{Kind::Call,        Kind::Response, Kind::Pledge, Kind::Share,
                               Kind::Participant, Kind::Consent,  Kind::Theme,  Kind::Workshop};
    return std::ranges::any_of(kinds, [&](Kind kind) { return changes.touches(kind); });
}

} // namespace

CallsColumn::CallsColumn(const RoomContext &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_question(new RecordField(
          context, refOf(context.workshop().facts().id),
          {columnOf(&WorkshopFacts::ask), QStringLiteral("workshop.set"), RecordField::Blank::Allow},
          tr("The question of the circle"), InlineTextEdit::Enter::Commits, this)),
      m_goRound(new GoRoundBar(context, this)), m_entry(new CallEntry(context, this)),
      m_sums(makeLabel({}, "small", this)), m_problems(makeLabel({}, "warning", this)),
      m_order(new ChoiceBox(tr("Order of the calls"), this)),
      m_calls(new CardList(
          tr("Calls to action"),
          [this](const RecordRef &ref, QWidget *home) -> RecordCard * {
              auto *card = new CallCard(m_context, CallId(ref.id), home);
              connect(card, &CallCard::answerWanted, this,
                      [this, call = card->call()] { m_entry->answer(call, ResponseKind::Response); });
              connect(card, &CallCard::pledgeWanted, this,
                      [this, call = card->call()] { emit pledgeWanted(call); });
              return card;
          },
          context.theme.theme().spacing.small, this)),
      m_nothing(
          new EmptyState(IconName::Hand,
                         tr("No calls yet. Ask the question, give somebody the turn, and type what they "
                            "ask for."),
                         context.theme, this)) {
    setLook(*this, "ground");
    setLook(*m_question, "heading");
    m_question->setObjectName(QStringLiteral("ask"));
    m_question->setPlaceholderText(defaultAsk());
    m_question->setLineLimits(1, 3);
    m_sums->setObjectName(QStringLiteral("sums"));
    m_sums->setWordWrap(true);
    m_problems->setObjectName(QStringLiteral("problems"));
    m_problems->setWordWrap(true);
    m_order->addItems({tr("Latest first"), tr("In the order they were said"), tr("Most dots first")});
    m_order->setCurrentIndex(std::clamp(context.settings.value(keys::callOrder), 0, m_order->count() - 1));
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    const Spacing space = context.theme.theme().spacing;
    auto *above = new QHBoxLayout;
    above->addWidget(m_sums, 1);
    above->addWidget(m_order);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(space.large + 4, space.medium - 2, space.large + 4, space.medium);
    down->setSpacing(space.small);
    down->addWidget(m_question);
    down->addWidget(m_goRound);
    down->addWidget(m_entry);
    down->addLayout(above);
    down->addWidget(m_problems);
    down->addWidget(m_calls, 1);
    down->addWidget(m_nothing);
    down->addStretch();
    connect(m_order, &QComboBox::activated, this, [this](int order) {
        m_context.settings.set(keys::callOrder, order);
        showCalls(nullptr);
    });
    connect(m_goRound, &GoRoundBar::chosen, m_entry, [this] { m_entry->setFocus(Qt::OtherFocusReason); });
    connect(m_entry, &CallEntry::added, this, [this](const CallId &call) { m_calls->reveal(refOf(call)); });
    connect(m_entry, &CallEntry::leftDownwards, this, [this] { m_calls->focusTop(); });
    connect(m_calls, &CardList::leftUpwards, this, [this] { m_entry->setFocus(Qt::OtherFocusReason); });
    connect(&context.theme, &ThemeController::changed, this, &CallsColumn::tintQuestion);
    tintQuestion();
    showCalls(nullptr);
    showSums();
}

// The usual question is as good as one of the workshop's own, and reads as well.
void CallsColumn::tintQuestion() {
    QPalette palette = m_question->palette();
    palette.setColor(QPalette::PlaceholderText, m_context.theme.colors().text);
    m_question->setPalette(palette);
}

void CallsColumn::showCalls(const ChangeSet *changes) {
    const Workshop &workshop = m_context.workshop();
    std::vector<const Call *> calls;
    for (const Call &call : workshop.all<Call>())
        calls.push_back(&call);
    if (m_order->currentIndex() == LatestFirst)
        std::ranges::reverse(calls);
    else if (m_order->currentIndex() == MostDotsFirst)
        std::ranges::stable_sort(calls, std::ranges::greater(), &Call::dots);
    std::vector<RecordRef> order;
    for (const Call *call : calls)
        order.push_back(refOf(call->id));
    m_calls->showCards(order, touchedCalls(workshop, changes));
    m_calls->setVisible(!order.empty());
    m_order->setVisible(order.size() > 1);
    m_nothing->setVisible(order.empty());
}

void CallsColumn::showSums() {
    const Workshop &workshop = m_context.workshop();
    const auto count = workshop.all<Call>().size();
    QStringList sums;
    if (count > 0)
        sums += count == 1 ? tr("1 call") : tr("%1 calls").arg(count);
    for (const QString &line : {dotsLine(workshop), budgetLine(workshop)})
        if (!line.isEmpty())
            sums += line;
    m_sums->setText(sums.join(QStringLiteral(" · ")));
    QStringList problems = budgetProblems(workshop);
    if (areDotsOver(workshop))
        problems.prepend(tr("More dots were given than there are. Count again, or let it stand."));
    m_problems->setText(problems.join(QLatin1Char('\n')));
    m_problems->setVisible(!problems.isEmpty());
}

void CallsColumn::follow(const ChangeSet &changes) {
    if (changes.everything)
        m_question->setRecord(refOf(m_context.workshop().facts().id));
    if (concernsCalls(changes)) {
        showCalls(&changes);
        showSums();
    }
    m_goRound->follow(changes);
    m_entry->follow(changes);
}

bool CallsColumn::showCall(const CallId &id) {
    return m_calls->showCard(refOf(id));
}

bool CallsColumn::addDots(int by) {
    auto *card = qobject_cast<CallCard *>(m_calls->focusedCard());
    if (card)
        card->dots().add(by);
    return card;
}

} // namespace coalesce::ui
