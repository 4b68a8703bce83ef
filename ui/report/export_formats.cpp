// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/export_formats.h"

#include "core/exchange/answers_csv.h"
#include "core/exchange/workshop_json.h"
#include "core/report/build_outline.h"
#include "core/report/consent_form.h"
#include "core/report/markdown.h"
#include "core/report/pdf/pdf_writer.h"
#include "ui/jobs/job.h"

#include <QCoreApplication>

namespace coalesce::ui {

namespace {

constexpr int kLongestTitle = 80;

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::ui::ExportFormat", text);
}

report::Outline outlineOf(const ExportInput &input) {
    return report::buildOutline(report::PublishableReport::publish(input.workshop, input.choices.options()));
}

Result<QByteArray> pdfOf(const report::Outline &outline, const ExportInput &input, Progress &progress) {
    const auto fonts = input.fonts->get();
    if (!fonts)
        return passOn(fonts);
    const auto keepGoing = [&progress](int done, int total) { return progress.report(done, total); };
    const auto pages = report::pdf::LaidOutReport::layOut(outline, input.choices.paper, *fonts, keepGoing);
    if (!pages)
        return passOn(pages);
    return report::pdf::writePdf(*pages);
}

Result<QByteArray> makePdf(const ExportInput &input, Progress &progress) {
    return pdfOf(outlineOf(input), input, progress);
}

Result<QByteArray> makeConsentForms(const ExportInput &input, Progress &progress) {
    return pdfOf(report::consentForm(input.workshop), input, progress);
}

Result<QByteArray> makeRunSheet(const ExportInput &input, Progress &progress) {
    return pdfOf(report::runSheetOutline(input.workshop), input, progress);
}

Result<QByteArray> makeMarkdown(const ExportInput &input, Progress &) {
    return report::markdownOf(outlineOf(input)).toUtf8();
}

Result<QByteArray> makeCsv(const ExportInput &input, Progress &) {
    return exchange::answersCsv(input.workshop, input.choices.names == report::Names::Nobody
                                                    ? exchange::CsvNames::None
                                                    : exchange::CsvNames::Consented);
}

Result<QByteArray> makeJson(const ExportInput &input, Progress &) {
    return exchange::workshopJson(input.workshop);
}

} // namespace

const std::vector<ExportFormat> &exportFormats() {
    static const std::vector<ExportFormat> formats{
        {QStringLiteral("report.exportPdf"), tr("PDF"), QStringLiteral("pdf"), {}, makePdf},
        {QStringLiteral("report.exportMarkdown"), tr("Markdown"), QStringLiteral("md"), {}, makeMarkdown},
        {QStringLiteral("report.exportCsv"), tr("CSV"), QStringLiteral("csv"),
         tr("Every answer as a table, for spreadsheet programs"), makeCsv},
        {QStringLiteral("report.exportJson"), tr("JSON"), QStringLiteral("json"),
         tr("The whole workshop for other programs. It holds everything, all names and private notes too: "
            "not "
            "for publishing"),
         makeJson},
    };
    return formats;
}

const std::vector<ExportFormat> &printFormats() {
    static const std::vector<ExportFormat> formats{
        {QStringLiteral("print.consentForms"), tr("PDF"), QStringLiteral("pdf"),
         tr("A page for each person, with the five consents as choices of their own and none ticked"),
         makeConsentForms, tr("Print &consent forms…"), tr("consent forms")},
        {QStringLiteral("print.runSheet"), tr("PDF"), QStringLiteral("pdf"),
         tr("The steps with their times, purposes and scripts"), makeRunSheet, tr("Print the &run sheet…"),
         tr("run sheet")},
    };
    return formats;
}

QString suggestedFileName(const Workshop &workshop, const ExportFormat &format) {
    QString name;
    for (const QChar c : workshop.facts().title.string().simplified()) {
        const bool refused = c.category() == QChar::Other_Control || QLatin1String("/\\:*?\"<>|").contains(c);
        name += refused ? QLatin1Char(' ') : c;
    }
    name = name.simplified().left(kLongestTitle).trimmed();
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    if (name.isEmpty())
        name = tr("Report");
    if (!format.part.isEmpty())
        name += QLatin1Char(' ') + format.part;
    if (workshop.facts().date)
        name += QLatin1Char(' ') + workshop.facts().date->toString(Qt::ISODate);
    return name + QLatin1Char('.') + format.suffix;
}

} // namespace coalesce::ui
