// SPDX-License-Identifier: GPL-3.0-or-later
// What fingers on the canvas mean, from one touch event to the next: one finger is a hand that presses, drags
// and lets go; it pans where it begins on open canvas, and scrolls the tray where it goes up or down there;
// held still it asks for the menu, or opens a band. Two fingers pinch and pan, and let go of what one had.
// Knows no widget and no clock: times come in, in milliseconds.
#pragma once

#include <QList>
#include <QPoint>
#include <QPointF>
#include <optional>
#include <variant>
#include <vector>

namespace coalesce::ui {

struct Finger {
    int id;
    QPointF at;   // in the view
    QPointF last; // where it was before
};

// What to do, in this order.
struct FingerPress {
    QPoint at;
    bool pans; // takes hold of the ground
};
struct FingerMove {
    QPoint at;
};
struct FingerRelease {
    QPoint at;
};
struct FingerCancel {};
struct DoubleTap {
    QPoint at;
};
struct Pinch {
    double factor; // of the zoom
    QPoint at;     // between the fingers
    QPointF by;    // how far both went
};
struct ScrollTray {
    int by;
};
using TouchAct =
    std::variant<FingerPress, FingerMove, FingerRelease, FingerCancel, DoubleTap, Pinch, ScrollTray>;

enum class Ground { OpenCanvas, Tray, Other }; // what a finger came down on

class Touch {
public:
    struct Limits {
        int drag;    // how far a finger goes before it drags, in view pixels
        int tapTime; // between two taps, at most
    };
    explicit Touch(Limits limits) : m_limits(limits) {}

    // `fingers` are those on the glass now; none: the last has gone.
    std::vector<TouchAct> touched(const std::vector<Finger> &fingers, Ground ground, quint64 time);
    void cancel() { m_state = State::Idle; }

    // Where one finger rests that has not moved: what is held when the time for it has come.
    std::optional<QPoint> resting() const;
    // It was held; on open canvas a band goes on from here, else nothing comes of the finger any more.
    void held(bool band);

private:
    enum class State { Idle, Resting, Dragging, TrayResting, TrayScrolling, TwoFingers, Spent };
    std::vector<TouchAct> oneFinger(const Finger &finger, Ground ground);
    std::vector<TouchAct> lifted(quint64 time);

    Limits m_limits;
    State m_state = State::Idle;
    QPoint m_from;
    QPoint m_at;
    std::optional<std::pair<QPoint, quint64>> m_tap;
};

} // namespace coalesce::ui
