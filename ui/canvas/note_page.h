// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector's page of an answer: its whole text, where it came from and who
// wrote it, its star, and the wordings stacked under it.
#pragma once

#include "ui/shell/room_context.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace coalesce::ui {

class CanvasView;
class DebateList;
class HomesBox;
class RecordField;
class SectionLabel;
class Suggester;

class NotePage : public QWidget {
    Q_OBJECT

public:
    // `view` outlives the page and has the note chosen that the page shows.
    NotePage(const RoomContext &context, CanvasView &view, Suggester &suggester, QWidget *parent = nullptr);

    // Whose page it is; nothing where it is not seen. What is typed for the one
    // before is kept first.
    void setAnswer(const std::optional<AnswerId> &answer);
    void describe();
    void follow(const ChangeSet &changes);

    RecordField &text() { return *m_text; }
    DebateList &debates() { return *m_debates; }

private:
    RoomContext m_context;
    std::optional<AnswerId> m_answer;
    QLabel *m_about;
    RecordField *m_text;
    QLabel *m_who;
    HomesBox *m_homes;
    DebateList *m_debates;
    QPushButton *m_star;
    SectionLabel *m_mergedHeading;
    QLabel *m_merged;
    QPushButton *m_unstack;
};

} // namespace coalesce::ui
