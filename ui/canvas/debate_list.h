// SPDX-License-Identifier: GPL-3.0-or-later
// The debates on one cluster or answer, and a line to add one: each with what it is about, how it was left
// and who raised it.
#pragma once

#include "core/edit/change_set.h"
#include "core/model/workshop.h"
#include "ui/shell/room_context.h"

#include <QWidget>
#include <map>

class QVBoxLayout;

namespace coalesce::ui {

class DebateBox;
class InlineTextEdit;
class SectionLabel;

class DebateList : public QWidget {
    Q_OBJECT

public:
    explicit DebateList(const RoomContext &context, QWidget *parent = nullptr);

    // Whose debates they are; nothing where none are seen. What is typed for the one before is kept first.
    void setSubject(const std::optional<DebateSubject> &subject);
    void follow(const ChangeSet &changes);

    InlineTextEdit &newDebate() { return *m_newDebate; }
    DebateBox *debate(const DebateId &id) const; // null where it is not shown

private:
    void showDebates();
    void addDebate();
    QString draftPlace() const;
    void keepDraft(const QString &text);

    RoomContext m_context;
    std::optional<DebateSubject> m_subject;
    SectionLabel *m_heading;
    QVBoxLayout *m_debates;
    std::map<DebateId, DebateBox *> m_boxes;
    InlineTextEdit *m_newDebate;
};

} // namespace coalesce::ui
