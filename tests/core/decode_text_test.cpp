// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/decode_text.h"
#include "tests/support/catch.h"

#include <QStringConverter>
#include <rapidcheck.h>

using namespace coalesce;
using namespace coalesce::exchange;

namespace {

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding, bool mark) {
    QStringEncoder encoder(encoding,
                           mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}

const QString kSample = QStringLiteral("Name\tÜber 😀 كلمة\nZoë\t“yes” – said\n");

} // namespace

TEST_CASE("text is read whichever of the Unicode encodings a spreadsheet saved it in") {
    using Encoding = QStringConverter::Encoding;
    const Encoding encoding = GENERATE(Encoding::Utf8, Encoding::Utf16LE, Encoding::Utf16BE);
    const bool mark = GENERATE(true, false);
    const auto decoded = decodeText(encoded(kSample, encoding, mark));
    REQUIRE(decoded);
    CHECK(decoded->text == kSample);
    CHECK(decoded->encoding == QString::fromLatin1(QStringConverter::nameForEncoding(encoding)));
    CHECK(decoded->guessed == (!mark && encoding != Encoding::Utf8));
}

TEST_CASE("UTF-16 without a mark is told in scripts without Latin letters too") {
    const QString text = QStringLiteral("نحتاج إلى أماكن أكثر\nللاجتماعات كل شهر\n");
    CHECK(decodeText(encoded(text, QStringConverter::Utf16LE, false)).value().text == text);
    CHECK(decodeText(encoded(text, QStringConverter::Utf16BE, false)).value().text == text);
}

TEST_CASE("a few accented letters in an old code page are taken for Windows-1252") {
    for (const char *bytes : {"Caf\xE9", "Zo\xEB", "M\xFCller und S\xF6hne", "Fran\xE7ois na\xEFve",
                              "M\xE1s \xE1rboles", "It\x92s \x93good\x94 \x96 really",
                              "\xA3"
                              "5 \x80"
                              "5"}) {
        const auto decoded = decodeText(bytes);
        REQUIRE(decoded);
        CHECK(decoded->encoding == QStringLiteral("windows-1252"));
        CHECK(decoded->guessed);
    }
    CHECK(decodeText("It\x92s \x93good\x94 \x96 5 \x80").value().text == QStringLiteral("It’s “good” – 5 €"));
}

TEST_CASE("a few bad bytes in UTF-8 are read by themselves, and the rest as it is") {
    const QByteArray start = QStringLiteral("Zoë: Café für alle – “ja”\nжить вместе\n").toUtf8();
    const auto decoded = decodeText(start + "M\xFCller\n" + start);
    REQUIRE(decoded);
    CHECK(decoded->encoding == QStringLiteral("UTF-8"));
    CHECK(decoded->text == QString::fromUtf8(start) + QStringLiteral("Müller\n") + QString::fromUtf8(start));
    CHECK(decoded->oddBytes == 1);
    CHECK(decoded->firstOddLine == 3);
    CHECK(decodeText("Zo\xC3\xAB\nM\xFCller").value().text == QStringLiteral("Zoë\nMüller"));
    // A character cut in two at the end.
    CHECK(decodeText(start + "\xE2\x80").value().text.startsWith(QString::fromUtf8(start)));
    // With a mark there is no doubt.
    CHECK(decodeText("\xEF\xBB\xBFM\xFCller").value().text == QStringLiteral("Müller"));
}

TEST_CASE("windows-1252 in which two letters by chance look like UTF-8 stays that") {
    const auto decoded = decodeText("M\xFCll macht keinen \x84Spa\xDF\x93, sch\xF6n w\xE4r's");
    REQUIRE(decoded);
    CHECK(decoded->encoding == QStringLiteral("windows-1252"));
    CHECK(decoded->text == QStringLiteral("Müll macht keinen „Spaß“, schön wär's"));
}

TEST_CASE("longer text in other code pages is told by its letters") {
    QStringEncoder cyrillic("windows-1251");
    if (!cyrillic.isValid())
        return; // Qt without ICU
    const QString text = QStringLiteral("Нам нужно больше мест для встреч и больше времени на обсуждение");
    CHECK(decodeText(cyrillic(text)).value().text == text);
}

TEST_CASE("what is no text is refused with a sentence, not shown as garbage") {
    CHECK(decodeText(QByteArray("PK\x03\x04rest", 8)).error().detail.contains(QStringLiteral("CSV")));
    CHECK(decodeText(QByteArray("a\0b\0\0c", 6)).error().code == ErrorCode::NotReadable);
    CHECK(decodeText(QByteArray("\xFF\xFEx", 3)).error().code == ErrorCode::NotReadable);
    CHECK(decodeText(QByteArray("abcd"), 3).error().code == ErrorCode::NotReadable);
    CHECK(decodeText(QByteArray()).value().text.isEmpty());
}

TEST_CASE("any valid UTF-8 without NUL comes back as it was") {
    CHECK(rc::check([](const std::string &raw) {
        const QString text = QString::fromUtf8(raw.c_str()).remove(QChar::ByteOrderMark);
        const auto decoded = decodeText(text.toUtf8());
        if (decoded) // a random "PK\3\4" is a zip
            RC_ASSERT(decoded->text == text);
    }));
}
