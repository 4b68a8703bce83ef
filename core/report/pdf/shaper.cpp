// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf/shaper.h"

#include "core/report/pdf/font_lock.h"

#include <algorithm>
#include <cairo-ft.h>
#include <cstring>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <type_traits>

namespace coalesce::report::pdf {

namespace {

struct Unref {
    void operator()(void *object) const { g_object_unref(object); }
};
template <class T>
using GObjectPtr = std::unique_ptr<T, Unref>;

void letGo(cairo_scaled_font_t *font) {
    const FontLock lock;
    cairo_scaled_font_destroy(font);
}

double points(int pangoUnits) {
    return pangoUnits / double(PANGO_SCALE);
}

PangoWeight pangoWeight(Weight weight) {
    switch (weight) {
    case Weight::Regular:
        return PANGO_WEIGHT_NORMAL;
    case Weight::SemiBold:
        return PANGO_WEIGHT_SEMIBOLD;
    case Weight::Bold:
        return PANGO_WEIGHT_BOLD;
    }
    return PANGO_WEIGHT_NORMAL;
}

// The language that stands for a script the document's own language is not written in. Left to itself, Pango
// would take the machine's settings, and the glyphs would differ from one machine to the next.
const char *languageFor(PangoScript script) {
    switch (script) {
    case PANGO_SCRIPT_ARABIC:
        return "ar";
    case PANGO_SCRIPT_HEBREW:
        return "he";
    case PANGO_SCRIPT_DEVANAGARI:
        return "hi";
    case PANGO_SCRIPT_BENGALI:
        return "bn";
    case PANGO_SCRIPT_CYRILLIC:
        return "ru";
    case PANGO_SCRIPT_GREEK:
        return "el";
    case PANGO_SCRIPT_HAN:
        return "zh-cn";
    case PANGO_SCRIPT_HIRAGANA:
    case PANGO_SCRIPT_KATAKANA:
        return "ja";
    case PANGO_SCRIPT_HANGUL:
        return "ko";
    case PANGO_SCRIPT_LATIN:
        return "en";
    default:
        return nullptr; // Pango has one language for it
    }
}

// What can be shown of a text: noncharacters, which cairo refuses, become the replacement character.
QByteArray showable(const QString &text) {
    QList<uint> codes = text.toUcs4();
    for (uint &code : codes) {
        if ((code & 0xfffe) == 0xfffe || (code >= 0xfdd0 && code <= 0xfdef))
            code = QChar::ReplacementCharacter;
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(codes.constData()), codes.size()).toUtf8();
}

void insertAttribute(PangoAttrList *list, PangoAttribute *attribute, int from, int to) {
    attribute->start_index = guint(from);
    attribute->end_index = guint(to);
    pango_attr_list_insert(list, attribute);
}

// The glyphs of one item in their visual order, with what cairo needs to say which characters each stands
// for.
void fillGlyphs(GlyphRun &run, PangoGlyphItem *item, const char *text) {
    const PangoGlyphString *glyphs = item->glyphs;
    run.backward = item->item->analysis.level & 1;
    run.text = QByteArray(text + item->item->offset, item->item->length);
    std::vector<int> kept(glyphs->num_glyphs + 1, 0); // glyphs with a shape, before each
    int x = 0;
    for (int i = 0; i < glyphs->num_glyphs; ++i) {
        const PangoGlyphInfo &info = glyphs->glyphs[i];
        const bool missing = info.glyph & PANGO_GLYPH_UNKNOWN_FLAG;
        const bool drawn = !missing && info.glyph != PANGO_GLYPH_EMPTY;
        if (missing && info.geometry.width > 0)
            run.missing.push_back({float(points(x)), float(points(info.geometry.width))});
        if (drawn)
            run.glyphs.push_back({info.glyph, float(points(x + info.geometry.x_offset)),
                                  float(points(info.geometry.y_offset))});
        kept[i + 1] = kept[i] + (drawn ? 1 : 0);
        x += info.geometry.width;
    }
    run.width = float(points(x));
    PangoGlyphItemIter iter;
    for (gboolean more = pango_glyph_item_iter_init_start(&iter, item, text); more;
         more = pango_glyph_item_iter_next_cluster(&iter)) {
        // In right-to-left items the glyph range is (end, start], counted from the right.
        const int first = run.backward ? iter.end_glyph + 1 : iter.start_glyph;
        const int last = run.backward ? iter.start_glyph + 1 : iter.end_glyph;
        run.clusters.push_back({iter.end_index - iter.start_index, kept[last] - kept[first]});
    }
}

// Some fonts claim room for shapes that are rare in them: what the line's glyphs really need counts.
void fitToInk(PangoLayoutLine *line, double &ascent, double &descent) {
    PangoRectangle ink;
    pango_layout_line_get_extents(line, &ink, nullptr);
    constexpr double kAir = 0.75;
    ascent = std::min(ascent, points(PANGO_ASCENT(ink)) + kAir);
    descent = std::min(descent, points(PANGO_DESCENT(ink)) + kAir);
}

} // namespace

struct Shaper::Engine {
    std::shared_ptr<FcConfig> config;
    QByteArray families;
    PangoLanguage *language;
    GObjectPtr<PangoFontMap> fontMap;
    GObjectPtr<PangoContext> context;
    GObjectPtr<PangoLayout> layout;
    std::map<PangoFont *, int> typefaceOf; // the font map keeps the fonts
    std::vector<Typeface> typefaces;
    std::vector<GObjectPtr<PangoFont>>
        fonts; // held, so that no other font comes to stand at an address in the map

