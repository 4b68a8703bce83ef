// SPDX-License-Identifier: GPL-3.0-or-later
// What a hand does on the canvas, as small states: idle, pressed, rubber band, dragging notes, dragging
// clusters, drawing a card's corner, panning. Knows no widget and changes nothing: it answers with effects,
// and what would change the workshop is decided on release alone, exactly as it was lit before. Every way out
// (release, cancel, another button) ends idle.
#pragma once

#include "ui/canvas/selection.h"

#include <QPoint>
#include <QRect>
#include <Qt>

namespace coalesce::ui {

// What lies under a point of the view.
struct Hit {
    enum class What { Canvas, Card, Corner, Note, Tray, TrayNote };
    What what = What::Canvas;
    std::optional<AnswerId> note = std::nullopt;     // of Note and TrayNote
    std::optional<ClusterId> cluster = std::nullopt; // of Card, Corner and Note
    int index = 0; // where in the cluster something dropped here would come to stand

    bool inTray() const { return what == What::Tray || what == What::TrayNote; }
};

// What gestures ask about the canvas they happen on.
class GestureWorld {
public:
    virtual ~GestureWorld() = default;
    virtual Hit hitAt(QPoint view) const = 0;
    // A point of the view in the units of the canvas, or of the tray's content: both move under the hand when
    // scrolled.
    virtual QPoint toContent(QPoint view, bool tray) const = 0;
    virtual std::vector<AnswerId> notesIn(const QRect &content, bool tray) const = 0;
    virtual bool mayMerge(const ClusterId &from, const ClusterId &into) const = 0;
    // The columns of a card whose corner is drawn to here.
    virtual int columnsAt(const ClusterId &cluster, QPoint view) const = 0;
};

struct Pointer {
    QPoint view;
    Qt::MouseButton button = Qt::LeftButton;
    Qt::KeyboardModifiers modifiers = Qt::NoModifier;
    bool panKey = false; // the space bar is down
};

// Effects on what is seen.
struct SelectNotes {
    std::vector<AnswerId> notes;
    SelectHow how;
};
struct SelectClusters {
    std::vector<ClusterId> clusters;
    SelectHow how;
};
struct SelectRangeTo {
    AnswerId note;
};
struct PanBy {
    QPoint view;
};
// Effects on the workshop.
struct PlaceNotes {
    std::vector<AnswerId> notes;
    ClusterId cluster;
    int index; // counted with all notes where they are now
};
struct StartCluster {
    std::vector<AnswerId> notes;
    QPoint at; // where the hand let go, on the canvas
};
struct StartClusterOnNote {
    std::vector<AnswerId> notes;
    AnswerId on;
};
struct TakeOut {
    std::vector<AnswerId> notes;
};
struct MoveClusters {
    std::vector<ClusterId> clusters;
    QPoint by; // in canvas units
};
struct MergeClusters {
    ClusterId into;
    std::vector<ClusterId> from;
};
struct ResizeCluster {
    ClusterId cluster;
    int columns;
};
using Effect = std::variant<SelectNotes, SelectClusters, SelectRangeTo, PanBy, PlaceNotes, StartCluster,
                            StartClusterOnNote, TakeOut, MoveClusters, MergeClusters, ResizeCluster>;
using Effects = std::vector<Effect>;

// What is lit: where a release would put what is in the hand.
struct Target {
    enum class Kind { None, IntoCluster, OnNote, OpenCanvas, Tray, MergeInto, Move, Resize };
    Kind kind = Kind::None;
    std::optional<ClusterId> cluster = std::nullopt; // of IntoCluster, MergeInto and Resize
    std::optional<AnswerId> note = std::nullopt;     // of OnNote
    int index = 0;                                   // of IntoCluster; of Resize: how many columns
    QPoint point = {};                               // of OpenCanvas: where; of Move: by how much
    friend bool operator==(const Target &, const Target &) = default;
};

// A rubber band in the units of the canvas or of the tray's content.
struct Band {
    bool tray;
    QRect content;
    SelectHow how;
};

class Gesture {
public:
    // `dragDistance` is how far the pointer must move, in view pixels, before a press becomes a drag.
    Gesture(const GestureWorld &world, int dragDistance) : m_world(world), m_dragDistance(dragDistance) {}

    Effects press(const Pointer &pointer, const Selection &selection);
    // Notes come into the hand from elsewhere, such as an outline; then as in a drag.
    void carry(const std::vector<AnswerId> &notes, QPoint view);
    // Also to be called when the canvas scrolled under a resting pointer.
    Effects move(const Pointer &pointer);
    Effects release(const Pointer &pointer);
    void cancel();

    bool isIdle() const { return std::holds_alternative<Idle>(m_state); }
    bool isPanning() const { return std::holds_alternative<Panning>(m_state); }
    // Whether notes, clusters or a corner are in the hand, or a band is open: then the edges scroll.
    bool isDragging() const;
    // Empty unless notes, or clusters, are in the hand; the one that was pressed comes first.
    const std::vector<AnswerId> &notes() const;
    const std::vector<ClusterId> &clusters() const;
    // The same for what is pressed and not yet dragged.
    const std::vector<AnswerId> &pressedNotes() const;
    const std::vector<ClusterId> &pressedClusters() const;
    // The card whose corner is in the hand.
    std::optional<ClusterId> resizing() const;
    const Target &lit() const { return m_lit; }
    std::optional<Band> band() const;
    QPoint at() const { return m_at; }
    QPoint pressedAt() const;
    // Where what is dragged was taken hold of, in the units of the canvas or of the tray's content: both may
    // have scrolled since.
    struct Grip {
        QPoint content;
        bool tray;
    };
    Grip grip() const;

private:
    struct Idle {};
    struct Pressed {
        QPoint view;
        Hit hit;
        bool chosen;  // it was selected already
        bool toggles; // Ctrl was down
        std::vector<AnswerId> notes;
        std::vector<ClusterId> clusters;
    };
    struct Banding {
        QPoint from; // content
        bool tray;
        SelectHow how;
    };
    struct DraggingNotes {
        QPoint view; // where it was pressed
        QPoint from; // … in content
        std::vector<AnswerId> notes;
        bool fromTray;
    };
    struct DraggingClusters {
        QPoint view;
        QPoint from; // canvas
        std::vector<ClusterId> clusters;
    };
    struct Resizing {
        QPoint view;
        ClusterId cluster;
    };
    struct Panning {
        QPoint last;
    };

    void beginDrag(const Pressed &pressed);
    Target targetFor(const DraggingNotes &drag) const;
    Target targetFor(const DraggingClusters &drag) const;

    const GestureWorld &m_world;
    int m_dragDistance;
    std::variant<Idle, Pressed, Banding, DraggingNotes, DraggingClusters, Resizing, Panning> m_state;
    Target m_lit;
    QPoint m_at;
};

} // namespace coalesce::ui
