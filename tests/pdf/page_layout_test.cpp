// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf/laid_out_report.h"
#include "core/report/pdf/painter.h"
#include "tests/pdf/sample_outline.h"
#include "tests/support/catch.h"

#include <cairo.h>
#include <cmath>

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

struct Ink {
    double left, top, right, bottom;
};

// What drawing a page really touches, in points.
Ink inkOf(const LaidOutReport &report, int page) {
    cairo_surface_t *surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nullptr);
    cairo_t *cairo = cairo_create(surface);
    report.drawPage(cairo, page);
    double x, y, width, height;
    cairo_recording_surface_ink_extents(surface, &x, &y, &width, &height);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return {x, y, x + width, y + height};
}

QByteArray pixelsOf(const LaidOutReport &report, int page, double scale) {
    const int width = int(std::ceil(report.pageSizePoints().width() * scale));
    const int height = int(std::ceil(report.pageSizePoints().height() * scale));
    QByteArray pixels(qsizetype(width) * height * 4, '\0');
    report.renderPage(page, scale, reinterpret_cast<unsigned char *>(pixels.data()), width * 4);
    return pixels;
}

int linesOf(const LaidOutReport &report, int page) {
    return int(report.pages().pages[page].lines.size());
}

} // namespace

TEST_CASE("every page is drawn within its margins, whatever was typed") {
    Outline outline = sampleOutline();
    List nasty;
    for (const Sample &sample : difficultTexts())
        nasty.items.push_back(Item{sample.text, QStringLiteral("Somebody")});
    nasty.items.push_back(Item{QString(5000, QLatin1Char('x'))});
    nasty.items.push_back(Item{QString(5000, QChar(0x0645))});
    nasty.items.push_back(Item{QString(500, QLatin1Char('\t')) + QStringLiteral("x")});
    Item deep{QStringLiteral("deepest")};
    for (int i = 0; i < 40; ++i)
        deep = Item{QStringLiteral("a level"), {}, false, {deep}};
    nasty.items.push_back(deep);
    outline.blocks.push_back(nasty);
    outline.blocks.push_back(
        Callout{QStringLiteral("Left open."), QString(3000, QLatin1Char('y')), {}, Tone::Stop});
    for (const Paper paper : {Paper::A4, Paper::Letter}) {
        const LaidOutReport report = laidOut(outline, paper);
        const style::PageMeasures measures = style::measuresOf(paper);
        CHECK(report.pageSizePoints().width() == measures.width);
        for (int page = 0; page < report.pageCount(); ++page) {
            INFO("page " << page);
            const Ink ink = inkOf(report, page);
            // Overhanging letters may reach a little into the margin.
            CHECK(ink.left >= measures.side - 4);
            CHECK(ink.right <= measures.width - measures.side + 4);
            CHECK(ink.top >= measures.header - 12);
            CHECK(ink.bottom <= measures.height - measures.footer + 4);
            for (const TextLine &line : report.pages().pages[page].lines) {
                CHECK(line.baseline > measures.top);
                CHECK(line.baseline < measures.height - measures.bottom);
            }
        }
    }
}

TEST_CASE("a heading is never the last thing on a page") {
    Outline outline;
    outline.language = QStringLiteral("en");
    outline.blocks.push_back(Heading{1, QStringLiteral("T")});
    for (int i = 0; i < 120; ++i) {
        outline.blocks.push_back(Heading{2, QStringLiteral("Part %1").arg(i)});
        outline.blocks.push_back(Heading{3, QStringLiteral("Cluster")});
        outline.blocks.push_back(Paragraph{{Span{QStringLiteral("What it says, in one sentence.")}}});
        List list;
        for (int n = 0; n < i % 7; ++n)
            list.items.push_back(Item{QStringLiteral("An answer")});
        outline.blocks.push_back(list);
    }
    const LaidOutReport report = laidOut(outline);
    REQUIRE(report.pageCount() > 10);
    const LaidOut &pages = report.pages();
    for (const Page &page : pages.pages) {
        const int node = page.lines.back().runs.front().node;
        CHECK(pages.nodes[node].role != Node::Role::Heading);
    }
}

TEST_CASE("a section's first words follow its facts line on the same page, and a short remark stays whole") {
    Outline outline;
    outline.language = QStringLiteral("en");
    outline.blocks.push_back(Heading{1, QStringLiteral("T")});
    for (int i = 0; i < 90; ++i) {
        outline.blocks.push_back(Heading{2, QStringLiteral("Part %1").arg(i)});
        outline.blocks.push_back(Paragraph{{Span{QStringLiteral("The long table.")}}, true});
        outline.blocks.push_back(Paragraph{{Span{QStringLiteral("What was said there.")}}});
        outline.blocks.push_back(Heading{3, QStringLiteral("Cluster")});
        List list;
        for (int n = 0; n <= i % 7; ++n)
            list.items.push_back(Item{QStringLiteral("An answer")});
        outline.blocks.push_back(list);
        outline.blocks.push_back(Callout{QStringLiteral("Debated."),
                                         QString(300, QLatin1Char('y')),
                                         {},
                                         Tone::Stop,
                                         QStringLiteral("How it was left: open")});
    }
    const LaidOutReport report = laidOut(outline);
    REQUIRE(report.pageCount() > 10);
    const LaidOut &pages = report.pages();
    for (const Page &page : pages.pages) {
        const Node &last = pages.nodes[page.lines.back().runs.front().node];
        CHECK((last.role == Node::Role::Paragraph || last.role == Node::Role::Span));
        const QString text = last.text.value_or(QString());
        CHECK((text == QStringLiteral("An answer") || text == QStringLiteral("How it was left: open")));
    }
}

