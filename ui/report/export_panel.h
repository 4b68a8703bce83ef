// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons that export, and how far it is while it does. The focus goes from a button to Stop and back
// again.
#pragma once

#include <QPointer>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace coalesce::ui {

class CommandRegistry;
class Exporter;

class ExportPanel : public QWidget {
    Q_OBJECT

public:
    explicit ExportPanel(Exporter &exporter, QWidget *parent = nullptr);

    // The buttons do the commands of these names; they have none before.
    void useCommands(CommandRegistry &commands);

private:
    void showRunning(bool running);

    CommandRegistry *m_commands = nullptr;
    std::vector<QPushButton *> m_buttons; // of the first formats
    QPushButton *m_more;
    QWidget *m_working;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    QPointer<QWidget> m_before; // had the focus when the export began
};

} // namespace coalesce::ui
