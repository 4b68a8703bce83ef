// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/choice_card.h"

#include "ui/theme/theme_controller.h"
#include "ui/widgets/looks.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace coalesce::ui {

namespace {
constexpr int kHeight = 62;
constexpr int kLine = 18; // of the detail
constexpr int kPadding = 14;
constexpr int kIcon = 22;
} // namespace

ChoiceCard::ChoiceCard(IconName name, const QString &title, const QString &detail,
                       const ThemeController &theme, QWidget *parent)
    : QPushButton(title, parent), m_theme(theme), m_name(name), m_detail(detail) {
    setLook(*this, "card");
    setFixedHeight(kHeight);
    setAutoDefault(true); // Enter, too, presses it
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setToolTip(plainTip(detail));
}

void ChoiceCard::setRoomy() {
    m_roomy = true;
    fitHeight();
}

QRect ChoiceCard::detailRect() const {
    const int left = kPadding + kIcon + kPadding;
    return {left, 32, width() - left - kPadding, height() - 32 - 12};
}

void ChoiceCard::fitHeight() {
    const Theme &theme = m_theme.theme();
    const QRect wide(0, 0, detailRect().width(), 1000);
    const int lines = QFontMetrics(themeFont(theme, theme.type.small))
                          .boundingRect(wide, Qt::AlignLeft | Qt::TextWordWrap, m_detail)
                          .height();
    setFixedHeight(std::max(kHeight, kHeight - kLine + lines));
}

void ChoiceCard::resizeEvent(QResizeEvent *event) {
    QPushButton::resizeEvent(event);
    if (m_roomy)
        fitHeight();
}

void ChoiceCard::setAside(const QString &aside) {
    m_aside = aside;
    setAccessibleDescription(aside.isEmpty() ? m_detail : aside + QLatin1String(", ") + m_detail);
    update();
}

QSize ChoiceCard::sizeHint() const {
    return {360, height()};
}

void ChoiceCard::paintEvent(QPaintEvent *) {
    const Theme &theme = m_theme.theme();
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    QPainter painter(this);
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);

    const bool on = isEnabled();
    const auto placed = [this](const QRect &part) {
        return QStyle::visualRect(layoutDirection(), rect(), part);
    };
    const int leading = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter;
    const int trailing = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)) | Qt::AlignVCenter;
    paintIcon(painter, placed(QRect(kPadding, (height() - kIcon) / 2, kIcon, kIcon)), m_name,
              on ? theme.colors.text : theme.colors.lineDashed);

    const int left = kPadding + kIcon + kPadding;
    const QRect first(left, 11, width() - left - kPadding, 20);
    const QRect second(left, 32, width() - left - kPadding, kLine);
    painter.setFont(themeFont(theme, theme.type.small));
    painter.setPen(theme.colors.textMuted);
    if (m_roomy)
        painter.drawText(placed(detailRect()),
                         (leading & ~Qt::AlignVCenter) | Qt::AlignTop | Qt::TextWordWrap, m_detail);
    else
        painter.drawText(placed(second), leading,
                         painter.fontMetrics().elidedText(m_detail, m_elide, second.width()));
    painter.drawText(placed(first), trailing, m_aside);
    const int asideWidth =
        m_aside.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(m_aside) + kPadding;

    painter.setFont(themeFont(theme, theme.type.body, QFont::DemiBold));
    painter.setPen(on ? theme.colors.text : theme.colors.textMuted);
    const QRect titleRect = first.adjusted(0, 0, -asideWidth, 0);
    painter.drawText(
        placed(titleRect), leading,
        painter.fontMetrics().elidedText(text().simplified(), Qt::ElideRight, titleRect.width()));
}

} // namespace coalesce::ui
