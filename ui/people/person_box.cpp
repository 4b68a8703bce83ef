// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_box.h"

#include "ui/people/person_picker.h"
#include "ui/widgets/looks.h"

#include <QKeyEvent>
#include <QStyleOptionComboBox>
#include <QStylePainter>

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
    // Not a child of the box, whose look its field would take on.
    auto *picker = new PersonPicker(m_question, m_workshop,
                                    m_person ? PersonChoice(*m_person) : PersonChoice(Nobody{}), window());
    connect(picker, &PersonPicker::chosen, this, &PersonBox::chosen);
    picker->open();
    picker->type(typed); // after opening, which selects what stands in the field
}

// As any other box, but a name that is too long is seen to be cut.
void PersonBox::paintEvent(QPaintEvent *) {
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const int room =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width() - 2;
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room);
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
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
