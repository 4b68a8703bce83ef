// SPDX-License-Identifier: GPL-3.0-or-later
// A verb of the command line: its words, its help and its job. Each stands in a file of its own under verbs/.
#pragma once

#include "core/base/result.h"

#include <QCommandLineParser>

namespace coalesce::app {

struct Verb {
    QString name;
    QString arguments; // "FILE [N]"
    QString summary;   // one line
    QString details;   // for `coalesce help VERB`
    QList<QCommandLineOption> options;
    int leastArguments;
    int mostArguments;
    // Does the job. Printing is its own; an error is printed by the caller, which then exits with 1 (2 for
    // BadArgument and NotInVersion). Otherwise gives the exit code.
    Result<int> (*run)(const QCommandLineParser &call);
};

// Every verb, in the order in which help lists them.
const QList<Verb> &verbs();

Verb newVerb();
Verb templatesVerb();
Verb templateVerb();
Verb sampleVerb();
Verb infoVerb();
Verb importVerb();
Verb exportVerb();
Verb replayVerb();
Verb printVerb();
Verb doVerb();
Verb undoVerb();
Verb redoVerb();
Verb historyVerb();
Verb checkVerb();
Verb suggestVerb();

} // namespace coalesce::app
