// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_box.h"

#include "ui/people/person_picker.h"
#include "ui/widgets/looks.h"

#include <QKeyEvent>

namespace coalesce::ui {

PersonBox::PersonBox(const QString &name, const QString &question, const Workshop &workshop, QWidget *parent)
    : ChoiceBox(name, parent), m_workshop(workshop), m_question(question), m_nobody(tr("Nobody")) {
    setMinimumContentsLength(6); // a long name is cut, not the window widened
    addItem(m_nobody);
}

void PersonBox::setNobodyText(const QString &text) {
    m_nobody = text;
    describe();
}

void PersonBox::setPerson(const std::optional<ParticipantId> &person) {
    m_person = person;
    describe();
}

void PersonBox::describe() {
    const Participant *person = m_person ? m_workshop.find(*m_person) : nullptr;
    const QString text = person ? personText(m_workshop, *person) : m_nobody;
    setItemText(0, text);
    setToolTip(person ? plainTip(text) : QString());
}

void PersonBox::showPopup() {
    pick({});
}

void PersonBox::pick(const QString &typed) {
    auto *picker = new PersonPicker(m_question, m_workshop,
                                    m_person ? PersonChoice(*m_person) : PersonChoice(Nobody{}), this);
    connect(picker, &PersonPicker::chosen, this, &PersonBox::chosen);
    picker->type(typed);
    picker->open();
}

void PersonBox::keyPressEvent(QKeyEvent *event) {
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    const QString typed = event->text();
    if (plain && !typed.isEmpty() && typed.front().isLetterOrNumber())
        pick(typed);
    else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                       event->key() == Qt::Key_Down))
        pick({});
    else
        ChoiceBox::keyPressEvent(event);
}

} // namespace coalesce::ui
