// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a theme by typing a part of its title, or offers none, or a new one with what was typed.
#pragma once

#include "core/model/workshop.h"
#include "ui/widgets/find_popup.h"

namespace coalesce::ui {

class ThemeController;

class ThemePicker : public FindPopup {
    Q_OBJECT

public:
    ThemePicker(const Workshop &workshop, const ThemeController &theme, QWidget *parent);

signals:
    void chosen(const std::optional<coalesce::ThemeId> &theme);
    void named(const QString &title);

protected:
    std::vector<Row> rowsFor(const QString &typed) const override;
    void take(const QVariant &what, const QString &typed) override;

private:
    const Workshop &m_workshop;
    const ThemeController &m_theme;
};

} // namespace coalesce::ui
