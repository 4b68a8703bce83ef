// SPDX-License-Identifier: GPL-3.0-or-later
// Words, stems, and the table of vectors as a file from outside.
#include "core/insight/edit_distance.h"
#include "core/insight/numbering.h"
#include "core/insight/vector_table.h"
#include "core/insight/words.h"
#include "tests/support/small_vectors.h"

#include <QtEndian>
#include <rapidcheck.h>

using namespace coalesce;
using namespace coalesce::insight;
using namespace coalesce::test;

namespace {

QStringList words(const char *utf8) {
    return wordsOf(QString::fromUtf8(utf8));
}

} // namespace

TEST_CASE("words are runs of letters and digits in lower case, without 's; n't is a word of its own") {
    CHECK(words("The children's BUS, no. 7!") ==
          QStringList{QStringLiteral("the"), QStringLiteral("children"), QStringLiteral("bus"),
                      QStringLiteral("no"), QStringLiteral("7")});
    CHECK(words("don’t can't won't") == QStringList{QStringLiteral("do"), QStringLiteral("not"),
                                                    QStringLiteral("can"), QStringLiteral("not"),
                                                    QStringLiteral("will"), QStringLiteral("not")});
    CHECK(words("'s n't '") == QStringList{QStringLiteral("s"), QStringLiteral("n"), QStringLiteral("t")});
    CHECK(words(" \t…—!") == QStringList());
    CHECK(words("Straße Ｂｕｓ").size() == 2);
    CHECK(words("مواصلات أفضل").size() == 2);
    CHECK(words("हिन्दी में").size() == 2); // marks belong to their letters
}

TEST_CASE("emoji are words, and scripts without spaces come in pairs of characters") {
    CHECK(words("🚲🚲 yes") == QStringList{QStringLiteral("🚲"), QStringLiteral("🚲"), QStringLiteral("yes")});
    CHECK(words("更多公交车") == QStringList{QStringLiteral("更多"), QStringLiteral("多公"),
                                             QStringLiteral("公交"), QStringLiteral("交车")});
    CHECK(words("車") == QStringList{QStringLiteral("車")});
}

TEST_CASE("any text has words, and each word is one word") {
    CHECK(rc::check("words", [] {
        const auto units = *rc::gen::container<std::vector<ushort>>(rc::gen::arbitrary<ushort>());
        const QString text =
            QString::fromUtf16(reinterpret_cast<const char16_t *>(units.data()), qsizetype(units.size()));
        for (const QString &word : wordsOf(text))
            RC_ASSERT(!word.isEmpty());
        Language english(QStringLiteral("en"));
        for (const QString &word : wordsOf(text))
            (void)english.stemOf(word);
    }));
}

TEST_CASE("things are numbered in the order of meeting, each once") {
    CHECK(rc::check("numbering", [] {
        WordNumbers numbers;
        QStringList met;
        for (const int word : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 300))) {
            const QString written = QString::number(word);
            RC_ASSERT(numbers.find(written) == int(met.indexOf(written)));
            if (!met.contains(written))
                met << written;
            RC_ASSERT(numbers.of(written) == int(met.indexOf(written)));
        }
        RC_ASSERT(numbers.size() == int(met.size()));
        for (int number = 0; number < numbers.size(); ++number)
            RC_ASSERT(numbers[number] == met[number]);
    }));
}

TEST_CASE(
    "forms of a word share a stem where Snowball has the language, and are themselves where it has not") {
    const Language english{QString()}, british(QStringLiteral("en-GB")), german(QStringLiteral("de"));
    const Language unknown(QStringLiteral("tlh")), nonsense(QStringLiteral("../../x"));
    CHECK(english.isEnglish());
    CHECK(british.stemOf(QStringLiteral("buses")) == british.stemOf(QStringLiteral("bus")));
    CHECK(british.isStopWord(QStringLiteral("the")));
    CHECK_FALSE(british.isStopWord(QStringLiteral("bus")));
    CHECK_FALSE(british.isStopWord(QStringLiteral("# the")));
    CHECK(german.hasStems());
    CHECK_FALSE(german.isEnglish());
    CHECK(german.stemOf(QStringLiteral("häuser")) == german.stemOf(QStringLiteral("häusern")));
    CHECK_FALSE(unknown.hasStems());
    CHECK(unknown.stemOf(QStringLiteral("buses")) == QStringLiteral("buses"));
    CHECK_FALSE(nonsense.hasStems());
}

