// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/currency_box.h"

#include "core/day/budget.h"
#include "ui/plan/fact_lines.h"
#include "ui/shell/undo_offer.h"
#include "ui/widgets/message_bar.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace coalesce::ui {

namespace {

constexpr int kLongest = 8;

// Common ones; any other code or sign can be typed.
constexpr std::array kCommon{"GBP", "EUR", "USD", "AUD", "BRL", "CAD", "CHF", "CNY", "CZK",
                             "DKK", "GHS", "HUF", "INR", "JPY", "KES", "MXN", "NGN", "NOK",
                             "NZD", "PHP", "PLN", "RON", "SEK", "TRY", "UAH", "UGX", "ZAR"};

// Any money that stands in the workshop: the first amount that is not nothing.
int someAmount(const Workshop &workshop) {
    if (workshop.facts().purse > 0)
        return workshop.facts().purse;
    for (const Participant &person : workshop.participants())
        if (person.worth > 0)
            return person.worth;
    for (const Call &call : workshop.all<Call>())
        if (call.cost.value_or(0) > 0)
            return *call.cost;
    for (const Share &share : workshop.all<Share>())
        if (share.amount > 0)
            return share.amount;
    return 0;
}

// How many digits stand behind the point.
qsizetype digitsOf(const QString &currency) {
    const QString one = moneyText(0, currency);
    const qsizetype point = one.indexOf(QLatin1Char('.'));
    qsizetype digits = 0;
    for (qsizetype i = point + 1; point >= 0 && i < one.size() && one[i].isDigit(); ++i)
        ++digits;
    return digits;
}

} // namespace

CurrencyBox::CurrencyBox(const RoomContext &context, QWidget *parent)
    : ChoiceBox(tr("Currency"), parent), m_context(context) {
    setObjectName(QStringLiteral("currency"));
    setEditable(true);
    setInsertPolicy(NoInsert);
    setCompleter(nullptr); // it would put a code into the field that nobody typed
    for (const char *code : kCommon)
        addItem(QLatin1String(code));
    setEnabled(!context.session.isReadOnly());
    lineEdit()->setPlaceholderText(tr("none yet"));
    lineEdit()->setMaxLength(kLongest);
    lineEdit()->setAccessibleName(tr("Currency"));
    follow();
    connect(this, &QComboBox::activated, this, [this] { put(currentText()); });
    connect(lineEdit(), &QLineEdit::returnPressed, this, &CurrencyBox::commitNow);
}

void CurrencyBox::follow() {
    if (lineEdit()->isModified())
        return;
    const QString held = m_context.workshop().facts().currency.string();
    setCurrentIndex(findText(held));
    setEditText(held);
    lineEdit()->setModified(false);
}

void CurrencyBox::commitNow() {
    if (lineEdit()->isModified())
        put(currentText());
}

void CurrencyBox::put(const QString &typed) {
    const QString before = m_context.workshop().facts().currency.string();
    QString now = typed.simplified().remove(QLatin1Char(' '));
    if (now.size() == 3)
        now = now.toUpper(); // a code
    lineEdit()->setModified(false);
    const bool isMoney =
        std::none_of(now.begin(), now.end(), [](QChar c) { return c.isDigit() || !c.isPrint(); });
    if (!isMoney)
        m_context.messages.showError(
            tr("“%1” is not a currency. Write its code, such as GBP, or its sign; the currency is as it was "
               "before.")
                .arg(typed));
    else if (now != before && setFact(m_context, columnOf(&WorkshopFacts::currency), Value(now)))
        sayWhatChanged(before, now);
    follow();
}

// Amounts are kept in the smallest coin: where that is another part of the whole, they read differently.
void CurrencyBox::sayWhatChanged(const QString &before, const QString &now) const {
    const int amount = someAmount(m_context.workshop());
    if (amount > 0 && digitsOf(before) != digitsOf(now))
        m_context.messages.showNotice(tr("What was %1 now reads %2. Look at the amounts once more.")
                                          .arg(moneyText(amount, before), moneyText(amount, now)),
                                      undoOffer(m_context));
}

// Escape is ours while there is something to put back.
bool CurrencyBox::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && lineEdit()->isModified() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return ChoiceBox::event(event);
}

void CurrencyBox::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Escape && lineEdit()->isModified()) {
        lineEdit()->setModified(false);
        follow();
        return;
    }
    ChoiceBox::keyPressEvent(event);
}

void CurrencyBox::focusOutEvent(QFocusEvent *event) {
    ChoiceBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commitNow();
}

} // namespace coalesce::ui