TEST_CASE("no paragraph leaves or begins a page with a single line of several") {
    const LaidOutReport report = laidOut(largeOutline(1200));
    const LaidOut &pages = report.pages();
    REQUIRE(pages.pages.size() > 20);
    const auto nodeOf = [](const TextLine &line) { return line.runs.front().node; };
    for (size_t i = 0; i + 1 < pages.pages.size(); ++i) {
        const std::vector<TextLine> &before = pages.pages[i].lines;
        const std::vector<TextLine> &after = pages.pages[i + 1].lines;
        if (nodeOf(before.back()) != nodeOf(after.front()))
            continue;
        CHECK(nodeOf(before[before.size() - 2]) == nodeOf(before.back()));
        CHECK(nodeOf(after[1]) == nodeOf(after.front()));
    }
}

TEST_CASE("pages are filled") {
    const LaidOutReport report = laidOut(largeOutline(1000));
    for (int page = 0; page + 1 < report.pageCount(); ++page)
        CHECK(linesOf(report, page) >= 30);
}

TEST_CASE("right-to-left items stand at the right, their bullets too") {
    const LaidOutReport report =
        laidOut(outlineOf({QStringLiteral("אנחנו צריכים מקום"), QStringLiteral("left")}));
    const Page &page = report.pages().pages.front();
    const double middle = report.pageSizePoints().width() / 2;
    REQUIRE(page.lines.size() == 3);
    REQUIRE(page.shapes.size() == 2);
    CHECK(page.lines[1].x > middle);
    CHECK(page.shapes[0].x > middle);
    CHECK(page.lines[2].x < middle);
    CHECK(page.shapes[1].x < middle);
    CHECK(page.shapes[0].y == Approx(page.lines[1].baseline - 5.5).margin(2));
}

TEST_CASE("an override in a text does not turn round the name beside it") {
    Outline outline = outlineOf({});
    outline.blocks.push_back(List{{Item{QStringLiteral("\u202eabc"), QStringLiteral("Noa")}}});
    const LaidOutReport report = laidOut(outline);
    const TextLine &last = report.pages().pages.front().lines.back();
    REQUIRE(last.runs.size() == 1); // a line of its own
    CHECK_FALSE(last.runs.front().backward);
    CHECK(last.runs.front().text.endsWith("Noa"));
}

TEST_CASE("emoji are pictures at the size of the text, and flags and families are one") {
    const LaidOutReport report =
        laidOut(outlineOf({QStringLiteral("😀"), QStringLiteral("👩‍👩‍👧‍👦"),
                           QStringLiteral("🇫🇷"), QStringLiteral("👍🏽")}));
    const Page &page = report.pages().pages.front();
    REQUIRE(page.lines.size() == 5);
    for (size_t i = 1; i < page.lines.size(); ++i) {
        REQUIRE(page.lines[i].runs.size() == 1);
        const GlyphRun &run = page.lines[i].runs.front();
        CHECK(report.pages().typefaces[run.typeface].colour);
        CHECK(run.glyphs.size() == 1);
        CHECK(run.width < 16);
        CHECK(run.width > 9);
    }
}

TEST_CASE("every heading knows its page") {
    const LaidOutReport report = laidOut(largeOutline(500));
    REQUIRE(report.headings().size() == 11);
    CHECK(report.headings().front().page == 0);
    for (size_t i = 1; i < report.headings().size(); ++i) {
        CHECK(report.headings()[i].page >= report.headings()[i - 1].page);
        CHECK(report.headings()[i].text == QStringLiteral("Cluster %1").arg(i - 1));
    }
    CHECK(report.headings().back().page > 10);
}

TEST_CASE("laying out stops when it is told to") {
    int asked = 0;
    const Result<LaidOutReport> stopped =
        LaidOutReport::layOut(largeOutline(1000), Paper::A4, fonts(), [&](int done, int total) {
            CHECK(done == asked);
            CHECK(total == 1041);
            return ++asked <= 100;
        });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(asked == 101);
}

TEST_CASE("the preview shows ink on white, the same each time") {
    const LaidOutReport report = laidOut(sampleOutline());
    const QByteArray pixels = pixelsOf(report, 0, 1.5);
    CHECK(pixelsOf(report, 0, 1.5) == pixels);
    CHECK(pixelsOf(report, 1, 1.5) != pixels);
    qsizetype dark = 0;
    for (qsizetype i = 0; i < pixels.size(); i += 4) {
        REQUIRE(quint8(pixels[i + 3]) == 255);
        dark += quint8(pixels[i + 1]) < 128;
    }
    const double share = double(dark) / double(pixels.size() / 4);
    CHECK(share > 0.01);
    CHECK(share < 0.2);
}

TEST_CASE("a heading that starts a page does, also where there is room, and the others do not") {
    Outline outline;
    outline.title = QStringLiteral("Forms");
    outline.blocks.push_back(Heading{1, outline.title});
    for (const char *name : {"one", "two", "three"}) {
        Heading heading{2, QLatin1String(name)};
        heading.startsPage = name[0] == 't';
        outline.blocks.push_back(heading);
        outline.blocks.push_back(Paragraph{{{QStringLiteral("A line.")}}});
    }
    const LaidOutReport report = laidOut(outline);
    CHECK(report.pageCount() == 3);
    std::vector<int> pages;
    for (const HeadingPlace &heading : report.headings())
        pages.push_back(heading.page);
    CHECK(pages == std::vector{0, 0, 1, 2});
}
