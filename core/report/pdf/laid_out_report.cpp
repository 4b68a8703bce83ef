// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf/laid_out_report.h"

#include "core/report/pdf/flow.h"
#include "core/report/pdf/font_lock.h"
#include "core/report/pdf/paginate.h"
#include "core/report/pdf/painter.h"

#include <cairo.h>
#include <cmath>

namespace coalesce::report::pdf {

Result<LaidOutReport> LaidOutReport::layOut(const Outline &outline, Paper paper, const Fonts &fonts,
                                            const KeepGoing &keepGoing) {
    auto laidOut = std::make_shared<LaidOut>();
    laidOut->measures = style::measuresOf(paper);
    laidOut->title = withControlPictures(outline.title);
    laidOut->author = withControlPictures(outline.author);
    laidOut->language = outline.language;
    laidOut->date = outline.date;
    Shaper shaper(fonts, outline.language, charactersOf(outline));
    Result<Flow> flow = flowOf(outline, laidOut->measures, shaper, keepGoing);
    if (!flow)
        return passOn(flow);
    paginate(std::move(*flow), *laidOut);
    addFurniture(*laidOut, shaper);
    laidOut->typefaces = shaper.takeTypefaces();
    return LaidOutReport(std::move(laidOut));
}

void LaidOutReport::drawPage(cairo_t *cairo, int page) const {
    const FontLock lock;
    ColourGlyphs colourGlyphs;
    Painter(cairo, *m_pages, colourGlyphs).paint(m_pages->pages[page]);
}

void LaidOutReport::renderPage(int page, double pixelsPerPoint, unsigned char *pixels, int stride) const {
    const int width = int(std::ceil(m_pages->measures.width * pixelsPerPoint));
    const int height = int(std::ceil(m_pages->measures.height * pixelsPerPoint));
    const FontLock lock; // first: the drawing context holds a font to its end
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_image_surface_create_for_data(pixels, CAIRO_FORMAT_ARGB32, width, height, stride),
        cairo_surface_destroy);
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()),
                                                                   cairo_destroy);
    cairo_set_source_rgb(cairo.get(), 1, 1, 1);
    cairo_paint(cairo.get());
    cairo_scale(cairo.get(), pixelsPerPoint, pixelsPerPoint);
    ColourGlyphs colourGlyphs;
    Painter painter(cairo.get(), *m_pages, colourGlyphs);
    painter.setTextAsOutlines(true);
    painter.paint(m_pages->pages[page]);
    cairo_surface_flush(surface.get());
}

} // namespace coalesce::report::pdf
