// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf/flow.h"

#include "core/report/links.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>

namespace coalesce::report::pdf {

namespace {

using namespace style;

int countOf(const std::vector<Item> &items) {
    int count = int(items.size());
    for (const Item &item : items)
        count += countOf(item.children);
    return count;
}

int countOf(const Outline &outline) {
    int count = int(outline.blocks.size());
    for (const Block &block : outline.blocks) {
        if (const List *list = std::get_if<List>(&block))
            count += countOf(list->items);
    }
    return count;
}

// Characters that change the direction of all that follows them in a paragraph.
bool steersDirection(const QString &text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() >= 0x202a && c.unicode() <= 0x202e) ||
               (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
    });
}

// What parts `text` from that which follows it. A steering text must not turn a name around: a new line ends
// its power.
QString separatorAfter(const QString &text, const QString &usual) {
    return steersDirection(text) || text.contains(QLatin1Char('\n')) ? QStringLiteral("\n") : usual;
}

// A list and the parts of a section belong to the sentence before them, and any text to the facts line.
bool isIntroducedBy(const Paragraph &paragraph, const Block &next, int level) {
    if (const Heading *heading = std::get_if<Heading>(&next))
        return heading->level > level;
    return paragraph.muted || std::holds_alternative<List>(next);
}

// A short name or fact as it is drawn: on one line.
QString unbroken(QString text) {
    if (text.size() <= kUnbroken)
        text.replace(QLatin1Char(' '), QChar(QChar::Nbsp));
    return text;
}

// One piece of a block as it is said and shown.
struct Piece {
    QString text;
    Face face;
    Node::Role role = Node::Role::Span;
    QByteArray target = {};
    QString shown = {}; // where it is drawn otherwise than it is said
};

class FlowBuilder {
public:
    FlowBuilder(const PageMeasures &measures, Shaper &shaper, const std::function<bool(int, int)> &keepGoing,
                int total)
        : m_measures(measures), m_shaper(shaper), m_keepGoing(keepGoing), m_total(total) {
        m_flow.nodes.push_back({Node::Role::Document});
    }

    bool add(const Outline &outline) {
        for (size_t i = 0; i < outline.blocks.size(); ++i) {
            if (!step())
                return false;
            const Block *next = i + 1 < outline.blocks.size() ? &outline.blocks[i + 1] : nullptr;
            if (const Heading *heading = std::get_if<Heading>(&outline.blocks[i]))
                addHeading(*heading);
            else if (const Paragraph *paragraph = std::get_if<Paragraph>(&outline.blocks[i]))
                addParagraph(*paragraph, next && isIntroducedBy(*paragraph, *next, m_level));
            else if (const Callout *callout = std::get_if<Callout>(&outline.blocks[i]))
                addCallout(*callout);
            else if (!addList(std::get<List>(outline.blocks[i]).items, 0, 0))
                return false;
        }
        return true;
    }

    Flow take() { return std::move(m_flow); }

private:
    // The column that a block's text stands in, from the left edge of the page.
    struct Column {
        double x;
        double width;
    };

    bool step() { return m_keepGoing(m_done++, m_total); }

    int addNode(Node::Role role, int parent, int level = 0) {
        m_flow.nodes.push_back({role, parent, level});
        return int(m_flow.nodes.size()) - 1;
    }

    // Inset from the margin where text begins: the left one, or the right one for right-to-left text.
    Column columnWith(double inset, bool rightToLeft) const {
        return {m_measures.side + (rightToLeft ? 0 : inset), m_measures.textWidth() - inset};
    }

    // The text of `pieces` belongs to `node`: to it alone when there is one piece, else to a child for each.
    std::vector<StyledText> textOf(const std::vector<Piece> &pieces, int node) {
        std::vector<StyledText> runs;
        for (const Piece &piece : pieces) {
            const QString text = withControlPictures(piece.text);
            int owner = node;
            if (pieces.size() > 1 || piece.role != Node::Role::Span)
                owner = addNode(piece.role, node);
            m_flow.nodes[owner].text = text;
            m_flow.nodes[owner].target = piece.target;
            runs.push_back(
                {piece.shown.isEmpty() ? text : withControlPictures(piece.shown), piece.face, owner});
        }
        return runs;
    }

