// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/control_style.h"

#include "ui/icons/icon.h"

#include <QPainter>
#include <QStyleOption>

namespace coalesce::ui {

namespace {

constexpr int kArrow = 14;

// The rectangle of a line of `width` drawn just inside another.
QRectF lineInside(const QRect &rect, qreal width) {
    const qreal half = width / 2;
    return QRectF(rect).adjusted(half, half, -half, -half);
}

void drawArrow(QPainter &painter, const QRect &where, IconName name, const QColor &color) {
    QRectF square(0, 0, kArrow, kArrow);
    square.moveCenter(QRectF(where).center());
    paintIcon(painter, square, name, color);
}

} // namespace

ControlStyle::ControlStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void ControlStyle::drawCheck(const QStyleOption &option, QPainter &painter, bool round) const {
    const Palette &c = m_theme.colors;
    const bool on = option.state & (State_On | State_NoChange);
    const bool enabled = option.state & State_Enabled;
    QRect box(0, 0, 16, 16);
    box.moveCenter(option.rect.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = enabled ? (on ? c.accent : c.textMuted) : c.lineStrong;
    painter.setPen(QPen(edge, 1.5));
    painter.setBrush(on && !round ? (enabled ? c.accent : c.lineStrong) : c.panel);
    const QRectF line = lineInside(box, 1.5);
    if (round)
        painter.drawEllipse(line);
    else
        painter.drawRoundedRect(line, 3.5, 3.5);
    if (on && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(edge);
        painter.drawEllipse(QRectF(box).center(), 3.6, 3.6);
    } else if (option.state & State_NoChange) {
        painter.fillRect(QRectF(box).adjusted(4, 7, -4, -7), c.onAccent);
    } else if (on) {
        paintIcon(painter, QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5), IconName::Check, c.onAccent);
    }
    painter.restore();
}

void ControlStyle::drawField(const QStyleOption &option, QPainter &painter) const {
    const Palette &c = m_theme.colors;
    const bool focus = option.state & State_HasFocus;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(focus ? QPen(c.focus, 2) : QPen(c.lineStrong, 1));
    painter.setBrush(option.state & State_Enabled ? c.panel : c.panelMuted);
    painter.drawRoundedRect(lineInside(option.rect, focus ? 2 : 1), m_theme.radii.control,
                            m_theme.radii.control);
    painter.restore();
}

void ControlStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const {
    const Palette &c = m_theme.colors;
    const QColor ink = option->state & State_Enabled ? c.textMuted : c.lineDashed;
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(*option, *painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheck(*option, *painter, true);
        return;
    case PE_IndicatorMenuCheckMark:
        if (option->state & State_On)
            drawArrow(*painter, option->rect, IconName::Check, c.text);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorHeaderArrow:
        drawArrow(*painter, option->rect, IconName::ChevronDown, ink);
        return;
    case PE_IndicatorArrowUp:
        drawArrow(*painter, option->rect, IconName::ChevronUp, ink);
        return;
    case PE_IndicatorArrowLeft:
        drawArrow(*painter, option->rect, IconName::ChevronLeft, ink);
        return;
    case PE_IndicatorArrowRight:
        drawArrow(*painter, option->rect, IconName::ChevronRight, ink);
        return;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            drawArrow(*painter, option->rect,
                      option->state & State_Open ? IconName::ChevronDown : IconName::ChevronRight, ink);
        return;
    case PE_FrameFocusRect: // for what the style sheet gives no ring
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(c.focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(lineInside(option->rect, 2), m_theme.radii.note, m_theme.radii.note);
        painter->restore();
        return;
    default: // Qt's list is open; Fusion draws the rest
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ControlStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                      QPainter *painter, const QWidget *widget) const {
    const QColor ink = option->state & State_Enabled ? m_theme.colors.textMuted : m_theme.colors.lineDashed;
    if (control == CC_ComboBox) {
        drawField(*option, *painter);
        drawArrow(*painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget),
                  IconName::ChevronDown, ink);
        return;
    }
    if (control == CC_SpinBox) {
        drawField(*option, *painter);
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        if (spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        drawArrow(*painter, subControlRect(CC_SpinBox, option, SC_SpinBoxUp, widget), IconName::ChevronUp,
                  ink);
        drawArrow(*painter, subControlRect(CC_SpinBox, option, SC_SpinBoxDown, widget), IconName::ChevronDown,
                  ink);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

// Text begins where it begins in a line edit.
QRect ControlStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                   const QWidget *widget) const {
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    const bool text = (control == CC_ComboBox && part == SC_ComboBoxEditField) ||
                      (control == CC_SpinBox && part == SC_SpinBoxEditField);
    if (!text)
        return rect;
    constexpr int kIndent = 4;
    return option->direction == Qt::LeftToRight ? rect.adjusted(kIndent, 0, 0, 0)
                                                : rect.adjusted(0, 0, -kIndent, 0);
}

QSize ControlStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                     const QWidget *widget) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_ComboBox || type == CT_SpinBox)
        size = {size.width() + m_theme.spacing.small, std::max(size.height(), m_theme.sizes.control)};
    return size;
}

int ControlStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *returned) const {
    if (hint == SH_ComboBox_Popup) // a list under the box, in our own look
        return 0;
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) // the desktop's icons know nothing of our colours
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

} // namespace coalesce::ui