TEST_CASE("slips of the finger are counted up to a bound") {
    const auto distance = [](const char *a, const char *b) {
        return editDistance(QString::fromLatin1(a), QString::fromLatin1(b), 2);
    };
    CHECK(distance("bicycle", "bicycle") == 0);
    CHECK(distance("bicycle", "bycicle") == 2);
    CHECK(distance("recieve", "receive") == 1); // a swap is one
    CHECK(distance("", "ab") == 2);
    CHECK(distance("leash", "lease") == 1);
    CHECK(distance("bus", "station") == 3);
}

TEST_CASE("a table gives rows by word and how alike two are") {
    const auto table = VectorTable::of(smallVectors());
    REQUIRE(table);
    const auto bus = table->find(QStringLiteral("bus")), tram = table->find(QStringLiteral("tram")),
               child = table->find(QStringLiteral("child"));
    REQUIRE((bus && tram && child));
    CHECK_FALSE(table->find(QStringLiteral("zeppelin")));
    CHECK_FALSE(table->find(QString()));
    CHECK(table->cosine(*bus, *bus) > 0.999f);
    CHECK(table->cosine(*bus, *tram) > 0.9f);
    CHECK(table->cosine(*bus, *child) < 0.3f);
}

TEST_CASE("a table that is not what it says is refused, whatever is wrong") {
    const QByteArray good = smallVectors();
    const auto with = [&](qsizetype at, quint32 number) {
        QByteArray bad = good;
        qToLittleEndian(number, bad.data() + at);
        return VectorTable::of(bad);
    };
    CHECK_FALSE(VectorTable::of({}));
    CHECK_FALSE(VectorTable::of(good.left(15)));
    CHECK_FALSE(VectorTable::of(good.chopped(1)));
    CHECK_FALSE(VectorTable::of(good + 'x'));
    CHECK_FALSE(VectorTable::of("WVT2" + good.mid(4)));
    for (const quint32 number : {0u, 1u, 0x7fffffffu, 0x80000000u, 0xffffffffu})
        for (const qsizetype at : {4, 8, 12}) {
            const auto table = with(at, number);
            REQUIRE_FALSE(table);
            CHECK(table.error().code == ErrorCode::Damaged);
        }
    const qsizetype scales = good.size() - kSmallVectorWords * (8 + kSmallVectorDimension);
    CHECK_FALSE(with(scales, 0x7fc00000));                         // not a number
    CHECK_FALSE(with(scales + 4 * kSmallVectorWords, 0x7f800000)); // infinite
    CHECK(VectorTable::open(QStringLiteral("/nowhere/none.wvt")).error().code == ErrorCode::NotReadable);
}

TEST_CASE("no damage to a table is believed") {
    CHECK(rc::check("table", [] {
        QByteArray bytes = smallVectors();
        for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
            bytes[*rc::gen::inRange(0, int(bytes.size()))] = char(*rc::gen::inRange(0, 256));
        bytes.truncate(*rc::gen::inRange(0, 2) == 0 ? *rc::gen::inRange(0, int(bytes.size())) : bytes.size());
        if (const auto table = VectorTable::of(bytes)) {
            std::vector<float> sum(static_cast<size_t>(table->dimension()));
            for (int row = 0; row < table->size(); ++row)
                table->addTo(sum.data(), row);
            (void)table->find(QStringLiteral("bus"));
        }
    }));
}