    // Puts the lines of a block under those before it and says where a page must not end: after the first
    // line and before the last one of a paragraph, and before its first line when it has to stay with what is
    // above. Gives the index of its first line.
    size_t addLines(const std::vector<Piece> &pieces, int node, const BlockStyle &look, Column column) {
        std::vector<ShapedLine> shaped = m_shaper.shape(textOf(pieces, node), column.width, look.leading);
        const size_t first = m_flow.lines.size();
        const size_t count = shaped.size();
        for (size_t i = 0; i < count; ++i) {
            FlowLine line;
            line.line = std::move(shaped[i].line);
            line.line.x += column.x;
            line.height = shaped[i].height;
            line.mayBreak = i == 0 ? !m_stayTogether : i >= 2 && count - i >= 2;
            m_flow.lines.push_back(std::move(line));
        }
        m_flow.lines[first].gap = first == 0 ? 0 : std::max(m_gap, look.above);
        m_gap = look.below;
        m_stayTogether = false;
        return first;
    }

    void addHeading(const Heading &heading) {
        if (heading.level <= 2 || heading.tone != Tone::Plain)
            m_tone = heading.tone;
        m_level = heading.level;
        const BlockStyle look = headingStyle(heading.level, heading.tone);
        std::vector<Piece> pieces{{heading.text, look.face}};
        if (!heading.aside.isEmpty())
            pieces.push_back({separatorAfter(heading.text, QStringLiteral(" ")) + heading.aside, kAside});
        const int node = addNode(Node::Role::Heading, 0, std::clamp(heading.level, 1, 6));
        const size_t first = addLines(pieces, node, look, columnWith(0, false));
        m_flow.lines[first].startsPage = heading.startsPage;
        m_flow.lines[first].heading = int(m_flow.headings.size());
        m_flow.headings.push_back({heading.level, withControlPictures(heading.text), 0, 0});
        for (size_t i = first + 1; i < m_flow.lines.size(); ++i)
            m_flow.lines[i].mayBreak = false;
        m_stayTogether = true;
        m_afterHeading = true;
    }

    // `introduces`: what follows belongs beneath the paragraph.
    void addParagraph(const Paragraph &paragraph, bool introduces) {
        const BlockStyle &look = paragraph.muted ? kNote : kBody;
        std::vector<Piece> pieces;
        for (const Span &span : paragraph.spans) {
            Piece piece{span.text, look.face};
            if (span.style == Span::Style::Strong)
                piece.face.weight = Weight::SemiBold;
            if (span.style == Span::Style::Muted)
                piece.face.colour = kMuted;
            if (span.style == Span::Style::Link) {
                piece.target = linkTarget(span.target).toLatin1();
                if (!piece.target.isEmpty()) {
                    piece.role = Node::Role::Link;
                    piece.face.colour = kLink;
                    piece.face.underlined = true;
                }
            }
            if (!piece.text.isEmpty())
                pieces.push_back(std::move(piece));
        }
        if (pieces.empty())
            return;
        const size_t first = addLines(pieces, addNode(Node::Role::Paragraph, 0), look, columnWith(0, false));
        // A heading's own sentence introduces what stands beneath it: the three begin on one page.
        m_stayTogether = introduces && m_afterHeading && m_flow.lines.size() - first <= kShortIntroduction;
        m_afterHeading = m_stayTogether && paragraph.muted;
    }

