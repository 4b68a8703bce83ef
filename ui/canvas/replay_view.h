// SPDX-License-Identifier: GPL-3.0-or-later
// The replay as it plays: the picture, where it is, and how time takes it on. Knows no buttons.
#pragma once

#include "core/scene/replay_painter.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace coalesce::ui {

class ThemeController;

class ReplayView : public QWidget {
    Q_OBJECT

public:
    ReplayView(std::shared_ptr<const Replay> replay, const ThemeController &theme, QWidget *parent = nullptr);

    int length() const { return m_replay->length(); }
    // The step that is shown or on its way.
    int step() const;
    // Where it is, in steps.
    double position() const { return m_position; }
    // Stops, and shows a step at rest; beyond the ends the first or the last.
    void showStep(int step);
    void stepBy(int steps) { showStep(step() + steps); }

    bool isPlaying() const { return m_timer.isActive(); }
    void play(); // from the start where it is at the end
    void pause();
    void togglePlaying() { isPlaying() ? pause() : play(); }

    int seconds() const { return m_seconds; }
    void setSeconds(int seconds); // for the whole, also while it plays

    // "12 of 153: Place 3 answers in “Access”. 57 of 94 placed"
    QString words() const;

    QSize sizeHint() const override { return {1120, 630}; }
    QSize minimumSizeHint() const override { return {480, 320}; }

signals:
    void stepChanged(int step);
    void playingChanged(bool playing);
    void fullScreenWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void tick();
    void moveTo(double position);
    bool isLively() const;

    std::shared_ptr<const Replay> m_replay;
    ReplayPace m_pace;
    std::shared_ptr<const scene::ReplayScene> m_scene;
    scene::ReplayPainter m_painter;
    QTimer m_timer;
    QElapsedTimer m_since; // the last tick
    double m_part = 0;     // of the time, while it plays
    double m_position = 0;
    int m_seconds;
};

} // namespace coalesce::ui