    std::unique_ptr<PangoFontDescription, decltype(&pango_font_description_free)>
    describe(const Face &face) const {
        PangoFontDescription *description = pango_font_description_new();
        pango_font_description_set_family(description, families.constData());
        pango_font_description_set_size(description, int(face.size * PANGO_SCALE + 0.5));
        pango_font_description_set_weight(description, pangoWeight(face.weight));
        pango_font_description_set_style(description, face.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
        return {description, pango_font_description_free};
    }

    int typefaceFor(PangoFont *font) {
        const auto found = typefaceOf.find(font);
        if (found != typefaceOf.end())
            return found->second;
        cairo_scaled_font_t *scaled =
            cairo_scaled_font_reference(pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)));
        Typeface typeface{{scaled, letGo}, 0, false};
        cairo_matrix_t matrix;
        cairo_scaled_font_get_font_matrix(scaled, &matrix);
        typeface.size = matrix.yy;
        if (const FT_Face face = cairo_ft_scaled_font_lock_face(scaled)) {
            typeface.colour = FT_HAS_COLOR(face);
            cairo_ft_scaled_font_unlock_face(scaled);
        }
        const int index = int(typefaces.size());
        typefaces.push_back(std::move(typeface));
        typefaceOf.emplace(font, index);
        fonts.emplace_back(static_cast<PangoFont *>(g_object_ref(font)));
        return index;
    }

    void addLanguages(PangoAttrList *list, const QByteArray &text) const {
        PangoScriptIter *scripts = pango_script_iter_new(text.constData(), int(text.size()));
        do {
            const char *start;
            const char *end;
            PangoScript script;
            pango_script_iter_get_range(scripts, &start, &end, &script);
            // Pango passes on scripts that are younger than its own list of them.
            std::underlying_type_t<PangoScript> code;
            std::memcpy(&code, &script, sizeof code);
            if (code > PANGO_SCRIPT_SIGNWRITING)
                continue;
            const char *name = languageFor(script);
            if (name && !pango_language_includes_script(language, script))
                insertAttribute(list, pango_attr_language_new(pango_language_from_string(name)),
                                int(start - text.constData()), int(end - text.constData()));
        } while (pango_script_iter_next(scripts));
        pango_script_iter_free(scripts);
    }
};

Shaper::Shaper(const Fonts &fonts, const QString &language, const std::vector<char32_t> &characters)
    : m_engine(std::make_unique<Engine>()) {
    Engine &engine = *m_engine;
    engine.config = fonts.configFor(characters);
    const FontLock lock;
    engine.families = fonts.families();
    engine.language = pango_language_from_string(language.isEmpty() ? "en" : language.toUtf8().constData());
    engine.fontMap.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(engine.fontMap.get()), engine.config.get());
    // One unit is one point, and nothing is fitted to the pixels of a screen.
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(engine.fontMap.get()), 72);
    engine.context.reset(pango_font_map_create_context(engine.fontMap.get()));
    pango_context_set_language(engine.context.get(), engine.language);
    pango_context_set_base_dir(engine.context.get(), PANGO_DIRECTION_WEAK_LTR);
    pango_context_set_round_glyph_positions(engine.context.get(), FALSE);
    const std::unique_ptr<cairo_font_options_t, decltype(&cairo_font_options_destroy)> options(
        cairo_font_options_create(), cairo_font_options_destroy);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(engine.context.get(), options.get());
    engine.layout.reset(pango_layout_new(engine.context.get()));
    pango_layout_set_wrap(engine.layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_auto_dir(engine.layout.get(), TRUE);
}

