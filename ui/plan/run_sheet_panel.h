// SPDX-License-Identifier: GPL-3.0-or-later
// The run sheet: the steps of the day with their times, edited in place, ordered by keys.
#pragma once

#include "ui/plan/run_sheet_model.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace coalesce::ui {

class CellTable;
class ElidedLabel;

class RunSheetPanel : public QWidget {
    Q_OBJECT

public:
    explicit RunSheetPanel(const RoomContext &context, QWidget *parent = nullptr);

    void follow(const ChangeSet &changes);
    void focusFirst();
    RunSheetModel &model() { return *m_model; }
    CellTable &table() { return *m_table; }

    void addStep();
    void removeCurrent();
    // Moves the current step if the table has the focus; false where it has not.
    bool moveFocused(int by);

private:
    void describe();
    std::optional<StepId> current() const;
    void setCurrent(const StepId &step, int column);

    RoomContext m_context;
    RunSheetModel *m_model;
    CellTable *m_table;
    QStackedWidget *m_stack;
    ElidedLabel *m_summary;
    QPushButton *m_remove;
};

} // namespace coalesce::ui
