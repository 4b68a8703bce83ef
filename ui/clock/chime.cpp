// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clock/chime.h"

#include "ui/settings/settings.h"

#include <QAudio>
#include <QAudioDevice>
#include <QMediaDevices>
#include <QSoundEffect>
#include <QUrl>
#include <algorithm>

namespace coalesce::ui {

Chime::Chime(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

bool Chime::sound(Urgency urgency) {
    if (urgency == Urgency::Calm || isMuted())
        return false;
    // Looked up each time: a projector brings and takes its loudspeaker. Without one an effect would play for
    // ever (Qt 6.4).
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull())
        return false;
    QSoundEffect *played = effect(urgency);
    played->setAudioDevice(device);
    played->setVolume(QAudio::convertVolume(float(volume()) / 100.0F, QAudio::LogarithmicVolumeScale,
                                            QAudio::LinearVolumeScale));
    played->play();
    return true;
}

QSoundEffect *Chime::effect(Urgency urgency) {
    QSoundEffect *&effect = urgency == Urgency::Soon ? m_soon : m_over;
    if (!effect) {
        effect = new QSoundEffect(this);
        effect->setSource(QUrl(urgency == Urgency::Soon ? QStringLiteral("qrc:/sounds/soon.wav")
                                                        : QStringLiteral("qrc:/sounds/over.wav")));
    }
    return effect;
}

bool Chime::isMuted() const {
    return m_settings.value(keys::clockMuted);
}

void Chime::setMuted(bool muted) {
    m_settings.set(keys::clockMuted, muted);
}

int Chime::volume() const {
    return std::clamp(m_settings.value(keys::clockVolume), 0, 100);
}

void Chime::setVolume(int volume) {
    m_settings.set(keys::clockVolume, volume);
}

} // namespace coalesce::ui
