// SPDX-License-Identifier: GPL-3.0-or-later
// The sounds of the clock: one bell when a step's end is near, two when its time is over. Silent where it is
// muted or there is nothing to sound through. Made lazily: the first sound asks the system for its devices,
// which takes a moment.
#pragma once

#include "ui/clock/clock_words.h"

#include <QObject>

class QSoundEffect;

namespace coalesce::ui {

class Settings;

class Chime : public QObject {
    Q_OBJECT

public:
    explicit Chime(Settings &settings, QObject *parent = nullptr);

    // False where nothing sounds: muted, or no device.
    bool sound(Urgency urgency);

    bool isMuted() const;
    void setMuted(bool muted);
    int volume() const; // 0 to 100, as ears hear it
    void setVolume(int volume);

private:
    QSoundEffect *effect(Urgency urgency);

    Settings &m_settings;
    QSoundEffect *m_soon = nullptr;
    QSoundEffect *m_over = nullptr;
};

} // namespace coalesce::ui
