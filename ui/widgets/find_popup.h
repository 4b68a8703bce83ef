// SPDX-License-Identifier: GPL-3.0-or-later
// A popup that finds one of many by typing a part of its name: a field, and what fits below it. Arrow keys
// walk, Enter or a click takes, Escape or a click beside it closes. Goes by itself.
#pragma once

#include <QFrame>
#include <QIcon>
#include <QVariant>
#include <vector>

class QLineEdit;
class QListWidget;

namespace coalesce::ui {

class FindPopup : public QFrame {
    Q_OBJECT

public:
    // `name` is that of the popup, `what` of its list, for screen readers; `hint` stands in the empty field.
    FindPopup(const QString &name, const QString &what, const QString &hint, QWidget *parent);

    void openAt(QPoint globalCentre);

    QLineEdit &field() { return *m_field; }
    QListWidget &list() { return *m_list; }

protected:
    struct Row {
        QIcon icon;
        QString text;
        QVariant what = {};
    };
    // What fits, best first.
    virtual std::vector<Row> rowsFor(const QString &typed) const = 0;
    // After it has closed.
    virtual void take(const QVariant &what, const QString &typed) = 0;

    bool eventFilter(QObject *watched, QEvent *event) override;

    // Whether every word of `typed` is somewhere in `name`.
    static bool fits(const QString &name, const QString &typed);

private:
    void fill();
    void setCurrentRow(int row);
    void takeCurrent();

    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace coalesce::ui
