// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wording.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <array>

namespace coalesce::report {

namespace {

constexpr int kLastInWords = 9;

} // namespace

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

Figures figuresFor(std::span<const int> numbers) {
    return std::ranges::any_of(numbers, [](int number) { return number > kLastInWords; }) ? Figures::Digits
                                                                                          : Figures::Words;
}

QString countedAs(Figures figures, int number, const QString &one, const QString &many) {
    return figures == Figures::Digits ? counted(number, one, many) : countedInWords(number, one, many);
}

QString monthText(const QDate &date) {
    const std::array months{
        Words::tr("January"),   Words::tr("February"), Words::tr("March"),    Words::tr("April"),
        Words::tr("May"),       Words::tr("June"),     Words::tr("July"),     Words::tr("August"),
        Words::tr("September"), Words::tr("October"),  Words::tr("November"), Words::tr("December"),
    };
    return months[size_t(date.month() - 1)];
}

QString dateText(const QDate &date) {
    return Words::tr("%1 %2 %3", "day month year")
        .arg(QString::number(date.day()), monthText(date), QString::number(date.year()));
}

QString listed(const QStringList &parts) {
    if (parts.size() < 2)
        return parts.join(QString());
    return parts.first(parts.size() - 1).join(QLatin1String(", ")) + Words::tr(" and ") + parts.last();
}

QString asSentence(const QString &text) {
    return text.isEmpty() ? text : text.first(1).toUpper() + text.sliced(1);
}

bool isLanguageTag(const QString &text) {
    static const QRegularExpression tag(QStringLiteral("\\A[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\\z"));
    constexpr qsizetype kLongest = 35; // RFC 5646, 4.4.1
    return text.size() <= kLongest && tag.match(text).hasMatch();
}

QString withStop(const QString &text) {
    static const QString closing = QStringLiteral("\"')]}’”»");
    static const QString stops = QStringLiteral(".!?…:;。！？؟।");
    qsizetype end = text.size();
    while (end > 0 && (text[end - 1].isSpace() || closing.contains(text[end - 1])))
        --end;
    return end > 0 && stops.contains(text[end - 1]) ? text : text + QLatin1Char('.');
}

QString enclosed(const QString &text) {
    constexpr char16_t kEndEmbedding = 0x202c;
    constexpr char16_t kEndIsolate = 0x2069;
    // By the rules of the bidirectional algorithm (UAX #9): the end of an isolate also ends the embeddings
    // within it, the end of an embedding ends nothing outside the isolate it stands in.
    QString open;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code == kEndIsolate) {
            if (const qsizetype at = open.lastIndexOf(QChar(kEndIsolate)); at >= 0)
                open.truncate(at);
        } else if (code == kEndEmbedding) {
            if (open.endsWith(QChar(kEndEmbedding)))
                open.chop(1);
        } else if (code >= 0x202a && code <= 0x202e) {
            open += QChar(kEndEmbedding);
        } else if (code >= 0x2066 && code <= 0x2068) {
            open += QChar(kEndIsolate);
        }
    }
    std::reverse(open.begin(), open.end());
    return text + open;
}

QString excerpt(const QString &text, int most) {
    const QString line = text.simplified();
    if (line.size() <= most)
        return enclosed(line);
    // After a word where there is one early enough, else after a whole character.
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, line);
    words.setPosition(most);
    qsizetype end = words.isAtBoundary() ? most : words.toPreviousBoundary();
    if (end < most / 2) {
        QTextBoundaryFinder characters(QTextBoundaryFinder::Grapheme, line);
        characters.setPosition(most);
        end = characters.isAtBoundary() ? most : characters.toPreviousBoundary();
    }
    return enclosed(line.first(std::max<qsizetype>(end, 0)).trimmed() + QStringLiteral("…"));
}

} // namespace coalesce::report
