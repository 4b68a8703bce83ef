// SPDX-License-Identifier: GPL-3.0-or-later
// Says who hosts a table or takes its notes: by typing part of a name. A name nobody has is offered to be
// added.
#pragma once

#include "ui/plan/parsed_field.h"
#include "ui/shell/room_context.h"

class QStringListModel;

namespace coalesce::ui {

class ParticipantPicker : public ParsedField {
    Q_OBJECT

public:
    using Role = std::optional<ParticipantId> Prompt::*;
    ParticipantPicker(const RoomContext &context, const PromptId &prompt, Role role, const QString &name,
                      QWidget *parent = nullptr);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    QString held() const;
    Status take(const QString &typed);
    void set(const std::optional<ParticipantId> &person);
    void offerToAdd(const QString &name);
    void listPeople();

    RoomContext m_context;
    PromptId m_prompt;
    Role m_role;
    QStringListModel *m_names;
    std::vector<ParticipantId> m_people; // as listed in m_names
};

} // namespace coalesce::ui
