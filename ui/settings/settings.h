// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers between runs: theme, geometry, recent workshops. An ini file in the data folder;
// nothing of it belongs to a workshop.
#pragma once

#include "ui/theme/theme_controller.h"

#include <QByteArray>
#include <QDate>
#include <QSettings>
#include <QString>
#include <vector>

namespace coalesce::ui {

// A name in the ini file and what holds where it is not set.
template <class T>
struct SettingKey {
    const char *name;
    T fallback;
};

// Every setting there is.
namespace keys {
inline const SettingKey<QString> theme{"view/theme", QStringLiteral("system")}; // system, light or dark
inline const SettingKey<QByteArray> geometry{"window/geometry", {}};
inline const SettingKey<QString> room{"window/room", {}};
inline const SettingKey<QString> canvasShows{"canvas/shows",
                                             QStringLiteral("canvas")}; // canvas, both or outline
inline const SettingKey<bool> canvasDetails{"canvas/details", true};    // the panel beside it
inline const SettingKey<bool> suggestions{"canvas/suggestions", true};
inline const SettingKey<int> callOrder{"circle/callOrder", 0};         // as CallsColumn lists them
inline const SettingKey<int> clockWarnMinutes{"clock/warnMinutes", 5}; // before a step's end; 0: not at all
inline const SettingKey<int> clockVolume{"clock/volume", 60};          // 0 to 100
inline const SettingKey<bool> clockMuted{"clock/muted", false};
inline const SettingKey<QString> openFolder{"files/openFolder", {}};     // where the last workshop was opened
inline const SettingKey<QString> exportFolder{"files/exportFolder", {}}; // where the last report went
inline const SettingKey<QString> stageScreen{"stage/screen", {}};        // by name and serial number
inline const SettingKey<bool> stageDark{"stage/dark", true};
} // namespace keys

struct RecentWorkshop {
    QString path;
    QString title;
    QDate date = {};      // of the workshop; may be null
    bool missing = false; // not there now
    friend bool operator==(const RecentWorkshop &, const RecentWorkshop &) = default;
};

constexpr int kMostRecents = 12;

// COALESCE_DATA_DIR, or else the platform's folder for data of this program. Made when missing.
QString dataFolder();

QString schemeChoiceName(SchemeChoice choice);
SchemeChoice schemeChoiceFrom(const QString &name); // System for anything unknown

class Settings {
public:
    explicit Settings(const QString &folder);

    template <class T>
    T value(const SettingKey<T> &key) const {
        const QVariant value = m_file.value(QLatin1String(key.name));
        return value.canConvert<T>() ? value.value<T>() : key.fallback;
    }
    template <class T>
    void set(const SettingKey<T> &key, const T &value) {
        m_file.setValue(QLatin1String(key.name), QVariant::fromValue(value));
    }

    SchemeChoice schemeChoice() const { return schemeChoiceFrom(value(keys::theme)); }
    void setSchemeChoice(SchemeChoice choice) { set(keys::theme, schemeChoiceName(choice)); }

    // The newest first; `missing` is looked up on the disk each time.
    std::vector<RecentWorkshop> recents() const;
    void remember(const RecentWorkshop &workshop); // to the front; one entry a path
    void forget(const QString &path);

private:
    void write(const std::vector<RecentWorkshop> &recents);
    QSettings m_file;
};

} // namespace coalesce::ui
