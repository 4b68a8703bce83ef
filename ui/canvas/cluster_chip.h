// SPDX-License-Identifier: GPL-3.0-or-later
// A cluster as a button with its title and count: pressed it is chosen, twice it opens on the canvas, and it
// can be dragged.
#pragma once

#include "core/model/workshop.h"

#include <QPushButton>

namespace coalesce::ui {

class CanvasView;
class ThemeController;

class ClusterChip : public QPushButton {
    Q_OBJECT

public:
    ClusterChip(const ClusterId &cluster, CanvasView &canvas, const ThemeController &theme, QWidget *parent);

    void refresh();

signals:
    void openWanted(const coalesce::ClusterId &cluster);

protected:
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void choose(bool toggle);
    void elide();

    ClusterId m_cluster;
    CanvasView &m_canvas;
    const ThemeController &m_theme;
    QString m_title;
    QString m_count;
    QPoint m_pressed;
};

} // namespace coalesce::ui
