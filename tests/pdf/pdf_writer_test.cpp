// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf/pdf_writer.h"
#include "tests/pdf/sample_outline.h"
#include "tests/support/catch.h"
#include "tests/support/pdf_text.h"

#include <rapidcheck.h>
#include <set>
#include <thread>

using namespace coalesce;
using namespace coalesce::report;
using namespace coalesce::report::pdf;
using namespace coalesce::test;

namespace {

const Fonts &fonts() {
    static const Fonts loaded = Fonts::load(QStringLiteral(COALESCE_FONTS)).value();
    return loaded;
}

LaidOutReport laidOut(const Outline &outline, Paper paper = Paper::A4) {
    return LaidOutReport::layOut(outline, paper, fonts()).value();
}

QByteArray pdfOf(const Outline &outline) {
    return writePdf(laidOut(outline)).value();
}

std::vector<PdfElement> elementsOf(const PdfFacts &facts, const QString &role) {
    std::vector<PdfElement> found;
    for (const PdfElement &element : facts.elements) {
        if (element.role == role)
            found.push_back(element);
    }
    return found;
}

QStringList textsOf(const PdfFacts &facts, const QString &role) {
    QStringList texts;
    for (const PdfElement &element : elementsOf(facts, role))
        texts.append(element.text);
    return texts;
}

// What the items of a one-list report say, in order.
QStringList itemsReadBack(const std::vector<QString> &items) {
    return textsOf(readPdf(pdfOf(outlineOf(items))), QStringLiteral("LBody"));
}

} // namespace

TEST_CASE("every script and every difficult string reads back as it was typed") {
    const std::vector<Sample> samples = difficultTexts();
    std::vector<QString> typed;
    for (const Sample &sample : samples)
        typed.push_back(sample.text);
    const QStringList read = itemsReadBack(typed);
    REQUIRE(read.size() == qsizetype(samples.size()));
    for (size_t i = 0; i < samples.size(); ++i) {
        INFO(samples[i].name);
        CHECK(read[qsizetype(i)] == typed[i]);
    }
}

TEST_CASE("control characters are shown by their pictures, tabs and line ends stay") {
    const QStringList read = itemsReadBack({QStringLiteral("a\u0001b\u001b\u007f\tc\nd\u000be")});
    CHECK(read == QStringList{QStringLiteral("a\u2401b\u241b\u2421\tc\nd\u240be")});
}

TEST_CASE("any mixture of difficult characters reads back") {
    QString all;
    for (const Sample &sample : difficultTexts())
        all += sample.text;
    const QList<uint> pool = all.toUcs4();
    CHECK(rc::check("read back equals typed", [&] {
        std::vector<QString> typed;
        for (const auto &picks :
             *rc::gen::resize(12, rc::gen::container<std::vector<std::vector<qsizetype>>>(
                                      rc::gen::nonEmpty(rc::gen::container<std::vector<qsizetype>>(
                                          rc::gen::inRange<qsizetype>(0, pool.size())))))) {
            QString text;
            for (const qsizetype pick : picks)
                text += QString::fromUcs4(reinterpret_cast<const char32_t *>(&pool[pick]), 1);
            typed.push_back(text);
        }
        RC_ASSERT(itemsReadBack(typed) == QStringList(typed.begin(), typed.end()));
    }));
}

TEST_CASE("characters of all blocks of the first two planes read back") {
    std::vector<QString> typed;
    for (char32_t block = 0x100; block < 0x20000; block += 0x100) {
        QString text;
        for (char32_t code = block; code < block + 0x100; code += 9) {
            if (code < 0xd800 || code > 0xdfff)
                text += QString::fromUcs4(&code, 1);
        }
        if (!text.isEmpty())
            typed.push_back(text);
    }
    const QStringList read = itemsReadBack(typed);
    REQUIRE(read.size() == qsizetype(typed.size()));
    for (size_t i = 0; i < typed.size(); ++i) {
        INFO("from " << typed[i].toUcs4().front());
        CHECK((read[qsizetype(i)] == typed[i]));
    }
}

TEST_CASE("a text over several pages is one element") {
    QString text;
    while (text.size() < 20000)
        text += QStringLiteral("the room stays open ");
    text.truncate(20000);
    const LaidOutReport report = laidOut(outlineOf({text, QStringLiteral("after")}));
    REQUIRE(report.pageCount() >= 3);
    const PdfFacts facts = readPdf(writePdf(report).value());
    CHECK(textsOf(facts, QStringLiteral("LBody")) == QStringList{text, QStringLiteral("after")});
    const std::vector<PdfElement> paragraphs = elementsOf(facts, QStringLiteral("P"));
    REQUIRE(paragraphs.size() == 2);
    CHECK(paragraphs[0].marks >= 3); // a piece on each page
    CHECK(paragraphs[1].marks == 1);
}

