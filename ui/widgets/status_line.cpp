// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_line.h"

#include "ui/theme/theme_controller.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QHBoxLayout>

namespace coalesce::ui {

StatusLine::StatusLine(const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_facts(new ElidedLabel({}, "small", this)),
      m_aside(new ElidedLabel({}, "small", this)) {
    setLook(*this, "statusLine");
    setAccessibleName(tr("Status"));
    setFixedHeight(theme.theme().sizes.statusLine);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 14, 0);
    row->addWidget(m_facts, 1);
    row->addWidget(m_aside);
}

void StatusLine::setFacts(const QStringList &facts) {
    m_facts->setFullText(facts.join(QStringLiteral(" · ")));
}

void StatusLine::setAside(const QString &aside) {
    m_aside->setFullText(aside);
}

QString StatusLine::facts() const {
    return m_facts->fullText();
}

} // namespace coalesce::ui
