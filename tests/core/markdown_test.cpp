// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/markdown.h"
#include "tests/support/catch.h"
#include "tests/support/nasty_text.h"
#include "tests/support/naughty_strings.h"
#include "tests/support/read_markdown.h"
#include "tests/support/read_pandoc.h"

#include <QJsonArray>

using namespace coalesce;
using namespace coalesce::report;
using namespace coalesce::test;

namespace {

QString source(const Block &block) {
    return markdownOf({.title = {}, .author = {}, .language = {}, .date = {}, .blocks = {block}});
}

QString itemSource(const char *text) {
    return source(List{{Item{QString::fromUtf8(text)}}});
}

QString withBy(const QString &text, const QString &by, const QString &aside = {}) {
    QString beside = by.isEmpty() ? QString() : u"— "_qs + by;
    if (!aside.isEmpty())
        beside += (by.isEmpty() ? QString() : u" "_qs) + u'(' + aside + u')';
    return beside.isEmpty() ? text : text + u' ' + kEmphasisMark + beside + kEmphasisMark;
}

void expectItems(const std::vector<Item> &items, const QString &where, std::vector<ReadBlock> &out) {
    if (!items.empty())
        out.push_back({where + u"ul"_qs, {}});
    for (const Item &item : items) {
        out.push_back(
            {where + (item.quote ? u"li > p"_qs : u"li p"_qs), withBy(item.text, item.by, item.aside)});
        expectItems(item.children, where + u"li "_qs, out);
    }
}

// What a reader shall find in the document.
std::vector<ReadBlock> expected(const Outline &outline) {
    std::vector<ReadBlock> out;
    for (const Block &block : outline.blocks) {
        if (const auto *heading = std::get_if<Heading>(&block)) {
            const QString aside = heading->aside.isEmpty() ? QString() : u" ("_qs + heading->aside + u')';
            out.push_back({u"h%1"_qs.arg(std::min(heading->level, 6)), heading->text + aside});
        } else if (const auto *paragraph = std::get_if<Paragraph>(&block)) {
            QString text;
            for (const Span &span : paragraph->spans)
                text += span.text;
            if (!text.isEmpty())
                out.push_back({u"p"_qs, text});
        } else if (const auto *list = std::get_if<List>(&block)) {
            expectItems(list->items, {}, out);
        } else if (const auto *callout = std::get_if<Callout>(&block)) {
            // Some readers drop a space before a line break, so there is none.
            const bool apart = !callout->lead.isEmpty() && !callout->text.startsWith(u'\n');
            const QString lead = callout->lead + (apart ? u" "_qs : QString());
            out.push_back({u"> p"_qs, withBy(lead + callout->text, callout->by)});
            if (!callout->closing.isEmpty())
                out.push_back({u"> p"_qs, callout->closing});
        }
    }
    return out;
}

std::vector<ReadBlock> readBack(const Outline &outline) {
    return readMarkdown(markdownOf(outline).toUtf8());
}

// One outline with the text in every place where text can stand.
Outline everywhere(const QString &text) {
    const Item item{text, text, true, {{text, {}, false, {{text, text}}}, {text}}};
    return {.title = text,
            .author = text,
            .language = u"en"_qs,
            .date = {},
            .blocks = {Heading{1, text, text}, Heading{2, text}, Paragraph{{{text}}},
                       Paragraph{{{text}, {text, Span::Style::Strong}, {text}, {text, Span::Style::Muted}}},
                       List{{item,
                             {text},
                             {text, text},
                             item,
                             {text, text, true, {}, text},
                             {text, {}, false, {{text, {}, false, {}, text}}, text}}},
                       List{{{text}}}, Callout{text, text, text}, Callout{text, text, text, Tone::Stop, text},
                       Callout{{}, text}, Callout{text, text}, Heading{9, text}}};
}

rc::Gen<QString> someText() {
    return rc::gen::map(nastyText(), [](const QString &text) { return text.isEmpty() ? u"x"_qs : text; });
}

} // namespace

TEST_CASE("nothing that people write becomes markup, and all of it comes back, wherever it stands") {
    CHECK(rc::check([] {
        const Outline outline = everywhere(*someText());
        RC_ASSERT(readBack(outline) == expected(outline));
    }));
}

