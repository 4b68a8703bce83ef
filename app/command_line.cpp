// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include "app/output.h"
#include "app/verb.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace coalesce::app {

namespace {

const QStringList kHelp{QStringLiteral("h"), QStringLiteral("help")};
constexpr int kDone = 0, kFailed = 1, kWordsAreOff = 2;

QString tr(const char *text) {
    return QCoreApplication::translate("coalesce::App", text);
}

// Verbs of the contract that a later version brings.
const QStringList kLaterVerbs{QStringLiteral("forget"), QStringLiteral("merge")};

const Verb *verbNamed(const QString &name) {
    for (const Verb &verb : verbs())
        if (verb.name == name)
            return &verb;
    return nullptr;
}

QString overview() {
    QStringList lines{tr("coalesce [FILE]          opens the window"),
                      tr("coalesce VERB …          does one job without a display"), QString()};
    for (const Verb &verb : verbs())
        lines << QStringLiteral("  %1%2").arg(
            (verb.name + QLatin1Char(' ') + verb.arguments).leftJustified(30), verb.summary);
    lines << QString() << tr("coalesce help VERB tells one verb whole; --version tells the version.")
          << tr("Exit: 0 done, 1 the job failed, 2 the words are off.");
    return lines.join(QLatin1Char('\n'));
}

QString helpOf(const Verb &verb) {
    QStringList lines{QStringLiteral("coalesce %1 %2").arg(verb.name, verb.arguments), QString(),
                      verb.details};
    for (const QCommandLineOption &option : verb.options) {
        const QString value =
            option.valueName().isEmpty() ? QString() : QLatin1Char(' ') + option.valueName();
        lines << QStringLiteral("  --%1  %2")
                     .arg((option.names().constFirst() + value).leftJustified(24), option.description());
    }
    return lines.join(QLatin1Char('\n'));
}

int wordsAreOff(const QString &sentence) {
    printMessage(sentence);
    return kWordsAreOff;
}

int notInThisVersion(const QString &verb) {
    return wordsAreOff(tr("coalesce %1: not in this version.").arg(verb));
}

int tell(const QString &text) {
    printLine(text);
    return kDone;
}

int tellVersion() {
    return tell(QStringLiteral("coalesce " COALESCE_VERSION));
}

int tellHelp(const QString &name) {
    if (const Verb *verb = verbNamed(name))
        return tell(helpOf(*verb));
    if (kLaterVerbs.contains(name))
        return notInThisVersion(name);
    return wordsAreOff(tr("There is no verb “%1”. `coalesce --help` lists them.").arg(name));
}

int runVerb(const Verb &verb, const QStringList &words) {
    QCommandLineParser call;
    call.addOptions(verb.options);
    const QCommandLineOption help(kHelp);
    const QCommandLineOption version(QStringLiteral("version"));
    call.addOption(help);
    call.addOption(version);
    const QString hint = tr("`coalesce help %1` tells how.").arg(verb.name);
    const bool parsed = call.parse(QStringList{QStringLiteral("coalesce")} + words);
    if (call.isSet(help))
        return tell(helpOf(verb));
    if (call.isSet(version))
        return tellVersion();
    if (!parsed)
        return wordsAreOff(call.errorText() + QLatin1Char(' ') + hint);
    const auto given = call.positionalArguments().size();
    if (given < verb.leastArguments || given > verb.mostArguments)
        return wordsAreOff(tr("coalesce %1 takes %2. %3").arg(verb.name, verb.arguments, hint));
    const Result<int> done = verb.run(call);
    if (done)
        return *done;
    printMessage(sentenceFor(done.error()));
    const bool words2 =
        done.error().code == ErrorCode::BadArgument || done.error().code == ErrorCode::NotInVersion;
    return words2 ? kWordsAreOff : kFailed;
}

// As runCommandLine(), but for what standard output did not take.
std::optional<int> called(const QStringList &words) {
    if (words.isEmpty())
        return std::nullopt;
    const QString &first = words.constFirst();
    const auto has = [&](const char *word) { return words.contains(QLatin1String(word)); };
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("help")) {
        const QString name = words.value(1);
        return name.isEmpty() || name.startsWith(QLatin1Char('-')) ? tell(overview()) : tellHelp(name);
    }
    if (const Verb *verb = verbNamed(first))
        return runVerb(*verb, words.mid(1));
    if (has("--help") || has("-h"))
        return tell(overview());
    if (has("--version"))
        return tellVersion();
    if (kLaterVerbs.contains(first))
        return notInThisVersion(first);
    const bool meansAFile =
        first.contains(QLatin1Char('.')) || first.contains(QLatin1Char('/')) || QFileInfo::exists(first);
    if (first.startsWith(QLatin1Char('-')) || !meansAFile)
        return tellHelp(first);
    if (words.size() > 1)
        return wordsAreOff(tr("The window opens one file at a time."));
    return std::nullopt;
}

} // namespace

const QList<Verb> &verbs() {
    static const QList<Verb> all{newVerb(),     templatesVerb(), templateVerb(), sampleVerb(), infoVerb(),
                                 importVerb(),  doVerb(),        undoVerb(),     redoVerb(),   historyVerb(),
                                 suggestVerb(), exportVerb(),    printVerb(),    replayVerb(), checkVerb()};
    return all;
}

bool paints(const QString &verb) {
    return verb == QLatin1String("replay");
}

std::optional<int> runCommandLine(const QStringList &words) {
    const auto code = called(words);
    if (!code || outputIsWhole())
        return code;
    printMessage(tr("Standard output did not take all that was to be printed."));
    return kFailed;
}

} // namespace coalesce::app
