// SPDX-License-Identifier: GPL-3.0-or-later
// The run sheet: the steps of the day with their times, edited in place, ordered by dragging and keys, and
// the button that moves the day on.
#pragma once

#include "core/day/day_clock.h"
#include "ui/plan/run_sheet_model.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace coalesce::ui {

class CellTable;
class ElidedLabel;
class RunningClock;
class StepDetails;

class RunSheetPanel : public QWidget {
    Q_OBJECT

public:
    RunSheetPanel(const RoomContext &context, RunningClock &clock, QWidget *parent = nullptr);

    void follow(const ChangeSet &changes);
    void focusFirst();
    RunSheetModel &model() { return *m_model; }
    CellTable &table() { return *m_table; }
    StepDetails &details() { return *m_details; }

    void addStep();
    void removeCurrent();
    void startCurrent(); // the clock comes to the current step
    // Moves the current step if the table has the focus; false where it has not.
    bool moveFocused(int by);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void describe();
    void tick();
    void goWithClock(const std::optional<ClockReading> &clock);
    std::optional<StepId> current() const;
    void setCurrent(const StepId &step, int column);

    RoomContext m_context;
    RunSheetModel *m_model;
    CellTable *m_table;
    QStackedWidget *m_stack;
    ElidedLabel *m_summary;
    QPushButton *m_remove;
    RunningClock &m_clock;
    QPushButton *m_next;
    StepDetails *m_details;
    std::optional<StepId> m_at; // where the clock was last
};

} // namespace coalesce::ui
