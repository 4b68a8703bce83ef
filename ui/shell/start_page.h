// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sees first: a new workshop from a template, a file to open, the sample to look at, and what
// they worked on lately. Takes plain values and says what was chosen.
#pragma once

#include "ui/settings/settings.h"

#include <QWidget>

class QVBoxLayout;

namespace coalesce::ui {

struct TemplateChoice {
    QString id;
    QString title;
    QString summary;
};

class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(const ThemeController &theme, QWidget *parent = nullptr);

    void setTemplates(const std::vector<TemplateChoice> &templates); // the first is the default
    void setRecents(const std::vector<RecentWorkshop> &recents);
    void focusFirst();

signals:
    void newRequested(const QString &templateId);
    void openRequested(const QString &path); // empty: ask for the file
    void sampleRequested();
    void forgetRequested(const QString &path); // take it from the list

private:
    void addRecent(const RecentWorkshop &recent);
    void orderTabs();

    const ThemeController &m_theme;
    QWidget *m_open;
    QWidget *m_sample;
    QVBoxLayout *m_templates;
    QVBoxLayout *m_recents;
};

} // namespace coalesce::ui
