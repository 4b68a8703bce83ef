// SPDX-License-Identifier: GPL-3.0-or-later
// What the room can write, each made from a copy of the workshop in the background.
#pragma once

#include "ui/report/report_choices.h"
#include "ui/report/report_fonts.h"

#include <QByteArray>
#include <functional>

namespace coalesce::ui {

class Progress;

struct ExportInput {
    Workshop workshop;
    ReportChoices choices;
    std::shared_ptr<ReportFonts> fonts;
};

struct ExportFormat {
    QString id;     // "report.exportPdf": the command's
    QString name;   // translated: "PDF"
    QString suffix; // "pdf"
    QString remark; // translated, for the menu's tip; may be empty
    std::function<Result<QByteArray>(const ExportInput &, Progress &)> make;
    QString text = {}; // translated, of its command; empty: "Export report as NAME…"
    QString part = {}; // translated, of the file's name, where it is not the report: "consent forms"
};

// PDF and Markdown first, which have buttons of their own; then what stands under More.
const std::vector<ExportFormat> &exportFormats();
// What is printed for the room, as PDF.
const std::vector<ExportFormat> &printFormats();

// "Back to the river, second gathering 2026-06-13.pdf": the title without what file systems refuse.
QString suggestedFileName(const Workshop &workshop, const ExportFormat &format);

} // namespace coalesce::ui
