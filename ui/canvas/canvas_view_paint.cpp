// SPDX-License-Identifier: GPL-3.0-or-later
// How the canvas view paints: the scene through the lens, the tray, what is in the hand, and where it would
// land.
#include "core/edit/cluster_move.h"
#include "core/edit/cluster_room.h"
#include "core/layout/cluster_layout.h"
#include "core/layout/metrics.h"
#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_view.h"
#include "ui/theme/theme_controller.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace coalesce::ui {
void CanvasView::paintEvent(QPaintEvent *event) {
    m_cache.beginFrame(scene::PictureCache::kForAWindow);
    QPainter painter(this);
    m_camera.setPixelRatio(devicePixelRatioF());
    const QRect canvas = canvasRect();
    const auto band = m_gesture.band();
    std::unordered_set<AnswerId> caught;
    if (band) {
        const auto ids = notesIn(band->content, band->tray);
        caught = {ids.begin(), ids.end()};
    }
    const bool keys = hasFocus();
    const auto &focus = m_selection.focus();
    const auto *focusedNote = focus && keys ? std::get_if<AnswerId>(&*focus) : nullptr;
    const auto *focusedCard = focus && keys ? std::get_if<ClusterId>(&*focus) : nullptr;
    const scene::SceneStates states{
        .card =
            [&](int card) {
                const ClusterId &id = m_items.clusterOf(card);
                const Target &lit = m_gesture.lit();
                const auto &inHand = m_gesture.clusters();
                const bool chosen = m_selection.contains(id);
                return scene::CardState{.selected = chosen,
                                        .focused = focusedCard && *focusedCard == id,
                                        .lit = lit.cluster == id && lit.kind != Target::Kind::Resize,
                                        .ghost = std::find(inHand.begin(), inHand.end(), id) != inHand.end(),
                                        .sizes = (chosen || m_under == id) && !cornerOf(card).isEmpty()};
            },
        .note =
            [&](int note) {
                const AnswerId &id = m_items.answerOf(note);
                return scene::NoteState{.selected = m_selection.contains(id) || caught.contains(id),
                                        .focused = focusedNote && *focusedNote == id,
                                        .ghost = m_inHand.contains(id)};
            }};
    for (const QRect &dirty : event->region()) {
        const QRect part = dirty.intersected(canvas);
        if (!part.isEmpty()) {
            painter.save();
            painter.setClipRect(part);
            painter.translate(canvas.topLeft());
            const QRect area = part.translated(-canvas.topLeft());
            if (m_glide.isRunning())
                paintGliding(painter, area, states);
            else
                scene::paintCanvas(painter, m_camera.lens(), area, m_items.scene(), states, m_style, m_cache);
            painter.restore();
        }
        const QRect side = dirty.intersected(trayRect());
        if (!side.isEmpty()) {
            painter.save();
            painter.setClipRect(side);
            paintTray(painter, side);
            painter.restore();
        }
    }
    if (m_items.scene().bounds().isEmpty())
        paintEmptyState(painter);
    else if (m_items.scene().cardsIn(m_camera.seen()).empty())
        paintWayBack(painter);
    if ((m_items.filter() || m_items.themeFilter()) && m_gesture.isDragging() && !m_gesture.band())
        paintHidden(painter);
    paintHand(painter);
    paintNewSize(painter);
    paintBand(painter);
    if (m_cache.leftOut())
        QTimer::singleShot(0, this, qOverload<>(&QWidget::update));
}

// Card by card, and not layer by layer: on their way cards pass over one another.
void CanvasView::paintGliding(QPainter &painter, const QRect &area, const scene::SceneStates &states) {
    painter.fillRect(area, m_style.ground);
    scene::paintBands(painter, m_camera.lens(), m_camera.seen(), m_items.scene(), m_style);
    for (const ClusterId &id : m_items.clusters()) {
        const QPoint by = m_glide.offset(id);
        const QRect place =
            m_camera.lens().toView(m_items.scene().card(*m_items.cardOf(id)).rect).translated(by);
        if (!place.adjusted(-kRing, -kRing, kRing, kRing).intersects(area))
            continue;
        painter.translate(by);
        paintCluster(painter, id, states);
        painter.translate(-by);
    }
}

