// SPDX-License-Identifier: GPL-3.0-or-later
// export: the report as PDF or Markdown, the answers as CSV, the workshop as JSON.
#include "app/output.h"
#include "app/pdf_output.h"
#include "app/verb.h"
#include "core/exchange/answers_csv.h"
#include "core/exchange/workshop_json.h"
#include "core/report/build_outline.h"
#include "core/report/markdown.h"
#include "core/session/workshop_session.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace coalesce::app {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::App", text);
}

const QStringList kFormats{QStringLiteral("pdf"), QStringLiteral("md"), QStringLiteral("csv"),
                           QStringLiteral("json")};
const QStringList kLaterFormats{QStringLiteral("html"), QStringLiteral("odt"), QStringLiteral("png"),
                                QStringLiteral("svg")};

Result<QString> formatOf(const QCommandLineParser &call) {
    const QString out = call.positionalArguments().at(1);
    const QString format = call.isSet(QStringLiteral("format")) ? call.value(QStringLiteral("format"))
                                                                : QFileInfo(out).suffix().toLower();
    if (kFormats.contains(format))
        return format;
    if (kLaterFormats.contains(format))
        return fail(ErrorCode::NotInVersion, tr("Export as %1 is not in this version.").arg(format));
    if (out == QLatin1String("-") && format.isEmpty())
        return fail(ErrorCode::BadArgument, tr("Standard output needs --format."));
    return fail(ErrorCode::BadArgument,
                tr("“%1” is no format; there are pdf, md, csv and json.").arg(format));
}

struct Wanted {
    report::ReportOptions report;
    report::pdf::Paper paper = report::pdf::Paper::A4;
};

Result<Wanted> wantedOf(const QCommandLineParser &call) {
    Wanted wanted;
    if (call.isSet(QStringLiteral("names"))) {
        auto names = report::parseNames(call.value(QStringLiteral("names")));
        if (!names)
            return passOn(names);
        wanted.report.names = *names;
    }
    if (call.isSet(QStringLiteral("depth"))) {
        auto depth = report::parseDepth(call.value(QStringLiteral("depth")));
        if (!depth)
            return passOn(depth);
        wanted.report.depth = *depth;
    }
    if (call.isSet(QStringLiteral("sections"))) {
        auto sections = report::parseSections(call.value(QStringLiteral("sections")));
        if (!sections)
            return passOn(sections);
        wanted.report.sections = *sections;
    }
    auto paper = paperOf(call);
    if (!paper)
        return passOn(paper);
    wanted.paper = *paper;
    return wanted;
}

Result<QByteArray> bytesOf(const QString &format, const Workshop &workshop, const Wanted &wanted) {
    if (format == QLatin1String("json"))
        return exchange::workshopJson(workshop);
    if (format == QLatin1String("csv"))
        return exchange::answersCsv(workshop, wanted.report.names == report::Names::Nobody
                                                  ? exchange::CsvNames::None
                                                  : exchange::CsvNames::Consented);
    const auto outline = report::buildOutline(report::PublishableReport::publish(workshop, wanted.report));
    return format == QLatin1String("md") ? Result<QByteArray>(report::markdownOf(outline).toUtf8())
                                         : pdfOf(outline, wanted.paper);
}

Result<int> runExport(const QCommandLineParser &call) {
    const QString out = call.positionalArguments().at(1);
    auto format = formatOf(call);
    if (!format)
        return passOn(format);
    auto wanted = wantedOf(call);
    if (!wanted)
        return passOn(wanted);
    const bool force = call.isSet(QStringLiteral("force"));
    const bool toStandardOutput = out == QLatin1String("-");
    if (!toStandardOutput)
        if (auto status = checkOutput(out, force); !status) // said before the work, not after it
            return passOn(status);
    auto session = WorkshopSession::open(call.positionalArguments().constFirst(), WorkshopSession::Mode::Read,
                                         systemSources());
    if (!session)
        return passOn(session);
    if (!call.isSet(QStringLiteral("sections")))
        wanted->report.sections = report::sectionsOf((*session)->workshop().facts().outline.string());
    if (const QString unfilled = report::sentenceAboutUnfilled(wanted->report.sections);
        !unfilled.isEmpty() && call.isSet(QStringLiteral("sections")))
        printMessage(unfilled);
    auto bytes = bytesOf(*format, (*session)->workshop(), *wanted);
    if (!bytes)
        return passOn(bytes);
    if (toStandardOutput) {
        printBytes(*bytes);
        return 0;
    }
    if (auto status = writeWhole(out, *bytes, force); !status)
        return passOn(status);
    return 0;
}

} // namespace

Verb exportVerb() {
    return {
        QStringLiteral("export"),
        QStringLiteral("FILE OUT"),
        tr("writes the report (pdf, md), the answers (csv), the workshop (json)"),
        tr("The format follows from OUT's ending; - writes to standard output. The same workshop and "
           "options give the same "
           "bytes. Names appear only with consent, and what was said in confidence not at all, but in JSON, "
           "which is the workshop whole."),
        {{QStringLiteral("format"), tr("pdf, md, csv or json"), QStringLiteral("F")},
         {QStringLiteral("names"), tr("consented (those who agreed) or none"), QStringLiteral("N")},
         {QStringLiteral("sections"),
          tr("which, in this order: title, promised, questions, prompts, themes, circle, calls, forward, "
             "pulse, "
             "voices, pictures, join, day, notgrouped, appendix; where nothing is said, the workshop's own "
             "outline or the usual ones"),
          QStringLiteral("LIST")},
         {QStringLiteral("depth"), tr("summary, quotes or all"), QStringLiteral("D")},
         {QStringLiteral("paper"), tr("A4 or Letter"), QStringLiteral("P")},
         {QStringLiteral("force"), tr("replaces OUT where it is there, unless it is a workshop")}},
        2,
        2,
        runExport};
}

} // namespace coalesce::app
