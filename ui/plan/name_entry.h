// SPDX-License-Identifier: GPL-3.0-or-later
// The line in which people are added: a name and Enter, or a pasted list with a name a line.
#pragma once

#include <QLineEdit>

namespace coalesce::ui {

class NameEntry : public QLineEdit {
    Q_OBJECT

public:
    explicit NameEntry(QWidget *parent = nullptr);

signals:
    void entered(const QStringList &names);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    bool pasteList();
};

} // namespace coalesce::ui
