// SPDX-License-Identifier: GPL-3.0-or-later
// One debate in the inspector: what is disputed, how it was left, and who raised it. Shows a record and
// commits through what it was given; keeps nothing of the workshop.
#pragma once

#include "core/edit/outcome.h"
#include "core/model/workshop.h"

#include <QWidget>
#include <functional>

class QComboBox;

namespace coalesce {
class WorkshopSession;
}

namespace coalesce::ui {

class InlineTextEdit;

class DebateBox : public QWidget {
    Q_OBJECT

public:
    using Commit = std::function<void(const Result<Outcome> &, const char *action, const QString &token)>;

    // `session` outlives the box.
    DebateBox(WorkshopSession &session, const DebateId &debate, Commit commit, QWidget *parent = nullptr);

    // Brings the fields up to date; nothing for a debate that is gone.
    void showDebate();

    InlineTextEdit &text() { return *m_text; }
    InlineTextEdit &outcome() { return *m_outcome; }
    QComboBox &who() { return *m_who; }

private:
    void commitText(const QString &text);
    void commitOutcome(const QString &text);
    void commitWho(int index);
    void showPeople(const Debate &debate);

    WorkshopSession &m_session;
    const DebateId m_debate;
    const Commit m_commit;
    InlineTextEdit *m_text;
    InlineTextEdit *m_outcome;
    QComboBox *m_who;
};

} // namespace coalesce::ui
