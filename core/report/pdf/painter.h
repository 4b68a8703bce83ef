// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a page with cairo: for the window, for the PDF, always the same.
#pragma once

#include "core/report/pdf/page.h"

#include <utility>

using cairo_t = struct _cairo;
using cairo_surface_t = struct _cairo_surface;

namespace coalesce::report::pdf {

// Told which node the drawing that follows is for. Marks never nest; each begin has its end.
class Marker {
public:
    virtual ~Marker() = default;
    virtual void begin(int node) = 0;
    virtual void end() = 0;
};

// Pictures of the colour glyphs drawn so far, so that a document holds each only once. Left to itself cairo
// would make a picture each time that its cache, shared by all threads, has dropped one: the bytes would
// differ from run to run.
class ColourGlyphs {
public:
    struct Picture {
        std::shared_ptr<cairo_surface_t> surface; // none: the glyph has no ink
        double scale = 1;                         // points of a 1 point font in one pixel
        double left = 0;                          // of the picture from the glyph's origin, in pixels
        double top = 0;
    };
    const Picture &pictureOf(const Typeface &typeface, quint32 glyph);

private:
    std::map<std::pair<const void *, quint32>, Picture> m_pictures;
};

class Painter {
public:
    Painter(cairo_t *cairo, const LaidOut &laidOut, ColourGlyphs &colourGlyphs, Marker *marker = nullptr)
        : m_cairo(cairo), m_laidOut(laidOut), m_colourGlyphs(colourGlyphs), m_marker(marker) {}

    // Fills the outlines of glyphs in place of showing them. On pixels cairo would put each glyph at a whole
    // one, which spaces small text unevenly.
    void setTextAsOutlines(bool outlines) { m_outlines = outlines; }

    void paint(const Page &page);

private:
    void mark(int node);
    void unmark();
    void paintShape(const Shape &shape);
    void paintLine(const TextLine &line);
    void paintRun(const GlyphRun &run, double x, double baseline);
    void paintPictures(const GlyphRun &run, const Typeface &typeface, double x, double baseline);
    void paintGlyphs(const GlyphRun &run, const Typeface &typeface, double x, double baseline);

    cairo_t *m_cairo;
    const LaidOut &m_laidOut;
    ColourGlyphs &m_colourGlyphs;
    Marker *m_marker;
    bool m_outlines = false;
    std::optional<int> m_marked; // the node of the open mark
};

} // namespace coalesce::report::pdf
