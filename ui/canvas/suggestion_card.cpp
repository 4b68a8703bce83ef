// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/suggestion_card.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace coalesce::ui {

SuggestionCard::SuggestionCard(const QString &what, const QString &why, QWidget *parent)
    : QFrame(parent), m_buttons(new QHBoxLayout) {
    setLook(*this, "card");
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(10, 8, 10, 8);
    down->setSpacing(4);
    QLabel *words = makeLabel(what, "plain", this);
    words->setWordWrap(true);
    words->setMinimumWidth(1); // a long word is cut, not the panel
    down->addWidget(words);
    if (!why.isEmpty()) {
        QLabel *reason = makeLabel(why, "small", this);
        reason->setWordWrap(true);
        reason->setMinimumWidth(1);
        down->addWidget(reason);
    }
    m_buttons->setSpacing(6);
    m_buttons->addStretch();
    down->addLayout(m_buttons);
}

QPushButton *SuggestionCard::addButton(const QString &text, const QString &about, std::function<void()> run) {
    QPushButton *button = makeButton(text, ButtonKind::Plain, this);
    button->setAccessibleName(about);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    connect(button, &QPushButton::clicked, this, std::move(run),
            Qt::QueuedConnection); // which may end this card
    return button;
}

QString reasonOf(std::optional<double> probability, const QString &because) {
    if (!probability)
        return because;
    const QString percent =
        QCoreApplication::translate("coalesce::ui::Suggestion", "%1\u00a0%").arg(qRound(*probability * 100));
    return because.isEmpty()
               ? percent
               : QCoreApplication::translate("coalesce::ui::Suggestion", "%1 · %2").arg(because, percent);
}

} // namespace coalesce::ui
