// SPDX-License-Identifier: GPL-3.0-or-later
// The program as it is called: import of 10,000 CSV rows with 500 people and 200 clusters, then both reports
// of that workshop. Wall-clock time of the whole call, starting and opening included; the Markdown also by
// itself.
#include "core/report/build_outline.h"
#include "core/report/markdown.h"
#include "core/session/workshop_session.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QProcess>
#include <cstdio>

using namespace coalesce;
using namespace coalesce::bench;

namespace {

QByteArray rows() {
    QByteArray csv = "Name,Email,What needs to start?,Cluster\n";
    for (int i = 0; i < kAnswers; ++i)
        csv += "Person " + QByteArray::number(i % 500) + ",person" + QByteArray::number(i % 500) +
               "@example.org,\"Answer " + QByteArray::number(i) +
               ": buses that run after six, and somebody to ask\",Cluster " +
               QByteArray::number(i % kClusters) + "\n";
    return csv;
}

double callMs(const QStringList &arguments) {
    return elapsedMs([&] {
        if (QProcess::execute(QStringLiteral(COALESCE_EXECUTABLE), arguments) != 0)
            std::fprintf(stderr, "%s failed\n", qPrintable(arguments.join(QLatin1Char(' '))));
    });
}

void tell(const char *what, double ms, double most) {
    std::fflush(stdout);
    std::printf("%s: %.0f ms (wanted: under %.0f)\n", what, ms, most);
}

} // namespace

int main(int argc, char *argv[]) {
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder(folderHere());
    const auto in = [&](const char *name) { return folder.filePath(QLatin1String(name)); };
    QFile csv(in("signup.csv"));
    if (!csv.open(QIODevice::WriteOnly) || csv.write(rows()) < 0)
        return 1;
    csv.close();
    callMs({QStringLiteral("new"), in("day.coalesce")});
    tell("import of 10,000 rows",
         callMs({QStringLiteral("import"), in("day.coalesce"), in("signup.csv"), QStringLiteral("--json")}),
         1000);
    tell("the same again, adding nothing",
         callMs({QStringLiteral("import"), in("day.coalesce"), in("signup.csv"), QStringLiteral("--json")}),
         1000);
    tell("PDF of it", callMs({QStringLiteral("export"), in("day.coalesce"), in("report.pdf")}), 5000);
    tell("Markdown of it, with starting and opening",
         callMs({QStringLiteral("export"), in("day.coalesce"), in("report.md")}), 200);
    auto session = WorkshopSession::open(in("day.coalesce"), WorkshopSession::Mode::Read, systemSources());
    if (!session)
        return 1;
    tell("Markdown of the open workshop",
         medianMs(5,
                  [&] {
                      (void)report::markdownOf(report::buildOutline(
                          report::PublishableReport::publish((*session)->workshop(), {})));
                  }),
         200);
    return 0;
}
