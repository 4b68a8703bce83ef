// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the report to a file: asks where, works in the background, says where it went or why it did not.
#pragma once

#include "ui/commands/command.h"
#include "ui/jobs/job.h"
#include "ui/report/export_formats.h"
#include "ui/shell/room_context.h"

namespace coalesce::ui {

class Exporter : public QObject {
    Q_OBJECT

public:
    // Gives the path that a person chose for the suggested one; empty: none.
    using ChoosePath = std::function<QString(const QString &suggested, const QString &filter)>;

    // Exports what was chosen last for this workshop: rememberedChoices().
    Exporter(const RoomContext &context, std::shared_ptr<ReportFonts> fonts, QObject *parent = nullptr);

    // One for each format. The exporter outlives them.
    std::vector<Command> commands();

    void setChoosePath(ChoosePath choose) { m_choosePath = std::move(choose); }
    // Asks where, in the folder of the last export, and writes there; never over the workshop itself.
    void exportAs(const ExportFormat &format);
    void exportTo(const ExportFormat &format, const QString &path);
    void cancel(); // nothing is written, unless the file is just being put in its place
    bool isBusy() const { return m_job.isRunning(); }
    const QString &path() const { return m_path; } // being written, or written last
    Job &job() { return m_job; }
    const std::shared_ptr<ReportFonts> &fonts() const { return m_fonts; }

signals:
    void written(const QString &path);

private:
    void finish(const Status &done, const QString &path);

    RoomContext m_context;
    std::shared_ptr<ReportFonts> m_fonts;
    ChoosePath m_choosePath;
    QString m_path;
    Job m_job;
};

} // namespace coalesce::ui
