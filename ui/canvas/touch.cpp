// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/touch.h"

#include <cmath>
#include <utility>

namespace coalesce::ui {

std::vector<TouchAct> Touch::touched(const std::vector<Finger> &fingers, Ground ground, quint64 time) {
    if (fingers.empty())
        return lifted(time);
    if (fingers.size() == 1)
        return m_state == State::TwoFingers ? std::vector<TouchAct>() : oneFinger(fingers.front(), ground);
    std::vector<TouchAct> acts;
    if (m_state == State::Resting || m_state == State::Dragging)
        acts.emplace_back(FingerCancel{});
    m_state = State::TwoFingers;
    m_tap.reset();
    const Finger &one = fingers[0], &other = fingers[1];
    const auto distance = [](QPointF a, QPointF b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); };
    const double before = distance(one.last, other.last), now = distance(one.at, other.at);
    const QPointF middle = (one.at + other.at) / 2;
    acts.emplace_back(
        Pinch{before > 1 ? now / before : 1.0, middle.toPoint(), middle - (one.last + other.last) / 2});
    return acts;
}

std::vector<TouchAct> Touch::oneFinger(const Finger &finger, Ground ground) {
    const QPoint at = finger.at.toPoint();
    const QPoint before = std::exchange(m_at, at);
    const auto hasGone = [&] { return (at - m_from).manhattanLength() >= m_limits.drag; };
    switch (m_state) {
    case State::Idle:
        m_from = at;
        m_state = ground == Ground::Tray ? State::TrayResting : State::Resting;
        if (ground == Ground::Tray)
            return {};
        return {FingerPress{at, ground == Ground::OpenCanvas}};
    case State::Resting:
        if (hasGone())
            m_state = State::Dragging;
        return {FingerMove{at}};
    case State::Dragging:
        return {FingerMove{at}};
    case State::TrayResting: {
        if (!hasGone())
            return {};
        const QPoint by = at - m_from;
        if (std::abs(by.y()) > std::abs(by.x())) {
            m_state = State::TrayScrolling;
            return {ScrollTray{-by.y()}};
        }
        m_state = State::Dragging;
        return {FingerPress{m_from, false}, FingerMove{at}};
    }
    case State::TrayScrolling:
        return {ScrollTray{before.y() - at.y()}};
    case State::TwoFingers:
    case State::Spent:
        return {};
    }
    return {};
}

std::vector<TouchAct> Touch::lifted(quint64 time) {
    const State state = std::exchange(m_state, State::Idle);
    std::vector<TouchAct> acts;
    if (state == State::TrayResting)
        acts.emplace_back(FingerPress{m_from, false});
    if (state == State::Resting || state == State::Dragging || state == State::TrayResting)
        acts.emplace_back(FingerRelease{m_at});
    if (state != State::Resting && state != State::TrayResting) {
        m_tap.reset();
        return acts;
    }
    const auto before = std::exchange(m_tap, std::pair(m_at, time));
    constexpr int kSamePlace = 24;
    if (before && time - before->second <= quint64(m_limits.tapTime) &&
        (before->first - m_at).manhattanLength() <= kSamePlace) {
        acts.emplace_back(DoubleTap{m_at});
        m_tap.reset();
    }
    return acts;
}

std::optional<QPoint> Touch::resting() const {
    return m_state == State::Resting || m_state == State::TrayResting ? std::optional(m_from) : std::nullopt;
}

void Touch::held(bool band) {
    m_state = band ? State::Dragging : State::Spent;
    m_tap.reset();
}

} // namespace coalesce::ui
