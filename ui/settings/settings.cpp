// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace coalesce::ui {

namespace {
const QString kRecents = QStringLiteral("recent");
constexpr qsizetype kMostTitle = 200;
} // namespace

QString dataFolder() {
    QString folder = qEnvironmentVariable("COALESCE_DATA_DIR");
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    return folder;
}

QString schemeChoiceName(SchemeChoice choice) {
    switch (choice) {
    case SchemeChoice::System:
        break;
    case SchemeChoice::Light:
        return QStringLiteral("light");
    case SchemeChoice::Dark:
        return QStringLiteral("dark");
    }
    return QStringLiteral("system");
}

SchemeChoice schemeChoiceFrom(const QString &name) {
    if (name == QLatin1String("light"))
        return SchemeChoice::Light;
    if (name == QLatin1String("dark"))
        return SchemeChoice::Dark;
    return SchemeChoice::System;
}

Settings::Settings(const QString &folder)
    : m_file(QDir(folder).filePath(QStringLiteral("coalesce.ini")), QSettings::IniFormat) {}

std::vector<RecentWorkshop> Settings::recents() const {
    std::vector<RecentWorkshop> recents;
    auto &file = const_cast<QSettings &>(m_file); // reading an array moves QSettings' own cursor
    const int count = std::min(file.beginReadArray(kRecents), kMostRecents);
    for (int i = 0; i < count; ++i) {
        file.setArrayIndex(i);
        const QString path = file.value(QStringLiteral("path")).toString();
        if (path.isEmpty())
            continue;
        recents.push_back({path, file.value(QStringLiteral("title")).toString().left(kMostTitle),
                           QDate::fromString(file.value(QStringLiteral("date")).toString(), Qt::ISODate),
                           !QFileInfo::exists(path)});
    }
    file.endArray();
    return recents;
}

void Settings::remember(const RecentWorkshop &workshop) {
    std::vector<RecentWorkshop> recents = this->recents();
    std::erase_if(recents, [&](const RecentWorkshop &old) { return old.path == workshop.path; });
    recents.insert(recents.begin(), workshop);
    if (recents.size() > std::size_t(kMostRecents))
        recents.resize(std::size_t(kMostRecents));
    write(recents);
}

void Settings::forget(const QString &path) {
    std::vector<RecentWorkshop> recents = this->recents();
    std::erase_if(recents, [&](const RecentWorkshop &old) { return old.path == path; });
    write(recents);
}

void Settings::write(const std::vector<RecentWorkshop> &recents) {
    m_file.remove(kRecents);
    m_file.beginWriteArray(kRecents, int(recents.size()));
    for (std::size_t i = 0; i < recents.size(); ++i) {
        m_file.setArrayIndex(int(i));
        m_file.setValue(QStringLiteral("path"), recents[i].path);
        m_file.setValue(QStringLiteral("title"), recents[i].title.left(kMostTitle));
        m_file.setValue(QStringLiteral("date"), recents[i].date.toString(Qt::ISODate));
    }
    m_file.endArray();
}

} // namespace coalesce::ui
