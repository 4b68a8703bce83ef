// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a person by typing: one of the participants, a new one, or nobody. Asks nothing about consents; those
// are given in the Plan room, by the person.
#pragma once

#include "ui/people/people_lines.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace coalesce::ui {

class PersonPicker : public QDialog {
    Q_OBJECT

public:
    // `title` is the question: "Who wrote it?". `now` is who it is; Enter alone leaves that so. Goes by
    // itself.
    PersonPicker(const QString &title, const Workshop &workshop, const PersonChoice &now,
                 QWidget *parent = nullptr);

    void type(const QString &text); // as if typed

signals:
    void chosen(const coalesce::ui::PersonChoice &choice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void setCurrentRow(int row);
    void choose();

    const Workshop &m_workshop;
    const PersonChoice m_now;
    QLineEdit *m_typed;
    QListWidget *m_list;
    std::vector<PersonLine> m_lines; // those of the list
};

} // namespace coalesce::ui
