// SPDX-License-Identifier: GPL-3.0-or-later
// What the facilitator says and does in one step, and what the room sees meanwhile.
#pragma once

#include "core/edit/change_set.h"
#include "ui/shell/room_context.h"

#include <QFrame>

class QCheckBox;
class QLabel;

namespace coalesce::ui {

class ChoiceBox;
class RecordField;

class StepDetails : public QFrame {
    Q_OBJECT

public:
    explicit StepDetails(const RoomContext &context, QWidget *parent = nullptr);

    void setStep(const std::optional<StepId> &step); // nothing: empty and off
    void follow(const ChangeSet &changes);
    RecordField &script() { return *m_script; }

private:
    void refresh();
    void set(int column, const Value &value);
    QCheckBox *makeSwitch(const QString &text, const QString &tip, bool Step::*member);

    RoomContext m_context;
    std::optional<StepId> m_step;
    QLabel *m_title;
    RecordField *m_script;
    ChoiceBox *m_stage;
    QCheckBox *m_holdBack;
    QCheckBox *m_private;
};

} // namespace coalesce::ui
