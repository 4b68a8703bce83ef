// SPDX-License-Identifier: GPL-3.0-or-later
// Shows of hands as bars, one a line: yes is solid, partly hatched, no empty, and beside each bar stand its
// numbers in words.
#pragma once

#include "core/day/pulse.h"

#include <QWidget>

namespace coalesce::ui {

class ThemeController;

class PulseChart : public QWidget {
    Q_OBJECT

public:
    struct Line {
        QString name; // "Before the day"
        Hands hands;
        friend bool operator==(const Line &, const Line &) = default;
    };
    explicit PulseChart(const ThemeController &theme, QWidget *parent = nullptr);

    void setLines(const std::vector<Line> &lines);
    const std::vector<Line> &lines() const { return m_lines; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {220, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBar(QPainter &painter, const QRect &bar, const Hands &hands) const;

    const ThemeController &m_theme;
    std::vector<Line> m_lines;
};

} // namespace coalesce::ui
