// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/day/budget.h"

#include <QLocale>
#include <QRegularExpression>

namespace coalesce {

namespace {

// Currencies of ISO 4217 whose minor unit is not a hundredth.
int digitsOf(const QString &currency) {
    static const QStringList none{
        QStringLiteral("BIF"), QStringLiteral("CLP"), QStringLiteral("DJF"), QStringLiteral("GNF"),
        QStringLiteral("ISK"), QStringLiteral("JPY"), QStringLiteral("KMF"), QStringLiteral("KRW"),
        QStringLiteral("PYG"), QStringLiteral("RWF"), QStringLiteral("UGX"), QStringLiteral("VND"),
        QStringLiteral("VUV"), QStringLiteral("XAF"), QStringLiteral("XOF"), QStringLiteral("XPF")};
    static const QStringList three{QStringLiteral("BHD"), QStringLiteral("IQD"), QStringLiteral("JOD"),
                                   QStringLiteral("KWD"), QStringLiteral("LYD"), QStringLiteral("OMR"),
                                   QStringLiteral("TND")};
    return none.contains(currency) ? 0 : three.contains(currency) ? 3 : 2;
}

const QMap<QString, QString> &knownSigns() {
    static const QMap<QString, QString> signs{
        {QStringLiteral("GBP"), QStringLiteral("£")}, {QStringLiteral("EUR"), QStringLiteral("€")},
        {QStringLiteral("USD"), QStringLiteral("$")}, {QStringLiteral("JPY"), QStringLiteral("¥")},
        {QStringLiteral("INR"), QStringLiteral("₹")},
    };
    return signs;
}

QString signOf(const QString &currency) {
    return knownSigns().value(currency, currency.size() == 1 ? currency : QString());
}

qint64 powerOfTen(int digits) {
    qint64 power = 1;
    for (; digits > 0; --digits)
        power *= 10;
    return power;
}

// The place of the point or comma that parts whole units from the rest, or -1. It is the last one, is there
// once, and has no more digits behind it than the currency. A lone comma before three digits is one of
// groups, as moneyText writes them.
qsizetype decimalSign(const QString &amount, int digits) {
    const auto at = std::max(amount.lastIndexOf(QLatin1Char('.')), amount.lastIndexOf(QLatin1Char(',')));
    if (at < 0 || amount.count(amount[at]) > 1)
        return -1;
    const auto behind = amount.size() - at - 1;
    const bool alone =
        !amount.left(at).contains(QLatin1Char('.')) && !amount.left(at).contains(QLatin1Char(','));
    if (alone && amount[at] == QLatin1Char(',') && behind == 3)
        return -1;
    return behind >= 1 && behind <= digits ? at : -1;
}

} // namespace

CallBudget budgetOf(const Workshop &workshop, const CallId &call) {
    CallBudget budget;
    for (const ShareId &id : workshop.referring(call.uuid(), &Share::call))
        budget.given += workshop.find(id)->amount;
    const Call *found = workshop.find(call);
    budget.funded = found && found->cost && budget.given >= *found->cost;
    return budget;
}

Budget budgetOf(const Workshop &workshop) {
    Budget budget;
    const qint64 purse = workshop.facts().purse;
    for (const Participant &person : workshop.participants()) {
        if (person.attended)
            budget.purses += purse;
        if (purse > 0 && givenBy(workshop, person.id) > purse)
            budget.over.push_back(person.id);
    }
    for (const Call &call : workshop.all<Call>()) {
        const CallBudget one = budgetOf(workshop, call.id);
        budget.given += one.given;
        if (one.funded) {
            budget.funded += *call.cost;
            ++budget.callsFunded;
        }
    }
    return budget;
}

qint64 givenBy(const Workshop &workshop, const ParticipantId &person) {
    qint64 given = 0;
    for (const ShareId &id : workshop.referring(person.uuid(), &Share::participant))
        given += workshop.find(id)->amount;
    return given;
}

Dots dotsOf(const Workshop &workshop) {
    Dots dots;
    for (const Call &call : workshop.all<Call>())
        dots.given += call.dots;
    if (const int each = workshop.facts().dots; each > 0) {
        dots.all = 0;
        for (const Participant &person : workshop.participants())
            *dots.all += person.attended ? each : 0;
    }
    return dots;
}

QString moneyText(qint64 minor, const QString &currency) {
    const int digits = digitsOf(currency);
    const qint64 unit = powerOfTen(digits);
    QString grouped = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(std::abs(minor) / unit);
    if (digits > 0)
        grouped += QStringLiteral(".%1").arg(std::abs(minor) % unit, digits, 10, QLatin1Char('0'));
    if (minor < 0)
        grouped.prepend(QChar(0x2212));
    const QString sign = signOf(currency);
    if (!sign.isEmpty())
        return sign + grouped;
    return currency.isEmpty() ? grouped : grouped + QChar(0x00A0) + currency;
}

std::optional<int> readMoney(const QString &typed, const QString &currency) {
    QString text = typed;
    text.remove(QRegularExpression(QStringLiteral("[\\s\\x{A0}\\x{202F}']")));
    // Where the workshop has no currency, any sign will do.
    const QStringList said =
        currency.isEmpty() ? knownSigns().values() : QStringList{signOf(currency), currency};
    for (const QString &known : said)
        if (!known.isEmpty())
            text.remove(known, Qt::CaseInsensitive);
    const int digits = digitsOf(currency);
    QString whole = text, part;
    if (const auto at = decimalSign(text, digits); at >= 0) {
        whole = text.left(at);
        part = text.mid(at + 1);
    }
    // Groups of three by one sign, and none behind a 0.
    static const QRegularExpression grouped(
        QStringLiteral("^(?:[0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,2}(?:\\.[0-9]{3})+)$"));
    static const QRegularExpression plain(QStringLiteral("^[0-9]*$"));
    if (!grouped.match(whole).hasMatch() || !plain.match(part).hasMatch())
        return std::nullopt;
    whole.remove(QLatin1Char(',')).remove(QLatin1Char('.'));
    if ((whole.isEmpty() && part.isEmpty()) || whole.size() > 12)
        return std::nullopt;
    const qint64 minor =
        whole.toLongLong() * powerOfTen(digits) + part.leftJustified(digits, QLatin1Char('0')).toLongLong();
    return minor <= kMoney.most ? std::optional(int(minor)) : std::nullopt;
}

} // namespace coalesce
