// SPDX-License-Identifier: GPL-3.0-or-later
// How the keyboard walks about the canvas, and what Shift chooses on the way.
#include "core/layout/metrics.h"
#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_view.h"

#include <QScrollBar>
#include <algorithm>
#include <cmath>

namespace coalesce::ui {

// From the anchor in reading order within the tray or one cluster; across clusters, all in the rectangle
// between.
void CanvasView::selectRange(const AnswerId &to) {
    const AnswerId from = m_selection.anchor().value_or(to);
    std::vector<AnswerId> range;
    const auto between = [&](int a, int b, auto idAt) {
        for (int i = std::min(a, b); i <= std::max(a, b); ++i)
            range.push_back(idAt(i));
    };
    const auto fromRow = m_items.trayRowOf(from);
    const auto toRow = m_items.trayRowOf(to);
    const auto home = m_items.homeOf(from);
    if (fromRow && toRow) {
        between(*fromRow, *toRow, [&](int row) { return m_items.tray()[size_t(row)].id; });
    } else if (home && home == m_items.homeOf(to)) {
        const std::vector<AnswerId> &notes = m_items.notesIn(*home);
        const auto at = [&](const AnswerId &id) {
            return int(std::find(notes.begin(), notes.end(), id) - notes.begin());
        };
        between(at(from), at(to), [&](int i) { return notes[size_t(i)]; });
    } else if (m_items.noteOf(from) && m_items.noteOf(to)) {
        const auto rect = [&](const AnswerId &id) { return m_items.scene().note(*m_items.noteOf(id)).rect; };
        range = notesIn(rect(from).united(rect(to)), false);
    } else {
        range = {from, to};
    }
    m_selection.select(range, SelectHow::Replace);
    m_selection.setAnchor(from);
}

std::optional<CanvasItem> CanvasView::next(layout::Direction direction) const {
    const auto &tray = m_items.tray();
    const auto &focus = m_selection.focus();
    const auto *note = focus ? std::get_if<AnswerId>(&*focus) : nullptr;
    const auto row = note ? m_items.trayRowOf(*note) : std::nullopt;
    if (row && direction == layout::Direction::Up && *row > 0)
        return CanvasItem(tray[size_t(*row - 1)].id);
    if (row && direction == layout::Direction::Down && *row + 1 < int(tray.size()))
        return CanvasItem(tray[size_t(*row + 1)].id);
    if (row && direction != layout::Direction::Right)
        return std::nullopt;

    // Notes and the headers of cards stand about the canvas alike.
    std::vector<QRect> places;
    std::vector<CanvasItem> found;
    for (const ClusterId &id : m_items.clusters()) {
        const scene::SceneCard &card = m_items.scene().card(*m_items.cardOf(id));
        places.emplace_back(card.rect.x(), card.rect.y(), card.rect.width(), layout::kCardHeader);
        found.emplace_back(id);
        for (const AnswerId &answer : card.folded ? std::vector<AnswerId>() : m_items.notesIn(id)) {
            places.push_back(m_items.scene().note(*m_items.noteOf(answer)).rect);
            found.emplace_back(answer);
        }
    }
    QRect from;
    if (focus && !row) {
        for (size_t i = 0; i < found.size(); ++i)
            if (found[i] == *focus)
                from = places[i];
    }
    if (from.isNull()) { // from the tray, or from nowhere: what is nearest to the top left of what is seen
        if (!row && !tray.empty() && found.empty())
            return CanvasItem(tray.front().id);
        const QPointF corner = m_camera.lens().origin;
        std::optional<size_t> nearest;
        double distance = 0;
        for (size_t i = 0; i < places.size(); ++i) {
            const QPointF away = QPointF(places[i].topLeft()) - corner;
            const double d = (away.x() < 0 || away.y() < 0 ? 1e6 : 0) + std::hypot(away.x(), away.y());
            if (!nearest || d < distance) {
                nearest = i;
                distance = d;
            }
        }
        return nearest ? std::optional(found[*nearest]) : std::nullopt;
    }
    if (const auto index = layout::nextInDirection(from, direction, places))
        return found[size_t(*index)];
    if (direction == layout::Direction::Left && !tray.empty()) { // off the canvas is the tray
        const int top =
            std::clamp(m_trayBar->value() / (kTrayNote.height() + kTrayGap), 0, int(tray.size()) - 1);
        return CanvasItem(tray[size_t(top)].id);
    }
    return std::nullopt;
}

void CanvasView::walk(layout::Direction direction, Qt::KeyboardModifiers modifiers) {
    if (!m_gesture.isIdle())
        return;
    const auto to = next(direction);
    if (!to)
        return;
    if (modifiers.testFlag(Qt::ControlModifier)) {
        m_selection.setFocus(*to);
        emit selectionChanged();
    } else if (modifiers.testFlag(Qt::ShiftModifier) && std::holds_alternative<AnswerId>(*to)) {
        selectRange(std::get<AnswerId>(*to));
        m_selection.setFocus(*to);
        emit selectionChanged();
    } else {
        choose(*to, modifiers.testFlag(Qt::ShiftModifier) ? SelectHow::Add : SelectHow::Replace);
    }
    reveal(*to);
    update();
}

} // namespace coalesce::ui
