// SPDX-License-Identifier: GPL-3.0-or-later
// The left side of the room: what the report holds, who is named, how much, on which paper.
#pragma once

#include "core/report/advice.h"
#include "ui/report/report_choices.h"

#include <QWidget>

class QRadioButton;

namespace coalesce::ui {

class ChoiceBox;
class SectionList;
class ThemeController;

class ContentsPanel : public QWidget {
    Q_OBJECT

public:
    ContentsPanel(const ReportChoices &choices, const ThemeController &theme, QWidget *parent = nullptr);

    ReportChoices choices() const;
    void describe(const Workshop &workshop); // counts of sections and of people who agreed
    SectionList &sections() { return *m_sections; }

signals:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void nameChoice();

    report::Nameable m_people;
    SectionList *m_sections;
    QRadioButton *m_consented;
    QRadioButton *m_nobody;
    ChoiceBox *m_depth;
    ChoiceBox *m_paper;
};

} // namespace coalesce::ui
