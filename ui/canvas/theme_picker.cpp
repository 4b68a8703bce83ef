// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/theme_picker.h"

#include "ui/icons/icon.h"
#include "ui/theme/theme_controller.h"

namespace coalesce::ui {

ThemePicker::ThemePicker(const Workshop &workshop, const ThemeController &theme, QWidget *parent)
    : FindPopup(tr("Theme of the clusters"), tr("Themes"), tr("Type a theme’s title, or that of a new one"),
                parent),
      m_workshop(workshop), m_theme(theme) {}

std::vector<FindPopup::Row> ThemePicker::rowsFor(const QString &typed) const {
    std::vector<Row> rows;
    bool exact = false;
    for (const coalesce::Theme &theme : m_workshop.all<coalesce::Theme>()) {
        const QString title = theme.title.string();
        exact = exact || title.toCaseFolded() == typed.toCaseFolded();
        if (fits(title, typed))
            rows.push_back(
                {themedIcon(IconName::Cluster, m_theme),
                 tr("%1   %2").arg(title,
                                   tr("%n cluster(s)", nullptr,
                                      int(m_workshop.referring(theme.id.uuid(), &Cluster::theme).size()))),
                 theme.id.uuid()});
    }
    if (!typed.isEmpty() && !exact)
        rows.push_back({themedIcon(IconName::Add, m_theme), tr("New theme “%1”").arg(typed)});
    if (typed.isEmpty() && !rows.empty())
        rows.push_back({themedIcon(IconName::Close, m_theme), tr("No theme"), QUuid()});
    return rows;
}

void ThemePicker::take(const QVariant &what, const QString &typed) {
    if (!what.isValid())
        emit named(typed);
    else if (what.toUuid().isNull())
        emit chosen(std::nullopt);
    else
        emit chosen(ThemeId(what.toUuid()));
}

} // namespace coalesce::ui
