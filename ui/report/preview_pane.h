// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the room: the pages, a thin bar while they are being laid out, and underneath which page it
// is and how large. Lays out in the background; what has become old is thrown away.
#pragma once

#include "core/report/advice.h"
#include "ui/jobs/job.h"
#include "ui/report/report_choices.h"
#include "ui/report/report_fonts.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace coalesce::ui {

class CommandRegistry;
class IconButton;
class PageView;
class ThemeController;

class PreviewPane : public QWidget {
    Q_OBJECT

public:
    PreviewPane(std::shared_ptr<ReportFonts> fonts, const ThemeController &theme, QWidget *parent = nullptr);

    // Lays this workshop out, in place of anything that was asked for before.
    void layOut(const Workshop &workshop, const ReportChoices &choices);
    // The buttons that change the size do the commands of these names; they have none before.
    void useCommands(const CommandRegistry &commands);
    bool isBusy() const { return m_job.isRunning(); }
    PageView &pages() { return *m_pages; }
    QString problem() const; // why there are no pages; empty: there are, or will be

signals:
    void shown(); // pages and advice are up to date
    void advised(const std::vector<coalesce::report::Advice> &advice);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void say();

    std::shared_ptr<ReportFonts> m_fonts;
    PageView *m_pages;
    QLabel *m_problem;
    QProgressBar *m_progress;
    QLabel *m_place;
    QLabel *m_size;
    std::vector<std::pair<QString, IconButton *>> m_buttons; // by the ids of their commands
    Job m_job;                                               // last: it stops before the rest goes
};

} // namespace coalesce::ui