TEST_CASE("different texts side by side come back too") {
    CHECK(rc::check([] {
        const Item child{*someText(), *nastyText()};
        const Outline outline{
            .title = {},
            .author = {},
            .language = {},
            .date = {},
            .blocks = {Paragraph{{{*someText()}, {*someText(), Span::Style::Strong}, {*someText()}}},
                       List{{{*someText(), *nastyText(), true, {child}}, {*someText(), {}, false, {child}}}},
                       Callout{*nastyText(), *someText(), *nastyText(), Tone::Plain, *nastyText()},
                       Heading{2, *someText(), *nastyText()}}};
        RC_ASSERT(readBack(outline) == expected(outline));
    }));
}

TEST_CASE("the strings that are known to break programs come back") {
    for (const QJsonValue &string : test::naughtyStrings()) {
        if (string.toString().isEmpty())
            continue;
        const Outline outline = everywhere(string.toString());
        CHECK(readBack(outline) == expected(outline));
    }
}

TEST_CASE("pandoc too gives back what was written") {
    const auto found = findPandoc();
    if (!found) {
        WARN("Skipped: pandoc is not installed, so this was not tried with it.");
        return;
    }
    // One call for many texts: it takes a moment to start.
    QStringList texts;
    for (const QJsonValue &string : test::naughtyStrings())
        if (!string.toString().isEmpty())
            texts += string.toString();
    const rc::Gen<QString> nasty = nastyText();
    for (int i = 0; i < 300; ++i) {
        const QString text = nasty(rc::Random(quint64(i)), i % 20).value();
        if (!text.isEmpty())
            texts += text;
    }
    Outline outline;
    for (const QString &text : texts)
        for (const Block &block : everywhere(text).blocks)
            outline.blocks.push_back(block);
    const std::vector<ReadBlock> read = readWithPandoc(*found, markdownOf(outline).toUtf8());
    const std::vector<ReadBlock> meant = expected(outline);
    REQUIRE(read.size() == meant.size());
    for (size_t i = 0; i < meant.size(); ++i)
        if (read[i] != meant[i])
            CHECK(read[i] == meant[i]);
}

TEST_CASE("texts that look like markup come back one by one") {
    for (const char *text : {"  leading",
                             "trailing  ",
                             "\ttab",
                             "1. x",
                             "# x",
                             "---",
                             "===",
                             "> x",
                             "`x`",
                             "\\",
                             "x\\",
                             "&amp;",
                             "<script>",
                             "[x](javascript:alert(1))",
                             "![x](y)",
                             "a | b\n--- | ---",
                             "~~~",
                             "+ x",
                             "a\n\nb",
                             "a\n   \nb",
                             "\na",
                             "a\n",
                             "a\n\n",
                             "\n",
                             "\u00A0x\u00A0",
                             "a\u2028b",
                             "😀",
                             "كلمة",
                             "\u0301x",
                             "x  y",
                             "a\n===",
                             "a\n---",
                             "#",
                             "-",
                             "1.",
                             "*",
                             "_x_"}) {
        const Outline outline = everywhere(QString::fromUtf8(text));
        CHECK(readBack(outline) == expected(outline));
    }
}

TEST_CASE("letters and marks typed apart stay apart for readers that would compose them") {
    // pandoc composes its input; libcmark does not, so what it gives back shows only half of this.
    CHECK(itemSource("cafe\u0301") == u"- cafe&#769;\n"_qs);
    CHECK(itemSource("caf\u00E9 \u0915\u093F") == u"- caf\u00E9 \u0915\u093F\n"_qs);
    CHECK(itemSource("\u212B") == u"- &#8491;\n"_qs);
    CHECK(itemSource("\u1112\u1161") == u"- \u1112&#4449;\n"_qs);
    CHECK(itemSource("=\u0338") == u"- \\=&#824;\n"_qs);
    CHECK(itemSource("\U0001D15E") == u"- &#119134;\n"_qs);
    for (const char *text : {"e\u0301\u0323", "\U0001D15E", "\U0002F800x", "\u0301", "\u0344"}) {
        const Outline outline = everywhere(QString::fromUtf8(text));
        CHECK(readBack(outline) == expected(outline));
    }
}

