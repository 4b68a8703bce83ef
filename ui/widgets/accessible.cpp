// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accessible.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QVariant>

namespace coalesce::ui {

namespace {

const char *const kRole = "coalesceAccessibleRole";

class RoleInterface : public QAccessibleWidget {
public:
    RoleInterface(QWidget *widget, QAccessible::Role role)
        : QAccessibleWidget(widget, role), m_button(qobject_cast<QAbstractButton *>(widget)) {}

    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        if (m_button && m_button->isCheckable()) {
            state.selectable = true;
            state.selected = m_button->isChecked();
        }
        return state;
    }

    QString text(QAccessible::Text which) const override {
        if (which == QAccessible::Name && !widget()->accessibleName().isEmpty())
            return widget()->accessibleName();
        return QAccessibleWidget::text(which);
    }

    QStringList actionNames() const override {
        QStringList names = QAccessibleWidget::actionNames();
        if (m_button)
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString &name) override {
        if (m_button && name == pressAction())
            m_button->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QAbstractButton *m_button;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object) {
    auto *widget = qobject_cast<QWidget *>(object);
    const QVariant role = widget ? widget->property(kRole) : QVariant();
    return role.isValid() ? new RoleInterface(widget, QAccessible::Role(role.toInt())) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget &widget, QAccessible::Role role) {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed)
    widget.setProperty(kRole, int(role));
    // One that was asked for before now has the old role; the next question makes a new one.
    if (QAccessibleInterface *old = QAccessible::queryAccessibleInterface(&widget);
        old && old->role() != role)
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(old));
}

} // namespace coalesce::ui
