// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "ui/theme/theme_controller.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>

namespace coalesce::ui {

IntentTone toneOf(Intent intent) {
    switch (intent) {
    case Intent::Continue:
        return IntentTone::Continue;
    case Intent::Start:
        return IntentTone::Start;
    case Intent::Stop:
        return IntentTone::Stop;
    case Intent::Other:
        break;
    }
    return IntentTone::Other;
}

QString intentName(IntentTone tone) {
    switch (tone) {
    case IntentTone::Continue:
        return QCoreApplication::translate("Intent", "Continue");
    case IntentTone::Start:
        return QCoreApplication::translate("Intent", "Start");
    case IntentTone::Stop:
        return QCoreApplication::translate("Intent", "Stop");
    case IntentTone::Other:
        break;
    }
    return QCoreApplication::translate("Intent", "Other");
}

IconName intentIcon(IntentTone tone) {
    switch (tone) {
    case IntentTone::Continue:
        return IconName::IntentContinue;
    case IntentTone::Start:
        return IconName::IntentStart;
    case IntentTone::Stop:
        return IconName::IntentStop;
    case IntentTone::Other:
        break;
    }
    return IconName::IntentOther;
}

void paintBadge(QPainter &painter, const QRectF &square, IntentTone tone, const Theme &theme) {
    const IntentColors &colors = theme.colors.intent(tone);
    const qreal radius = square.width() * theme.radii.badge / theme.sizes.badge;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.key);
    painter.drawRoundedRect(square, radius, radius);
    const qreal margin = square.width() * 0.16;
    paintIcon(painter, square.adjusted(margin, margin, -margin, -margin), intentIcon(tone), colors.onKey);
    painter.restore();
}

void paintIntentBar(QPainter &painter, const QWidget &card, const QRect &bar, IntentTone tone,
                    const Theme &theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colors.intent(tone).key);
    painter.drawRoundedRect(QStyle::visualRect(card.layoutDirection(), card.rect(), bar), 2, 2);
    painter.restore();
}

QIcon badgeIcon(IntentTone tone, const Theme &theme) {
    constexpr int kSide = 16;
    QPixmap pixmap(kSide * 2, kSide * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintBadge(painter, QRectF(0, 0, kSide, kSide), tone, theme);
    return QIcon(pixmap);
}

Badge::Badge(IntentTone tone, const ThemeController &theme, int side, QWidget *parent)
    : QWidget(parent), m_tone(tone), m_theme(theme), m_side(side) {
    setFixedSize(side, side);
    setTone(tone);
}

void Badge::setTone(IntentTone tone) {
    m_tone = tone;
    setAccessibleName(intentName(tone));
    setToolTip(intentName(tone));
    update();
}

void Badge::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    paintBadge(painter, rect(), m_tone, m_theme.theme());
}

} // namespace coalesce::ui
