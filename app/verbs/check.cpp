// SPDX-License-Identifier: GPL-3.0-or-later
// check: whether a file is whole, and its tables are what its history says.
#include "core/session/check.h"
#include "app/output.h"
#include "app/verb.h"

#include <QCoreApplication>

namespace coalesce::app {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::App", text);
}

Result<int> runCheck(const QCommandLineParser &call) {
    auto findings = findingsOf(call.positionalArguments().constFirst());
    if (!findings)
        return passOn(findings);
    if (call.isSet(QStringLiteral("json")))
        printJson(QJsonObject{{QStringLiteral("ok"), findings->isEmpty()},
                              {QStringLiteral("findings"), QJsonArray::fromStringList(*findings)}});
    else
        printLine(findings->isEmpty()
                      ? tr("All is well: the file is whole and its tables are what its history says.")
                      : findings->join(QLatin1Char('\n')));
    return findings->isEmpty() ? 0 : 1;
}

} // namespace

Verb checkVerb() {
    return {QStringLiteral("check"),
            QStringLiteral("FILE"),
            tr("checks a workshop file"),
            tr("Checks the database, the references, and the history replayed against the tables. Changes "
               "nothing; the exit is "
               "1 where something was found."),
            {{QStringLiteral("json"), tr("for machines")}},
            1,
            1,
            runCheck};
}

} // namespace coalesce::app
