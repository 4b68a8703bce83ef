// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palette.h"

#include <algorithm>
#include <cmath>

namespace coalesce::ui {

namespace {

Palette lightPalette() {
    return {
        .ground = QColor(0xf6f3ee),
        .panel = QColor(0xffffff),
        .panelMuted = QColor(0xfbf9f5),
        .selected = QColor(0xece7dd),
        .hover = QColor(0xf4f0e9),
        .paper = QColor(0xe6e1d7),
        .line = QColor(0xddd7cc),
        .lineSoft = QColor(0xece7dd),
        .lineStrong = QColor(0xccc5b8),
        .lineDashed = QColor(0xb5ad9e),
        .text = QColor(0x1f2430),
        .textMuted = QColor(0x5b6270),
        .accent = QColor(0x1f2430),
        .accentHover = QColor(0x353c4c),
        .onAccent = QColor(0xffffff),
        .focus = QColor(0x2f5fd0),
        .danger = QColor(0xb3261e),
        .dangerTint = QColor(0xfbe6e3),
        .warn = QColor(0x8f5600),
        .warnTint = QColor(0xfff7e3),
        .scrim = QColor(31, 36, 48, 56),
        .shadow = QColor(31, 36, 48, 71),
        .intentContinue = {QColor(0x0b6e99), QColor(0xd6eaf3), QColor(0xa9cfe2), QColor(0xffffff)},
        .intentStart = {QColor(0x8f5600), QColor(0xfbe6b8), QColor(0xe8c983), QColor(0xffffff)},
        .intentStop = {QColor(0xa8326b), QColor(0xf6d8e6), QColor(0xe3aac6), QColor(0xffffff)},
        .intentOther = {QColor(0x55606e), QColor(0xe4e8ed), QColor(0xc1c9d3), QColor(0xffffff)},
        .marks = {{{QColor(0xfbe9e4), QColor(0xd06a55)},
                   {QColor(0xfdf3d3), QColor(0xbf8f1d)},
                   {QColor(0xe6f2e1), QColor(0x5f9a4f)},
                   {QColor(0xe7eefb), QColor(0x5d86cf)},
                   {QColor(0xf0e9f9), QColor(0x9169c4)},
                   {QColor(0xebeae7), QColor(0x86837c)}}},
    };
}

// The same calm in the dark: warm greys a little apart, the ink turned to paper, keys light enough to be read
// as text.
Palette darkPalette() {
    return {
        .ground = QColor(0x17181c),
        .panel = QColor(0x212227),
        .panelMuted = QColor(0x1c1d21),
        .selected = QColor(0x36363b),
        .hover = QColor(0x2a2b30),
        .paper = QColor(0x101114),
        .line = QColor(0x37373c),
        .lineSoft = QColor(0x2d2e33),
        .lineStrong = QColor(0x4d4c50),
        .lineDashed = QColor(0x77736b),
        .text = QColor(0xece8e0),
        .textMuted = QColor(0xb0aca4),
        .accent = QColor(0xece7dd),
        .accentHover = QColor(0xffffff),
        .onAccent = QColor(0x1f2430),
        .focus = QColor(0x8fb2ff),
        .danger = QColor(0xf5a69d),
        .dangerTint = QColor(0x43211f),
        .warn = QColor(0xe8b753),
        .warnTint = QColor(0x392f1a),
        .scrim = QColor(0, 0, 0, 115),
        .shadow = QColor(0, 0, 0, 150),
        .intentContinue = {QColor(0x74c0e4), QColor(0x1e3a47), QColor(0x345b6d), QColor(0x0c1d26)},
        .intentStart = {QColor(0xe8b753), QColor(0x433616), QColor(0x6a5726), QColor(0x241a05)},
        .intentStop = {QColor(0xee97c0), QColor(0x482539), QColor(0x703d58), QColor(0x2a0e1d)},
        .intentOther = {QColor(0xb4bcc8), QColor(0x31363d), QColor(0x4f5762), QColor(0x171c23)},
        .marks = {{{QColor(0x3a2522), QColor(0xb5665a)},
                   {QColor(0x352d17), QColor(0xa98432)},
                   {QColor(0x22301f), QColor(0x648f57)},
                   {QColor(0x202b3f), QColor(0x5f82bf)},
                   {QColor(0x2f2640), QColor(0x8b6bbd)},
                   {QColor(0x2d2d2f), QColor(0x87857f)}}},
    };
}

// One channel of sRGB, 0 to 1, to linear light (WCAG 2.2, "relative luminance").
double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const IntentColors &Palette::intent(IntentTone tone) const {
    switch (tone) {
    case IntentTone::Continue:
        return intentContinue;
    case IntentTone::Start:
        return intentStart;
    case IntentTone::Stop:
        return intentStop;
    case IntentTone::Other:
        break;
    }
    return intentOther;
}

Palette palette(Scheme scheme) {
    return scheme == Scheme::Dark ? darkPalette() : lightPalette();
}

double contrastRatio(const QColor &one, const QColor &other) {
    const double first = luminance(one), second = luminance(other); // minmax gives references
    const auto [darker, lighter] = std::minmax(first, second);
    return (lighter + 0.05) / (darker + 0.05);
}

std::vector<ContrastPair> contrastPairs(const Palette &p) {
    constexpr double kText = 4.5;
    constexpr double kShape = 3.0;
    std::vector<ContrastPair> pairs;
    const auto add = [&](const char *name, const QColor &fore, const QColor &ground, double least) {
        pairs.push_back({QString::fromLatin1(name), fore, ground, least});
    };
    add("text on ground", p.text, p.ground, kText);
    add("text on panel", p.text, p.panel, kText);
    add("text on muted panel", p.text, p.panelMuted, kText);
    add("text on selection", p.text, p.selected, kText);
    add("text on hover", p.text, p.hover, kText);
    add("text on running step", p.text, p.warnTint, kText);
    add("text on danger tint", p.text, p.dangerTint, kText);
    add("muted text on ground", p.textMuted, p.ground, kText);
    add("muted text on panel", p.textMuted, p.panel, kText);
    add("muted text on muted panel", p.textMuted, p.panelMuted, kText);
    add("muted text on selection", p.textMuted, p.selected, kText);
    add("muted text on hover", p.textMuted, p.hover, kText);
    add("muted text around the page", p.textMuted, p.paper, kText);
    add("muted text on running step", p.textMuted, p.warnTint, kText);
    add("text on ink button", p.onAccent, p.accent, kText);
    add("text on ink button under the pointer", p.onAccent, p.accentHover, kText);
    add("danger on panel", p.danger, p.panel, kText);
    add("danger on its tint", p.danger, p.dangerTint, kText);
    add("danger on hover", p.danger, p.hover, kText);
    add("warning on panel", p.warn, p.panel, kText);
    add("warning on its tint", p.warn, p.warnTint, kText);
    add("focus ring on ground", p.focus, p.ground, kShape);
    add("focus ring on panel", p.focus, p.panel, kShape);
    add("focus ring on muted panel", p.focus, p.panelMuted, kShape);
    add("focus ring on selection", p.focus, p.selected, kShape);
    add("ink border on ground", p.accent, p.ground, kShape);
    for (const IntentTone tone :
         {IntentTone::Continue, IntentTone::Start, IntentTone::Stop, IntentTone::Other}) {
        const IntentColors &intent = p.intent(tone);
        add("sign on badge", intent.onKey, intent.key, kText);
        add("key as text on panel", intent.key, p.panel, kText);
        add("key on panel of a report", intent.key, p.panelMuted, kText);
        add("badge on ground", intent.key, p.ground, kShape);
        add("badge on its tint", intent.key, intent.tint, kShape);
        add("focus ring on note", p.focus, intent.tint, kShape);
        add("text on note", p.text, intent.tint, kText);
        add("muted text on note", p.textMuted, intent.tint, kText);
    }
    for (const MarkColors &mark : p.marks) {
        add("text on a coloured cluster", p.text, mark.ground, kText);
        add("muted text on a coloured cluster", p.textMuted, mark.ground, kText);
        add("edge of a coloured cluster", mark.edge, mark.ground, 2.5); // its name stands in words elsewhere
        add("focus ring on a coloured cluster", p.focus, mark.ground, kShape);
    }
    return pairs;
}

} // namespace coalesce::ui
