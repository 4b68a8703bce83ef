// SPDX-License-Identifier: GPL-3.0-or-later
// The window of the replay: the picture and what it is steered with, full screen on whichever screen, and its
// clip as a file. Takes the replay and nothing of the workshop, which may be changed meanwhile.
#pragma once

#include "core/media/replay_clip.h"
#include "ui/jobs/job.h"

#include <QPushButton>
#include <QWidget>

class QMenu;
class QProgressBar;
class QScreen;
class QSlider;

namespace coalesce::ui {

class Announcer;
class ChoiceBox;
class MessageBar;
class ReplayView;
class Settings;
class ThemeController;

class ReplayWindow : public QWidget {
    Q_OBJECT

public:
    // `workshopPath` is the file that a clip must never be written over. Theme and settings outlive it.
    ReplayWindow(std::shared_ptr<const Replay> replay, const QString &workshopPath,
                 const ThemeController &theme, Settings &settings, QWidget *parent = nullptr);

    // Gives the path that a person chose for the suggested one; empty: none.
    using ChoosePath = std::function<QString(const QString &suggested, const QString &filter)>;
    void setChoosePath(ChoosePath choose) { m_choosePath = std::move(choose); }

    ReplayView &view() { return *m_view; }
    Job &job() { return m_job; }
    MessageBar &messages() { return *m_messages; }

    // Asks where and writes there in the background, in this window's colours and at its speed.
    void saveClip(media::ClipFormat format);
    void goFullScreen(QScreen *screen); // null: the screen it is on
    void leaveFullScreen();

signals:
    void saved(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeControls();
    void fillScreens();
    void showStep(int step);
    void showPlaying(bool playing);
    void showSaving(bool saving);
    void finish(const Status &done, const QString &path);

    std::shared_ptr<const Replay> m_replay;
    QString m_workshopPath;
    const ThemeController &m_theme;
    Settings &m_settings;
    ReplayView *m_view;
    QPushButton *m_play;
    QSlider *m_slider;
    ChoiceBox *m_speed;
    QPushButton *m_fullScreen;
    QMenu *m_screens;
    QPushButton *m_save;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    QWidget *m_controls; // which holds those above and is made with them
    Announcer *m_announcer;
    MessageBar *m_messages;
    ChoosePath m_choosePath;
    Job m_job;
};

} // namespace coalesce::ui
