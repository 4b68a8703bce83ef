// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/top_bar.h"

#include "ui/commands/command_registry.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace coalesce::ui {

TopBar::TopBar(const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_title(new ElidedLabel({}, "title", this)),
      m_focus(new ElidedLabel({}, "muted", this)), m_row(new QHBoxLayout(this)) {
    setLook(*this, "topBar");
    setFixedHeight(theme.theme().sizes.topBar);
    m_row->setContentsMargins(16, 0, 16, 0);
    m_row->setSpacing(10);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_focus);
    words->addStretch();
    m_row->addLayout(words, 1);
}

void TopBar::setTitle(const QString &title, const QString &focusQuestion) {
    m_title->setFullText(title);
    m_focus->setFullText(focusQuestion);
    m_focus->setVisible(!focusQuestion.isEmpty());
}

void TopBar::addFind(QAction &action) {
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    auto *pill = new PillButton(IconName::Find, tr("Find anything"), keys, m_theme, this);
    connect(pill, &QPushButton::clicked, &action, &QAction::trigger);
    m_row->addWidget(pill);
}

void TopBar::addAtEnd(QWidget &widget) {
    m_row->addWidget(&widget);
}

void TopBar::addIcon(QAction &action) {
    m_row->addWidget(new IconButton(action, IconButton::Kind::Bordered, this));
}

} // namespace coalesce::ui
