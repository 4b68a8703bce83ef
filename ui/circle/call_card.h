// SPDX-License-Identifier: GPL-3.0-or-later
// A call to action as a card: its words, the answers it drew, who said it and whether they may be named, what
// those with power say, its dots; with a participatory budget, what it was given.
#pragma once

#include "ui/circle/record_card.h"

class QLabel;
class QProgressBar;

namespace coalesce::ui {

class CallEditor;
class DotsBox;

class CallCard : public RecordCard {
    Q_OBJECT

public:
    CallCard(const RoomContext &context, const CallId &call, QWidget *parent);

    CallId call() const { return CallId(ref().id); }
    CallEditor *callEditor() const; // null while it is closed
    DotsBox &dots();                // the one that is seen
    QStringList shown() const;      // all its words, for tests

signals:
    void answerWanted();
    void pledgeWanted();

protected:
    void showFace() override;
    QWidget *makeEditor() override;
    void showEditor(QWidget &editor) override;
    QString removeAction() const override { return QStringLiteral("call.remove"); }
    QString removedSentence() const override;
    QString spokenName() const override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void key(const QString &typed);

    QLabel *m_text;
    QLabel *m_responses;
    QLabel *m_who;
    QLabel *m_outcome;
    QLabel *m_budget;
    QProgressBar *m_bar;
    DotsBox *m_dots;
};

} // namespace coalesce::ui
