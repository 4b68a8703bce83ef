// SPDX-License-Identifier: GPL-3.0-or-later
// The grip of something in an ordered list: pulled with the pointer, or focused so that the keys for moving
// know what is meant. It tells where it is; whoever holds the list decides.
#pragma once

#include <QWidget>

namespace coalesce::ui {

class ThemeController;

class DragHandle : public QWidget {
    Q_OBJECT

public:
    DragHandle(const ThemeController &theme, QWidget *parent = nullptr);
    void setNumber(int number); // the place in the list, shown in the grip
    QSize sizeHint() const override { return {30, 32}; }

signals:
    void dragged(const QPoint &globalPosition);
    void dropped(const QPoint &globalPosition);
    void cancelled();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Gesture { None, Pressed, Dragging };
    void cancel();

    const ThemeController &m_theme;
    int m_number = 0;
    QPoint m_pressedAt;
    Gesture m_gesture = Gesture::None;
};

} // namespace coalesce::ui
