// SPDX-License-Identifier: GPL-3.0-or-later
// Shows who it is and opens the list of people to say so: by a click, Space, Enter, Down, or by beginning to
// type a name. Changes nothing itself.
#pragma once

#include "ui/people/people_lines.h"
#include "ui/widgets/choice_box.h"

namespace coalesce::ui {

class PersonBox : public ChoiceBox {
    Q_OBJECT

public:
    // `question` is what the list is headed with: "Who hosts this table?". The workshop outlives the box.
    PersonBox(const QString &name, const QString &question, const Workshop &workshop,
              QWidget *parent = nullptr);

    void setPerson(const std::optional<ParticipantId> &person); // also where they have changed
    void setNobodyText(const QString &text);                    // "Nobody yet"

    void showPopup() override;

signals:
    void chosen(const coalesce::ui::PersonChoice &choice);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void pick(const QString &typed);
    void describe();

    const Workshop &m_workshop;
    QString m_question;
    QString m_nobody;
    std::optional<ParticipantId> m_person;
};

} // namespace coalesce::ui
