// SPDX-License-Identifier: GPL-3.0-or-later
// The go-round in one line: how many have spoken, who speaks and for how long, who is next; next and pass;
// and, opened, all who came with what became of their turn, each of whom can be given it.
#pragma once

#include "core/day/go_round.h"
#include "ui/shell/room_context.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace coalesce::ui {

class GoRoundPeople;

class GoRoundBar : public QWidget {
    Q_OBJECT

public:
    explicit GoRoundBar(const RoomContext &context, QWidget *parent = nullptr);

    void next();
    void pass(const std::optional<ParticipantId> &person = {}); // else who speaks, or is next
    void end();
    void beginRound(); // another one, whoever has not spoken in this
    void give(const ParticipantId &person);
    void togglePeople();
    void showPeople(bool shown);
    bool arePeopleShown() const;

    void follow(const ChangeSet &changes);
    QString line() const;
    GoRoundPeople &people() { return *m_people; }
    const QTimer &ticking() const { return m_tick; }
    QPushButton &tickWhoCame() { return *m_tickWhoCame; }

signals:
    void chosen();        // somebody has the turn: what they say is written down now
    void whoCameWanted(); // nobody is ticked as having come: where that is done

private:
    void choose(const ParticipantId &person);
    void refresh();
    bool isOver() const; // everybody has spoken or passed
    void showLine();
    void showTime();
    QString nameOfPerson(const ParticipantId &person) const;
    qint64 nowMs() const { return m_context.session.sources().nowMs(); }

    RoomContext m_context;
    GoRound m_round;
    std::optional<Turn> m_speaking;
    QLabel *m_line;
    QPushButton *m_next;
    QPushButton *m_pass;
    QPushButton *m_who;
    QPushButton *m_tickWhoCame;
    GoRoundPeople *m_people;
    QTimer m_tick; // each second, while somebody speaks
};

} // namespace coalesce::ui
