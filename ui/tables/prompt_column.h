// SPDX-License-Identifier: GPL-3.0-or-later
// One prompt's table on the screen: its head with the count, the entry field, its answers, its notes, and a
// foot. Follows the workshop by follow(); what people do here is committed here.
#pragma once

#include "ui/shell/room_context.h"
#include "ui/tables/answer_row.h"
#include "ui/tables/same_answers.h"
#include "ui/theme/palette.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;

namespace coalesce::ui {

class Announcer;
class AnswersModel;
class AnswersView;
class Badge;
class ElidedLabel;
class EmptyState;
class EntryBox;
class EntryField;
class IconButton;
class TableNotesPanel;

class PromptColumn : public QFrame {
    Q_OBJECT

public:
    static constexpr int kLeastWidth = 272; // three of them side by side at 1024

    PromptColumn(const RoomContext &context, const PromptId &prompt, QWidget *parent = nullptr);

    const PromptId &prompt() const { return m_prompt; }
    EntryField &entry();
    AnswersView &view() { return *m_view; }
    const AnswersView &view() const { return *m_view; }
    void focusAnswers(); // the list, or the entry field where there are none
    AnswersModel &model() { return *m_model; }

    void follow(const ChangeSet &changes);
    void setFilter(const AnswerFilter &filter);
    // Where entries come from until it is changed: the stack of paper beside the keyboard, the phone.
    void setSource(Source source);
    Source source() const;
    bool areNotesShown() const;
    void showNotes(bool shown);
    TableNotesPanel *notes() { return m_notes; } // null until they are first shown
    void keepDraft();                            // of what stands in the entry field now

    // The scroll area around the columns would otherwise make them as high as they would like to be.
    bool hasHeightForWidth() const override { return false; }

signals:
    void used(); // the focus came to the entry field or the list
    void starWanted(const coalesce::AnswerId &id);
    void answerMenuWanted(const QPoint &globalPosition);
    void columnMenuWanted(const QPoint &globalPosition);
    void importWanted();
    void leftSideways(int columns);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void describe();
    void describeCounts();
    void add(const QString &text);
    void offerToMerge(const AnswerId &into, const AnswerId &made);
    void lookAtPasted(const QString &text);
    void addMany(const QStringList &texts);
    QString draftPlace() const;
    const Prompt *record() const { return m_context.workshop().find(m_prompt); }
    IntentTone tone() const;
    QString question() const;

    RoomContext m_context;
    PromptId m_prompt;
    AnswersModel *m_model;
    SameAnswers m_same;
    AnswersView *m_view;
    Badge *m_badge = nullptr;
    QLabel *m_question = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_lock = nullptr; // what is said here is in confidence
    ElidedLabel *m_about = nullptr;
    EntryBox *m_entry = nullptr;
    EmptyState *m_empty = nullptr;
    TableNotesPanel *m_notes = nullptr; // made when first shown
    QWidget *m_foot = nullptr;
    QPushButton *m_notesButton = nullptr;
    IconButton *m_more = nullptr;
    Announcer *m_announcer;
};

} // namespace coalesce::ui
