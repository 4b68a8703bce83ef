// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/exporter.h"

#include "core/store/put_in_place.h"
#include "ui/settings/settings.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QUrl>

namespace coalesce::ui {

namespace {

QString askForPath(const QString &suggested, const QString &filter) {
    QFileDialog dialog(QApplication::activeWindow(), Exporter::tr("Export the report"), suggested, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(suggested).suffix()); // before it asks whether to replace a file
    dialog.selectFile(suggested);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace

Exporter::Exporter(const RoomContext &context, std::shared_ptr<ReportFonts> fonts, QObject *parent)
    : QObject(parent), m_context(context), m_fonts(std::move(fonts)), m_choosePath(askForPath) {}

std::vector<Command> Exporter::commands() {
    std::vector<Command> commands;
    std::vector<ExportFormat> formats = exportFormats();
    formats.insert(formats.end(), printFormats().begin(), printFormats().end());
    for (const ExportFormat &format : formats) {
        const bool isReport = format.text.isEmpty();
        Command command{.id = format.id,
                        .text = isReport ? tr("Export report as %1…").arg(format.name) : format.text,
                        .run = [this, format] { exportAs(format); },
                        .keywords = isReport ? tr("publish save write-up") : tr("paper print PDF hand out"),
                        .icon = IconName::Export,
                        .menu = Menu::File,
                        .section = isReport ? 30 : 35,
                        .enabled = [this] { return !isBusy(); },
                        .remark = format.remark};
        if (isReport && format.suffix == QLatin1String("pdf"))
            command.shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)};
        commands.push_back(std::move(command));
    }
    return commands;
}

void Exporter::exportAs(const ExportFormat &format) {
    QString folder = m_context.settings.value(keys::exportFolder);
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QFileInfo(m_context.session.path()).absolutePath();
    const QString suggested = QDir(folder).filePath(suggestedFileName(m_context.workshop(), format));
    QString path =
        m_choosePath(suggested, tr("%1 (*.%2)", "format (ending)").arg(format.name, format.suffix));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QLatin1Char('.') + format.suffix;
    m_context.settings.set(keys::exportFolder, QFileInfo(path).absolutePath());
    exportTo(format, path);
}

void Exporter::exportTo(const ExportFormat &format, const QString &path) {
    const QString there = QFileInfo(path).canonicalFilePath();
    if (!there.isEmpty() && there == QFileInfo(m_context.session.path()).canonicalFilePath()) {
        m_context.messages.showError(
            tr("“%1” is the workshop itself. Nothing was written; choose another name for the report.")
                .arg(QFileInfo(path).fileName()));
        return;
    }
    m_path = path;
    m_job.start([this, path, make = format.make,
                 input = ExportInput{m_context.workshop(),
                                     rememberedChoices(m_context.settings, m_context.workshop().facts()),
                                     m_fonts}](Progress &progress) -> Job::Show {
        const auto bytes = make(input, progress);
        if (!progress.passNoReturn())
            return {};
        const Status done = bytes ? store::replaceFile(path, *bytes) : Status(tl::unexpected(bytes.error()));
        return [this, done, path] { finish(done, path); };
    });
}

void Exporter::cancel() {
    if (!m_job.cancel())
        return;
    m_context.messages.showNotice(tr("The export was stopped. Nothing was written."), {},
                                  MessageBar::Lasts::ItsTime);
}

void Exporter::finish(const Status &done, const QString &path) {
    if (!done) {
        m_context.messages.showError(sentenceFor(done.error()));
        return;
    }
    const QFileInfo file(path);
    m_context.messages.showNotice(
        tr("“%1” is in %2.").arg(file.fileName(), QDir::toNativeSeparators(file.absolutePath())),
        {tr("Open the folder"),
         [folder = file.absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }},
        MessageBar::Lasts::ItsTime);
    emit written(path);
}

} // namespace coalesce::ui
