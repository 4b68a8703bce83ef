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

// How many bytes from `at` on make one valid UTF-8 character beyond ASCII (Unicode 15, table 3-7); 0 if they
// do not.
qsizetype utf8Length(const QByteArray &bytes, qsizetype at) {
    const auto byte = [&](qsizetype i) { return i < bytes.size() ? static_cast<uchar>(bytes[i]) : uchar(0); };
    const auto isNext = [&](qsizetype i, uchar low, uchar high) { return byte(i) >= low && byte(i) <= high; };
    const uchar lead = byte(at);
    if (lead >= 0xC2 && lead <= 0xDF)
        return isNext(at + 1, 0x80, 0xBF) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const uchar low = lead == 0xE0 ? 0xA0 : 0x80;
        const uchar high = lead == 0xED ? 0x9F : 0xBF;
        return isNext(at + 1, low, high) && isNext(at + 2, 0x80, 0xBF) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const uchar low = lead == 0xF0 ? 0x90 : 0x80;
        const uchar high = lead == 0xF4 ? 0x8F : 0xBF;
        return isNext(at + 1, low, high) && isNext(at + 2, 0x80, 0xBF) && isNext(at + 3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

// UTF-8 in which a few bytes are not: somebody pasted files together, or a program cut a character in two.
// The odd bytes are read as windows-1252, all else as it is. Nothing if there are so many that it is another
// encoding.
std::optional<DecodedText> nearlyUtf8(const QByteArray &bytes, bool marked) {
    // Letters of Western alphabets and characters of three or four bytes hardly come about by chance.
    constexpr qsizetype kEnough = 4;
    constexpr qsizetype kEnoughSure = 2;
    qsizetype valid = 0, sure = 0;
    DecodedText decoded{{}, QStringLiteral("UTF-8")};
    QByteArray mended;
    mended.reserve(bytes.size() + 64);
    int line = 1;
    for (qsizetype at = marked ? 3 : 0; at < bytes.size();) {
        const qsizetype length = (bytes[at] & 0x80) == 0 ? 1 : utf8Length(bytes, at);
        if (length == 0) {
            mended += fromWindows1252(bytes.mid(at, 1)).toUtf8();
            decoded.firstOddLine = decoded.oddBytes == 0 ? line : decoded.firstOddLine;
            ++decoded.oddBytes;
            ++at;
            continue;
        }
        line += bytes[at] == '\n' ? 1 : 0;
        valid += length > 1 ? length : 0;
        sure += length > 2 || (length == 2 && static_cast<uchar>(bytes[at]) <= 0xC5) ? length : 0;
        mended.append(bytes.constData() + at, length);
        at += length;
    }
    if (!marked && valid < kEnough * decoded.oddBytes && sure < kEnoughSure * decoded.oddBytes)
        return std::nullopt;
    decoded.text = QString::fromUtf8(mended);
    return decoded;
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
        if (*wide == QStringConverter::Utf8 && !bytes.contains('\0'))
            return *nearlyUtf8(bytes, true);
        return fail(ErrorCode::NotReadable,
                    tr("The file says that it is %1 text, but parts of it are not.").arg(name));
    }
    if (bytes.contains('\0'))
        return fail(ErrorCode::NotReadable, tr("This is not a text file."));
    if (auto text = decodedStrictly(bytes, QStringConverter::Utf8))
        return DecodedText{std::move(*text), QStringLiteral("UTF-8")};
    if (auto text = nearlyUtf8(bytes, false))
        return *std::move(text);
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
