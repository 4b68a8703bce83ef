// SPDX-License-Identifier: GPL-3.0-or-later
// A report on pages. Made once from the outline; then the window shows and the PDF holds these very pages. A
// value: cheap to copy, never changing, good for any thread.
#pragma once

#include "core/base/result.h"
#include "core/report/outline.h"
#include "core/report/pdf/fonts.h"
#include "core/report/pdf/page.h"

#include <QSizeF>
#include <functional>
#include <memory>

using cairo_t = struct _cairo;

namespace coalesce::report::pdf {

class LaidOutReport {
public:
    // Asked often with how much is done; false stops the work.
    using KeepGoing = std::function<bool(int done, int total)>;

    // Fails only with Cancelled.
    static Result<LaidOutReport> layOut(
        const Outline &outline, Paper paper, const Fonts &fonts,
        const KeepGoing &keepGoing = [](int, int) { return true; });

    int pageCount() const { return int(m_pages->pages.size()); }
    QSizeF pageSizePoints() const { return {m_pages->measures.width, m_pages->measures.height}; }

    // Every heading with its page (from 0), in reading order.
    const std::vector<HeadingPlace> &headings() const { return m_pages->headings; }

    // Draws page `page` (0 to pageCount() - 1) on `cairo`, one unit a point, origin at the upper left. Draws
    // no white ground: a page of the PDF has none.
    void drawPage(cairo_t *cairo, int page) const;

    // The same as a picture on white, in 32-bit pixels as QImage::Format_ARGB32_Premultiplied has them, at
    // least ceil(size * pixelsPerPoint) of them each way. `stride` is the bytes from one row to the next, a
    // multiple of 4.
    void renderPage(int page, double pixelsPerPoint, unsigned char *pixels, int stride) const;

    // For the writer and for tests.
    const LaidOut &pages() const { return *m_pages; }

private:
    explicit LaidOutReport(std::shared_ptr<const LaidOut> pages) : m_pages(std::move(pages)) {}
    std::shared_ptr<const LaidOut> m_pages;
};

} // namespace coalesce::report::pdf
