// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/export_panel.h"

#include "ui/report/exporter.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QMenu>
#include <QProgressBar>
#include <QVBoxLayout>

namespace coalesce::ui {

ExportPanel::ExportPanel(Exporter &exporter, QWidget *parent) : QWidget(parent) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);

    const std::vector<ExportFormat> &formats = exportFormats();
    std::vector<QPushButton *> buttons;
    for (size_t i = 0; i < 2; ++i) {
        buttons.push_back(makeButton(tr("Export %1").arg(formats[i].name),
                                     i == 0 ? ButtonKind::Primary : ButtonKind::Plain, this));
        connect(buttons.back(), &QPushButton::clicked, &exporter,
                [&exporter, format = formats[i]] { exporter.exportAs(format); });
        column->addWidget(buttons.back());
    }
    if (formats.size() > 2) {
        QStringList names;
        auto *menu = new QMenu(this);
        menu->setToolTipsVisible(true);
        for (size_t i = 2; i < formats.size(); ++i) {
            names += formats[i].name;
            QAction *action = menu->addAction(tr("Export %1…").arg(formats[i].name));
            action->setToolTip(plainTip(formats[i].remark));
            connect(action, &QAction::triggered, &exporter,
                    [&exporter, format = formats[i]] { exporter.exportAs(format); });
        }
        buttons.push_back(
            makeButton(tr("More: %1").arg(names.join(QLatin1String(", "))) + QStringLiteral(" ▾"),
                       ButtonKind::Plain, this));
        buttons.back()->setAccessibleName(tr("More formats: %1").arg(names.join(QLatin1String(", "))));
        buttons.back()->setMenu(menu);
        column->addWidget(buttons.back());
    }

    auto *working = new QWidget(this);
    auto *row = new QHBoxLayout(working);
    row->setContentsMargins(0, 0, 0, 0);
    auto *bar = new QProgressBar(working);
    bar->setTextVisible(false);
    bar->setAccessibleName(tr("Progress of the export"));
    row->addWidget(bar, 1);
    auto *stop = makeButton(tr("Stop"), ButtonKind::Link, working);
    stop->setObjectName(QStringLiteral("stopExport"));
    connect(stop, &QPushButton::clicked, &exporter, &Exporter::cancel);
    row->addWidget(stop);
    working->hide();
    column->addWidget(working);

    auto *remark = makeLabel(
        tr("The PDF is tagged for screen readers, has bookmarks, and is the same, byte for byte, each time."),
        "small", this);
    remark->setWordWrap(true);
    column->addWidget(remark);

    connect(&exporter.job(), &BackgroundJob::runningChanged, this, [=](bool running) {
        bar->setRange(0, 0);
        working->setVisible(running);
        for (QPushButton *button : buttons)
            button->setEnabled(!running);
    });
    connect(&exporter.job(), &BackgroundJob::progressed, bar, [bar](int done, int total) {
        bar->setRange(0, total);
        bar->setValue(done);
    });
}

} // namespace coalesce::ui
