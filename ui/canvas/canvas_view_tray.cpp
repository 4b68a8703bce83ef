// SPDX-License-Identifier: GPL-3.0-or-later
// The tray of the canvas view: where its notes lie, and how it is painted.
#include "ui/canvas/canvas_metrics.h"
#include "ui/canvas/canvas_view.h"
#include "ui/theme/theme_controller.h"

#include <QPainter>
#include <QScrollBar>

namespace coalesce::ui {

QRect CanvasView::trayNoteRect(int row) const {
    return {kTrayMargin, kTrayHeader + row * (kTrayNote.height() + kTrayGap) - m_trayBar->value(),
            kTrayNote.width(), kTrayNote.height()};
}

int CanvasView::trayContentHeight() const {
    return int(m_items.tray().size()) * (kTrayNote.height() + kTrayGap) + kTrayMargin;
}

void CanvasView::paintTray(QPainter &painter, const QRect &area) {
    const Palette &colors = m_theme.colors();
    painter.fillRect(area, colors.panelMuted);
    const Target &lit = m_gesture.lit();
    const auto &tray = m_items.tray();
    scene::Lens lens;
    lens.ratio = m_camera.lens().ratio;
    const auto caughtBand = m_gesture.band();
    const int pitch = kTrayNote.height() + kTrayGap;
    const int first = qMax(0, (qMax(area.top(), kTrayHeader) - kTrayHeader + m_trayBar->value()) / pitch - 1);
    for (int row = first; row < int(tray.size()) && trayNoteRect(row).top() - kRing <= area.bottom(); ++row) {
        scene::SceneNote note = tray[size_t(row)].note;
        const AnswerId &id = tray[size_t(row)].id;
        note.rect = trayNoteRect(row);
        const bool caught =
            caughtBand && caughtBand->tray &&
            caughtBand->content.intersects(note.rect.translated(0, m_trayBar->value() - kTrayHeader));
        const auto *focused = m_selection.focus() ? std::get_if<AnswerId>(&*m_selection.focus()) : nullptr;
        scene::paintNote(painter, lens, note,
                         {.selected = m_selection.contains(id) || caught,
                          .focused = hasFocus() && focused && *focused == id,
                          .ghost = m_inHand.contains(id)},
                         m_style, m_cache);
        if (lit.kind == Target::Kind::OnNote && lit.note == id) {
            painter.setPen(QPen(m_style.focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(note.rect.adjusted(-2, -2, 2, 2));
        }
    }
    // The heading lies over what scrolls under it.
    painter.fillRect(QRect(0, 0, kTrayWidth, kTrayHeader - 6).intersected(area), colors.panelMuted);
    const QFont bold = themeFont(m_theme.theme(), m_theme.theme().type.section, QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(colors.text);
    const QString heading = tr("Not yet clustered");
    painter.drawText(QRect(kTrayMargin, 10, kTrayWidth, 20), Qt::AlignLeft | Qt::AlignVCenter, heading);
    painter.setFont(themeFont(m_theme.theme(), m_theme.theme().type.small));
    painter.setPen(colors.textMuted);
    const int after = QFontMetrics(bold).horizontalAdvance(heading) + kTrayMargin + 5;
    painter.drawText(QRect(after, 10, kTrayWidth - after, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     QStringLiteral("(%1)").arg(locale().toString(qlonglong(tray.size()))));
    const QString hint = !tray.empty()       ? tr("Drag onto a cluster, or onto the canvas to start one")
                         : m_items.isEmpty() ? tr("Answers come here from Tables and imports")
                                             : tr("Every answer has its place");
    painter.drawText(QRect(kTrayMargin, 31, kTrayWidth - 2 * kTrayMargin + 4, 36),
                     Qt::AlignLeft | Qt::TextWordWrap, hint);
    painter.setPen(colors.line);
    painter.drawLine(kTrayWidth - 1, area.top(), kTrayWidth - 1, area.bottom());
    if (lit.kind == Target::Kind::Tray) {
        painter.setPen(QPen(m_style.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(trayRect().adjusted(1, 1, -2, -1));
    }
}

} // namespace coalesce::ui
