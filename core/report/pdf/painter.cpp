// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf/painter.h"

#include <cairo.h>
#include <cmath>

namespace coalesce::report::pdf {

namespace {

// Pixels of the picture for one em: what bitmap emoji fonts are drawn at, so that none is scaled on the way.
constexpr double kPicturePixels = 109;

} // namespace

const ColourGlyphs::Picture &ColourGlyphs::pictureOf(const Typeface &typeface, quint32 glyph) {
    cairo_font_face_t *face = cairo_scaled_font_get_font_face(typeface.font.get());
    const auto [place, isNew] = m_pictures.try_emplace({face, glyph});
    Picture &picture = place->second;
    if (!isNew)
        return picture;
    cairo_matrix_t size;
    cairo_matrix_t identity;
    cairo_matrix_init_scale(&size, kPicturePixels, kPicturePixels);
    cairo_matrix_init_identity(&identity);
    const std::unique_ptr<cairo_font_options_t, decltype(&cairo_font_options_destroy)> options(
        cairo_font_options_create(), cairo_font_options_destroy);
    const std::unique_ptr<cairo_scaled_font_t, decltype(&cairo_scaled_font_destroy)> font(
        cairo_scaled_font_create(face, &size, &identity, options.get()), cairo_scaled_font_destroy);
    cairo_glyph_t at{glyph, 0, 0};
    cairo_text_extents_t extents;
    cairo_scaled_font_glyph_extents(font.get(), &at, 1, &extents);
    if (extents.width <= 0 || extents.height <= 0)
        return picture;
    picture.left = std::floor(extents.x_bearing);
    picture.top = std::floor(extents.y_bearing);
    picture.scale = 1 / kPicturePixels;
    picture.surface.reset(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32,
                                   int(std::ceil(extents.x_bearing + extents.width - picture.left)),
                                   int(std::ceil(extents.y_bearing + extents.height - picture.top))),
        cairo_surface_destroy);
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo(cairo_create(picture.surface.get()),
                                                                   cairo_destroy);
    cairo_set_scaled_font(cairo.get(), font.get());
    at.x = -picture.left;
    at.y = -picture.top;
    cairo_show_glyphs(cairo.get(), &at, 1);
    return picture;
}

void Painter::mark(int node) {
    if (!m_marker || m_marked == node)
        return;
    unmark();
    m_marker->begin(node);
    m_marked = node;
}

void Painter::unmark() {
    if (m_marked)
        m_marker->end();
    m_marked.reset();
}

void Painter::paint(const Page &page) {
    for (const Shape &shape : page.shapes) {
        mark(kLayoutArtifact);
        paintShape(shape);
    }
    for (const TextLine &line : page.furniture)
        paintLine(line);
    for (const TextLine &line : page.lines)
        paintLine(line);
    unmark();
}

void Painter::paintShape(const Shape &shape) {
    cairo_set_source_rgb(m_cairo, shape.colour.red, shape.colour.green, shape.colour.blue);
    cairo_new_path(m_cairo);
    const double radius = shape.width / 2;
    switch (shape.kind) {
    case Shape::Kind::Rectangle:
        cairo_rectangle(m_cairo, shape.x, shape.y, shape.width, shape.height);
        break;
    case Shape::Kind::Disc:
        cairo_arc(m_cairo, shape.x + radius, shape.y + radius, radius, 0, 2 * M_PI);
        break;
    case Shape::Kind::Ring:
        cairo_arc(m_cairo, shape.x + radius, shape.y + radius, radius, 0, 2 * M_PI);
        cairo_new_sub_path(m_cairo);
        cairo_arc_negative(m_cairo, shape.x + radius, shape.y + radius, radius * 0.6, 2 * M_PI, 0);
        break;
    }
    cairo_fill(m_cairo);
}

void Painter::paintLine(const TextLine &line) {
    for (const GlyphRun &run : line.runs) {
        // Also where there is no ink: text of invisible characters alone has its place on the page too.
        mark(run.node);
        paintRun(run, line.x + double(run.x), line.baseline);
    }
}

void Painter::paintRun(const GlyphRun &run, double x, double baseline) {
    const Typeface &typeface = m_laidOut.typefaces[run.typeface];
    cairo_set_source_rgb(m_cairo, run.colour.red, run.colour.green, run.colour.blue);
    if (run.underlined) {
        cairo_rectangle(m_cairo, x, baseline + typeface.size * 0.13, double(run.width),
                        typeface.size * 0.055);
        cairo_fill(m_cairo);
    }
    for (const MissingGlyph &missing : run.missing) {
        const double inset = 0.08 * typeface.size;
        cairo_rectangle(m_cairo, x + double(missing.x) + inset, baseline - 0.72 * typeface.size,
                        std::max(inset, double(missing.width) - 2 * inset), 0.72 * typeface.size);
        cairo_set_line_width(m_cairo, 0.06 * typeface.size);
        cairo_stroke(m_cairo);
    }
    if (run.glyphs.empty())
        return;
    if (typeface.colour)
        paintPictures(run, typeface, x, baseline);
    else
        paintGlyphs(run, typeface, x, baseline);
}

void Painter::paintPictures(const GlyphRun &run, const Typeface &typeface, double x, double baseline) {
    for (const Glyph &glyph : run.glyphs) {
        const ColourGlyphs::Picture &picture = m_colourGlyphs.pictureOf(typeface, glyph.index);
        if (!picture.surface)
            continue;
        const double scale = picture.scale * typeface.size;
        cairo_save(m_cairo);
        cairo_translate(m_cairo, x + double(glyph.x) + picture.left * scale,
                        baseline + double(glyph.y) + picture.top * scale);
        cairo_scale(m_cairo, scale, scale);
        cairo_set_source_surface(m_cairo, picture.surface.get(), 0, 0);
        cairo_paint(m_cairo);
        cairo_restore(m_cairo);
    }
}

void Painter::paintGlyphs(const GlyphRun &run, const Typeface &typeface, double x, double baseline) {
    std::vector<cairo_glyph_t> glyphs;
    glyphs.reserve(run.glyphs.size());
    for (const Glyph &glyph : run.glyphs)
        glyphs.push_back({glyph.index, x + double(glyph.x), baseline + double(glyph.y)});
    cairo_set_scaled_font(m_cairo, typeface.font.get());
    if (m_outlines) {
        cairo_new_path(m_cairo);
        cairo_glyph_path(m_cairo, glyphs.data(), int(glyphs.size()));
        cairo_fill(m_cairo);
        return;
    }
    std::vector<cairo_text_cluster_t> clusters;
    clusters.reserve(run.clusters.size());
    for (const Cluster &cluster : run.clusters)
        clusters.push_back({cluster.bytes, cluster.glyphs});
    cairo_show_text_glyphs(m_cairo, run.text.constData(), int(run.text.size()), glyphs.data(),
                           int(glyphs.size()), clusters.data(), int(clusters.size()),
                           run.backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0));
}

} // namespace coalesce::report::pdf
