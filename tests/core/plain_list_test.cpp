// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plain_list.h"
#include "tests/support/catch.h"

#include <QStringList>
#include <rapidcheck.h>

using namespace coalesce::exchange;

namespace {

QStringList answers(const char *text) {
    QStringList list;
    for (const ListedAnswer &answer : readPlainList(QString::fromUtf8(text)))
        list.append(answer.text);
    return list;
}

QStringList lines(std::initializer_list<const char *> texts) {
    QStringList list;
    for (const char *text : texts)
        list.append(QString::fromUtf8(text));
    return list;
}

QString only(const char *line) {
    return answers(line).join(QLatin1Char('|'));
}

} // namespace

TEST_CASE("bullets of every kind are taken off") {
    for (const char *line :
         {"• tea",     "•tea",     "- tea",     "* tea",     "– tea",   "— tea",   "+ tea",
          "▪ tea",     "☐ tea",    "☑tea",      "● tea",     "◦ tea",   "· tea",   "o\ttea",
          "  - tea  ", "\t•\ttea", "- [ ] tea", "* [x] tea", "[ ] tea", "[X] tea", "\uF0B7\ttea"})
        CHECK(only(line) == QStringLiteral("tea"));
}

TEST_CASE("numbering is taken off") {
    for (const char *line :
         {"1. tea", "1) tea", "(1) tea", "12) tea", "a) tea", "(b) tea", "1.\ttea", "1. [ ] tea"})
        CHECK(only(line) == QStringLiteral("tea"));
    CHECK(answers("1. one\n2. two\n\n3. three") == lines({"one", "two", "three"}));
    CHECK(answers("4. four\n5. five") == lines({"four", "five"}));
    CHECK(answers("a. one\nb. two") == lines({"one", "two"}));
    CHECK(answers("1. one\n1. two\n1. three") == lines({"one", "two", "three"}));
    CHECK(answers("• one\n- two\n1. three\n2) four\n(3) five\na) six").size() == 6);
    CHECK(answers("• one\n- two\n1. three\n2) four\n(3) five\na) six").last() == QStringLiteral("six"));
}

TEST_CASE("what only looks like a bullet or number stays") {
    for (const char *line : {"3.5 hours is too long",
                             "2024 was hard",
                             "-5 degrees",
                             "+1 to that",
                             "*important* to me",
                             "**all** of it",
                             "5. Mai ist zu spät",
                             "J. Smith should chair",
                             "A. should talk to B.",
                             "10 people",
                             "2024. What a year",
                             "--- wait",
                             "1.5 l of water",
                             "...and more",
                             "I think so",
                             "o yes",
                             "(later) maybe",
                             "[x](y)",
                             "✓ agreed",
                             "→ see above",
                             "1",
                             "a",
                             "#1 priority",
                             "(2024) was hard",
                             "e.g. benches",
                             "👍",
                             "$5 is enough"})
        CHECK(only(line) == QString::fromUtf8(line));
}

TEST_CASE("blank lines, and bullets with nothing behind them, are no answers") {
    CHECK(answers("\n \n- \n•\n-\n1.\n[ ]\ntea\n\n") == lines({"tea"}));
    CHECK(answers("").isEmpty());
}

TEST_CASE("lines end as on any system, and answers know their line") {
    CHECK(readPlainList(QStringLiteral("a1\r\n\r\nb1\rc1\nd1")) ==
          std::vector<ListedAnswer>{{1, QStringLiteral("a1")},
                                    {3, QStringLiteral("b1")},
                                    {4, QStringLiteral("c1")},
                                    {5, QStringLiteral("d1")}});
}

TEST_CASE("bullets, boxes and numbers before a tab are no column") {
    for (const char *list :
         {"\u2022\tMore benches\n\u2022\tLight\n", "1.\tMore benches\n2.\tLight",
          "What now?\r\n\r\n(a)\tMore benches\r\n(b)\tLight\r\n", "1\tMore benches\n2\tLight",
          "o\tMore benches\n\to\tLight", "[ ]\tMore benches\n[x]\tLight"}) {
        CAPTURE(list);
        const QString text = QString::fromUtf8(list);
        CHECK(hasTabsOnlyAfterBullets(text));
        const auto answers = readPlainList(text);
        REQUIRE(answers.size() >= 2);
        CHECK(answers[answers.size() - 2].text == QStringLiteral("More benches"));
        CHECK(answers.back().text == QStringLiteral("Light"));
    }
    for (const char *table :
         {"Nr\tIdea\n1\tLight\n", "no tab at all", "1. A\tB\n2. C\tD\n", "\u2022\ta\nb\tc\n"})
        CHECK_FALSE(hasTabsOnlyAfterBullets(QString::fromUtf8(table)));
    CHECK(readPlainList(QStringLiteral("7\tmeetings")).front().text == QStringLiteral("7\tmeetings"));
}

TEST_CASE("an answer behind a bullet comes out as it went in") {
    CHECK(rc::check([](const std::string &raw) {
        const QString answer =
            QStringLiteral("x") +
            QString::fromLatin1(raw.c_str()).remove(QLatin1Char('\n')).remove(QLatin1Char('\r'));
        const auto list = readPlainList(QStringLiteral("• ") + answer);
        RC_ASSERT(list.size() == 1u);
        RC_ASSERT(list[0].text == answer.trimmed());
    }));
}
