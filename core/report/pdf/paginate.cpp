// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf/paginate.h"

#include <QCoreApplication>

namespace coalesce::report::pdf {

namespace {

// Where the page that begins at `start` ends: before the last line that fits and that a page may end before.
size_t endOfPage(const std::vector<FlowLine> &lines, size_t start, double room) {
    double used = lines[start].extent();
    for (size_t i = start + 1; i < lines.size(); ++i) {
        if (lines[i].startsPage)
            return i;
        used += lines[i].gap + lines[i].extent();
        if (used <= room)
            continue;
        for (size_t end = i; end > start; --end) {
            if (lines[end].mayBreak)
                return end;
        }
        return i; // nothing but what wants to stay together: it cannot
    }
    return lines.size();
}

void addPanel(Page &page, const Panel &panel, double top, double bottom) {
    if (panel.groundWidth > 0)
        page.shapes.push_back(
            {Shape::Kind::Rectangle, panel.groundX, top, panel.groundWidth, bottom - top, panel.ground});
    page.shapes.push_back({Shape::Kind::Rectangle, panel.barX, top, panel.barWidth, bottom - top, panel.bar});
}

// One area for each stretch of a link on a line.
void addLinkAreas(Page &page, const FlowLine &line, double top, const std::vector<Node> &nodes) {
    for (const GlyphRun &run : line.line.runs) {
        if (run.node < 0 || nodes[run.node].role != Node::Role::Link || run.width <= 0)
            continue;
        const double x = line.line.x + double(run.x);
        LinkArea *last = page.links.empty() ? nullptr : &page.links.back();
        if (last && last->node == run.node && last->y == top && last->x + last->width >= x - 0.01)
            last->width = x + double(run.width) - last->x;
        else
            page.links.push_back({run.node, x, top, double(run.width), line.height});
    }
}

Page pageOf(Flow &flow, size_t start, size_t end, int number, LaidOut &laidOut) {
    Page page;
    double y = laidOut.measures.top;
    double panelTop = y;
    for (size_t i = start; i < end; ++i) {
        FlowLine &line = flow.lines[i];
        if (i > start)
            y += line.gap;
        if (line.panel >= 0 && (i == start || flow.lines[i - 1].panel != line.panel))
            panelTop = y;
        y += line.padAbove;
        if (line.heading >= 0) {
            laidOut.headings[line.heading].page = number;
            laidOut.headings[line.heading].y = y;
        }
        if (line.bullet) {
            line.bullet->y += y;
            page.shapes.push_back(*line.bullet);
        }
        addLinkAreas(page, line, y, laidOut.nodes);
        line.line.baseline += y;
        page.lines.push_back(std::move(line.line));
        y += line.height + line.padBelow;
        if (line.panel >= 0 && (i + 1 == end || flow.lines[i + 1].panel != line.panel))
            addPanel(page, flow.panels[line.panel], panelTop, y);
    }
    return page;
}

} // namespace

void paginate(Flow flow, LaidOut &laidOut) {
    laidOut.nodes = std::move(flow.nodes);
    laidOut.headings = std::move(flow.headings);
    for (size_t start = 0; start < flow.lines.size();) {
        const size_t end = endOfPage(flow.lines, start, laidOut.measures.textHeight());
        laidOut.pages.push_back(pageOf(flow, start, end, int(laidOut.pages.size()), laidOut));
        start = end;
    }
    if (laidOut.pages.empty())
        laidOut.pages.emplace_back();
}

void addFurniture(LaidOut &laidOut, Shaper &shaper) {
    const style::PageMeasures &measures = laidOut.measures;
    const double leading = style::kFurniture.size * 1.4;
    const auto firstLine = [&](const QString &text, double width) {
        return shaper.shape({{text, style::kFurniture, kPageArtifact}}, width, leading).front().line;
    };
    // One line: of a long title, its beginning.
    const QString title = QString(laidOut.title).replace(QLatin1Char('\n'), QLatin1Char(' '));
    const TextLine head = firstLine(title, measures.textWidth());
    const qsizetype total = qsizetype(laidOut.pages.size());
    for (qsizetype i = 0; i < total; ++i) {
        Page &page = laidOut.pages[i];
        //: The number of a page and how many there are.
        const QString number =
            QCoreApplication::translate("coalesce::report::pdf::Page", "%1 / %2").arg(i + 1).arg(total);
        TextLine foot = firstLine(number, measures.textWidth());
        const double width = foot.runs.empty() ? 0 : double(foot.runs.back().x + foot.runs.back().width);
        foot.x = measures.side + measures.textWidth() - width;
        foot.baseline = measures.height - measures.footer;
        page.furniture.push_back(std::move(foot));
        if (i > 0 && !title.isEmpty()) {
            TextLine copy = head;
            copy.x += measures.side;
            copy.baseline = measures.header;
            page.furniture.push_back(std::move(copy));
        }
    }
}

} // namespace coalesce::report::pdf
