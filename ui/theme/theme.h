// SPDX-License-Identifier: GPL-3.0-or-later
// How the window looks, as one plain value: colours, spacing, corners and type, in device-independent pixels.
#pragma once

#include "ui/theme/palette.h"

#include <QFont>
#include <QPalette>

namespace coalesce::ui {

struct Spacing {
    int tiny = 4;
    int small = 8;
    int medium = 12;
    int large = 16;
    int huge = 28;
    friend bool operator==(const Spacing &, const Spacing &) = default;
};

struct Radii {
    int note = 3;
    int badge = 5;
    int control = 6;
    int card = 10;
    friend bool operator==(const Radii &, const Radii &) = default;
};

struct TypeSizes {
    int small = 12;
    int section = 13; // section heads, notes
    int body = 14;
    int title = 17;
    int heading = 20;
    int display = 30; // the start page
    friend bool operator==(const TypeSizes &, const TypeSizes &) = default;
};

struct Sizes {
    int topBar = 56;
    int toolRow = 48;
    int rail = 104;
    int railItem = 62;
    int statusLine = 26;
    int control = 32;
    int icon = 18;
    int badge = 22;
    friend bool operator==(const Sizes &, const Sizes &) = default;
};

struct Theme {
    Scheme scheme = Scheme::Light;
    Palette colors = palette(Scheme::Light);
    Spacing spacing = {};
    Radii radii = {};
    TypeSizes type = {};
    Sizes sizes = {};
    QString family = {}; // empty: the system's
    friend bool operator==(const Theme &, const Theme &) = default;
};

// The theme of a scheme, in the font family given.
Theme makeTheme(Scheme scheme, const QString &family = {});

// The theme's font at a size of Theme::type.
QFont themeFont(const Theme &theme, int pixels, QFont::Weight weight = QFont::Normal);

// The theme for what Fusion paints without our style sheet.
QPalette qtPalette(const Theme &theme);

// The one style sheet of the window: ui/theme/style.qss with its @names replaced by the theme's values.
QString styleSheet(const Theme &theme);

// Adds the font files of a folder to this process; gives the family of the first one, or nothing when there
// is none.
QString loadFonts(const QString &folder);

} // namespace coalesce::ui