    // A remark set apart: a bar in its colour, and a ground of the same colour, very light.
    void addCallout(const Callout &callout) {
        const bool rightToLeft = Shaper::isRightToLeft(callout.lead + QLatin1Char(' ') + callout.text);
        Face lead = kCallout.face;
        lead.weight = Weight::SemiBold;
        std::vector<Piece> pieces;
        if (!callout.lead.isEmpty())
            pieces.push_back(
                {callout.lead + (callout.text.isEmpty() ? QString() : QStringLiteral(" ")), lead});
        if (!callout.text.isEmpty())
            pieces.push_back({callout.text, kCallout.face});
        appendBy(pieces, callout.by);
        if (pieces.empty())
            return;
        const double left = m_measures.side;
        const double width = m_measures.textWidth();
        const Colour colour = colourOf(callout.tone);
        Panel panel{rightToLeft ? left + width - kCalloutBar : left,
                    kCalloutBar,
                    colour,
                    left,
                    width,
                    tint(colour, kCalloutTint)};
        const double inset = kCalloutBar + kCalloutPadX;
        const Column column{left + (rightToLeft ? kCalloutPadX : inset), width - inset - kCalloutPadX};
        const int remark = addNode(Node::Role::Remark, 0);
        const size_t first = addLines(pieces, addNode(Node::Role::Paragraph, remark), kCallout, column);
        if (!callout.closing.isEmpty()) {
            BlockStyle closing = kCallout;
            closing.above = kCalloutClosingAbove;
            m_gap = 0;
            addLines({{callout.closing, kCallout.face}}, addNode(Node::Role::Paragraph, remark), closing,
                     column);
        }
        frame(first, panel);
        m_flow.lines[first].padAbove = kCalloutPadY;
        m_flow.lines.back().padBelow = kCalloutPadY;
        for (size_t i = first + 1; m_flow.lines.size() - first <= kWholeCallout && i < m_flow.lines.size();
             ++i)
            m_flow.lines[i].mayBreak = false;
        m_afterHeading = false;
    }

    bool addList(const std::vector<Item> &items, int parent, int depth) {
        if (items.empty())
            return true;
        const int list = addNode(Node::Role::List, parent);
        m_gap = depth == 0 ? kListAbove : m_gap;
        m_afterHeading = false;
        for (const Item &item : items) {
            if (!step())
                return false;
            const int body = addNode(Node::Role::ItemBody, addNode(Node::Role::Item, list));
            addItem(item, body, depth);
            m_stayTogether = !item.children.empty();
            if (!addList(item.children, body, depth + 1))
                return false;
        }
        if (depth == 0)
            m_gap = kListBelow;
        return true;
    }

    void addItem(const Item &item, int body, int depth) {
        const BlockStyle &look = item.quote ? kQuote : depth == 0 ? kItem : kChildItem;
        const double indent = kIndent * std::min(depth, kDeepestIndent);
        const bool rightToLeft = Shaper::isRightToLeft(item.text);
        std::vector<Piece> pieces{{item.text, look.face}};
        appendBy(pieces, item.by);
        appendAside(pieces, item.aside);
        const int node = addNode(item.quote ? Node::Role::Quote : Node::Role::Paragraph, body);
        const size_t first = addLines(pieces, node, look, columnWith(indent + kIndent, rightToLeft));
        const double mark = indent + kBulletCentre; // from the margin where the text begins
        const double centre =
            rightToLeft ? m_measures.side + m_measures.textWidth() - mark : m_measures.side + mark;
        if (item.quote) {
            frame(first, Panel{centre - kQuoteBar / 2, kQuoteBar, colourOf(m_tone), 0, 0, {}});
            return;
        }
        FlowLine &line = m_flow.lines[first];
        const double middle =
            line.line.baseline - 0.36 * look.face.size; // half the height of a small x and a little
        line.bullet = Shape{depth == 0 ? Shape::Kind::Disc : Shape::Kind::Ring,
                            centre - kBulletRadius,
                            middle - kBulletRadius,
                            2 * kBulletRadius,
                            2 * kBulletRadius,
                            kBullet};
    }

