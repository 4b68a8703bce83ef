// SPDX-License-Identifier: GPL-3.0-or-later
// The row over the columns: what is typed here, and the marks that are on, decide which answers all columns
// show.
#pragma once

#include "ui/tables/answer_row.h"

#include <QWidget>

class QAbstractButton;
class QLabel;
class QLineEdit;

namespace coalesce::ui {

class ThemeController;

class AnswerFilterBar : public QWidget {
    Q_OBJECT

public:
    explicit AnswerFilterBar(const ThemeController &theme, QWidget *parent = nullptr);

    AnswerFilter filter() const;
    void clear();
    void setCounts(int shown, int all);
    void focusField();

signals:
    void changed();
    void left(); // Escape with nothing to clear, Enter, Down: on to the answers

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractButton *addChip(const QString &text, const char *name, const QString &tip);

    QLineEdit *m_field;
    QAbstractButton *m_notClustered;
    QAbstractButton *m_starred;
    std::vector<std::pair<Source, QAbstractButton *>> m_sources; // at most one is on
    QLabel *m_counts;
};

} // namespace coalesce::ui
