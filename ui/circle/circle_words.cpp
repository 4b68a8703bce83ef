// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/circle_words.h"

#include "core/day/budget.h"
#include "ui/people/people_lines.h"
#include "ui/plan/date_text.h"

#include <QCoreApplication>

namespace coalesce::ui {

namespace {

constexpr int kShort = 60; // characters of a name in few words
constexpr qsizetype kMostOver = 3;

QString tr(const char *text, const char *disambiguation = nullptr, int count = -1) {
    return QCoreApplication::translate("coalesce::ui::CircleWords", text, disambiguation, count);
}

QString dotted(const QStringList &parts) {
    QStringList there = parts;
    there.removeAll(QString());
    return there.join(QStringLiteral(" · "));
}

QString inFewWords(const QString &text) {
    const QString line = text.simplified();
    return line.size() <= kShort ? line : line.left(kShort - 1).trimmed() + QChar(0x2026);
}

// "answers “Open doors”": what a pledge or opportunity takes up.
QString takesUp(const Workshop &workshop, const std::optional<CallId> &call) {
    return call ? tr("takes up “%1”").arg(shortName(workshop, call->uuid())) : QString();
}

} // namespace

QString defaultAsk() {
    return tr("What one thing do we need to ask for?");
}

QString outcomeName(CallOutcome outcome) {
    switch (outcome) {
    case CallOutcome::Will:
        return tr("Will do");
    case CallOutcome::Part:
        return tr("In part");
    case CallOutcome::Cannot:
        return tr("Cannot");
    }
    Q_UNREACHABLE();
}

QString statusName(PledgeStatus status) {
    switch (status) {
    case PledgeStatus::Open:
        return tr("Open");
    case PledgeStatus::Kept:
        return tr("Kept");
    case PledgeStatus::Dropped:
        return tr("Dropped");
    }
    Q_UNREACHABLE();
}

QString reachName(PledgeReach reach) {
    switch (reach) {
    case PledgeReach::Own:
        return tr("in our own power");
    case PledgeReach::Others:
        return tr("needs others");
    }
    Q_UNREACHABLE();
}

QString consentWords(const Workshop &workshop, const ParticipantId &person) {
    const Consent *consent = workshop.consent(person, ConsentKind::Named);
    if (!consent)
        return tr("not asked about being named");
    return consent->given ? tr("may be named") : tr("asked not to be named");
}

QString saidBy(const Workshop &workshop, const std::optional<ParticipantId> &person) {
    const Participant *found = person ? workshop.find(*person) : nullptr;
    return found ? dotted({personText(workshop, *found), consentWords(workshop, *person)})
                 : tr("Nobody said");
}

QString shortName(const Workshop &workshop, const QUuid &id) {
    const auto kind = workshop.kindOf(id);
    if (!kind)
        return {};
    const Row row = *workshop.row({*kind, id});
    const std::vector<ColumnInfo> &columns = infoOf(*kind).columns;
    for (size_t i = 0; i < columns.size(); ++i)
        if (columns[i].type == ColumnType::RequiredText)
            return inFewWords(std::get<QString>(row[i]));
    return {};
}

QString callLine(const Workshop &workshop, const Call &call) {
    const int pledges = int(workshop.referring(call.id.uuid(), &Pledge::call).size());
    return dotted({saidBy(workshop, call.participant),
                   call.theme ? tr("theme “%1”").arg(shortName(workshop, call.theme->uuid())) : QString(),
                   pledges == 0   ? QString()
                   : pledges == 1 ? tr("1 pledge")
                                  : tr("%1 pledges").arg(pledges)});
}

QString outcomeLine(const Call &call) {
    if (!call.outcome)
        return {};
    const QString why = call.because.string().simplified();
    return why.isEmpty() ? tr("%1 (no reason given yet)").arg(outcomeName(*call.outcome))
                         : tr("%1: %2").arg(outcomeName(*call.outcome), why);
}

QString pledgeLine(const Workshop &workshop, const Pledge &pledge, const QLocale &locale) {
    const Participant *person = pledge.participant ? workshop.find(*pledge.participant) : nullptr;
    QString became;
    if (pledge.status != PledgeStatus::Open || !pledge.happened.isEmpty())
        became = pledge.happened.isEmpty()
                     ? statusName(pledge.status)
                     : tr("%1: %2").arg(statusName(pledge.status), pledge.happened.string().simplified());
    return dotted({tr("Pledge"), person ? personText(workshop, *person) : tr("no owner yet"),
                   person && !workshop.agreed(person->id, ConsentKind::Named)
                       ? consentWords(workshop, person->id)
                       : QString(),
                   pledge.due ? tr("by %1").arg(showDate(*pledge.due, locale)) : tr("no date yet"),
                   reachName(pledge.reach), takesUp(workshop, pledge.call), became});
}

QDate dayPledgesCountFrom(const Workshop &workshop, const QDate &today) {
    return workshop.facts().date.value_or(today);
}

QString overdueLine(const Pledge &pledge, const QDate &today, const QLocale &locale) {
    if (pledge.status != PledgeStatus::Open || !pledge.due || *pledge.due >= today)
        return {};
    return tr("Overdue since %1. Was it kept?").arg(showDate(*pledge.due, locale));
}

QString promiseLine(const Workshop &workshop, const Promise &promise, const QLocale &locale) {
    const Participant *person = promise.participant ? workshop.find(*promise.participant) : nullptr;
    const bool isCall = promise.kind == PromiseKind::Call;
    QString became =
        isCall ? (promise.outcome ? outcomeName(*promise.outcome) : QString()) : statusName(promise.status);
    if (!promise.happened.isEmpty()) {
        const QString happened = promise.happened.string().simplified();
        became = became.isEmpty() ? happened : tr("%1: %2").arg(became, happened);
    }
    return dotted({isCall ? tr("Last time’s call") : tr("Last time’s pledge"),
                   person ? personText(workshop, *person) : QString(),
                   promise.due ? tr("by %1").arg(showDate(*promise.due, locale)) : QString(), became});
}

QString opportunityLine(const Workshop &workshop, const Opportunity &opportunity) {
    const QString where = opportunity.where.string().simplified();
    const QString when = opportunity.when.string().simplified();
    return dotted({tr("Opportunity"), where.isEmpty() && when.isEmpty() ? tr("no place or date yet") : where,
                   when, opportunity.link.string().simplified(), takesUp(workshop, opportunity.call)});
}

QString reflectionLine(const Workshop &workshop, const Reflection &reflection) {
    return dotted(
        {reflection.participant ? saidBy(workshop, reflection.participant) : QString(),
         reflection.about ? tr("about “%1”").arg(shortName(workshop, reflection.about->id)) : QString(),
         reflection.isPrivate ? tr("private") : QString()});
}

QString clockText(qint64 ms) {
    const qint64 seconds = std::max<qint64>(0, ms) / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString dotsLine(const Workshop &workshop) {
    const Dots dots = dotsOf(workshop);
    if (!dots.all)
        return dots.given == 0   ? QString()
               : dots.given == 1 ? tr("1 dot given")
                                 : tr("%1 dots given").arg(dots.given);
    const QString given = tr("%1 of %2 dots given").arg(dots.given).arg(*dots.all);
    return dots.given > *dots.all ? tr("%1: %2 more than there are").arg(given).arg(dots.given - *dots.all)
                                  : given;
}

bool areDotsOver(const Workshop &workshop) {
    const Dots dots = dotsOf(workshop);
    return dots.all && dots.given > *dots.all;
}

QString callBudgetLine(const Workshop &workshop, const Call &call) {
    const QString currency = workshop.facts().currency.string();
    const CallBudget budget = budgetOf(workshop, call.id);
    const QString given = moneyText(budget.given, currency);
    if (!call.cost)
        return tr("%1 given · no cost yet").arg(given);
    const QString of = tr("%1 of %2").arg(given, moneyText(*call.cost, currency));
    return budget.funded
               ? tr("%1 · funded").arg(of)
               : tr("%1 · %2 still missing").arg(of, moneyText(*call.cost - budget.given, currency));
}

QString budgetLine(const Workshop &workshop) {
    if (workshop.facts().purse <= 0)
        return {};
    const QString currency = workshop.facts().currency.string();
    const Budget budget = budgetOf(workshop);
    const QString funded = moneyText(budget.funded, currency);
    return dotted(
        {tr("%1 of %2 given").arg(moneyText(budget.given, currency), moneyText(budget.purses, currency)),
         budget.callsFunded == 1 ? tr("1 call funded (%1)").arg(funded)
                                 : tr("%1 calls funded (%2)").arg(budget.callsFunded).arg(funded)});
}

QStringList budgetProblems(const Workshop &workshop) {
    if (workshop.facts().purse <= 0)
        return {};
    const QString currency = workshop.facts().currency.string();
    const qint64 purse = workshop.facts().purse;
    const Budget budget = budgetOf(workshop);
    QStringList problems;
    for (const ParticipantId &id : budget.over) {
        if (problems.size() == kMostOver) {
            problems += tr("%1 more people have given more than they have.")
                            .arg(qint64(budget.over.size()) - kMostOver);
            break;
        }
        const qint64 given = givenBy(workshop, id);
        problems += tr("%1 has given %2 of %3: %4 too much.")
                        .arg(personText(workshop, *workshop.find(id)), moneyText(given, currency),
                             moneyText(purse, currency), moneyText(given - purse, currency));
    }
    if (budget.given > budget.purses)
        problems +=
            tr("%1 more was given than there is.").arg(moneyText(budget.given - budget.purses, currency));
    return problems;
}

} // namespace coalesce::ui
