// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a cluster by typing a part of its title, or offers to make one with what was typed.
#pragma once

#include "core/model/workshop.h"
#include "ui/widgets/find_popup.h"

namespace coalesce::ui {

class ThemeController;

class ClusterPicker : public FindPopup {
    Q_OBJECT

public:
    ClusterPicker(const Workshop &workshop, const ThemeController &theme, QWidget *parent);

    void leaveOut(const ClusterId &cluster);
    void setPrompt(const PromptId &prompt); // whose clusters come first
    void setMayMake(bool may) { m_mayMake = may; }

signals:
    void chosen(const coalesce::ClusterId &cluster);
    void named(const QString &title);

protected:
    std::vector<Row> rowsFor(const QString &typed) const override;
    void take(const QVariant &what, const QString &typed) override;

private:
    const Workshop &m_workshop;
    const ThemeController &m_theme;
    std::vector<ClusterId> m_leftOut;
    std::optional<PromptId> m_prompt;
    bool m_mayMake = true;
};

} // namespace coalesce::ui
