// SPDX-License-Identifier: GPL-3.0-or-later
// How the report itself speaks: numbers, dates and lists as a person would write them, the same on every
// computer. Nothing here asks the locale.
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QString>
#include <initializer_list>
#include <span>

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

// How the numbers of one sentence are written: all in digits as soon as one of them needs them, so that
// nobody reads "48 by post and seven by phone".
enum class Figures { Words, Digits };
Figures figuresFor(std::span<const int> numbers);
inline Figures figuresFor(std::initializer_list<int> numbers) {
    return figuresFor(std::span(numbers.begin(), numbers.size()));
}
QString countedAs(Figures figures, int number, const QString &one, const QString &many);

// "13 June 2026".
QString dateText(const QDate &date);
// "June".
QString monthText(const QDate &date);
// "a", "a and b", "a, b and c".
QString listed(const QStringList &parts);
// The text with its first character as a capital.
QString asSentence(const QString &text);
// Whether it has the shape of a language code (BCP 47), such as "en", "pt-BR" or "zh-Hant-TW". The name of a
// language is none.
bool isLanguageTag(const QString &text);
// With a full stop, where the text does not end a sentence by itself.
QString withStop(const QString &text);
// The text as it may stand within a sentence of ours: marks of direction that it leaves open are closed, so
// that they turn round nothing but itself.
QString enclosed(const QString &text);
// The first words of a text, at most `most` characters, on one line, enclosed; with an ellipsis where more
// follows.
QString excerpt(const QString &text, int most = 60);

} // namespace coalesce::report
