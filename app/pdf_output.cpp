// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf_output.h"

#include "app/resources.h"
#include "core/report/pdf/pdf_writer.h"

#include <QCoreApplication>

#include <cstdio>
#include <unistd.h>

namespace coalesce::app {

namespace {

// A line on a terminal that counts up in place; nothing where standard error is a file.
bool showProgress(int done, int total) {
    static const bool onTerminal = isatty(STDERR_FILENO);
    if (onTerminal && total > 0 && (done % 64 == 0 || done == total))
        std::fprintf(stderr, "\r%3d %%%s", int(100LL * done / total), done == total ? "\r     \r" : "");
    return true;
}

} // namespace

Result<report::pdf::Paper> paperOf(const QCommandLineParser &call) {
    const QString paper = call.value(QStringLiteral("paper"));
    if (paper == QLatin1String("Letter"))
        return report::pdf::Paper::Letter;
    if (!paper.isEmpty() && paper != QLatin1String("A4"))
        return fail(ErrorCode::BadArgument,
                    QCoreApplication::translate("coalesce::App", "--paper takes A4 or Letter."));
    return report::pdf::Paper::A4;
}

Result<QByteArray> pdfOf(const report::Outline &outline, report::pdf::Paper paper) {
    auto fonts = report::pdf::Fonts::load(fontFolder());
    if (!fonts)
        return passOn(fonts);
    auto pages = report::pdf::LaidOutReport::layOut(outline, paper, *fonts, showProgress);
    if (!pages)
        return passOn(pages);
    return report::pdf::writePdf(*pages, showProgress);
}

} // namespace coalesce::app
