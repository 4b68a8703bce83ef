// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/gesture.h"

#include <algorithm>

namespace coalesce::ui {
namespace {

template <class Id>
bool holds(const std::vector<Id> &ids, const Id &id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// The ids with `first` in front.
template <class Id>
std::vector<Id> startingWith(const Id &first, std::vector<Id> ids) {
    const auto at = std::find(ids.begin(), ids.end(), first);
    if (at == ids.end())
        return {first};
    std::rotate(ids.begin(), at, at + 1);
    return ids;
}

} // namespace

Effects Gesture::press(const Pointer &pointer, const Selection &selection) {
    if (!isIdle()) { // a second button ends what the first began
        cancel();
        return {};
    }
    m_at = pointer.view;
    if (pointer.button == Qt::MiddleButton || (pointer.button == Qt::LeftButton && pointer.panKey)) {
        m_state = Panning{pointer.view};
        return {};
    }
    if (pointer.button != Qt::LeftButton)
        return {};

    const Hit hit = m_world.hitAt(pointer.view);
    const bool toggles = pointer.modifiers.testFlag(Qt::ControlModifier);
    Pressed pressed{pointer.view, hit, false, toggles, {}, {}};
    Effects effects;
    switch (hit.what) {
    case Hit::What::Canvas:
    case Hit::What::Tray:
        if (!toggles && !pointer.modifiers.testFlag(Qt::ShiftModifier))
            effects.push_back(SelectNotes{{}, SelectHow::Replace});
        break;
    case Hit::What::Note:
    case Hit::What::TrayNote:
        pressed.chosen = selection.contains(*hit.note);
        if (pointer.modifiers.testFlag(Qt::ShiftModifier))
            effects.push_back(SelectRangeTo{*hit.note});
        else if (!pressed.chosen)
            effects.push_back(SelectNotes{{*hit.note}, toggles ? SelectHow::Add : SelectHow::Replace});
        // What a drag would take: all that is selected, when this note is or comes to be among it.
        if (pressed.chosen || toggles)
            pressed.notes = selection.notes();
        if (!holds(pressed.notes, *hit.note))
            pressed.notes.push_back(*hit.note);
        pressed.notes = startingWith(*hit.note, std::move(pressed.notes));
        break;
    case Hit::What::Corner:
    case Hit::What::Card: {
        pressed.chosen = selection.contains(*hit.cluster);
        const bool adds = toggles || pointer.modifiers.testFlag(Qt::ShiftModifier);
        if (!pressed.chosen)
            effects.push_back(SelectClusters{{*hit.cluster}, adds ? SelectHow::Add : SelectHow::Replace});
        if (pressed.chosen || adds)
            pressed.clusters = selection.clusters();
        if (!holds(pressed.clusters, *hit.cluster))
            pressed.clusters.push_back(*hit.cluster);
        pressed.clusters = startingWith(*hit.cluster, std::move(pressed.clusters));
        break;
    }
    }
    m_state = std::move(pressed);
    return effects;
}

void Gesture::carry(const std::vector<AnswerId> &notes, QPoint view) {
    cancel();
    m_at = view;
    m_state = DraggingNotes{view, m_world.toContent(view, false), notes, false};
}

void Gesture::beginDrag(const Pressed &pressed) {
    switch (pressed.hit.what) {
    case Hit::What::Canvas:
    case Hit::What::Tray: {
        const bool tray = pressed.hit.inTray();
        m_state = Banding{m_world.toContent(pressed.view, tray), tray,
                          pressed.toggles ? SelectHow::Toggle : SelectHow::Add};
        return;
    }
    case Hit::What::Note:
    case Hit::What::TrayNote:
        m_state = DraggingNotes{pressed.view, m_world.toContent(pressed.view, pressed.hit.inTray()),
                                pressed.notes, pressed.hit.inTray()};
        return;
    case Hit::What::Corner:
        m_state = Resizing{pressed.view, *pressed.hit.cluster};
        return;
    case Hit::What::Card:
        m_state = DraggingClusters{pressed.view, m_world.toContent(pressed.view, false), pressed.clusters};
        return;
    }
}

Effects Gesture::move(const Pointer &pointer) {
    m_at = pointer.view;
    if (auto *panning = std::get_if<Panning>(&m_state)) {
        const QPoint by = pointer.view - std::exchange(panning->last, pointer.view);
        return by.isNull() ? Effects{} : Effects{PanBy{by}};
    }
    if (const auto *pressed = std::get_if<Pressed>(&m_state)) {
        if ((pointer.view - pressed->view).manhattanLength() < m_dragDistance)
            return {};
        const Pressed start = *pressed; // beginDrag writes over it
        beginDrag(start);
    }
    if (const auto *drag = std::get_if<DraggingNotes>(&m_state))
        m_lit = targetFor(*drag);
    else if (const auto *clusters = std::get_if<DraggingClusters>(&m_state))
        m_lit = targetFor(*clusters);
    else if (const auto *resizing = std::get_if<Resizing>(&m_state))
        m_lit = {Target::Kind::Resize,
                 resizing->cluster,
                 std::nullopt,
                 m_world.columnsAt(resizing->cluster, m_at),
                 {}};
    return {};
}

Effects Gesture::release(const Pointer &pointer) {
    const Effects moved = move(pointer);
    Effects effects;
    if (const auto *pressed = std::get_if<Pressed>(&m_state)) {
        // A click on one of several: only now is it clear that they were not to be dragged.
        const SelectHow how = pressed->toggles ? SelectHow::Toggle : SelectHow::Replace;
        const bool ranged = pointer.modifiers.testFlag(Qt::ShiftModifier);
        if (pressed->chosen && pressed->hit.note && !ranged)
            effects.push_back(SelectNotes{{*pressed->hit.note}, how});
        else if (pressed->chosen && pressed->hit.cluster && !pressed->hit.note && !ranged)
            effects.push_back(SelectClusters{{*pressed->hit.cluster}, how});
    } else if (const auto open = band()) {
        effects.push_back(SelectNotes{m_world.notesIn(open->content, open->tray), open->how});
    } else if (const auto *drag = std::get_if<DraggingNotes>(&m_state)) {
        switch (m_lit.kind) {
        case Target::Kind::IntoCluster:
            effects.push_back(PlaceNotes{drag->notes, *m_lit.cluster, m_lit.index});
            break;
        case Target::Kind::OnNote:
            effects.push_back(StartClusterOnNote{drag->notes, *m_lit.note});
            break;
        case Target::Kind::OpenCanvas:
            effects.push_back(StartCluster{drag->notes, m_lit.point});
            break;
        case Target::Kind::Tray:
            effects.push_back(TakeOut{drag->notes});
            break;
        case Target::Kind::None:
        case Target::Kind::MergeInto:
        case Target::Kind::Move:
        case Target::Kind::Resize:
            break;
        }
    } else if (const auto *clusters = std::get_if<DraggingClusters>(&m_state)) {
        if (m_lit.kind == Target::Kind::MergeInto)
            effects.push_back(MergeClusters{*m_lit.cluster, clusters->clusters});
        else if (m_lit.kind == Target::Kind::Move && !m_lit.point.isNull())
            effects.push_back(MoveClusters{clusters->clusters, m_lit.point});
    } else if (const auto *resizing = std::get_if<Resizing>(&m_state)) {
        effects.push_back(ResizeCluster{resizing->cluster, m_lit.index});
    } else {
        effects = moved;
    }
    cancel();
    return effects;
}

void Gesture::cancel() {
    m_state = Idle{};
    m_lit = {};
}

Target Gesture::targetFor(const DraggingNotes &drag) const {
    const Hit hit = m_world.hitAt(m_at);
    switch (hit.what) {
    case Hit::What::Card:
    case Hit::What::Corner:
    case Hit::What::Note:
        return {Target::Kind::IntoCluster, hit.cluster, std::nullopt, hit.index, {}};
    case Hit::What::TrayNote:
        if (drag.fromTray && holds(drag.notes, *hit.note))
            return {};
        if (drag.fromTray)
            return {Target::Kind::OnNote, std::nullopt, hit.note, 0, {}};
        return {Target::Kind::Tray, std::nullopt, std::nullopt, 0, {}};
    case Hit::What::Tray:
        if (drag.fromTray)
            return {};
        return {Target::Kind::Tray, std::nullopt, std::nullopt, 0, {}};
    case Hit::What::Canvas:
        return {Target::Kind::OpenCanvas, std::nullopt, std::nullopt, 0, m_world.toContent(m_at, false)};
    }
    return {};
}

Target Gesture::targetFor(const DraggingClusters &drag) const {
    const Hit hit = m_world.hitAt(m_at);
    if (hit.inTray())
        return {};
    if (hit.cluster && !holds(drag.clusters, *hit.cluster) &&
        std::all_of(drag.clusters.begin(), drag.clusters.end(),
                    [&](const ClusterId &from) { return m_world.mayMerge(from, *hit.cluster); }))
        return {Target::Kind::MergeInto, hit.cluster, std::nullopt, 0, {}};
    return {Target::Kind::Move, std::nullopt, std::nullopt, 0, m_world.toContent(m_at, false) - drag.from};
}

bool Gesture::isDragging() const {
    return std::holds_alternative<Banding>(m_state) || std::holds_alternative<DraggingNotes>(m_state) ||
           std::holds_alternative<DraggingClusters>(m_state) || std::holds_alternative<Resizing>(m_state);
}

const std::vector<AnswerId> &Gesture::notes() const {
    static const std::vector<AnswerId> none;
    const auto *drag = std::get_if<DraggingNotes>(&m_state);
    return drag ? drag->notes : none;
}

const std::vector<AnswerId> &Gesture::pressedNotes() const {
    static const std::vector<AnswerId> none;
    const auto *pressed = std::get_if<Pressed>(&m_state);
    return pressed ? pressed->notes : none;
}

const std::vector<ClusterId> &Gesture::pressedClusters() const {
    static const std::vector<ClusterId> none;
    const auto *pressed = std::get_if<Pressed>(&m_state);
    return pressed ? pressed->clusters : none;
}

const std::vector<ClusterId> &Gesture::clusters() const {
    static const std::vector<ClusterId> none;
    const auto *drag = std::get_if<DraggingClusters>(&m_state);
    return drag ? drag->clusters : none;
}

std::optional<ClusterId> Gesture::resizing() const {
    const auto *resizing = std::get_if<Resizing>(&m_state);
    return resizing ? std::optional(resizing->cluster) : std::nullopt;
}

std::optional<Band> Gesture::band() const {
    const auto *banding = std::get_if<Banding>(&m_state);
    if (!banding)
        return std::nullopt;
    const QPoint to = m_world.toContent(m_at, banding->tray);
    const QPoint &from = banding->from;
    const QPoint low(std::min(from.x(), to.x()), std::min(from.y(), to.y()));
    const QPoint high(std::max(from.x(), to.x()), std::max(from.y(), to.y()));
    return Band{banding->tray, QRect(low, high), banding->how};
}

Gesture::Grip Gesture::grip() const {
    if (const auto *notes = std::get_if<DraggingNotes>(&m_state))
        return {notes->from, notes->fromTray};
    if (const auto *clusters = std::get_if<DraggingClusters>(&m_state))
        return {clusters->from, false};
    return {m_world.toContent(m_at, false), false};
}

QPoint Gesture::pressedAt() const {
    if (const auto *notes = std::get_if<DraggingNotes>(&m_state))
        return notes->view;
    if (const auto *clusters = std::get_if<DraggingClusters>(&m_state))
        return clusters->view;
    if (const auto *resizing = std::get_if<Resizing>(&m_state))
        return resizing->view;
    if (const auto *pressed = std::get_if<Pressed>(&m_state))
        return pressed->view;
    return m_at;
}

} // namespace coalesce::ui
