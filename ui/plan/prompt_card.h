// SPDX-License-Identifier: GPL-3.0-or-later
// One prompt as a card: its place, intent, question, table, who hosts and takes notes, and whether it is kept
// in confidence. Moving and removing are asked for by signals: they are the list's business.
#pragma once

#include "core/edit/change_set.h"
#include "ui/shell/room_context.h"

#include <QFrame>

class QCheckBox;
class QLabel;

namespace coalesce::ui {

class Badge;
class ChoiceBox;
class DragHandle;
class IconButton;
class PersonBox;
class RecordField;

class PromptCard : public QFrame {
    Q_OBJECT

public:
    PromptCard(const RoomContext &context, const PromptId &prompt, QWidget *parent = nullptr);

    const PromptId &prompt() const { return m_prompt; }
    // Shows the prompt as the workshop holds it now.
    void refresh();
    void focusQuestion();
    void replaceQuestion();                  // the same, to be typed over
    std::vector<QWidget *> tabOrder() const; // the fields as they are read

signals:
    void dragged(const QPoint &globalPosition);
    void dropped(const QPoint &globalPosition);
    void dragCancelled();
    void removeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void assemble();
    void showIntent();
    void setIntent(int index);
    void setPrivate(bool isPrivate);
    void keepPerson(PersonBox &box, std::optional<ParticipantId> Prompt::*role);

    RoomContext m_context;
    PromptId m_prompt;
    DragHandle *m_handle;
    Badge *m_badge;
    ChoiceBox *m_intent;
    RecordField *m_question;
    RecordField *m_table;
    PersonBox *m_host;
    PersonBox *m_notetaker;
    QLabel *m_answers;
    QCheckBox *m_private;
    QLabel *m_privacy; // what that means
    IconButton *m_remove;
};

} // namespace coalesce::ui
