// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a person by typing: one of the participants, a new one, or nobody. Asks nothing about consents; those
// are given in the Plan room, by the person.
#pragma once

#include "ui/tables/many_edits.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace coalesce::ui {

class PersonPicker : public QDialog {
    Q_OBJECT

public:
    PersonPicker(const QString &title, const Workshop &workshop, QWidget *parent = nullptr);

signals:
    void chosen(const coalesce::ui::PersonChoice &choice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void choose();

    const Workshop &m_workshop;
    QLineEdit *m_typed;
    QListWidget *m_list;
    std::vector<PersonChoice> m_choices; // one for each line of the list
};

} // namespace coalesce::ui
