// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/decode_text.h"

#include <QCoreApplication>
#include <QStringConverter>
#include <array>
#include <memory>
#include <optional>
#include <uchardet/uchardet.h>

namespace coalesce::exchange {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::exchange", text);
}

// The text, or nothing if a byte does not fit the encoding.
std::optional<QString> decodedStrictly(const QByteArray &bytes, QStringConverter::Encoding encoding) {
    // Half a character at the end is an error; Qt does not count an odd last byte as one.
    const qsizetype unit = encoding == QStringConverter::Utf8      ? 1
                           : encoding <= QStringConverter::Utf16BE ? 2
                                                                   : 4;
    if (bytes.size() % unit != 0)
        return std::nullopt;
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

// Windows-1252 by the table of the WHATWG Encoding Standard ("index windows-1252"): Latin-1 but for 0x80 to
// 0x9F. Our own, because Qt knows it only where it is built with ICU.
QString fromWindows1252(const QByteArray &bytes) {
    static constexpr std::array<char16_t, 32> kUpper = {
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(kUpper[c.unicode() - 0x80u]);
    }
    return text;
}

// UTF-16 without a mark shows by its NUL bytes: space, line feed, separators and Latin letters have them,
// mostly on the same side. Text in UTF-8 or a code page has none. Nothing if there are none, both sides have
// as many, or they are rare.
std::optional<QStringConverter::Encoding> utf16WithoutMark(const QByteArray &bytes) {
    if (bytes.size() < 2 || bytes.size() % 2 != 0)
        return std::nullopt;
    qsizetype first = 0;
    qsizetype second = 0;
    const qsizetype sample = std::min<qsizetype>(bytes.size(), 64 * 1024);
    for (qsizetype i = 0; i + 1 < sample; i += 2) {
        first += bytes[i] == '\0' ? 1 : 0;
        second += bytes[i + 1] == '\0' ? 1 : 0;
    }
    const qsizetype enough = std::max<qsizetype>(1, sample / 2 / 50);
    // Some characters, such as U+DE00 of an emoji, have theirs on the other side.
    if (second >= enough && second > first * 10)
        return QStringConverter::Utf16LE;
    if (first >= enough && first > second * 10)
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

qsizetype bytesBeyondAscii(const QByteArray &bytes) {
    return std::count_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
}

QByteArray likelyCharset(const QByteArray &bytes) {
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    if (uchardet_handle_data(detector.get(), bytes.constData(), static_cast<size_t>(bytes.size())) != 0)
        return {};
    uchardet_data_end(detector.get());
    return QByteArray(uchardet_get_charset(detector.get())).toLower();
}

// Whether the detector names a code page of a script other than Latin.
bool isOfAnotherScript(const QByteArray &charset) {
    static const QByteArrayList kOthers = {
        "big5",    "gb18030",      "hz-gb-2312",   "shift_jis",    "uhc",          "johab",       "koi8-r",
        "tis-620", "iso-8859-5",   "iso-8859-6",   "iso-8859-7",   "iso-8859-8",   "iso-8859-11", "ibm855",
        "ibm866",  "mac-cyrillic", "windows-1251", "windows-1253", "windows-1255", "windows-1256"};
    return kOthers.contains(charset) || charset.startsWith("euc-") || charset.startsWith("iso-2022-");
}

// The code page to read by. The detector tells scripts apart well, but from a handful of accented letters it
// takes one Latin alphabet for another ("Zoë" for Central European); then the most common one is the better
// guess.
QByteArray codePageOf(const QByteArray &bytes) {
    constexpr qsizetype kEnoughEvidence = 20;
    static const QByteArrayList kWestern = {"", "ascii", "iso-8859-1", "iso-8859-15", "windows-1252"};
    const QByteArray likely = likelyCharset(bytes);
    const qsizetype beyond = bytesBeyondAscii(bytes);
    const qsizetype latin = std::count_if(
        bytes.begin(), bytes.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    const bool mostlyBeyond = isOfAnotherScript(likely) && beyond * 3 >= latin;
    const bool believed = !kWestern.contains(likely) && (beyond >= kEnoughEvidence || mostlyBeyond);
    return believed ? likely : QByteArray("windows-1252");
}

std::optional<QString> whyNoText(const QByteArray &bytes) {
    if (bytes.startsWith("PK\x03\x04"))
        return tr("This is a packed file, such as XLSX, ODS or ZIP; save the sheet as CSV and use that.");
    if (bytes.startsWith("SQLite format 3"))
        return tr("This is a database, not a text file; a workshop can be opened, or exported as JSON and "
                  "imported.");
    if (bytes.startsWith("%PDF-"))
        return tr("This is a PDF, not a text file; copy its text and paste it.");
    return std::nullopt;
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes, qsizetype maxBytes) {
    if (bytes.size() > maxBytes)
        return fail(
            ErrorCode::NotReadable,
            tr("The file has more than %L1 megabytes; import it in parts.").arg(maxBytes / (1024 * 1024)));
    if (const auto why = whyNoText(bytes))
        return fail(ErrorCode::NotReadable, *why);
    const auto marked = QStringConverter::encodingForData(bytes);
    const auto wide = marked ? marked : utf16WithoutMark(bytes);
    if (wide) {
        const QString name = QString::fromLatin1(QStringConverter::nameForEncoding(*wide));
        if (auto text = decodedStrictly(bytes, *wide))
            return DecodedText{std::move(*text), name, !marked};
        return fail(ErrorCode::NotReadable,
                    tr("The file says that it is %1 text, but parts of it are not.").arg(name));
    }
    if (bytes.contains('\0'))
        return fail(ErrorCode::NotReadable, tr("This is not a text file."));
    if (auto text = decodedStrictly(bytes, QStringConverter::Utf8))
        return DecodedText{std::move(*text), QStringLiteral("UTF-8")};
    const QByteArray codePage = codePageOf(bytes);
    if (codePage == "windows-1252")
        return DecodedText{fromWindows1252(bytes), QStringLiteral("windows-1252"), true};
    QStringDecoder decoder(codePage.constData());
    const QString name = QString::fromLatin1(codePage);
    if (!decoder.isValid())
        return fail(
            ErrorCode::NotReadable,
            tr("The file seems to be in the encoding %1, which cannot be read here; save it as UTF-8.")
                .arg(name));
    QString text = decoder(bytes);
    if (decoder.hasError())
        return fail(ErrorCode::NotReadable,
                    tr("The encoding of the file cannot be told; save it as UTF-8 and try again."));
    return DecodedText{std::move(text), name, true};
}

} // namespace coalesce::exchange
