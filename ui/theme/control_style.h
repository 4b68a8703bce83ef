// SPDX-License-Identifier: GPL-3.0-or-later
// Fusion, with the few things that a style sheet cannot draw in the theme's colours: check marks, radio dots,
// arrows, and the boxes that hold arrows.
#pragma once

#include "ui/theme/theme.h"

#include <QProxyStyle>

namespace coalesce::ui {

class ControlStyle : public QProxyStyle {
    Q_OBJECT

public:
    ControlStyle();
    void setTheme(const Theme &theme) { m_theme = theme; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returned) const override;

private:
    void drawCheck(const QStyleOption &option, QPainter &painter, bool round) const;
    void drawField(const QStyleOption &option, QPainter &painter) const;

    Theme m_theme;
};

} // namespace coalesce::ui