TEST_CASE("a report is told by its structure") {
    const PdfFacts facts = readPdf(pdfOf(sampleOutline()));
    CHECK(facts.elements.front().role == QStringLiteral("Document"));
    CHECK(textsOf(facts, QStringLiteral("H1")) ==
          QStringList{QStringLiteral("Calls to action: outcomes of the third gathering")});
    CHECK(textsOf(facts, QStringLiteral("H2")) ==
          QStringList{QStringLiteral("What needs to continue?"), QStringLiteral("What should we start?"),
                      QStringLiteral("What should stop?"), QStringLiteral("Join us")});
    CHECK(textsOf(facts, QStringLiteral("H3")).first() == QStringLiteral("Recognition 4 answers"));
    CHECK(textsOf(facts, QStringLiteral("BlockQuote")).first() ==
          QStringLiteral("Nobody ever asked us to the table before. Keep asking. — Ines Okoro"));
    CHECK(textsOf(facts, QStringLiteral("Div")).first() ==
          QStringLiteral("Left open. If we cluster the work of staff apart from that of neighbours, do we "
                         "rebuild the wall?"));
    // The merged wordings are a list within the item.
    const std::vector<PdfElement> lists = elementsOf(facts, QStringLiteral("L"));
    REQUIRE(lists.size() >= 2);
    CHECK(lists[1].depth > lists[0].depth);
    CHECK(lists[1].text == QStringLiteral("Pay us for advicepay people who advise"));
}

TEST_CASE("each text has its piece of a page, also where nothing of it can be seen") {
    Outline outline = sampleOutline();
    List all;
    for (const Sample &sample : difficultTexts())
        all.items.push_back(Item{sample.text, sample.text, false, {}, sample.text});
    outline.blocks.push_back(std::move(all));
    for (const Sample &sample : difficultTexts()) {
        outline.blocks.push_back(Paragraph{{Span{sample.text}, Span{sample.text, Span::Style::Strong}}});
        outline.blocks.push_back(Callout{sample.text, sample.text, sample.text, Tone::Stop, sample.text});
        outline.blocks.push_back(Heading{3, sample.text, sample.text});
    }
    for (const PdfElement &element : readPdf(pdfOf(outline)).elements) {
        if (element.hasActualText) {
            INFO(element.actualText.toStdString());
            CHECK(element.marks > 0);
        }
    }
}

TEST_CASE("what is said beside an item and beneath a remark is read with it") {
    Outline outline = outlineOf({});
    outline.blocks.push_back(List{{Item{
        QStringLiteral("One gate."), QStringLiteral("Halima Yusuf"), false, {}, QStringLiteral("11 dots")}}});
    outline.blocks.push_back(Callout{QStringLiteral("Debated."), QStringLiteral("Now or later?"),
                                     QStringLiteral("Tom"), Tone::Stop,
                                     QStringLiteral("How it was left: later")});
    const PdfFacts facts = readPdf(pdfOf(outline));
    CHECK(textsOf(facts, QStringLiteral("LBody")) ==
          QStringList{QStringLiteral("One gate. — Halima Yusuf (11 dots)")});
    CHECK(textsOf(facts, QStringLiteral("P")).mid(1) ==
          QStringList{QStringLiteral("Debated. Now or later? — Tom"),
                      QStringLiteral("How it was left: later")});
    CHECK(elementsOf(facts, QStringLiteral("Div")).size() == 1);
}

TEST_CASE("page numbers and the running title are artifacts and everything else is marked") {
    const Outline outline = largeOutline(300);
    const PdfFacts facts = readPdf(pdfOf(outline));
    REQUIRE(facts.pages > 3);
    CHECK(facts.unmarkedDrawing == 0);
    CHECK(facts.artifacts >= facts.pages);
    QString said;
    for (const PdfElement &element : facts.elements)
        said += element.actualText + QLatin1Char('\n');
    CHECK(said.count(outline.title) == 1);
    CHECK_FALSE(said.contains(QStringLiteral("1 / ")));
    CHECK(facts.marked);
}

