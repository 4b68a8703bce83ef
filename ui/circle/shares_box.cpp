// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/shares_box.h"

#include "core/day/budget.h"
#include "core/edit/record_actions.h"
#include "core/edit/share_actions.h"
#include "ui/people/people_edits.h"
#include "ui/people/person_box.h"
#include "ui/plan/parsed_field.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace coalesce::ui {

namespace {
constexpr int kAmountWidth = 120;
}

SharesBox::SharesBox(const RoomContext &context, const CallId &call, QWidget *parent)
    : QWidget(parent), m_context(context), m_call(call),
      m_cost(makeAmount(
          tr("Cost"),
          [this] {
              const Call *found = m_context.workshop().find(m_call);
              return found && found->cost
                         ? moneyText(*found->cost, m_context.workshop().facts().currency.string())
                         : QString();
          },
          [this](std::optional<int> minor) {
              return m_context.commit(
                  setFields(m_context.workshop(), refOf(m_call),
                            {{columnOf(&Call::cost), minor ? Value(qint64(*minor)) : Value()}}),
                  QStringLiteral("call.set"));
          })),
      m_giver(new PersonBox(tr("Who gives"), tr("Who gives?"), context.workshop(), this)),
      m_amount(makeAmount(
          tr("Amount that is given"), [] { return QString(); },
          [this](std::optional<int> minor) { return !minor || give(m_who, *minor); })),
      m_grid(new QGridLayout) {
    m_cost->setObjectName(QStringLiteral("cost"));
    m_giver->setObjectName(QStringLiteral("giver"));
    m_amount->setObjectName(QStringLiteral("amount"));
    m_giver->setNobodyText(tr("A sum, nobody in particular"));
    m_cost->setPlaceholderText(tr("What it costs"));
    m_amount->setPlaceholderText(tr("Amount"));
    connect(m_giver, &PersonBox::chosen, this, [this](const PersonChoice &choice) {
        const auto *known = std::get_if<ParticipantId>(&choice);
        m_who = known ? std::optional(*known) : std::nullopt;
        if (const auto *added = std::get_if<NewPerson>(&choice)) {
            const auto made = addPeople(m_context.workshop(), {added->name}, m_context.session.sources());
            if (m_context.commit(made, QStringLiteral("participant.add")))
                m_who = ParticipantId(*made->made);
        }
        m_giver->setPerson(m_who);
        m_amount->setFocus(Qt::OtherFocusReason);
    });
    auto *cost = new QHBoxLayout;
    cost->addWidget(makeLabel(tr("Cost"), "small", this));
    cost->addWidget(m_cost);
    cost->addSpacing(12);
    cost->addWidget(makeLabel(tr("Given by"), "small", this));
    cost->addWidget(m_giver, 1);
    cost->addWidget(m_amount);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(0, 1);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(6);
    down->addLayout(cost);
    down->addLayout(m_grid);
    setTabOrder(m_giver, m_amount);
    refresh();
}

// Nothing for an emptied field.
Result<std::optional<int>> SharesBox::read(const QString &typed) const {
    if (typed.trimmed().isEmpty())
        return std::nullopt;
    const QString currency = m_context.workshop().facts().currency.string();
    if (const auto minor = readMoney(typed, currency))
        return minor;
    return fail(ErrorCode::BadArgument,
                tr("“%1” is no amount of money. Type it as %2; what stood there is back.")
                    .arg(typed.simplified(), moneyText(1250, currency)));
}

ParsedField *SharesBox::makeAmount(const QString &name, const std::function<QString()> &show,
                                   const std::function<bool(std::optional<int>)> &take) {
    auto *field = new ParsedField(name,
                                  {show,
                                   [this, take](const QString &typed) -> Result<bool> {
                                       const Result<std::optional<int>> minor = read(typed);
                                       if (!minor)
                                           return passOn(minor);
                                       return take(*minor);
                                   }},
                                  m_context.messages, this);
    field->setFixedWidth(kAmountWidth);
    return field;
}

bool SharesBox::give(const std::optional<ParticipantId> &person, int amount) {
    return m_context.commit(
        setShare(m_context.workshop(), m_call, person, amount, m_context.session.sources()),
        QStringLiteral("call.share"));
}

QString SharesBox::giverText(const std::optional<ParticipantId> &person) const {
    const Participant *found = person ? m_context.workshop().find(*person) : nullptr;
    return found ? personText(m_context.workshop(), *found) : tr("A sum, nobody in particular");
}

void SharesBox::refresh() {
    m_cost->follow();
    m_amount->follow();
    if (m_who && !m_context.workshop().find(*m_who))
        m_who.reset();
    m_giver->setPerson(m_who);
    showShares();
}

qint64 SharesBox::givenBy(const std::optional<ParticipantId> &person) const {
    qint64 given = 0;
    for (const ShareId &id : m_context.workshop().referring(m_call.uuid(), &Share::call))
        if (const Share &share = *m_context.workshop().find(id); share.participant == person)
            given += share.amount;
    return given;
}

void SharesBox::showShares() {
    const Workshop &workshop = m_context.workshop();
    std::vector<ShareRow> before = std::move(m_rows);
    m_rows.clear();
    for (const ShareId &id : workshop.referring(m_call.uuid(), &Share::call)) {
        const std::optional<ParticipantId> giver = workshop.find(id)->participant;
        if (std::ranges::find(m_rows, giver, &ShareRow::giver) != m_rows.end())
            continue;
        const auto kept = std::ranges::find(before, giver, &ShareRow::giver);
        if (kept != before.end()) {
            m_rows.push_back(*kept);
            before.erase(kept);
        } else {
            auto *who = new ElidedLabel({}, "plain", this);
            ParsedField *amount = makeAmount(
                tr("Amount"),
                [this, giver] {
                    return moneyText(givenBy(giver), m_context.workshop().facts().currency.string());
                },
                [this, giver](std::optional<int> minor) { return give(giver, minor.value_or(0)); });
            m_rows.push_back({giver, who, amount});
        }
    }
    for (const ShareRow &gone : before) {
        for (QWidget *part : {static_cast<QWidget *>(gone.who), static_cast<QWidget *>(gone.amount)}) {
            m_grid->removeWidget(part);
            part->hide();
            part->deleteLater();
        }
    }
    int row = 0;
    for (const ShareRow &share : m_rows) {
        const QString who = giverText(share.giver);
        static_cast<ElidedLabel *>(share.who)->setFullText(who);
        share.amount->setAccessibleName(tr("Given by %1").arg(who));
        share.amount->follow();
        m_grid->addWidget(share.who, row, 0);
        m_grid->addWidget(share.amount, row, 1);
        ++row;
    }
}

} // namespace coalesce::ui
