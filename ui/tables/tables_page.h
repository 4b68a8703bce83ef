// SPDX-License-Identifier: GPL-3.0-or-later
// The widget of the Tables room: the columns of all prompts, the filter over them, one selection among them,
// and what people can do with it.
#pragma once

#include "ui/shell/room_context.h"
#include "ui/tables/many_edits.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;
class QScrollArea;

namespace coalesce::ui {

class AnswerFilterBar;
class Announcer;
class PromptColumn;
class TableNotesPanel;

class TablesPage : public QWidget {
    Q_OBJECT

public:
    explicit TablesPage(const RoomContext &context, QWidget *parent = nullptr);

    const std::vector<PromptColumn *> &columns() const { return m_columns; } // in the order of the prompts
    PromptColumn *column(const PromptId &prompt) const;                      // null where there is none
    PromptColumn *activeColumn() const;            // the one last used, else the first
    std::vector<AnswerId> selectedAnswers() const; // of the active column
    bool isEditable() const { return !m_context.session.isReadOnly(); }
    // Whether commands on answers make sense now: some are selected, and the focus is not elsewhere in this
    // room.
    bool hasAnswersInHand() const;

    void focusEntry(int number); // of the prompt with this number
    void focusFirst();
    void focusFilter();
    bool showAnswer(const AnswerId &id); // false where it is not there
    // The table notes of the prompt, opened and in view; null where it is not there.
    TableNotesPanel *openNotes(const PromptId &prompt);

    void editAnswer();
    void toggleStars();
    void toggleStar(const AnswerId &id);
    void moveAnswers(const PromptId &prompt);
    void moveSideways(int columns);
    void askWhereToMove();
    void removeAnswers();
    bool canMerge() const;
    void mergeDuplicates();
    bool canUnmerge() const;
    void unmergeDuplicates();
    void askWriter();
    // Answers of a prompt that is kept in confidence: whether the person said that they may be shown.
    bool canShare() const;
    bool areShared() const; // all that are selected
    void toggleShared();
    void setSourceOfAnswers(Source source);
    void toggleNotes();
    // Another column than the active one at this distance; null where there is none.
    PromptColumn *neighbour(int columns) const;

signals:
    void importRequested(const coalesce::PromptId &prompt);
    void commandsChanged();
    void answerMenuWanted(const QPoint &globalPosition);
    void columnMenuWanted(const QPoint &globalPosition);

private:
    void follow(const ChangeSet &changes);
    void arrangeColumns();
    PromptColumn *makeColumn(const PromptId &prompt);
    void applyFilter();
    void describeCounts();
    void becomeActive(PromptColumn *column);
    void keepOneSelection(PromptColumn *column);

    RoomContext m_context;
    AnswerFilterBar *m_filter;
    Announcer *m_announcer;
    QScrollArea *m_scroll;
    QHBoxLayout *m_across;
    std::vector<PromptColumn *> m_columns;
    std::optional<PromptId> m_active;
};

} // namespace coalesce::ui
