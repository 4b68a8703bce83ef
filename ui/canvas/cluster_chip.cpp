// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/cluster_chip.h"

#include "ui/canvas/canvas_names.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/dragged_ids.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/looks.h"

#include <QApplication>
#include <QDrag>
#include <QMouseEvent>

namespace coalesce::ui {

ClusterChip::ClusterChip(const ClusterId &cluster, CanvasView &canvas, const ThemeController &theme,
                         QWidget *parent)
    : QPushButton(parent), m_cluster(cluster), m_canvas(canvas), m_theme(theme) {
    setLook(*this, "choice");
    setCheckable(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&canvas, &CanvasView::selectionChanged, this,
            [this] { setChecked(m_canvas.selection().contains(m_cluster)); });
    refresh();
}

void ClusterChip::refresh() {
    const Workshop &workshop = m_canvas.workshop();
    const Cluster *cluster = workshop.find(m_cluster);
    const Prompt *prompt = cluster ? workshop.find(cluster->prompt) : nullptr;
    if (!prompt)
        return;
    m_title = cluster->title.string();
    m_count = QString::number(workshop.countIn(m_cluster));
    setToolTip(plainTip(m_title));
    elide();
    setIcon(badgeIcon(toneOf(prompt->intent), m_theme.theme()));
    setAccessibleName(clusterName(workshop, m_cluster));
    setChecked(m_canvas.selection().contains(m_cluster));
}

// The count is always seen whole.
void ClusterChip::elide() {
    constexpr int kBeside = 54; // icon, margins and the gap before the count
    const int room = width() - kBeside - fontMetrics().horizontalAdvance(m_count);
    QString title = fontMetrics().elidedText(m_title.simplified(), Qt::ElideRight, qMax(24, room));
    setText(title.replace(QLatin1Char('&'), QLatin1String("&&")) + QStringLiteral("  ") + m_count);
}

void ClusterChip::resizeEvent(QResizeEvent *event) {
    QPushButton::resizeEvent(event);
    elide();
}

void ClusterChip::choose(bool toggle) {
    std::vector<ClusterId> chosen = toggle ? m_canvas.selection().clusters() : std::vector<ClusterId>();
    if (std::erase(chosen, m_cluster) == 0)
        chosen.push_back(m_cluster);
    m_canvas.select(chosen);
}

void ClusterChip::focusInEvent(QFocusEvent *event) {
    QPushButton::focusInEvent(event);
    // Who comes by key is about to do something with it; a click says more in its own handler.
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        choose(false);
}

// Space chooses here, whatever the canvas does with it.
bool ClusterChip::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        event->accept();
        return true;
    }
    return QPushButton::event(event);
}

void ClusterChip::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position().toPoint();
    setFocus(Qt::MouseFocusReason);
    const bool toggle = event->modifiers().testFlag(Qt::ControlModifier);
    if (toggle || !m_canvas.selection().contains(m_cluster))
        choose(toggle);
}

void ClusterChip::mouseMoveEvent(QMouseEvent *event) {
    const bool far =
        (event->position().toPoint() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!event->buttons().testFlag(Qt::LeftButton) || !far || m_canvas.isReadOnly())
        return;
    auto *carried = new QMimeData;
    putIds(*carried, kClustersMime, m_canvas.selection().clusters());
    auto *drag = new QDrag(this);
    drag->setMimeData(carried);
    drag->setPixmap(grab());
    drag->setHotSpot(m_pressed);
    drag->exec(Qt::MoveAction);
}

void ClusterChip::mouseDoubleClickEvent(QMouseEvent *) {
    emit openWanted(m_cluster);
}

void ClusterChip::keyPressEvent(QKeyEvent *event) {
    if (event->key() == Qt::Key_Space)
        choose(true);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit openWanted(m_cluster);
    else
        QPushButton::keyPressEvent(event);
}

} // namespace coalesce::ui
