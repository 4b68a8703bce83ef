// SPDX-License-Identifier: GPL-3.0-or-later
// What a laid-out report is made of: plain values, complete for drawing. Nothing here needs the shaping
// engine any more, so pages can be drawn again and again, and from any thread. Lengths are points; x grows
// rightwards, y downwards.
#pragma once

#include "core/report/pdf/style.h"

#include <QByteArray>
#include <QString>
#include <map>
#include <memory>
#include <optional>
#include <vector>

using cairo_scaled_font_t = struct _cairo_scaled_font;

namespace coalesce::report::pdf {

// A font at one size as cairo draws it. Cairo locks it itself, so it may be shared by threads.
struct Typeface {
    std::shared_ptr<cairo_scaled_font_t> font;
    double size = 0;
    bool colour = false; // its glyphs are pictures (emoji)
};

struct Glyph {
    quint32 index;
    float x; // from the left of its run
    float y; // from the baseline
};

// So many bytes of the run's text are shown by so many of its glyphs.
struct Cluster {
    int bytes;
    int glyphs;
};

// A character that no font has: a box stands for it.
struct MissingGlyph {
    float x;
    float width;
};

// What is drawn is drawn for a node of the structure, or is an artifact: seen, but no part of what is said.
constexpr int kLayoutArtifact = -1;
constexpr int kPageArtifact = -2;

struct GlyphRun {
    int node = kLayoutArtifact;
    int typeface = 0; // index into LaidOut::typefaces
    float x = 0;      // of its left end, from the left of its line
    float width = 0;
    Colour colour = {};
    bool underlined = false;
    bool backward = false; // glyphs stand in reverse of the text's order
    QByteArray text;       // UTF-8
    std::vector<Glyph> glyphs;
    std::vector<Cluster> clusters;
    std::vector<MissingGlyph> missing;
};

struct TextLine {
    double x = 0;
    double baseline = 0;
    std::vector<GlyphRun> runs;
};

// A ground, a bar or a bullet. A circle fills its square.
struct Shape {
    enum class Kind { Rectangle, Disc, Ring } kind;
    double x;
    double y;
    double width;
    double height;
    Colour colour;
};

// Where a link can be clicked.
struct LinkArea {
    int node;
    double x;
    double y;
    double width;
    double height;
};

struct Page {
    std::vector<Shape> shapes;
    std::vector<TextLine> lines;
    std::vector<TextLine> furniture; // running title and page number
    std::vector<LinkArea> links;
};

// One element of the document's structure, in reading order: parents come before their children. `text` is
// what an element without children says, exactly as it was typed.
struct Node {
    enum class Role { Document, Heading, Paragraph, List, Item, ItemBody, Quote, Remark, Span, Link } role;
    int parent = -1;
    int level = 0; // of a heading
    std::optional<QString> text = {};
    QByteArray target = {}; // of a link: an encoded URI
};

// Where a heading stands: for bookmarks, and for the window to go to.
struct HeadingPlace {
    int level;
    QString text;
    int page; // from 0
    double y; // of its upper edge
};

struct LaidOut {
    style::PageMeasures measures;
    QString title;
    QString author;
    QString language;
    std::optional<QDate> date;
    std::vector<Typeface> typefaces;
    std::vector<Node> nodes;
    std::vector<HeadingPlace> headings;
    std::vector<Page> pages;
};

} // namespace coalesce::report::pdf