TEST_CASE("links lead only where it is safe, and belong to the structure") {
    Outline outline = outlineOf({QStringLiteral("x")});
    const auto link = [](const char *target) {
        return Span{QString::fromUtf8(target), Span::Style::Link, QString::fromUtf8(target)};
    };
    outline.blocks.push_back(Paragraph{{Span{QStringLiteral("See ")}, link("https://example.org/a?b=(c)"),
                                        link("javascript:alert(1)"), link("mailto:room@example.org"),
                                        link("file:///etc/passwd")}});
    const PdfFacts facts = readPdf(pdfOf(outline));
    CHECK(facts.targets == std::vector<QString>{QStringLiteral("https://example.org/a?b=(c)"),
                                                QStringLiteral("mailto:room@example.org")});
    const std::vector<PdfElement> links = elementsOf(facts, QStringLiteral("Link"));
    REQUIRE(links.size() == 2);
    CHECK(links[0].links == 1);
    CHECK(links[0].actualText == QStringLiteral("https://example.org/a?b=(c)"));
    CHECK(textsOf(facts, QStringLiteral("P")).last() ==
          QStringLiteral(
              "See https://example.org/a?b=(c)javascript:alert(1)mailto:room@example.orgfile:///etc/passwd"));
}

TEST_CASE("bookmarks nest like the headings and lead to their pages") {
    const LaidOutReport report = laidOut(sampleOutline());
    const PdfFacts facts = readPdf(writePdf(report).value());
    REQUIRE(facts.bookmarks.size() == report.headings().size());
    for (size_t i = 0; i < facts.bookmarks.size(); ++i) {
        const HeadingPlace &heading = report.headings()[i];
        CHECK(facts.bookmarks[i].title == heading.text);
        CHECK(facts.bookmarks[i].depth == heading.level - 1);
        CHECK(facts.bookmarks[i].page == heading.page);
    }
    CHECK(facts.bookmarks[2].title == QStringLiteral("Recognition"));
    CHECK(facts.bookmarks[2].depth == 2);
}

TEST_CASE("a report says its language, title and author, and no date but the workshop's") {
    Outline outline = sampleOutline();
    outline.title = QStringLiteral("Gespräche <über> 楽 & \"alles\"");
    outline.language = QStringLiteral("de");
    PdfFacts facts = readPdf(pdfOf(outline));
    CHECK(facts.language == QStringLiteral("de"));
    CHECK(facts.title == outline.title);
    CHECK(facts.author == QStringLiteral("Riverside Forum"));
    CHECK(facts.displaysTitle);
    CHECK(facts.creationDate == QStringLiteral("D:20240701"));
    CHECK(facts.allDates == QStringLiteral("D:20240701;"));
    CHECK(facts.xmp.contains("<xmp:CreateDate>2024-07-01</xmp:CreateDate>"));
    CHECK(facts.xmp.contains(outline.title.toHtmlEscaped().toUtf8()));
    CHECK(facts.xmp.contains("<pdfuaid:part>1</pdfuaid:part>"));

    outline.date.reset();
    facts = readPdf(pdfOf(outline));
    CHECK(facts.allDates.isEmpty());
    CHECK_FALSE(facts.xmp.contains("Date"));
}

TEST_CASE("the same report gives the same bytes, again and from any thread") {
    Outline outline = sampleOutline();
    List all;
    for (const Sample &sample : difficultTexts())
        all.items.push_back(Item{sample.text});
    outline.blocks.push_back(all);
    const QByteArray once = pdfOf(outline);
    pdfOf(largeOutline(500)); // what was made before must not matter
    CHECK(pdfOf(outline) == once);

    const LaidOutReport shared = laidOut(outline);
    std::vector<QByteArray> made(4);
    std::vector<std::thread> threads;
    for (size_t i = 0; i < made.size(); ++i) {
        threads.emplace_back([&, i] { made[i] = i % 2 == 0 ? pdfOf(outline) : writePdf(shared).value(); });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const QByteArray &bytes : made)
        CHECK(bytes == once);
}

TEST_CASE("an empty outline is a page, and a list without items is nothing") {
    Outline outline;
    outline.language = QStringLiteral("en");
    CHECK(readPdf(pdfOf(outline)).pages == 1);
    outline.blocks = {Heading{1, QStringLiteral("T")}, List{}, Paragraph{}};
    const PdfFacts facts = readPdf(pdfOf(outline));
    CHECK(facts.pages == 1);
    CHECK(facts.elements.size() == 2);
}

TEST_CASE("writing stops when it is told to") {
    const LaidOutReport report = laidOut(largeOutline(200));
    const Result<QByteArray> stopped = writePdf(report, [](int done, int) { return done < 3; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(
        writePdf(report, [&](int done, int total) { return done <= total && total == report.pageCount(); }));
}

TEST_CASE("fonts are looked for where they are said to be") {
    const Result<Fonts> none = Fonts::load(QStringLiteral("/nowhere"));
    REQUIRE_FALSE(none);
    CHECK(none.error().code == ErrorCode::NotReadable);
    CHECK(none.error().place == QStringLiteral("/nowhere"));
}
