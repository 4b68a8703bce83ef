// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/pledge_text.h"

#include "ui/plan/date_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace coalesce::ui {

namespace {

// The words that stand before a date, in the language of the window and in English.
QString byWords() {
    return QStringLiteral("by|before|until|") +
           QCoreApplication::translate("coalesce::ui::PledgeText", "by",
                                       "before a date; several words with | between");
}

QString withoutEnd(QString text) {
    static const QRegularExpression end(QStringLiteral("[\\s,;:(–-]+$"));
    return text.remove(end);
}

} // namespace

TypedPledge readPledge(const QString &typed, const QLocale &locale, const QDate &from) {
    static const QRegularExpression closing(QStringLiteral("[\\s.!)]+$"));
    QString whole = typed;
    whole.remove(closing);
    const QRegularExpression shape(
        QStringLiteral("^(.*\\S)\\s+(?:(?:%1)\\s+(?:the\\s+)?(.{1,40})|(\\d{4}-\\d{2}-\\d{2}))$")
            .arg(byWords()),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    const auto match = shape.match(whole);
    if (!match.hasMatch())
        return {typed, std::nullopt};
    static const QRegularExpression ordinal(QStringLiteral("(\\d)(?:st|nd|rd|th)\\b(?:\\s+of\\b)?"),
                                            QRegularExpression::CaseInsensitiveOption);
    QString said = match.captured(2) + match.captured(3);
    said.replace(ordinal, QStringLiteral("\\1"));
    auto due = readDate(said, locale, from);
    const QString text = withoutEnd(match.captured(1));
    if (!due || text.trimmed().isEmpty())
        return {typed, std::nullopt};
    static const QRegularExpression year(QStringLiteral("\\d{4}"));
    if (*due < from && !said.contains(year))
        due = due->addYears(1);
    return {text, due};
}

} // namespace coalesce::ui
