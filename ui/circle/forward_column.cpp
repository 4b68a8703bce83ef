// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/forward_column.h"

#include "ui/circle/card_list.h"
#include "ui/circle/circle_edits.h"
#include "ui/circle/circle_words.h"
#include "ui/circle/item_card.h"
#include "ui/circle/mention_field.h"
#include "ui/circle/pledge_text.h"
#include "ui/circle/speech_entry.h"
#include "ui/plan/date_text.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QButtonGroup>
#include <QDateTime>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {

namespace {

constexpr int kForNoCall = std::numeric_limits<int>::max();

QDate countedFrom(const RoomContext &context) {
    return dayPledgesCountFrom(context.workshop(),
                               QDateTime::fromMSecsSinceEpoch(context.session.sources().nowMs()).date());
}

} // namespace

ForwardColumn::ForwardColumn(const RoomContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_switch(new QButtonGroup(this)),
      m_counts(makeLabel({}, "small", this)),
      m_items(new CardList(
          tr("Pledges, opportunities and what was promised last time"),
          [this](const RecordRef &ref, QWidget *home) -> RecordCard * {
              if (ref.kind == Kind::Pledge)
                  return new PledgeCard(m_context, PledgeId(ref.id), home);
              if (ref.kind == Kind::Promise)
                  return new PromiseCard(m_context, PromiseId(ref.id), home);
              return new OpportunityCard(m_context, OpportunityId(ref.id), home);
          },
          0, this)),
      m_nothing(
          makeLabel(tr("Nothing yet. Who will do what, by when? And where can a call be taken further?"),
                    "small", this)),
      m_entry(new SpeechEntry(context, tr("New pledge"), QStringLiteral("circle/pledge"), false, this)),
      m_understood(makeLabel({}, "small", this)) {
    setLook(*this, "sideRight");
    m_nothing->setWordWrap(true);
    m_counts->setWordWrap(true);
    m_understood->setWordWrap(true);
    m_understood->setObjectName(QStringLiteral("understood"));
    m_entry->field().setObjectName(QStringLiteral("pledgeEntry"));
    const Spacing space = context.theme.theme().spacing;
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(space.medium, space.medium, space.medium, space.medium);
    down->setSpacing(space.small);
    down->addWidget(new SectionLabel(tr("Taking it forward"), this));
    down->addWidget(m_counts);
    down->addWidget(m_nothing);
    down->addWidget(m_items, 1);
    down->addWidget(makeSwitch());
    down->addWidget(m_entry);
    down->addWidget(m_understood);
    down->addStretch();
    connect(m_entry, &SpeechEntry::submitted, this, &ForwardColumn::add);
    connect(&m_entry->field(), &QPlainTextEdit::textChanged, this, &ForwardColumn::describe);
    connect(&m_entry->field(), &EntryField::leftUpwards, m_items, [this] { m_items->focusBottom(); });
    connect(m_items, &CardList::leftDownwards, this,
            [this] { m_entry->field().setFocus(Qt::OtherFocusReason); });
    connect(&m_entry->field(), &EntryField::leftDownwards, this, [this] {
        m_call.reset();
        describe();
    });
    setWhat(APledge);
    showItems(nullptr);
}

QWidget *ForwardColumn::makeSwitch() {
    auto *row = new QWidget(this);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(4);
    for (const auto &[what, text] : {std::pair(APledge, tr("Pledge")), {AnOpportunity, tr("Opportunity")}}) {
        QPushButton *button = makeButton(text, ButtonKind::Plain, row);
        setLook(*button, "segment");
        button->setCheckable(true);
        button->setEnabled(!m_context.session.isReadOnly());
        m_switch->addButton(button, what);
        across->addWidget(button);
    }
    across->addStretch();
    connect(m_switch, &QButtonGroup::idClicked, this, [this](int what) {
        setWhat(What(what));
        m_entry->field().setFocus(Qt::OtherFocusReason);
    });
    return row;
}

ForwardColumn::What ForwardColumn::what() const {
    return What(m_switch->checkedId());
}

void ForwardColumn::setWhat(What what) {
    m_switch->button(what)->setChecked(true);
    MentionField &field = m_entry->field();
    const bool pledge = what == APledge;
    field.setAccessibleName(pledge ? tr("New pledge") : tr("New opportunity"));
    field.setOffersPeople(pledge);
    if (!pledge)
        m_entry->setWho(Nobody{});
    field.setHints(pledge ? QStringList{tr("Who will do what, by when?"), tr("Who, what, by when?")}
                          : QStringList{tr("A place, meeting or space that helps"), tr("Place or meeting")});
    describe();
}

void ForwardColumn::begin(What what, const std::optional<CallId> &call) {
    m_call = call;
    setWhat(what);
    m_entry->field().setFocus(Qt::OtherFocusReason);
}

void ForwardColumn::describe() {
    if (m_call && !m_context.workshop().find(*m_call))
        m_call.reset();
    QStringList parts;
    const QString typed = m_entry->field().text();
    if (what() == APledge)
        if (const auto due = readPledge(typed, locale(), countedFrom(m_context)).due)
            parts += tr("by %1").arg(showDate(*due, locale()));
    if (m_call)
        parts += tr("for “%1”").arg(shortName(m_context.workshop(), m_call->uuid()));
    m_understood->setText(parts.isEmpty() ? QString()
                                          : tr("Understood: %1").arg(parts.join(QStringLiteral(", "))));
    m_understood->setVisible(!parts.isEmpty());
}

void ForwardColumn::add(const QString &text) {
    const Workshop &workshop = m_context.workshop();
    const bool pledge = what() == APledge;
    const Value call = m_call ? Value(m_call->uuid()) : Value();
    Result<Outcome> outcome;
    if (pledge) {
        const TypedPledge typed = readPledge(text, locale(), countedFrom(m_context));
        outcome =
            addSaid(workshop, Kind::Pledge,
                    {{columnOf(&Pledge::text), Value(typed.text)},
                     {columnOf(&Pledge::due), typed.due ? Value(typed.due->toString(Qt::ISODate)) : Value()},
                     {columnOf(&Pledge::call), call}},
                    columnOf(&Pledge::participant), m_entry->who(), false, m_context.session.sources());
    } else {
        outcome =
            addRecord(workshop, Kind::Opportunity,
                      {{columnOf(&Opportunity::text), Value(text)}, {columnOf(&Opportunity::call), call}},
                      m_context.session.sources());
    }
    if (!m_context.commit(outcome, pledge ? QStringLiteral("pledge.add") : QStringLiteral("opportunity.add")))
        return;
    m_call.reset();
    m_entry->clearEntered();
    describe();
    m_items->reveal({pledge ? Kind::Pledge : Kind::Opportunity, *outcome->made});
}

// Those of the first call first, each call's pledges before its opportunities, and those for none; then what
// earlier workshops promised.
void ForwardColumn::showItems(const ChangeSet *changes) {
    const Workshop &workshop = m_context.workshop();
    const auto placeOf = [&](const std::optional<CallId> &call) {
        const Call *found = call ? workshop.find(*call) : nullptr;
        return found ? found->number : kForNoCall;
    };
    std::vector<std::pair<int, RecordRef>> items;
    int open = 0;
    for (const Pledge &pledge : workshop.all<Pledge>()) {
        items.emplace_back(placeOf(pledge.call), refOf(pledge.id));
        open += int(pledge.status == PledgeStatus::Open);
    }
    for (const Opportunity &opportunity : workshop.all<Opportunity>())
        items.emplace_back(placeOf(opportunity.call), refOf(opportunity.id));
    std::ranges::stable_sort(items, {}, &std::pair<int, RecordRef>::first);
    std::vector<RecordRef> order;
    for (const auto &[place, ref] : items)
        order.push_back(ref);
    int untold = 0;
    for (const Promise &promise : workshop.all<Promise>()) {
        order.push_back(refOf(promise.id));
        untold += int(promise.happened.isEmpty());
    }
    Touched touched{!changes || changes->everything, {}};
    if (changes)
        for (const RecordChange &change : changes->changes) {
            touched.ids.insert(change.ref.id);
            touched.all =
                touched.all || (change.ref.kind != Kind::Pledge && change.ref.kind != Kind::Opportunity &&
                                change.ref.kind != Kind::Promise);
        }
    m_items->showCards(order, touched);
    m_items->setVisible(!order.empty());
    m_nothing->setVisible(order.empty());
    const int pledges = workshop.all<Pledge>().size(), promises = workshop.all<Promise>().size();
    QStringList counts;
    if (pledges > 0)
        counts += pledges == 1 ? tr("1 pledge, %1 open").arg(open)
                               : tr("%1 pledges, %2 open").arg(pledges).arg(open);
    if (promises > 0)
        counts +=
            untold == 0
                ? tr("%1 from last time").arg(promises)
                : tr("%1 from last time, %2 with no word of what became of it").arg(promises).arg(untold);
    m_counts->setVisible(!counts.isEmpty());
    m_counts->setText(counts.join(QStringLiteral(" · ")));
}

void ForwardColumn::follow(const ChangeSet &changes) {
    for (const Kind kind :
         {Kind::Pledge, Kind::Opportunity, Kind::Promise, Kind::Call, Kind::Participant, Kind::Consent})
        if (changes.touches(kind)) {
            showItems(&changes);
            describe();
            break;
        }
    m_entry->follow(changes);
}

bool ForwardColumn::showLastTime() {
    const Table<Promise> &promises = m_context.workshop().all<Promise>();
    const auto untold =
        std::ranges::find_if(promises, [](const Promise &promise) { return promise.happened.isEmpty(); });
    return !promises.isEmpty() &&
           showItem(refOf(untold == promises.end() ? promises.begin()->id : untold->id));
}

bool ForwardColumn::showItem(const RecordRef &ref) {
    return m_items->showCard(ref);
}

} // namespace coalesce::ui
