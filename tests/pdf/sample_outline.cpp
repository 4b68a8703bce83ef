// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pdf/sample_outline.h"

namespace coalesce::test {

using namespace report;

std::vector<Sample> difficultTexts() {
    return {
        {"plain", QStringLiteral("Bread at cost price on Fridays")},
        {"ligatures", QStringLiteral("office affluent fjord ffi fl -> <- 2x3 != ...")},
        {"heading mark", QStringLiteral("# x")},
        {"emphasis", QStringLiteral("*x* _y_ `z` **w**")},
        {"markup", QStringLiteral("<script>alert('x')</script> &amp; ]]>")},
        {"backslashes", QStringLiteral("\\n \\ \\\\ C:\\new\\(x)")},
        {"parentheses", QStringLiteral("(a) ((b) ) ( <<c>> [d] /e %f")},
        {"leading spaces", QStringLiteral("   three before, two after  ")},
        {"line breaks", QStringLiteral("one\ntwo\n\nfour\n")},
        {"tabs", QStringLiteral("a\tb\t\tc")},
        {"Arabic", QStringLiteral("نحتاج إلى مكان للّقاء كل أسبوع، ٣ ساعات")},
        {"Hindi", QStringLiteral("हमें हर हफ़्ते मिलने की जगह चाहिए, क्षत्रिय र्क")},
        {"Hebrew", QStringLiteral("אנחנו צריכים מקום, שָׁלוֹם")},
        {"Thai", QStringLiteral("เราต้องการสถานที่พบปะทุกสัปดาห์ น้ำ")},
        {"Bengali", QStringLiteral("আমাদের একটি জায়গা দরকার")},
        {"Tamil", QStringLiteral("எங்களுக்கு ஒரு இடம் தேவை")},
        {"Gujarati", QStringLiteral("અમને જગ્યા જોઈએ છે")},
        {"Gurmukhi", QStringLiteral("ਸਾਨੂੰ ਥਾਂ ਚਾਹੀਦੀ ਹੈ")},
        {"Amharic", QStringLiteral("የመገናኛ ቦታ እንፈልጋለን")},
        {"Georgian", QStringLiteral("ადგილი გვჭირდება")},
        {"Armenian", QStringLiteral("Մեզ տեղ է պետք")},
        {"Greek and Russian", QStringLiteral("Χρειαζόμαστε χώρο · Нам нужно место")},
        {"Vietnamese", QStringLiteral("Chúng tôi cần một nơi gặp gỡ")},
        {"Chinese, Japanese, Korean", QStringLiteral("我们需要地方。場所が必要です。장소가 필요해요")},
        {"emoji", QStringLiteral(
                      "😀 👍🏽 👩‍👩‍👧‍👦 🏳️‍🌈 🇫🇷🇯🇵 ❤️ ☺︎ "
                      "1️⃣")},
        {"combining marks", QStringLiteral("e\u0301 a\u0308\u0323 q\u0307\u0323 Z\u0351\u0343\u0342\u0310")},
        {"marks alone", QStringLiteral("\u0301 \u0308")},
        {"right-to-left override", QStringLiteral("abc \u202edef\u202c ghi \u202ejkl")},
        {"isolates and marks", QStringLiteral("\u2066a\u2069 \u200fb\u200e \u2068c")},
        {"both directions", QStringLiteral("We say שלום and مرحبا in 2 rooms (both)")},
        {"zero width", QStringLiteral("a\u200bb\u200dc\ufeffd\u00ade\u2060f")},
        {"invisible alone", QStringLiteral("\u200b")},
        {"joiner alone", QStringLiteral("\u2060")},
        {"variation selector alone", QStringLiteral("\ufe0f")},
        {"marks of direction alone", QStringLiteral("\u202e\u2066\u200f")},
        {"tag alone", QStringLiteral("\U000E0041")},
        {"byte order mark first", QStringLiteral("\ufeffbom \u00fe\u00ff")},
        {"no glyph", QStringLiteral("x\U0001F9FF\U00010A00\U0001E922\uE000\U0010FFFDy")},
        {"noncharacters", QStringLiteral("a\uFFFEb\uFDD0c")},
        {"separators", QStringLiteral("a\u2028b\u2029c\u0085d\u00a0e")},
        {"mathematical", QStringLiteral("𝓯𝓪𝓷𝓬𝔂 ∑ ∀ ≠ ½ №")},
    };
}

Outline sampleOutline() {
    Outline outline;
    outline.title = QStringLiteral("Calls to action: outcomes of the third gathering");
    outline.author = QStringLiteral("Riverside Forum");
    outline.language = QStringLiteral("en");
    outline.date = QDate(2024, 7, 1);
    const auto plain = [](const QString &text) { return Paragraph{{Span{text}}}; };
    outline.blocks = {
        Heading{1, outline.title},
        Paragraph{{Span{QStringLiteral("1 July · The hall · 16 people · 93 answers")}}, true},
        plain(QStringLiteral(
            "We asked one question: what can we do together in the next 12 months? Answers came in two "
            "ways, 41 with the sign-up form and 52 in the room, to three prompts.")),
        Heading{2, QStringLiteral("What needs to continue?"), {}, Tone::Continue},
        plain(QStringLiteral(
            "The table kept coming back to one thing: what works here was begun by neighbours, and it "
            "lasts where somebody is thanked for it.")),
        Heading{3, QStringLiteral("Recognition"), QStringLiteral("4 answers")},
        plain(QStringLiteral("People are paid, thanked and named for what they bring.")),
        List{
            {Item{QStringLiteral("Nobody ever asked us to the table before. Keep asking."),
                  QStringLiteral("Ines Okoro"), true},
             Item{QStringLiteral("Paying people for their time when they advise services"),
                  {},
                  false,
                  {Item{QStringLiteral("Pay us for advice")}, Item{QStringLiteral("pay people who advise")}}},
             Item{QStringLiteral("Small grants without a 30 page form"), QStringLiteral("Tomas Lind")},
             Item{QStringLiteral("Vouchers for taking part")}}},
        Heading{3, QStringLiteral("Peer support"), QStringLiteral("2 answers")},
        plain(QStringLiteral("Groups that people run for themselves carry the most.")),
        List{{Item{QStringLiteral("Peer support groups that people run for themselves")},
              Item{QStringLiteral(
                  "The quarterly network lunch: that is where we meet, and it is the only hour of the month "
                  "in which nobody has to explain what their job title means to anybody else")}}},
        Callout{QStringLiteral("Left open."),
                QStringLiteral(
                    "If we cluster the work of staff apart from that of neighbours, do we rebuild the wall?"),
                {},
                Tone::Continue},
        Heading{2, QStringLiteral("What should we start?"), {}, Tone::Start},
        Heading{3, QStringLiteral("In our languages"), QStringLiteral("3 answers")},
        plain(QStringLiteral("The invitation is written once, in English.")),
        List{{Item{QStringLiteral("نحتاج إلى مكان للّقاء كل أسبوع، ٣ ساعات على الأقل، وأن يكون مفتوحًا للجميع "
                                  "في كل الأحياء دون موعد")},
              Item{QStringLiteral("أين نلتقي؟"), QStringLiteral("Samir"), true},
              Item{QStringLiteral("हमें हर हफ़्ते मिलने की जगह चाहिए")},
              Item{QStringLiteral("אנחנו צריכים מקום"), QStringLiteral("Noa")},
              Item{QStringLiteral("เราต้องการสถานที่พบปะทุกสัปดาห์ 😀 "
                                  "👩‍👩‍👧‍👦 "
                                  "🇫🇷")}}},
        Callout{QStringLiteral("Decided."), QStringLiteral("The next invitation goes out in five languages."),
                QStringLiteral("Tomas Lind"), Tone::Start},
        Heading{2, QStringLiteral("What should stop?"), {}, Tone::Stop},
        List{{Item{QStringLiteral("Meetings at 10 in the morning")}, Item{QStringLiteral("Forms")}}},
        Callout{QStringLiteral("Left open."), QStringLiteral("Who pays for the hall?"), {}, Tone::Stop},
        Heading{2, QStringLiteral("Join us")},
        Paragraph{{Span{QStringLiteral("The next gathering is open to all: ")},
                   Span{QStringLiteral("https://example.org/forum"), Span::Style::Link,
                        QStringLiteral("https://example.org/forum?a=b&c=(d)")},
                   Span{QStringLiteral(". Bring "), Span::Style::Plain},
                   Span{QStringLiteral("one neighbour"), Span::Style::Strong},
                   Span{QStringLiteral(" with you."), Span::Style::Muted}}},
    };
    return outline;
}

Outline largeOutline(int count) {
    static const QStringList words =
        QStringLiteral("the room stays open for neighbours who bring tools and bread because "
                       "nobody asked what people could offer when services were planned")
            .split(QLatin1Char(' '));
    Outline outline;
    outline.title = QStringLiteral("A large report");
    outline.language = QStringLiteral("en");
    outline.blocks.push_back(Heading{1, outline.title});
    unsigned state = 1;
    const auto next = [&state](unsigned below) {
        state = state * 1664525u + 1013904223u;
        return (state >> 16) % below;
    };
    for (int i = 0; i < count; ++i) {
        if (i % 50 == 0) {
            outline.blocks.push_back(
                Heading{2, QStringLiteral("Cluster %1").arg(i / 50), QStringLiteral("50 answers")});
            outline.blocks.push_back(List{});
        }
        QStringList sentence;
        for (unsigned n = 4 + next(22); n > 0; --n)
            sentence.append(words[next(unsigned(words.size()))]);
        std::get<List>(outline.blocks.back()).items.push_back(Item{sentence.join(QLatin1Char(' '))});
    }
    return outline;
}

Outline outlineOf(const std::vector<QString> &items) {
    Outline outline;
    outline.title = QStringLiteral("T");
    outline.language = QStringLiteral("en");
    outline.blocks.push_back(Heading{1, outline.title});
    List list;
    for (const QString &text : items)
        list.items.push_back(Item{text});
    outline.blocks.push_back(std::move(list));
    return outline;
}

} // namespace coalesce::test
