// SPDX-License-Identifier: GPL-3.0-or-later
// One quiet line at the foot of the window: that all is saved, and the counts. Screen readers can read it at
// any time.
#pragma once

#include <QWidget>

namespace coalesce::ui {

class ElidedLabel;
class ThemeController;

class StatusLine : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(const ThemeController &theme, QWidget *parent = nullptr);
    void setFacts(const QStringList &facts); // shown with dots between
    void setAside(const QString &aside);     // at the right: who else has the file, zoom
    QString facts() const;

private:
    ElidedLabel *m_facts;
    ElidedLabel *m_aside;
};

} // namespace coalesce::ui
