// SPDX-License-Identifier: GPL-3.0-or-later
// What the projector shows: a window that paints what it is given and tells which key was pressed in it, of a
// keyboard or a presenter's clicker.
#pragma once

#include "core/scene/stage_painter.h"

#include <QWidget>
#include <memory>

namespace coalesce::ui {

enum class StageKey { Next, Back, Blank, Freeze, Reveal, Close };

class StageWindow : public QWidget {
    Q_OBJECT

public:
    explicit StageWindow(const scene::StageStyle &style);

    void setStyle(const scene::StageStyle &style);
    void setContent(std::shared_ptr<const stage::StageContent> content);
    // The whole of that screen, wherever the window was.
    void fill(QScreen &screen);
    // An ordinary window beside others.
    void showHere(const QRect &beside);

signals:
    void pressed(coalesce::ui::StageKey key);
    void closed(); // by the person, not by hide()

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    scene::StagePainter m_painter;
    std::shared_ptr<const stage::StageContent> m_content;
};

} // namespace coalesce::ui
