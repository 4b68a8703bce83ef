// SPDX-License-Identifier: GPL-3.0-or-later
// How the report itself speaks: numbers, dates and lists as a person would write them, the same on every
// computer. Nothing here asks the locale.
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QString>

namespace coalesce::report {

// The translation context of everything that the report says in its own words.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(coalesce::report)
};

// "12,345".
QString inDigits(int number);
// "three" up to nine, digits from ten on, as English prose has it.
QString inWords(int number);
// `one` where the number is 1, else `many`; %1 in either is the number in digits.
QString counted(int number, const QString &one, const QString &many);
// The same with %1 in words.
QString countedInWords(int number, const QString &one, const QString &many);

// "13 June 2026".
QString dateText(const QDate &date);
// "a", "a and b", "a, b and c".
QString listed(const QStringList &parts);
// The text with its first character as a capital.
QString asSentence(const QString &text);
// The first words of a text, at most `most` characters, on one line; with an ellipsis where more follows.
QString excerpt(const QString &text, int most = 60);

} // namespace coalesce::report
