// SPDX-License-Identifier: GPL-3.0-or-later
// The badge of an intent: an arrow for continue, a plus for start, a cross for stop, a question mark for
// other. It says in shape what the colour says, so that nothing depends on colour alone.
#pragma once

#include "core/model/enums.h"
#include "ui/icons/icon.h"

#include <QIcon>
#include <QRectF>
#include <QWidget>

class QPainter;

namespace coalesce::ui {

class ThemeController;
struct Theme;

IntentTone toneOf(Intent intent);
QString intentName(IntentTone tone); // translated: "Continue"
IconName intentIcon(IntentTone tone);

// Paints the badge into a square, for widgets and item views alike.
void paintBadge(QPainter &painter, const QRectF &square, IntentTone tone, const Theme &theme);

// Paints the bar of the intent's colour at the leading edge of a card, in the direction of the widget.
void paintIntentBar(QPainter &painter, const QWidget &card, const QRect &bar, IntentTone tone,
                    const Theme &theme);

// The badge as an icon for buttons and lists.
QIcon badgeIcon(IntentTone tone, const Theme &theme);

class Badge : public QWidget {
    Q_OBJECT

public:
    // `side` in pixels: 22 in headings, 18 on clusters, 16 on buttons.
    Badge(IntentTone tone, const ThemeController &theme, int side = 22, QWidget *parent = nullptr);
    IntentTone tone() const { return m_tone; }
    void setTone(IntentTone tone);
    QSize sizeHint() const override { return {m_side, m_side}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IntentTone m_tone;
    const ThemeController &m_theme;
    int m_side;
};

} // namespace coalesce::ui
