// SPDX-License-Identifier: GPL-3.0-or-later
// How wide a card is, by its corner or by keys: in columns of notes.
#include "core/layout/cluster_layout.h"
#include "core/layout/metrics.h"
#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_view.h"
#include "ui/theme/theme_controller.h"

#include <QPainter>
#include <algorithm>

namespace coalesce::ui {

// As large as the card's padding, but large enough for a hand; nothing where the card has no size of its own
// or is too small to be drawn wider.
QRect CanvasView::cornerOf(int card) const {
    const scene::SceneCard &shown = m_items.scene().card(card);
    if (shown.folded || m_camera.lens().detail() == scene::Detail::Blocks || isReadOnly())
        return {};
    const int side = qBound(9, qRound((layout::kCardPadding + 2) * zoom()), 18);
    const QPoint corner = m_camera.toView(shown.rect).bottomRight();
    return {corner - QPoint(side - 1, side - 1), QSize(side, side)};
}

int CanvasView::columnsAt(const ClusterId &cluster, QPoint view) const {
    const auto card = m_items.cardOf(cluster);
    if (!card)
        return 0;
    const QPoint from = m_items.scene().card(*card).rect.topLeft();
    return layout::columnsReaching(shapeOf(*card), toContent(view, false) - from);
}

// The card under a pointer that holds nothing shows that its corner can be drawn.
void CanvasView::setUnder(const std::optional<ClusterId> &cluster) {
    for (const auto &id : {std::exchange(m_under, cluster), cluster})
        if (const auto card = id ? m_items.cardOf(*id) : std::nullopt; card && !cornerOf(*card).isEmpty())
            update(cornerOf(*card));
}

// The size that a card would get, with its columns in words.
void CanvasView::paintNewSize(QPainter &painter) {
    const Target &lit = m_gesture.lit();
    const auto card = lit.kind == Target::Kind::Resize ? m_items.cardOf(*lit.cluster) : std::nullopt;
    if (!card)
        return;
    layout::CardShape shape = shapeOf(*card);
    shape.columns = lit.index;
    const QRect size(m_items.scene().card(*card).rect.topLeft(), layout::cardSize(shape));
    const QRect view = m_camera.toView(size);
    painter.save();
    painter.setClipRect(canvasRect());
    scene::paintDropPlace(painter, view, QString(), m_style);
    const QString words = tr("%n column(s)", nullptr, lit.index);
    const QFont font = themeFont(m_theme.theme(), m_theme.theme().type.small, QFont::DemiBold);
    const QSize text = QFontMetrics(font).size(Qt::TextSingleLine, words) + QSize(16, 8);
    const QRect plate(view.bottomRight() - QPoint(text.width() + 6, text.height() + 6), text);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.accent);
    painter.drawRoundedRect(plate, 6, 6);
    painter.setFont(font);
    painter.setPen(m_style.onAccent);
    painter.drawText(plate, Qt::AlignCenter, words);
    painter.restore();
}

void CanvasView::resizeTo(const ClusterId &cluster, int columns) {
    const auto card = m_items.cardOf(cluster);
    if (card && columns != layout::columnsOf(shapeOf(*card))) // drawn to where it was
        report(m_editor.resize(cluster, columns));
}

void CanvasView::resizeBy(int columns) {
    const auto target = renameTarget();
    const auto card = target ? m_items.cardOf(*target) : std::nullopt;
    if (!card)
        return;
    const int before = layout::columnsOf(shapeOf(*card));
    const int after = std::clamp(before + columns, layout::kCardMinColumns, layout::kCardMostColumns);
    if (after == before)
        emit noticed(tr("The card is as narrow as its title needs."));
    else
        resizeTo(*target, after);
}

void CanvasView::suitWidth() {
    if (const auto target = renameTarget())
        report(m_editor.resize(*target, 0));
}

} // namespace coalesce::ui
