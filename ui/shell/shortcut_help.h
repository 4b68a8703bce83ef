// SPDX-License-Identifier: GPL-3.0-or-later
// All shortcuts, as the registry has them, room by room, with a field to narrow them down.
#pragma once

#include "ui/commands/command.h"

#include <QDialog>
#include <QHash>

class QTreeWidget;

namespace coalesce::ui {

class ShortcutHelp : public QDialog {
    Q_OBJECT

public:
    // `roomTitles` gives a room's title by its id.
    ShortcutHelp(const std::vector<Command> &commands, const QHash<QString, QString> &roomTitles,
                 QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow(const QString &typed);
    QTreeWidget *m_list;
};

} // namespace coalesce::ui
