// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttons.h"

#include "ui/theme/theme_controller.h"
#include "ui/widgets/looks.h"

#include <QAction>
#include <QPainter>
#include <QStyleOptionButton>

namespace coalesce::ui {

namespace {

void prepare(IconButton &button, IconButton::Kind kind) {
    button.setIconSize({18, 18});
    button.setToolButtonStyle(Qt::ToolButtonIconOnly);
    button.setFocusPolicy(Qt::TabFocus); // a click leaves the focus, and so the keys, where the work is
    setLook(button, kind == IconButton::Kind::Quiet ? "quiet" : "icon");
}

} // namespace

IconButton::IconButton(IconName name, const QString &text, const ThemeController &theme, Kind kind,
                       QWidget *parent)
    : QToolButton(parent) {
    prepare(*this, kind);
    setIcon(themedIcon(name, theme));
    setToolTip(text);
    setAccessibleName(text);
}

IconButton::IconButton(QAction &action, Kind kind, QWidget *parent) : QToolButton(parent) {
    prepare(*this, kind);
    setIcon(action.icon());
    followAction(*this, action);
}

PillButton::PillButton(IconName name, const QString &text, const QString &hint, const ThemeController &theme,
                       QWidget *parent)
    : QPushButton(text, parent), m_theme(theme), m_name(name), m_hint(hint) {
    setLook(*this, "pill");
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(text);
    setToolTip(hint.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, hint));
}

void PillButton::setHint(const QString &hint) {
    m_hint = hint;
    setToolTip(hint.isEmpty() ? text() : QStringLiteral("%1 (%2)").arg(text(), hint));
    updateGeometry();
    update();
}

QSize PillButton::sizeHint() const {
    const Theme &theme = m_theme.theme();
    int width = 2 * 14 + QFontMetrics(themeFont(theme, theme.type.body)).horizontalAdvance(text());
    if (m_name != IconName::None)
        width += theme.sizes.icon + theme.spacing.small;
    if (!m_hint.isEmpty())
        width +=
            theme.spacing.small + QFontMetrics(themeFont(theme, theme.type.small)).horizontalAdvance(m_hint);
    return {width, theme.sizes.control};
}

void PillButton::paintEvent(QPaintEvent *) {
    const Theme &theme = m_theme.theme();
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    QPainter painter(this);
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);

    const QColor ink = isEnabled() ? theme.colors.text : theme.colors.lineDashed;
    const QColor soft = isEnabled() ? theme.colors.textMuted : theme.colors.lineDashed;
    QRect inside = rect().adjusted(14, 0, -14, 0);
    const Qt::Alignment leading =
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    const auto take = [&](int width) {
        QRect part = inside;
        part.setWidth(width);
        inside.setLeft(inside.left() + width + theme.spacing.small);
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    if (m_name != IconName::None)
        paintIcon(painter, take(theme.sizes.icon), m_name, ink);
    const QFont bodyFont = themeFont(theme, theme.type.body);
    painter.setFont(bodyFont);
    painter.setPen(ink);
    painter.drawText(take(QFontMetrics(bodyFont).horizontalAdvance(text())), int(leading) | Qt::TextDontClip,
                     text());
    painter.setFont(themeFont(theme, theme.type.small));
    painter.setPen(soft);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), inside), int(leading) | Qt::TextDontClip,
                     m_hint);
}

QPushButton *makeButton(const QString &text, ButtonKind kind, QWidget *parent) {
    auto *button = new QPushButton(text, parent);
    switch (kind) {
    case ButtonKind::Plain:
        break;
    case ButtonKind::Primary:
        setLook(*button, "primary");
        break;
    case ButtonKind::Danger:
        setLook(*button, "danger");
        break;
    case ButtonKind::Link:
        setLook(*button, "link");
        break;
    }
    return button;
}

} // namespace coalesce::ui
