// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wording.h"

#include <QTextBoundaryFinder>
#include <array>

namespace coalesce::report {

QString inDigits(int number) {
    QString digits = QString::number(number);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, QLatin1Char(','));
    return digits;
}

QString inWords(int number) {
    switch (number) {
    case 0:
        return Words::tr("no");
    case 1:
        return Words::tr("one");
    case 2:
        return Words::tr("two");
    case 3:
        return Words::tr("three");
    case 4:
        return Words::tr("four");
    case 5:
        return Words::tr("five");
    case 6:
        return Words::tr("six");
    case 7:
        return Words::tr("seven");
    case 8:
        return Words::tr("eight");
    case 9:
        return Words::tr("nine");
    default:
        return inDigits(number);
    }
}

QString counted(int number, const QString &one, const QString &many) {
    return QString(number == 1 ? one : many).replace(QLatin1String("%1"), inDigits(number));
}

QString countedInWords(int number, const QString &one, const QString &many) {
    return QString(number == 1 ? one : many).replace(QLatin1String("%1"), inWords(number));
}

QString dateText(const QDate &date) {
    const std::array months{
        Words::tr("January"),   Words::tr("February"), Words::tr("March"),    Words::tr("April"),
        Words::tr("May"),       Words::tr("June"),     Words::tr("July"),     Words::tr("August"),
        Words::tr("September"), Words::tr("October"),  Words::tr("November"), Words::tr("December"),
    };
    return Words::tr("%1 %2 %3", "day month year")
        .arg(QString::number(date.day()), months[size_t(date.month() - 1)], QString::number(date.year()));
}

QString listed(const QStringList &parts) {
    if (parts.size() < 2)
        return parts.join(QString());
    return parts.first(parts.size() - 1).join(QLatin1String(", ")) + Words::tr(" and ") + parts.last();
}

QString asSentence(const QString &text) {
    return text.isEmpty() ? text : text.first(1).toUpper() + text.sliced(1);
}

QString excerpt(const QString &text, int most) {
    const QString line = text.simplified();
    if (line.size() <= most)
        return line;
    // After a word where there is one early enough, else after a whole character.
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, line);
    words.setPosition(most);
    qsizetype end = words.isAtBoundary() ? most : words.toPreviousBoundary();
    if (end < most / 2) {
        QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, line);
        characters.setPosition(most);
        end = characters.isAtBoundary() ? most : characters.toPreviousBoundary();
    }
    return line.first(std::max<qsizetype>(end, 0)).trimmed() + QStringLiteral("…");
}

} // namespace coalesce::report
