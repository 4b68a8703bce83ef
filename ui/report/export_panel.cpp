// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/export_panel.h"

#include "ui/commands/command_registry.h"
#include "ui/report/exporter.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QMenu>
#include <QProgressBar>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {
constexpr size_t kWithButton = 2; // formats that have a button of their own
}

ExportPanel::ExportPanel(Exporter &exporter, QWidget *parent)
    : QWidget(parent), m_more(makeButton({}, ButtonKind::Plain, this)), m_working(new QWidget(this)),
      m_bar(new QProgressBar(m_working)), m_stop(makeButton(tr("Stop"), ButtonKind::Link, m_working)) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);

    const std::vector<ExportFormat> &formats = exportFormats();
    QStringList others;
    for (size_t i = 0; i < formats.size(); ++i) {
        if (i >= kWithButton) {
            others += formats[i].name;
            continue;
        }
        m_buttons.push_back(makeButton(tr("Export %1").arg(formats[i].name),
                                       i == 0 ? ButtonKind::Primary : ButtonKind::Plain, this));
        column->addWidget(m_buttons.back());
    }
    m_more->setText(tr("More: %1").arg(others.join(QLatin1String(", "))) + QStringLiteral(" ▾"));
    m_more->setAccessibleName(tr("More formats: %1").arg(others.join(QLatin1String(", "))));
    m_more->setVisible(!others.isEmpty());
    column->addWidget(m_more);
    setTabOrder(m_buttons.back(), m_more); // it was made before them

    auto *row = new QHBoxLayout(m_working);
    row->setContentsMargins(0, 0, 0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the export"));
    row->addWidget(m_bar, 1);
    m_stop->setObjectName(QStringLiteral("stopExport"));
    row->addWidget(m_stop);
    m_working->hide();
    column->addWidget(m_working);

    auto *remark = makeLabel(
        tr("The PDF is tagged for screen readers, has bookmarks, and is the same, byte for byte, each time."),
        "small", this);
    remark->setWordWrap(true);
    column->addWidget(remark);

    connect(m_stop, &QPushButton::clicked, &exporter, &Exporter::cancel);
    connect(&exporter.job(), &Job::runningChanged, this, &ExportPanel::showRunning);
    connect(&exporter.job(), &Job::progressed, m_bar, [this](int done, int total) {
        m_bar->setRange(0, total);
        m_bar->setValue(done);
    });
}

void ExportPanel::useCommands(CommandRegistry &commands) {
    m_commands = &commands;
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    const std::vector<ExportFormat> &formats = exportFormats();
    for (size_t i = 0; i < formats.size(); ++i) {
        QAction *action = commands.action(formats[i].id);
        if (i < kWithButton)
            followAction(*m_buttons[i], *action);
        else
            menu->addAction(action);
    }
    m_more->setMenu(menu);
}

// A button that is disabled or hidden passes its focus along to whatever comes next, so it is moved before.
void ExportPanel::showRunning(bool running) {
    if (running) {
        m_bar->setRange(0, 0);
        m_working->show();
        QWidget *focused = window()->focusWidget();
        if (focused == m_more || std::ranges::find(m_buttons, focused) != m_buttons.end()) {
            m_before = focused;
            m_stop->setFocus(Qt::OtherFocusReason);
        }
    }
    if (m_commands)
        m_commands->refresh(); // which enables or disables the buttons
    if (running)
        return;
    if (m_before && window()->focusWidget() == m_stop)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before.clear();
    m_working->hide();
}

} // namespace coalesce::ui
