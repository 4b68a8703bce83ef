// SPDX-License-Identifier: GPL-3.0-or-later
// What the room sees, small, at the foot of the rail, with a line of words under it. Pressing it opens the
// menu of the stage.
#pragma once

#include "core/scene/stage_painter.h"

#include <QAbstractButton>

class QMenu;

namespace coalesce::ui {

class StageController;

class StagePreview : public QAbstractButton {
    Q_OBJECT

public:
    StagePreview(StageController &stage, QMenu &menu, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow();
    QRect screenRect() const;

    StageController &m_stage;
    QMenu &m_menu;
    scene::StagePainter m_painter;
    QImage m_picture; // of what is shown; null: to be made
};

} // namespace coalesce::ui
