// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "tests/support/catch.h"

using namespace coalesce;

TEST_CASE("text keeps everything as typed but its line ends") {
    CHECK(Text::checked(QStringLiteral("  a\r\nb\rc \t")).value().string() == QStringLiteral("  a\nb\nc \t"));
    CHECK(Text::checked(QString()).value().isEmpty());
    CHECK(Text::checked(QStringLiteral("e\u0301")).value().string().size() == 2);
}

TEST_CASE("text refuses NUL, half characters, white space alone and more than 20,000 characters") {
    CHECK_FALSE(Text::checked(QString(QChar(0))));
    CHECK_FALSE(Text::checked(QString(QChar(0xD83D))));
    CHECK_FALSE(Text::checked(QString(QChar(0xDE00)) + QStringLiteral("x")));
    CHECK_FALSE(Text::checked(QStringLiteral(" \n\t\u00a0")));
    CHECK(Text::checked(QString(20000, QLatin1Char('x'))));
    CHECK_FALSE(Text::checked(QString(20001, QLatin1Char('x'))));
    CHECK(Text::checked(QStringLiteral("😀").repeated(20000)));
}

TEST_CASE("required text refuses to be empty") {
    CHECK_FALSE(RequiredText::checked(QString()));
    CHECK(RequiredText::checked(QStringLiteral("x")).value().string() == QStringLiteral("x"));
}
