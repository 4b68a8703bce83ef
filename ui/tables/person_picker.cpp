// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/person_picker.h"

#include "ui/finder/finder_source.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace coalesce::ui {

PersonPicker::PersonPicker(const QString &title, const Workshop &workshop, QWidget *parent)
    : QDialog(parent), m_workshop(workshop), m_typed(new QLineEdit(this)), m_list(new QListWidget(this)) {
    setWindowTitle(title);
    resize(380, 420);
    m_typed->setPlaceholderText(tr("Type a name"));
    m_typed->setAccessibleName(title);
    m_typed->setMaxLength(500);
    m_typed->installEventFilter(this);
    m_list->setAccessibleName(tr("People"));
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

void PersonPicker::search() {
    const QString typed = m_typed->text().trimmed();
    const QStringList words = searchWords(typed);
    m_list->clear();
    m_choices.clear();
    const auto offer = [this](const QString &text, PersonChoice choice) {
        m_list->addItem(text);
        m_choices.push_back(std::move(choice));
    };
    bool known = typed.isEmpty();
    for (const Participant &person : m_workshop.participants()) {
        const QString name = person.name.string();
        if (!words.isEmpty() && !matchScore(words, foldForSearch(name)))
            continue;
        known = known || name == typed;
        const QString organisation = person.organisation.string();
        offer(organisation.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, organisation),
              {person.id, {}});
    }
    if (!known)
        offer(tr("New person: %1").arg(typed), {{}, typed});
    if (typed.isEmpty())
        offer(tr("Nobody"), {});
    m_list->setCurrentRow(0);
}

void PersonPicker::choose() {
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    emit chosen(m_choices[std::size_t(row)]);
    accept();
}

// Up and Down move in the list while one types.
bool PersonPicker::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            m_list->setCurrentRow(
                std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace coalesce::ui