Shaper::~Shaper() {
    const FontLock lock;
    m_engine.reset();
}

std::vector<Typeface> Shaper::takeTypefaces() {
    return std::move(m_engine->typefaces);
}

bool Shaper::isRightToLeft(const QString &text) {
    for (const uint code : text.toUcs4()) {
        switch (QChar::direction(char32_t(code))) {
        case QChar::DirL:
            return false;
        case QChar::DirR:
        case QChar::DirAL:
            return true;
        default:
            break;
        }
    }
    return false;
}

std::vector<ShapedLine> Shaper::shape(const std::vector<StyledText> &runs, double width, double leading) {
    const FontLock lock;
    Engine &engine = *m_engine;
    PangoLayout *layout = engine.layout.get();
    QByteArray text;
    std::vector<int> ends; // where each run ends in `text`
    PangoAttrList *attributes = pango_attr_list_new();
    for (const StyledText &run : runs) {
        const int start = int(text.size());
        text += showable(run.text);
        ends.push_back(int(text.size()));
        insertAttribute(attributes, pango_attr_font_desc_new(engine.describe(run.face).get()), start,
                        ends.back());
        // Splits the runs, also where two look the same.
        insertAttribute(attributes, pango_attr_foreground_alpha_new(guint16(1 + (ends.size() & 1))), start,
                        ends.back());
    }
    // A ligature hides characters from those who copy or search; contextual alternates of the text family
    // turn "->" into an arrow that nobody typed.
    insertAttribute(attributes, pango_attr_font_features_new("liga=0, clig=0, calt=0"), 0, int(text.size()));
    engine.addLanguages(attributes, text);
    const Face &base = runs.front().face;
    pango_layout_set_font_description(layout, engine.describe(base).get());
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_width(layout, int(width * PANGO_SCALE));
    pango_layout_set_text(layout, text.constData(), int(text.size()));

    // The share of the leading above the baseline is the same in all lines of a face.
    const std::unique_ptr<PangoFontMetrics, decltype(&pango_font_metrics_unref)> metrics(
        pango_context_get_metrics(engine.context.get(), engine.describe(base).get(), engine.language),
        pango_font_metrics_unref);
    const double ascent = points(pango_font_metrics_get_ascent(metrics.get()));
    const double descent = points(pango_font_metrics_get_descent(metrics.get()));
    const double above = (leading - ascent - descent) / 2 + ascent;

    std::vector<ShapedLine> lines;
    const char *shapedText = pango_layout_get_text(layout);
    PangoLayoutIter *iter = pango_layout_get_iter(layout);
    do {
        PangoRectangle extents;
        pango_layout_iter_get_line_extents(iter, nullptr, &extents);
        PangoLayoutLine *line = pango_layout_iter_get_line_readonly(iter);
        ShapedLine shaped;
        double lineAscent = points(pango_layout_iter_get_baseline(iter) - extents.y);
        double lineDescent = points(extents.height) - lineAscent;
        if (lineAscent > above || lineDescent > leading - above)
            fitToInk(line, lineAscent, lineDescent);
        shaped.line.x = points(extents.x);
        shaped.line.baseline = std::max(above, lineAscent);
        shaped.height = shaped.line.baseline + std::max(leading - above, lineDescent);
        double x = 0;
        for (const GSList *link = line->runs; link; link = link->next) {
            auto *item = static_cast<PangoGlyphItem *>(link->data);
            if (!item->item->analysis.font)
                continue;
            const auto owner = std::upper_bound(ends.begin(), ends.end(), item->item->offset) - ends.begin();
            const StyledText &source = runs[std::min<size_t>(size_t(owner), runs.size() - 1)];
            GlyphRun run;
            run.node = source.node;
            run.colour = source.face.colour;
            run.underlined = source.face.underlined;
            run.typeface = engine.typefaceFor(item->item->analysis.font);
            run.x = float(x);
            fillGlyphs(run, item, shapedText);
            x += double(run.width);
            shaped.line.runs.push_back(std::move(run));
        }
        lines.push_back(std::move(shaped));
    } while (pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
    return lines;
}

} // namespace coalesce::report::pdf
