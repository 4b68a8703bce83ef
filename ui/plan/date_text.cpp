// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/date_text.h"

#include "core/model/fields.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace coalesce::ui {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::DateText", text);
}

bool monthComesFirst(const QLocale &locale) {
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.indexOf(QLatin1Char('M')) < format.indexOf(QLatin1Char('d'));
}

// Years of four digits alone: "13/6/26" could be any century and either order.
std::optional<QDate> numericDate(const QString &text, const QLocale &locale, const QDate &today) {
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2})[./ -]+(\\d{1,2})(?:[./ -]+(\\d{4})?)?$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    int day = match.captured(1).toInt();
    int month = match.captured(2).toInt();
    if (monthComesFirst(locale))
        std::swap(day, month);
    const int year = match.captured(3).isEmpty() ? today.year() : match.captured(3).toInt();
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace

std::optional<QDate> readDate(const QString &text, const QLocale &locale, const QDate &today) {
    const QString typed = text.simplified();
    if (const QDate date = QDate::fromString(typed, Qt::ISODate); date.isValid() && typed.size() == 10)
        return date;
    if (const auto date = numericDate(typed, locale, today))
        return date;
    static const QRegularExpression endOf(QStringLiteral("^(?:the )?end of (\\D.*)$"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (const auto match = endOf.match(typed); match.hasMatch()) {
        const auto first = readDate(QStringLiteral("1 ") + match.captured(1), locale, today);
        return first ? std::optional(QDate(first->year(), first->month(), first->daysInMonth()))
                     : std::nullopt;
    }
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    const QStringList withYear{QStringLiteral("d MMMM yyyy"),  QStringLiteral("d MMM yyyy"),
                               QStringLiteral("d. MMMM yyyy"), QStringLiteral("MMMM d, yyyy"),
                               QStringLiteral("MMMM d yyyy"),  QStringLiteral("MMM d, yyyy")};
    const QString thisYear = typed + QLatin1Char(' ') + QString::number(today.year());
    // The plain English short names too: the United Kingdom writes "Sept", people "Sep".
    for (const QLocale &each : {locale, english, QLocale::c()}) {
        for (const QString &form : withYear + QStringList{each.dateFormat(QLocale::LongFormat)}) {
            if (const QDate date = each.toDate(typed, form); date.isValid())
                return date;
            if (const QDate date = each.toDate(thisYear, form); date.isValid())
                return date;
        }
    }
    return std::nullopt;
}

QString showDate(const QDate &date, const QLocale &locale) {
    return locale.toString(date, QStringLiteral("d MMMM yyyy"));
}

std::optional<QTime> readTime(const QString &text) {
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,2})(?:[:. h]?(\\d{2}))?\\s*(?:h|o'clock|uhr)?\\s*([ap]\\.?m\\.?)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.simplified());
    if (!match.hasMatch())
        return std::nullopt;
    int hour = match.captured(1).toInt();
    const QString half = match.captured(3).toLower();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half.startsWith(QLatin1Char('p')) ? 12 : 0);
    }
    const QTime time(hour, match.captured(2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

QString showTime(const QTime &time) {
    return time.toString(QStringLiteral("HH:mm"));
}

std::optional<int> readMinutes(const QString &text) {
    static const QRegularExpression form(
        QStringLiteral("^(?:(\\d{1,3})\\s*(?:h|hours?|:))?\\s*(?:(\\d{1,4})\\s*(?:m|min|mins|minutes?)?)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text.simplified());
    if (!match.hasMatch() || match.captured(0).isEmpty())
        return std::nullopt;
    const int minutes = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    return kMinutes.least <= minutes && minutes <= kMinutes.most ? std::optional(minutes) : std::nullopt;
}

QString showMinutes(int minutes) {
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    if (minutes % 60 == 0)
        return tr("%1 h").arg(minutes / 60);
    return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

} // namespace coalesce::ui
