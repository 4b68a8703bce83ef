// SPDX-License-Identifier: GPL-3.0-or-later
// Cards on their way from where they stood to where they stand, for the eye alone: the workshop, and what a
// click finds, is at the goal from the first moment.
#pragma once

#include "core/base/id.h"

#include <QPoint>
#include <QVariantAnimation>
#include <unordered_map>

namespace coalesce::ui {

class Glide : public QObject {
    Q_OBJECT

public:
    explicit Glide(QObject *parent = nullptr);

    // `away` is how far from its place each card starts, in view pixels. No time at all: nothing glides.
    void start(std::unordered_map<ClusterId, QPoint> away, int milliseconds);
    void end();
    bool isRunning() const { return m_animation.state() == QAbstractAnimation::Running; }
    // How far from its place the card is to be painted now.
    QPoint offset(const ClusterId &card) const;

signals:
    void moved(); // also once at the end

private:
    QVariantAnimation m_animation;
    std::unordered_map<ClusterId, QPoint> m_away;
};

} // namespace coalesce::ui
