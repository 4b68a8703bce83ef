// SPDX-License-Identifier: GPL-3.0-or-later
// Breaks texts into lines of a width, fast enough for thousands of them at once. Whoever measures and whoever
// paints take the same lines, so that a row is always as high as what is painted in it.
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QStringList>
#include <array>

namespace coalesce::ui {

class LineWrapper {
public:
    LineWrapper() = default;
    explicit LineWrapper(const QFont &font);

    // At most `most` lines; the last one ends in an ellipsis where there is more. `width` in pixels.
    QStringList lines(const QString &text, int width, int most) const;

private:
    // Latin text breaks at spaces and is measured letter by letter, which costs a fiftieth of shaping it. All
    // else, and words longer than a line, are left to QTextLayout.
    bool breakLatin(const QString &text, int width, int most, QStringList &lines, qsizetype &end) const;
    void breakAny(const QString &text, int width, int most, QStringList &lines, qsizetype &end) const;

    static constexpr int kLatin = 0x250;
    QFont m_font;
    QFontMetricsF m_metrics{QFont()};
    std::array<float, kLatin> m_advances = {}; // by character
};

} // namespace coalesce::ui
