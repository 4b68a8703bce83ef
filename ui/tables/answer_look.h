// SPDX-License-Identifier: GPL-3.0-or-later
// How one answer is laid out and painted as a strip of paper: its text, and to the side where it belongs, its
// source, its star, and
// whether what was said in confidence may be shown. Heights are remembered: a column of thousands asks for
// all of them at once.
#pragma once

#include "ui/tables/answer_row.h"
#include "ui/tables/wrapped_lines.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QRect>

class QPainter;

namespace coalesce::ui {

class AnswerLook {
public:
    static constexpr int kGap = 7; // under each strip

    struct State {
        bool selected = false;
        bool current = false; // the row that keys act on, while its list has the focus
        bool hovered = false;
        bool fresh = false; // has just come
    };

    void setTheme(const Theme &theme);
    // The height of the strip at this width, without the gap.
    int height(const AnswerRow &row, int width) const;
    // Paints into the rectangle of the strip.
    void paint(QPainter &painter, const QRect &strip, const AnswerRow &row, IntentTone tone,
               const State &state, Qt::LayoutDirection direction) const;
    // Where the star is, to be clicked.
    QRect starOf(const QRect &strip, const AnswerRow &row, Qt::LayoutDirection direction) const;

private:
    // What decides a height. Kept with it, so that a changed row is measured anew by itself.
    struct Measured {
        int width;
        QString text;
        QString placeName;
        QString person;
        bool shared;
        int height;
    };
    int sideWidth(int width) const;
    int textWidth(int width) const;
    QStringList placeLines(const AnswerRow &row, int width) const;
    QString lastLine(const AnswerRow &row, int width) const;
    int measure(const AnswerRow &row, int width) const;

    Theme m_theme;
    QFont m_textFont;
    QFont m_sideFont;
    LineWrapper m_textLines;
    LineWrapper m_sideLines;
    mutable QHash<AnswerId, Measured> m_heights;
};

} // namespace coalesce::ui
