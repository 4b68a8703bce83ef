// SPDX-License-Identifier: GPL-3.0-or-later
// The sections of the report, on or off and in an order: by dragging, or with Space and Alt with the arrow
// keys.
#pragma once

#include "ui/report/report_choices.h"

#include <QListWidget>

namespace coalesce::ui {

class ThemeController;

class SectionList : public QListWidget {
    Q_OBJECT

public:
    explicit SectionList(const ThemeController &theme, QWidget *parent = nullptr);

    void setRows(const std::vector<SectionRow> &rows); // without changed()
    std::vector<SectionRow> rows() const;
    // What each section would hold in this workshop, as its name says it: "Calls to action: 13".
    void describe(const Workshop &workshop);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

public slots:
    void moveCurrent(int by);

signals:
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tellSoon();

    std::vector<SectionRow> m_told;
    bool m_setting = false;
    bool m_due = false;
};

} // namespace coalesce::ui
