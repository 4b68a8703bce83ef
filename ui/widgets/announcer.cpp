// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/announcer.h"

#include "ui/widgets/accessible.h"

namespace coalesce::ui {

Announcer::Announcer(QWidget *parent) : QWidget(parent) {
    setAccessibleRole(*this, QAccessible::Notification);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(0, 0, 1, 1);
    hide();
}

void Announcer::say(const QString &sentence) {
    hide();
    setAccessibleName(sentence);
    show(); // on Linux it is this that is heard: the bridge has no word for an alert
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace coalesce::ui
