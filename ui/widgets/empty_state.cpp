// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/theme/theme_controller.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {

class LargeIcon : public QWidget {
public:
    LargeIcon(IconName name, const ThemeController &theme, QWidget *parent)
        : QWidget(parent), m_name(name), m_theme(theme) {
        setFixedSize(44, 44);
    }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        paintIcon(painter, rect(), m_name, m_theme.colors().lineDashed);
    }

private:
    IconName m_name;
    const ThemeController &m_theme;
};

} // namespace

EmptyState::EmptyState(IconName name, const QString &sentence, const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_sentence(makeLabel(sentence, "muted", this)) {
    setAccessibleName(sentence);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(420);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(theme.theme().spacing.medium);
    layout->addStretch();
    layout->addWidget(new LargeIcon(name, theme, this), 0, Qt::AlignCenter);
    auto *middle = new QHBoxLayout; // an aligned label that wraps would be given the wrong height
    middle->addStretch(1);
    middle->addWidget(m_sentence, 1000);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addStretch();
    m_sentence->setMinimumWidth(220);
}

void EmptyState::setSentence(const QString &sentence) {
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

} // namespace coalesce::ui
