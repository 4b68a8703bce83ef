// SPDX-License-Identifier: GPL-3.0-or-later
// The middle of the circle: its question, the go-round, the entry for calls, and the calls.
#pragma once

#include "ui/shell/room_context.h"

#include <QWidget>

class QLabel;

namespace coalesce::ui {

class CallEntry;
class CardList;
class ChoiceBox;
class EmptyState;
class GoRoundBar;
class RecordField;

class CallsColumn : public QWidget {
    Q_OBJECT

public:
    explicit CallsColumn(const RoomContext &context, QWidget *parent = nullptr);

    void follow(const ChangeSet &changes);
    bool showCall(const CallId &id);
    // To the call that has the focus; false where none has.
    bool addDots(int by);

    CallEntry &entry() { return *m_entry; }
    GoRoundBar &goRound() { return *m_goRound; }
    CardList &calls() { return *m_calls; }
    RecordField &question() { return *m_question; }
    ChoiceBox &order() { return *m_order; }
    QLabel &sums() { return *m_sums; }         // dots and money given
    QLabel &problems() { return *m_problems; } // what of them does not add up

signals:
    void pledgeWanted(const coalesce::CallId &call);

private:
    void showCalls(const ChangeSet *changes);
    void showSums();
    void tintQuestion();

    RoomContext m_context;
    RecordField *m_question;
    GoRoundBar *m_goRound;
    CallEntry *m_entry;
    QLabel *m_sums;
    QLabel *m_problems;
    ChoiceBox *m_order;
    CardList *m_calls;
    EmptyState *m_nothing;
};

} // namespace coalesce::ui