    static void appendBy(std::vector<Piece> &pieces, const QString &by) {
        if (by.isEmpty())
            return;
        const QString before = pieces.empty() ? QString() : pieces.back().text;
        // No line ends after the dash.
        const QString separator = separatorAfter(before, QStringLiteral(" "));
        Piece piece{separator + QStringLiteral("— ") + by, kBy};
        piece.shown = separator + QStringLiteral("—\u00a0") + unbroken(by);
        pieces.push_back(std::move(piece));
    }

    static void appendAside(std::vector<Piece> &pieces, const QString &aside) {
        if (aside.isEmpty())
            return;
        const QString separator = separatorAfter(pieces.back().text, QStringLiteral(" "));
        const QString brackets = QStringLiteral("(%1)");
        Piece piece{separator + brackets.arg(aside), kBy};
        piece.shown = separator + brackets.arg(unbroken(aside));
        pieces.push_back(std::move(piece));
    }

    void frame(size_t first, const Panel &panel) {
        m_flow.panels.push_back(panel);
        for (size_t i = first; i < m_flow.lines.size(); ++i)
            m_flow.lines[i].panel = int(m_flow.panels.size()) - 1;
    }

    const PageMeasures &m_measures;
    Shaper &m_shaper;
    const std::function<bool(int, int)> &m_keepGoing;
    int m_total;
    int m_done = 0;
    Flow m_flow;
    double m_gap = 0;            // wanted below the last block
    bool m_stayTogether = false; // no page may end before the next block
    bool m_afterHeading = false;
    int m_level = 1;           // of the last heading
    Tone m_tone = Tone::Plain; // of the part we are in
};

void collect(std::set<char32_t> &characters, const QString &text) {
    const QString shown = withControlPictures(text);
    for (const uint code : shown.toUcs4()) {
        switch (QChar::category(char32_t(code))) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate:
        case QChar::Other_NotAssigned:
        case QChar::Other_PrivateUse:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            break; // no font is looked for
        default:
            if (!(code >= 0xfe00 && code <= 0xfe0f) &&
                !(code >= 0xe0100 && code <= 0xe01ef)) // variation selectors
                characters.insert(code);
        }
    }
}

void collect(std::set<char32_t> &characters, const std::vector<Item> &items) {
    for (const Item &item : items) {
        collect(characters, item.text);
        collect(characters, item.by);
        collect(characters, item.aside);
        collect(characters, item.children);
    }
}

} // namespace

QString withControlPictures(const QString &text) {
    QString shown = text;
    for (QChar &c : shown) {
        if (c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\t'))
            c = QChar(0x2400 + c.unicode());
        else if (c.unicode() == 0x7f)
            c = QChar(0x2421);
    }
    return shown;
}

std::vector<char32_t> charactersOf(const Outline &outline) {
    std::set<char32_t> characters;
    collect(characters, outline.title);
    for (const Block &block : outline.blocks) {
        if (const Heading *heading = std::get_if<Heading>(&block)) {
            collect(characters, heading->text);
            collect(characters, heading->aside);
        } else if (const Paragraph *paragraph = std::get_if<Paragraph>(&block)) {
            for (const Span &span : paragraph->spans)
                collect(characters, span.text);
        } else if (const List *list = std::get_if<List>(&block)) {
            collect(characters, list->items);
        } else if (const Callout *callout = std::get_if<Callout>(&block)) {
            collect(characters, callout->lead);
            collect(characters, callout->text);
            collect(characters, callout->by);
            collect(characters, callout->closing);
        }
    }
    return {characters.begin(), characters.end()};
}

Result<Flow> flowOf(const Outline &outline, const PageMeasures &measures, Shaper &shaper,
                    const std::function<bool(int, int)> &keepGoing) {
    FlowBuilder builder(measures, shaper, keepGoing, countOf(outline));
    if (!builder.add(outline))
        return fail(ErrorCode::Cancelled,
                    QCoreApplication::translate("coalesce::report::pdf::Flow", "The report was stopped."));
    return builder.take();
}

} // namespace coalesce::report::pdf
