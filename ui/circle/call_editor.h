// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a call: its words, who said it, the answers it drew, its theme, and what those with power say
// to it; with a participatory budget, also its cost and who gave what.
#pragma once

#include "ui/shell/room_context.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace coalesce::ui {

class ChoiceBox;
class DotsBox;
class PersonBox;
class RecordField;
class ResponseRow;
class SharesBox;

class CallEditor : public QWidget {
    Q_OBJECT

public:
    CallEditor(const RoomContext &context, const CallId &call, QWidget *parent);

    void refresh(); // the call must be there
    RecordField &text() { return *m_text; }
    RecordField &because() { return *m_because; }
    ChoiceBox &outcome() { return *m_outcome; }
    QPushButton &theme() { return *m_theme; }
    DotsBox &dots() { return *m_dots; }
    SharesBox *shares() { return m_shares; } // null without a participatory budget
    const std::vector<ResponseRow *> &responses() const { return m_rows; }

signals:
    void answerWanted();
    void pledgeWanted();
    void removeWanted();
    void closeWanted();

private:
    QWidget *makeFoot();
    void showResponses();
    void pickTheme();
    void set(int column, const Value &value);

    RoomContext m_context;
    CallId m_call;
    RecordField *m_text;
    PersonBox *m_person;
    QLabel *m_consent;
    DotsBox *m_dots;
    QPushButton *m_theme;
    ChoiceBox *m_outcome;
    RecordField *m_because;
    SharesBox *m_shares = nullptr;
    QVBoxLayout *m_answers;
    std::vector<ResponseRow *> m_rows;
};

} // namespace coalesce::ui
