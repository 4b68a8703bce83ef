// SPDX-License-Identifier: GPL-3.0-or-later
// replay: the clustering as a silent clip.
#include "app/output.h"
#include "app/resources.h"
#include "app/verb.h"
#include "core/media/replay_clip.h"
#include "ui/canvas/canvas_theme.h"
#include "ui/theme/theme_controller.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cstdio>
#include <unistd.h>

namespace coalesce::app {

namespace {

QString tr(const char *text, int n = -1) {
    return QCoreApplication::translate("coalesce::App", text, nullptr, n);
}

// A line on a terminal that counts up in place; nothing where standard error is a file.
bool showProgress(int done, int total) {
    static const bool onTerminal = isatty(STDERR_FILENO);
    if (onTerminal && (done % 15 == 0 || done == total))
        std::fprintf(stderr, "\r%3d %%%s", int(100LL * done / total), done == total ? "\r     \r" : "");
    return true;
}

Result<media::ReplayClip> clipOf(const QCommandLineParser &call) {
    const QString out = call.positionalArguments().at(1);
    const auto format = media::clipFormatOf(out);
    if (!format)
        return fail(
            ErrorCode::BadArgument,
            tr("The ending of “%1” is neither .webm nor .gif, which are what a clip can be.").arg(out));
    media::ReplayClip clip{*format, media::usualSize(*format)};
    if (call.isSet(QStringLiteral("seconds"))) {
        bool isNumber = false;
        clip.seconds = call.value(QStringLiteral("seconds")).toInt(&isNumber);
        if (!isNumber || clip.seconds < media::kLeastSeconds || clip.seconds > media::kMostSeconds)
            return fail(ErrorCode::BadArgument, tr("--seconds takes a whole number from %1 to %2.")
                                                    .arg(media::kLeastSeconds)
                                                    .arg(media::kMostSeconds));
    }
    if (call.isSet(QStringLiteral("size"))) {
        static const QRegularExpression form(QStringLiteral("^([0-9]{1,5})x([0-9]{1,5})$"));
        const auto match = form.match(call.value(QStringLiteral("size")));
        clip.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
        if (!match.hasMatch() || !media::isClipSize(clip.size, *format))
            return fail(ErrorCode::BadArgument,
                        tr("--size takes WIDTHxHEIGHT, both even and from %1 to %2.")
                            .arg(media::kLeastSide)
                            .arg(*format == media::ClipFormat::Gif ? media::kMostGifSide : media::kMostSide));
    }
    return clip;
}

Result<int> runReplay(const QCommandLineParser &call) {
    auto clip = clipOf(call);
    if (!clip)
        return passOn(clip);
    if (!media::canMakeClips())
        return fail(ErrorCode::NotInVersion,
                    tr("Clips are not in this version: it was built without FFmpeg's libraries."));
    const QString out = call.positionalArguments().at(1);
    const bool force = call.isSet(QStringLiteral("force"));
    if (auto status = checkOutput(out, force); !status) // said before the work, not after it
        return passOn(status);
    const auto replay = readReplay(call.positionalArguments().constFirst());
    if (!replay)
        return passOn(replay);
    clip->style = ui::sceneStyle(
        ui::makeTheme(ui::schemeFromEnvironment().value_or(ui::Scheme::Light), ui::loadFonts(fontFolder())));
    const auto existing = force ? media::Existing::Replace : media::Existing::Refuse;
    if (auto status = media::writeReplayClip(out, existing, *replay, *clip, showProgress); !status)
        return passOn(status);
    if (replay->namesLeftOut > 0)
        printMessage(tr("Names of people who did not agree to be named were left out of %n text(s).",
                        replay->namesLeftOut));
    return 0;
}

} // namespace

Verb replayVerb() {
    return {
        QStringLiteral("replay"),
        QStringLiteral("FILE OUT"),
        tr("shows the clustering from the first note as a clip (webm, gif)"),
        tr("The format follows from OUT's ending: a silent WebM, or an animated GIF that stays under 5 MB "
           "for mail. No name is in it without consent. Colours follow COALESCE_THEME."),
        {{QStringLiteral("seconds"), tr("how long it lasts, 10 to 300 (30)"), QStringLiteral("S")},
         {QStringLiteral("size"), tr("in pixels (1280x720; for a GIF 640x360)"), QStringLiteral("WxH")},
         {QStringLiteral("force"), tr("replaces OUT where it is there, unless it is a workshop")}},
        2,
        2,
        runReplay};
}

} // namespace coalesce::app
