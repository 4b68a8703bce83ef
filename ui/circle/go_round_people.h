// SPDX-License-Identifier: GPL-3.0-or-later
// All who came, with what became of their turn: found by typing, and given the turn or passed by a key or a
// click.
#pragma once

#include "core/day/go_round.h"
#include "ui/shell/room_context.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace coalesce::ui {

class GoRoundPeople : public QFrame {
    Q_OBJECT

public:
    explicit GoRoundPeople(const RoomContext &context, QWidget *parent = nullptr);

    // With nothing typed, and the keys in the field.
    void begin();
    void refresh();  // while it is shown
    void showTime(); // only what ticks
    QListWidget &list() { return *m_list; }
    QLineEdit &filter() { return *m_filter; }

signals:
    void chosen(const coalesce::ParticipantId &person); // gets the turn
    void passed(const coalesce::ParticipantId &person);
    void left(); // Escape

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(const QObject *watched, const QKeyEvent &press);
    QString stateText(const GoRound &round, const ParticipantId &person) const;
    void addRow(const Participant &person, const GoRound &round, const QString &name, const QSize &cell);
    void chooseRow(const std::optional<ParticipantId> &was, const std::optional<ParticipantId> &next);

    RoomContext m_context;
    QLineEdit *m_filter;
    QListWidget *m_list;
    QLabel *m_hint;
};

} // namespace coalesce::ui