// A card with its notes.
void CanvasView::paintCluster(QPainter &painter, const ClusterId &id, const scene::SceneStates &states) {
    const int card = *m_items.cardOf(id);
    const scene::SceneCard &shown = m_items.scene().card(card);
    scene::paintCard(painter, m_camera.lens(), shown, states.card(card), m_style, m_cache);
    for (const AnswerId &answer : shown.folded ? std::vector<AnswerId>() : m_items.notesIn(id)) {
        const int note = *m_items.noteOf(answer);
        scene::paintNote(painter, m_camera.lens(), m_items.scene().note(note), states.note(note), m_style,
                         m_cache);
    }
    scene::paintCardTitle(painter, m_camera.lens(), shown, m_style, m_cache);
}

void CanvasView::paintEmptyState(QPainter &painter) {
    const bool nothing = m_items.isEmpty();
    if (m_gesture.isDragging() && !nothing)
        return;
    painter.save();
    painter.setClipRect(canvasRect());
    const QSize size(360, 140);
    const QRect place(canvasRect().center() - QPoint(size.width() / 2, size.height() / 2), size);
    const QString words =
        nothing
            ? tr("No answers yet. Type them in Tables, or import what people sent; then cluster them here.")
            : tr("Drag a note here to start a cluster.\nOr choose notes in the tray and press G.");
    scene::paintDropPlace(painter, place, words, m_style);
    painter.restore();
}

// Scrolled away from everything: say how to come back.
void CanvasView::paintWayBack(QPainter &painter) {
    if (m_gesture.isDragging())
        return;
    painter.save();
    painter.setClipRect(canvasRect());
    painter.setFont(themeFont(m_theme.theme(), m_theme.theme().type.body));
    painter.setPen(m_style.textMuted);
    painter.drawText(canvasRect(), Qt::AlignCenter,
                     tr("The clusters are out of sight. Fit (Ctrl+9) shows them all."));
    painter.restore();
}

// The clusters that the filter hides keep their places: while something is in the hand their outlines show
// why it cannot come to lie there.
void CanvasView::paintHidden(QPainter &painter) {
    painter.save();
    painter.setClipRect(canvasRect());
    painter.setBrush(Qt::NoBrush);
    painter.setFont(themeFont(m_theme.theme(), m_theme.theme().type.small));
    for (const Cluster &cluster : workshop().clusters()) {
        if (m_items.cardOf(cluster.id))
            continue;
        const QRect place = m_camera.toView(cardOf(workshop(), cluster));
        if (!place.intersects(canvasRect()))
            continue;
        painter.setPen(m_style.cardEdge);
        painter.drawRoundedRect(place, 6, 6);
        painter.setPen(m_style.textMuted);
        painter.drawText(place.adjusted(8, 4, -8, -4), Qt::AlignLeft | Qt::AlignTop,
                         painter.fontMetrics().elidedText(cluster.title.string(), Qt::ElideRight,
                                                          qMax(0, place.width() - 16)));
    }
    painter.restore();
}

// How far what is in the hand is from its place, which may have scrolled away under it.
QPoint CanvasView::carriedBy() const {
    const Gesture::Grip grip = m_gesture.grip();
    const QPoint place = grip.tray ? grip.content + QPoint(0, kTrayHeader - m_trayBar->value())
                                   : m_camera.toView(QRect(grip.content, QSize(1, 1))).topLeft();
    return m_gesture.at() - place;
}

QRect CanvasView::handRect() const {
    constexpr int kReach = 16; // rim, sheets below, number above
    const QPoint by = carriedBy();
    if (!m_gesture.notes().empty()) {
        const QRect from = viewRect(m_gesture.notes().front());
        const QSize size = m_camera.lens().toView(QRect(QPoint(), layout::kNoteSize)).size();
        const QPoint at = from.isEmpty() || from.size() != size
                              ? m_gesture.at() - QPoint(size.width() / 3, size.height() / 3)
                              : from.topLeft() + by;
        return QRect(at, size).adjusted(-kReach, -kReach, kReach, kReach);
    }
    QRect all;
    for (const ClusterId &id : m_gesture.clusters())
        all = all.united(viewRect(id).translated(by));
    return all.isEmpty() ? all : all.adjusted(-kReach, -kReach, kReach, kReach);
}

