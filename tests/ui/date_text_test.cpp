// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/plan/date_text.h"

using namespace coalesce::ui;

TEST_CASE("dates are read in the forms people write", "[dates]") {
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    const QLocale american(QLocale::English, QLocale::UnitedStates);
    const QLocale german(QLocale::German, QLocale::Germany);
    const QDate today(2026, 3, 5);
    const auto read = [&](const char *text, const QLocale &locale) {
        return readDate(QString::fromUtf8(text), locale, today);
    };
    for (const char *text : {"2027-07-01", "1 July 2027", "1 Jul 2027", "July 1, 2027", "1.7.2027",
                             "01/07/2027", "  1   July 2027 "}) {
        INFO(text);
        CHECK(read(text, british) == QDate(2027, 7, 1));
    }
    CHECK(read("7/1/2027", american) == QDate(2027, 7, 1));
    CHECK(read("1. Juli 2027", german) == QDate(2027, 7, 1));
    CHECK(read("1 July", british) == QDate(2026, 7, 1));
    CHECK(read("1.7.", german) == QDate(2026, 7, 1));
    CHECK(read("end of September", british) == QDate(2026, 9, 30));
    CHECK(read("the end of February 2028", british) == QDate(2028, 2, 29));
    for (const char *text : {"", "July", "32 July 2027", "2027-13-01", "1/7/27", "soon", "29.2.2027",
                             "end of the year", "end of 3"}) {
        INFO(text);
        CHECK(!read(text, british));
    }
}

TEST_CASE("a date that is shown is read back", "[dates]") {
    for (const QLocale &locale :
         {QLocale(QLocale::English), QLocale(QLocale::German), QLocale(QLocale::French)})
        for (QDate date(2026, 1, 28); date < QDate(2027, 2, 1); date = date.addDays(17))
            CHECK(readDate(showDate(date, locale), locale, QDate(2000, 1, 1)) == date);
}

TEST_CASE("times are read in the forms people write", "[dates]") {
    const auto read = [](const char *text) { return readTime(QLatin1String(text)); };
    CHECK(read("13:30") == QTime(13, 30));
    CHECK(read("13.30") == QTime(13, 30));
    CHECK(read("1330") == QTime(13, 30));
    CHECK(read("9") == QTime(9, 0));
    CHECK(read("9h30") == QTime(9, 30));
    CHECK(read("1:30 pm") == QTime(13, 30));
    CHECK(read("12 am") == QTime(0, 0));
    CHECK(read("12:15 PM") == QTime(12, 15));
    for (const char *text : {"", "25:00", "13:60", "13 pm", "0 am", "noon", "1:3"}) {
        INFO(text);
        CHECK(!read(text));
    }
}

TEST_CASE("lengths are read as they are told, and in the usual short forms", "[dates]") {
    for (const int minutes : {0, 1, 59, 60, 61, 90, 120, 165, 999})
        CHECK(readMinutes(showMinutes(minutes)) == minutes);
    CHECK(readMinutes(QStringLiteral("25")) == 25);
    CHECK(readMinutes(QStringLiteral(" 1h30 ")) == 90);
    CHECK(readMinutes(QStringLiteral("1:30")) == 90);
    CHECK(readMinutes(QStringLiteral("2 hours")) == 120);
    CHECK(readMinutes(QStringLiteral("90 minutes")) == 90);
    for (const char *none : {"", "soon", "-5", "1000", "17 h", "1.5", "10 min late", "1 2"})
        CHECK_FALSE(readMinutes(QString::fromLatin1(none)));
}

TEST_CASE("lengths are told in hours and minutes", "[dates]") {
    CHECK(showMinutes(0) == QStringLiteral("0 min"));
    CHECK(showMinutes(45) == QStringLiteral("45 min"));
    CHECK(showMinutes(120) == QStringLiteral("2 h"));
    CHECK(showMinutes(165) == QStringLiteral("2 h 45 min"));
}
