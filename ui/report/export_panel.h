// SPDX-License-Identifier: GPL-3.0-or-later
// The buttons that export, and how far it is while it does.
#pragma once

#include <QWidget>

namespace coalesce::ui {

class Exporter;

class ExportPanel : public QWidget {
    Q_OBJECT

public:
    explicit ExportPanel(Exporter &exporter, QWidget *parent = nullptr);
};

} // namespace coalesce::ui
