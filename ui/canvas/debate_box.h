// SPDX-License-Identifier: GPL-3.0-or-later
// One debate in the inspector: what is disputed, how it was left, and who
// raised it.
#pragma once

#include "ui/shell/room_context.h"

#include <QWidget>

class QComboBox;

namespace coalesce::ui {

class RecordField;

class DebateBox : public QWidget {
    Q_OBJECT

public:
    DebateBox(const RoomContext &context, const DebateId &debate, QWidget *parent = nullptr);

    void follow(const ChangeSet &changes);
    // The box is wanted no more: it keeps what is typed and goes.
    void leave();

    RecordField &text() { return *m_text; }
    RecordField &outcome() { return *m_outcome; }
    QComboBox &who() { return *m_who; }

private:
    void fillPeople();
    void showWho();
    void commitWho(int index);

    RoomContext m_context;
    const DebateId m_debate;
    RecordField *m_text;
    RecordField *m_outcome;
    QComboBox *m_who;
};

} // namespace coalesce::ui
