// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf/pdf_writer.h"

#include "core/report/pdf/finish.h"
#include "core/report/pdf/font_lock.h"
#include "core/report/pdf/painter.h"

#include <QCoreApplication>
#include <cairo-pdf.h>

namespace coalesce::report::pdf {

namespace {

cairo_status_t append(void *bytes, const unsigned char *data, unsigned int length) {
    static_cast<QByteArray *>(bytes)->append(reinterpret_cast<const char *>(data), qsizetype(length));
    return CAIRO_STATUS_SUCCESS;
}

// Brackets what is drawn for each node, and remembers the order: the finishing pass turns the brackets into
// structure.
class TagMarker : public Marker {
public:
    TagMarker(cairo_t *cairo, std::vector<int> &nodes) : m_cairo(cairo), m_nodes(nodes) {}
    void begin(int node) override {
        m_nodes.push_back(node);
        cairo_tag_begin(m_cairo, kBracketTag, nullptr);
    }
    void end() override { cairo_tag_end(m_cairo, kBracketTag); }

private:
    cairo_t *m_cairo;
    std::vector<int> &m_nodes;
};

// The pages as cairo writes them. Gives cairo's status, or nothing when it was stopped.
std::optional<cairo_status_t> draw(const LaidOut &laidOut, const LaidOutReport::KeepGoing &keepGoing,
                                   QByteArray &bytes, std::vector<std::vector<int>> &marks) {
    std::optional<FontLock> lock(std::in_place);
    std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
        cairo_pdf_surface_create_for_stream(append, &bytes, laidOut.measures.width, laidOut.measures.height),
        cairo_surface_destroy);
    std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(surface.get()), cairo_destroy);
    ColourGlyphs colourGlyphs;
    for (const Page &page : laidOut.pages) {
        TagMarker marker(cairo.get(), marks.emplace_back());
        Painter(cairo.get(), laidOut, colourGlyphs, &marker).paint(page);
        cairo_show_page(cairo.get());
        lock.reset(); // others may draw between two pages
        const bool more = keepGoing(int(marks.size()), int(laidOut.pages.size()));
        lock.emplace();
        if (!more)
            return std::nullopt;
    }
    cairo_surface_finish(surface.get());
    return cairo_status(cairo.get()) ? cairo_status(cairo.get()) : cairo_surface_status(surface.get());
}

} // namespace

Result<QByteArray> writePdf(const LaidOutReport &report, const LaidOutReport::KeepGoing &keepGoing) {
    QByteArray bytes;
    std::vector<std::vector<int>> marks;
    const std::optional<cairo_status_t> status = draw(report.pages(), keepGoing, bytes, marks);
    if (!status)
        return fail(ErrorCode::Cancelled,
                    QCoreApplication::translate("coalesce::report::pdf::Writer", "The report was stopped."));
    if (*status != CAIRO_STATUS_SUCCESS)
        return fail(ErrorCode::NotWritable, QCoreApplication::translate("coalesce::report::pdf::Writer",
                                                                        "The PDF could not be made (%1).")
                                                .arg(QString::fromUtf8(cairo_status_to_string(*status))));
    return finishPdf(bytes, report.pages(), marks);
}

} // namespace coalesce::report::pdf
