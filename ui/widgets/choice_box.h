// SPDX-License-Identifier: GPL-3.0-or-later
// A combo box that does not change under a wheel that was meant for the page: only opening it or its keys
// choose.
#pragma once

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

protected:
    void wheelEvent(QWheelEvent *event) override {
        event->ignore();
    }
};

} // namespace coalesce::ui