TEST_CASE("ordinary text stays as readable as it was typed") {
    for (const char *text :
         {"We should meet more often, in the evening (with food).", "It's £5 & that's OK - R&D too.",
          "snake_case and a_b", "-5 degrees", "#hashtag", "+1", "3.5 hours", "2024 was hard", "Why? Because!",
          "https://example.org/a?b=c", "a < b > c", "1/2 = 50%", "a: b; c"})
        CHECK(itemSource(text) == u"- "_qs + QString::fromUtf8(text) + u'\n');
    CHECK(itemSource("*x*") == u"- \\*x\\*\n"_qs);
    CHECK(itemSource("1. x") == u"- 1\\. x\n"_qs);
    CHECK(itemSource("a\nb") == u"- a\\\n  b\n"_qs);
}

TEST_CASE("the document is laid out as it is meant to be read") {
    const Outline outline{
        .title = u"Day"_qs,
        .author = {},
        .language = u"en"_qs,
        .date = {},
        .blocks = {Heading{1, u"Day"_qs},
                   Paragraph{{{u"Held in "_qs},
                              {u"Leeds"_qs, Span::Style::Strong},
                              {u". See "_qs},
                              {u"the site"_qs, Span::Style::Link, u"https://example.org/a_(b)?c=d&copy=e"_qs},
                              {u"."_qs}}},
                   Heading{2, u"Childcare"_qs, u"4 answers"_qs},
                   List{{{u"We need a crèche."_qs, u"Ann Lee"_qs, true, {{u"We need a creche"_qs}}},
                         {u"More\nlines"_qs}}},
                   List{{{u"Another list"_qs}}}, Callout{u"Left open:"_qs, u"who pays"_qs, {}, Tone::Stop}}};
    CHECK(markdownOf(outline) == uR"(# Day

Held in **Leeds**. See [the site](https://example.org/a\_%28b%29?c=d\&copy=e).

## Childcare (4 answers)

- > We need a crèche. *— Ann Lee*
  - We need a creche
- More\
  lines

* Another list

> **Left open:** who pays
)"_qs);
}

TEST_CASE("a link leads to an address that may be followed, or is plain text") {
    const auto link = [](const char *target) {
        return source(Paragraph{{{u"x"_qs, Span::Style::Link, QString::fromUtf8(target)}}});
    };
    for (const char *target :
         {"javascript:alert(1)", "data:text/html,x", "file:///etc", "x", "", "//x", "vbscript:x"})
        CHECK(link(target) == u"x\n"_qs);
    CHECK(link("mailto:a@b.org") == u"[x](mailto:a@b.org)\n"_qs);
    CHECK(readMarkdown(link("https://x.org/)*_'(&amp;").toUtf8()) ==
          std::vector<ReadBlock>{{u"p"_qs, kLinkMark + u"x"_qs + kLinkMark}});
    const Paragraph exclaimed{{{u"Wow!"_qs}, {u"x"_qs, Span::Style::Link, u"https://x.org"_qs}}};
    CHECK(readMarkdown(source(exclaimed).toUtf8()) ==
          std::vector<ReadBlock>{{u"p"_qs, u"Wow!"_qs + kLinkMark + u"x"_qs + kLinkMark}});
}

TEST_CASE("any link with any text is a link with that text") {
    CHECK(rc::check([] {
        const QString text = u'x' + *nastyText() + u'x';
        const QString before = *nastyText();
        const Paragraph paragraph{
            {{before}, {text, Span::Style::Link, u"https://x.org/y"_qs}, {*someText()}}};
        const auto blocks = readMarkdown(source(paragraph).toUtf8());
        RC_ASSERT(blocks.size() == 1u);
        RC_ASSERT(blocks[0].text == before + kLinkMark + text + kLinkMark + paragraph.spans[2].text);
    }));
}

TEST_CASE("an empty outline is an empty document, and an empty item does no harm") {
    CHECK(markdownOf({}).isEmpty());
    const auto blocks = readMarkdown(source(List{{{u"a"_qs, {}, false, {{QString()}}}}}).toUtf8());
    CHECK(blocks.size() == 4);
}
