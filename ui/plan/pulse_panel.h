// SPDX-License-Identifier: GPL-3.0-or-later
// The pulse: up to three questions to the whole room, a card each, and what earlier workshops of the series
// asked that this one could ask again.
#pragma once

#include "core/edit/change_set.h"
#include "ui/shell/room_context.h"

#include <QWidget>

class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace coalesce::ui {

class ElidedLabel;
class EmptyState;
class PulseCard;

class PulsePanel : public QWidget {
    Q_OBJECT

public:
    explicit PulsePanel(const RoomContext &context, QWidget *parent = nullptr);

    void follow(const ChangeSet &changes);
    void focusFirst();
    const std::vector<PulseCard *> &cards() const { return m_cards; } // in the order of the questions

    void addQuestion(const QString &question = {}); // empty: to be typed
    void removeQuestion(const PulseId &pulse);

private:
    void rebuild();
    void orderTabs();
    void showAgain();
    void describe();
    PulseCard *makeCard(const PulseId &pulse);

    RoomContext m_context;
    ElidedLabel *m_aside;
    QPushButton *m_add;
    QStackedWidget *m_stack; // the cards, or what to do where there are none
    EmptyState *m_empty;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QWidget *m_again; // earlier questions that were not asked today
    std::vector<PulseId> m_shownAgain;
    std::vector<PulseCard *> m_cards;
};

} // namespace coalesce::ui
