// SPDX-License-Identifier: GPL-3.0-or-later
// A look at a list before it is added: each line without its bullet or number, any of them to be left out.
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace coalesce::ui {

class PasteLook : public QDialog {
    Q_OBJECT

public:
    // `question` is the prompt to which the answers would go.
    PasteLook(const QString &text, const QString &question, QWidget *parent = nullptr);

    QStringList chosen() const;

signals:
    void manyChosen(const QStringList &texts);
    void oneChosen(); // all of it as one answer, to be gone over first

private:
    void describe();
    void setAll(bool chosen);

    QStandardItemModel *m_lines;
    QLabel *m_count;
    QPushButton *m_add;
};

} // namespace coalesce::ui
