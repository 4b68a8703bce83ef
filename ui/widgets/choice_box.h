// SPDX-License-Identifier: GPL-3.0-or-later
// A combo box that does not change under a wheel that was meant for the page: only opening it or its keys
// choose. While its list is open, letters are the list's: Qt takes the list for a part of the widget it was
// opened over, and the commands of that would take them.
#pragma once

#include <QAbstractItemView>
#include <QComboBox>
#include <QWheelEvent>

namespace coalesce::ui {

class ChoiceBox : public QComboBox {
    Q_OBJECT

public:
    // `name` is what it is called for screen readers.
    explicit ChoiceBox(const QString &name, QWidget *parent = nullptr) : QComboBox(parent) {
        setAccessibleName(name);
#ifdef Q_OS_UNIX
        setAccessibleDescription(name); // there readers are told what is chosen in place of the name
#endif
        setFocusPolicy(Qt::StrongFocus);
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }

    // The list is made when it is first opened, and its keys are looked at from then on.
    void showPopup() override {
        view()->installEventFilter(this);
        QComboBox::showPopup();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override {
        if (event->type() == QEvent::ShortcutOverride && view()->isVisible()) {
            event->accept();
            return true;
        }
        return QComboBox::eventFilter(watched, event);
    }
    void wheelEvent(QWheelEvent *event) override {
        event->ignore();
    }
};

} // namespace coalesce::ui