QRect CanvasView::dropPlace() const {
    const Target &lit = m_gesture.lit();
    if (lit.kind != Target::Kind::OpenCanvas)
        return {};
    // Where the editor would really put it: clear of every other card.
    const int notes = int(m_gesture.notes().size());
    const QPoint at = placeForNewCluster(workshop(), notes, lit.point - kHold, m_items.filter());
    return m_camera.toView(QRect(at, layout::cardSize({notes})));
}

QRect CanvasView::litRect() const {
    const Target &lit = m_gesture.lit();
    QRect rect = dropPlace();
    if (lit.cluster)
        rect = viewRect(*lit.cluster);
    else if (lit.note)
        rect = viewRect(*lit.note);
    else if (lit.kind == Target::Kind::Tray)
        rect = trayRect();
    return rect.isEmpty() ? rect : rect.adjusted(-6, -6, 6, 6);
}

void CanvasView::paintHand(QPainter &painter) {
    if (const auto drop = dropPlace(); !drop.isEmpty()) {
        painter.save();
        painter.setClipRect(canvasRect());
        scene::paintDropPlace(painter, drop, QString(), m_style);
        const QRect words(drop.left() + 6, drop.top() + 4, drop.width() - 12, 22);
        painter.setFont(themeFont(m_theme.theme(), m_theme.theme().type.small));
        painter.setPen(m_style.textMuted);
        const QFontMetrics metrics = painter.fontMetrics();
        for (const QString &text : {tr("Drop here to start a new cluster"), tr("New cluster")})
            if (metrics.horizontalAdvance(text) <= words.width()) {
                painter.drawText(words, Qt::AlignCenter, text);
                break;
            }
        painter.restore();
    }
    const Target &lit = m_gesture.lit();
    if (lit.kind == Target::Kind::IntoCluster) {
        const auto card = m_items.cardOf(*lit.cluster);
        if (card && !m_items.scene().card(*card).folded) { // a bar where it would come to stand
            const layout::CardShape shape = shapeOf(*card);
            const bool atEnd = lit.index == shape.notes && lit.index % layout::columnsOf(shape) != 0;
            const QRect note = layout::noteRect(shape, atEnd ? lit.index - 1 : lit.index)
                                   .translated(m_items.scene().card(*card).rect.topLeft());
            const int x = atEnd ? note.right() + layout::kNoteGap / 2 : note.left() - layout::kNoteGap / 2;
            const QRect bar = m_camera.toView(QRect(x - 1, note.top(), 3, note.height()));
            painter.fillRect(QRect(bar.left(), bar.top(), qMax(3, bar.width()), bar.height()), m_style.focus);
        }
    }
    const QRect hand = handRect();
    if (hand.isEmpty())
        return;
    const QPoint by = carriedBy();
    if (!m_gesture.notes().empty()) {
        const AnswerId &first = m_gesture.notes().front();
        scene::SceneNote note;
        if (const auto row = m_items.trayRowOf(first))
            note = m_items.tray()[size_t(*row)].note;
        else if (const auto number = m_items.noteOf(first))
            note = m_items.scene().note(*number);
        note.rect = QRect(QPoint(), layout::kNoteSize);
        scene::paintLiftedNotes(painter, m_camera.lens(), hand.topLeft() + QPoint(16, 16), note,
                                int(m_gesture.notes().size()), m_style, m_cache);
        return;
    }
    painter.save();
    painter.translate(canvasRect().topLeft() + by);
    const scene::SceneStates inHand{.card = [](int) { return scene::CardState{.selected = true}; },
                                    .note = [](int) { return scene::NoteState{}; }};
    for (const ClusterId &id : m_gesture.clusters()) {
        const auto card = m_items.cardOf(id);
        if (!card)
            continue;
        painter.fillRect(m_camera.lens().toView(m_items.scene().card(*card).rect).adjusted(-2, -1, 4, 5),
                         m_style.shadow);
        paintCluster(painter, id, inHand);
    }
    painter.restore();
}

void CanvasView::paintBand(QPainter &painter) {
    const auto band = m_gesture.band();
    if (!band)
        return;
    const QRect rect = band->tray ? band->content.translated(0, kTrayHeader - m_trayBar->value())
                                  : m_camera.toView(band->content);
    QColor fill = m_style.focus;
    fill.setAlpha(30);
    painter.setPen(m_style.focus);
    painter.setBrush(fill);
    painter.setClipRect(band->tray ? trayRect() : canvasRect());
    painter.drawRect(rect);
}

} // namespace coalesce::ui
