// SPDX-License-Identifier: GPL-3.0-or-later
// The Plan room: prompts, people, the run sheet and the pulse in the middle, the facts of the workshop beside
// them.
#pragma once

#include "core/edit/change_set.h"
#include "ui/shell/room.h"
#include "ui/shell/room_context.h"

#include <QPointer>
#include <QWidget>

class QButtonGroup;
class QStackedWidget;

namespace coalesce::ui {

class FactsPanel;
class PeoplePanel;
class PromptsPanel;
class PulsePanel;
class RunSheetPanel;
class RunningClock;

class PlanView : public QWidget {
    Q_OBJECT

public:
    enum Part { Prompts, People, RunSheet, Pulse };

    PlanView(const RoomContext &context, RunningClock &clock, QWidget *parent = nullptr);

    void showPart(Part part);
    Part part() const;
    void focusFirst();
    void moveFocused(int by);
    void removeFocused();

    FactsPanel &facts() { return *m_facts; }
    PromptsPanel &prompts() { return *m_prompts; }
    PeoplePanel &people() { return *m_people; }
    RunSheetPanel &runSheet() { return *m_runSheet; }
    PulsePanel &pulse() { return *m_pulse; }

private:
    QWidget *makeTabs();
    QWidget *makeReadOnlyNote();
    void follow(const ChangeSet &changes);
    void describe();

    RoomContext m_context;
    QButtonGroup *m_tabs;
    QStackedWidget *m_parts;
    PromptsPanel *m_prompts = nullptr;
    PeoplePanel *m_people = nullptr;
    RunSheetPanel *m_runSheet = nullptr;
    PulsePanel *m_pulse = nullptr;
    FactsPanel *m_facts = nullptr;
};

class PlanRoom : public Room {
public:
    PlanRoom(const RoomContext &context, RunningClock &clock); // which outlives the room
    ~PlanRoom() override;

    QString id() const override;
    QString title() const override;
    IconName icon() const override { return IconName::Plan; }
    QWidget *widget() override { return &view(); }
    std::vector<Command> commands() override;
    void focusFirst() override;
    bool showPerson(const ParticipantId &id); // false where they are not there
    PlanView &view();

private:
    RoomContext m_context;
    RunningClock &m_clock;
    QPointer<PlanView> m_view; // the window owns it once it has taken it in
};

} // namespace coalesce::ui
