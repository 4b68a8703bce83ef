// SPDX-License-Identifier: GPL-3.0-or-later
// do, undo, redo: changing a workshop.
#include "app/line_reader.h"
#include "app/output.h"
#include "app/verb.h"
#include "core/automation/action_lines.h"

#include <QCoreApplication>
#include <unistd.h>

namespace coalesce::app {

namespace {

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::App", text);
}

Result<std::unique_ptr<WorkshopSession>> openToEdit(const QCommandLineParser &call) {
    return WorkshopSession::open(call.positionalArguments().constFirst(), WorkshopSession::Mode::Edit,
                                 systemSources());
}

Result<int> runDo(const QCommandLineParser &call) {
    auto session = openToEdit(call);
    if (!session)
        return passOn(session);
    LineReader input(STDIN_FILENO, automation::kLongestLine);
    automation::ActionLines actions(**session);
    bool allDone = true;
    while (outputIsWhole()) { // nobody could tell what else was done
        const auto line = input.next();
        if (!line)
            return passOn(line);
        if (!*line)
            break;
        const auto answer = actions.perform(**line);
        if (!answer)
            continue;
        printJson(*answer); // flushed: whoever reads it may rely on it
        allDone &= answer->value(QLatin1String("ok")).toBool();
    }
    return allDone ? 0 : 1;
}

Result<int> step(const QCommandLineParser &call, Status (WorkshopSession::*how)(int)) {
    const QStringList words = call.positionalArguments();
    bool isNumber = true;
    const int count = words.size() > 1 ? words[1].toInt(&isNumber) : 1;
    if (!isNumber || count < 1)
        return fail(ErrorCode::BadArgument, tr("N is a whole number from 1."));
    auto session = openToEdit(call);
    if (!session)
        return passOn(session);
    if (auto status = ((**session).*how)(count); !status)
        return passOn(status);
    return 0;
}

Result<int> runUndo(const QCommandLineParser &call) {
    return step(call, &WorkshopSession::undo);
}
Result<int> runRedo(const QCommandLineParser &call) {
    return step(call, &WorkshopSession::redo);
}

} // namespace

Verb doVerb() {
    return {QStringLiteral("do"),
            QStringLiteral("FILE"),
            tr("performs actions from standard input"),
            tr("Reads actions, one JSON object a line: {\"do\": NAME, …}. Each is answered by one line, "
               "after it is on disk: "
               "{\"ok\": true, \"id\": …} or {\"ok\": false, \"error\": …}. A failed action changes nothing "
               "and the next is "
               "still read; the exit is 1 if any failed."),
            {},
            1,
            1,
            runDo};
}

Verb undoVerb() {
    return {QStringLiteral("undo"),
            QStringLiteral("FILE [N]"),
            tr("goes back N edits"),
            tr("Goes back N edits (1), down to the file as `new` made it. Changes nothing where there are "
               "fewer."),
            {},
            1,
            2,
            runUndo};
}

Verb redoVerb() {
    return {QStringLiteral("redo"),
            QStringLiteral("FILE [N]"),
            tr("goes forward N edits"),
            tr("Goes forward N undone edits (1). Changes nothing where there are fewer."),
            {},
            1,
            2,
            runRedo};
}

} // namespace coalesce::app
