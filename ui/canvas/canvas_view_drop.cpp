// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that are dragged onto the canvas view from the outline beside it: as if a hand had taken them here.
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/dragged_ids.h"

#include <QDragEnterEvent>

namespace coalesce::ui {

void CanvasView::dragEnterEvent(QDragEnterEvent *event) {
    std::vector<AnswerId> answers = idsIn<Answer>(*event->mimeData(), kAnswersMime);
    std::erase_if(answers, [this](const AnswerId &id) { return !m_items.shows(id); });
    if (answers.empty() || isReadOnly())
        return;
    closeTitleEditor(true);
    m_gesture.carry(answers, event->position().toPoint());
    m_inHand = {answers.begin(), answers.end()};
    m_leftTray = true;
    m_edgeTimer.start();
    emit handChanged();
    event->acceptProposedAction();
    update();
}

void CanvasView::dragMoveEvent(QDragMoveEvent *event) {
    moveTo({event->position().toPoint()});
    event->setAccepted(m_gesture.lit().kind != Target::Kind::None);
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent *) {
    cancelGesture();
}

void CanvasView::dropEvent(QDropEvent *event) {
    event->setDropAction(Qt::CopyAction); // or the outline would take its rows away itself
    event->accept();
    releaseAt({event->position().toPoint()});
}

} // namespace coalesce::ui
