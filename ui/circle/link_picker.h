// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what something is linked to by typing a part of it: a call, a theme, a cluster; or nothing; or, where
// themes are offered, a new theme of the typed title.
#pragma once

#include "core/model/workshop.h"
#include "ui/widgets/find_popup.h"

namespace coalesce::ui {

class ThemeController;

class LinkPicker : public FindPopup {
    Q_OBJECT

public:
    // `name` is the question. Offers the records of these kinds, in this order.
    LinkPicker(const QString &name, const Workshop &workshop, std::vector<Kind> kinds,
               const ThemeController &theme, QWidget *parent);
    void offerNewTheme() { m_newTheme = true; }

signals:
    void chosen(const QUuid &id);     // null: nothing
    void named(const QString &title); // a new theme

protected:
    std::vector<Row> rowsFor(const QString &typed) const override;
    void take(const QVariant &what, const QString &typed) override;
    bool event(QEvent *event) override;

private:
    const Workshop &m_workshop;
    std::vector<Kind> m_kinds;
    const ThemeController &m_theme;
    bool m_newTheme = false;
};

} // namespace coalesce::ui
