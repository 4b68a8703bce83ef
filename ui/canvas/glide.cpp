// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/glide.h"

#include <QEasingCurve>

namespace coalesce::ui {

Glide::Glide(QObject *parent) : QObject(parent) {
    m_animation.setStartValue(1.0); // the part of the way that is left
    m_animation.setEndValue(0.0);
    m_animation.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, &Glide::moved);
    connect(&m_animation, &QVariantAnimation::finished, this, &Glide::end);
}

void Glide::start(std::unordered_map<ClusterId, QPoint> away, int milliseconds) {
    end();
    std::erase_if(away, [](const auto &one) { return one.second.isNull(); });
    if (away.empty() || milliseconds <= 0)
        return;
    m_away = std::move(away);
    m_animation.setDuration(milliseconds);
    m_animation.start();
}

void Glide::end() {
    m_animation.stop();
    if (m_away.empty())
        return;
    m_away.clear();
    emit moved();
}

QPoint Glide::offset(const ClusterId &card) const {
    const auto known = m_away.find(card);
    return known == m_away.end() ? QPoint()
                                 : (QPointF(known->second) * m_animation.currentValue().toDouble()).toPoint();
}

} // namespace coalesce::ui
