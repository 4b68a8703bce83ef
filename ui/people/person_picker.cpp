// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_picker.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {

namespace {

constexpr int kPage = 8;

// How far a key moves in the list; 0 for others.
int stepOf(int key) {
    switch (key) {
    case Qt::Key_Down:
        return 1;
    case Qt::Key_Up:
        return -1;
    case Qt::Key_PageDown:
        return kPage;
    case Qt::Key_PageUp:
        return -kPage;
    default:
        return 0;
    }
}

} // namespace

PersonPicker::PersonPicker(const QString &title, const Workshop &workshop, const PersonChoice &now,
                           QWidget *parent)
    : QDialog(parent), m_workshop(workshop), m_now(now), m_typed(new QLineEdit(this)),
      m_list(new QListWidget(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(380, 420);
    m_typed->setPlaceholderText(tr("Type a name"));
    m_typed->setAccessibleName(title);
    m_typed->setMaxLength(500);
    m_typed->installEventFilter(this);
    m_list->setAccessibleName(tr("People"));
    m_list->setFocusPolicy(Qt::NoFocus); // its keys are the field's
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *choose = makeButton(tr("Choose"), ButtonKind::Primary, this);
    choose->setDefault(true);
    auto *cancel = makeButton(tr("Cancel"), ButtonKind::Plain, this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(choose);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(18, 16, 18, 16);
    down->setSpacing(10);
    down->addWidget(makeLabel(title, "section", this));
    down->addWidget(m_typed);
    down->addWidget(m_list, 1);
    down->addLayout(buttons);
    connect(m_typed, &QLineEdit::textChanged, this, &PersonPicker::search);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &PersonPicker::choose);
    connect(choose, &QPushButton::clicked, this, &PersonPicker::choose);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    search();
    m_typed->setFocus();
}

void PersonPicker::type(const QString &text) {
    m_typed->insert(text);
}

void PersonPicker::search() {
    m_lines = peopleLines(m_workshop, m_typed->text());
    m_list->clear();
    for (const PersonLine &line : m_lines)
        m_list->addItem(line.text);
    const bool typed = !m_typed->text().trimmed().isEmpty();
    const auto now = std::ranges::find(m_lines, m_now, &PersonLine::choice);
    setCurrentRow(typed || now == m_lines.end() ? 0 : int(now - m_lines.begin()));
}

// The focus is in the field, so a screen reader is told of the row as if the focus had moved there.
void PersonPicker::setCurrentRow(int row) {
    m_list->setCurrentRow(row);
    m_typed->setAccessibleDescription(m_list->currentItem() ? m_list->currentItem()->text() : QString());
    QAccessibleEvent event(m_list, QAccessible::Focus);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

void PersonPicker::choose() {
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const PersonChoice choice = m_lines[std::size_t(row)].choice;
    accept();
    emit chosen(choice);
}

bool PersonPicker::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        const int step = stepOf(static_cast<QKeyEvent *>(event)->key());
        if (step != 0) {
            if (const int count = m_list->count(); count > 0)
                setCurrentRow(std::clamp(m_list->currentRow() + step, 0, count - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace coalesce::ui
