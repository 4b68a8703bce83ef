// SPDX-License-Identifier: GPL-3.0-or-later
// print: what hangs and lies in the room on paper.
#include "app/output.h"
#include "app/pdf_output.h"
#include "app/verb.h"
#include "core/report/consent_form.h"
#include "core/session/workshop_session.h"

#include <QCoreApplication>

namespace coalesce::app {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::App", text);
}

using Make = report::Outline (*)(const Workshop &);

Result<Make> whatOf(const QCommandLineParser &call) {
    const QString what = call.value(QStringLiteral("what"));
    if (what == QLatin1String("consent"))
        return report::consentForm;
    if (what == QLatin1String("runsheet"))
        return report::runSheetOutline;
    return fail(ErrorCode::BadArgument, tr("--what takes consent or runsheet."));
}

Result<int> runPrint(const QCommandLineParser &call) {
    const QString out = call.positionalArguments().at(1);
    const bool force = call.isSet(QStringLiteral("force"));
    auto make = whatOf(call);
    if (!make)
        return passOn(make);
    auto paper = paperOf(call);
    if (!paper)
        return passOn(paper);
    if (auto status = checkOutput(out, force); !status)
        return passOn(status);
    auto session = WorkshopSession::open(call.positionalArguments().constFirst(), WorkshopSession::Mode::Read,
                                         systemSources());
    if (!session)
        return passOn(session);
    auto bytes = pdfOf((*make)((*session)->workshop()), *paper);
    if (!bytes)
        return passOn(bytes);
    if (auto status = writeWhole(out, *bytes, force); !status)
        return passOn(status);
    return 0;
}

} // namespace

Verb printVerb() {
    return {
        QStringLiteral("print"),
        QStringLiteral("FILE OUT.pdf"),
        tr("makes consent forms or the run sheet to print"),
        tr("Makes a PDF for the printer: consent, a page for each person who is listed (a blank one where "
           "nobody is) with the five consents as choices of their own, none ticked; or runsheet, the "
           "steps with their times, purposes and scripts, those of the hosts too."),
        {{QStringLiteral("what"), tr("consent or runsheet"), QStringLiteral("W")},
         {QStringLiteral("paper"), tr("A4 or Letter"), QStringLiteral("P")},
         {QStringLiteral("force"), tr("replaces OUT where it is there, unless it is a workshop")}},
        2,
        2,
        runPrint};
}

} // namespace coalesce::app
