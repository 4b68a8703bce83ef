// SPDX-License-Identifier: GPL-3.0-or-later
// The replay of the sample, and of 10,000 imported answers: reading it, painting it at any position, and its
// clips. Wall-clock time; of a clip also how much of it is painting. With a folder as argument it leaves
// pictures there, to be looked at.
#include "core/media/replay_clip.h"
#include "core/scene/replay_painter.h"
#include "tests/bench/measure.h"
#include "ui/canvas/canvas_theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QProcess>
#include <cstdio>

using namespace coalesce;
using namespace coalesce::bench;

namespace {

bool call(const QStringList &arguments) {
    return QProcess::execute(QStringLiteral(COALESCE_EXECUTABLE), arguments) == 0;
}

// Imported, then sorted a little, so that something moves.
bool makeMany(const QString &path, const QString &csvPath) {
    QByteArray rows = "What needs to start?,Cluster\n";
    for (int i = 0; i < kAnswers; ++i)
        rows += "\"Answer " + QByteArray::number(i) + ": buses that run after six, and somebody to ask\"," +
                (i % 4 == 0 ? QByteArray() : "Cluster " + QByteArray::number(i % kClusters)) + "\n";
    QFile csv(csvPath);
    if (!csv.open(QIODevice::WriteOnly) || csv.write(rows) < 0)
        return false;
    csv.close();
    return call({QStringLiteral("new"), path}) && call({QStringLiteral("import"), path, csvPath});
}

void measure(const char *name, const QString &file, const scene::SceneStyle &style, const QDir &out,
             bool pictures) {
    std::printf("%s\n", name);
    std::optional<Replay> replay;
    std::printf("  read: %.0f ms\n", elapsedMs([&] {
                    if (auto read = readReplay(file))
                        replay.emplace(std::move(*read));
                }));
    if (!replay)
        return;
    std::shared_ptr<const scene::ReplayScene> scene;
    const double made = elapsedMs([&] { scene = std::make_shared<const scene::ReplayScene>(*replay); });
    std::printf("  what stands where: %.0f ms; %d steps, %zu notes\n", made, replay->length(),
                scene->notes().size());
    scene::ReplayPainter painter(scene, style);
    QImage picture(1280, 720, QImage::Format_RGB32);
    std::vector<double> times;
    for (int i = 0; i < 100; ++i) // here and there, as one who scrubs
        times.push_back(elapsedMs([&] {
            QPainter on(&picture);
            painter.paint(on, picture.size(), 1, replay->length() * double(i * 37 % 100) / 99, 1);
        }));
    std::printf("  a picture anywhere, 1280x720: median %.1f ms, slowest %.1f ms\n", median(times),
                *std::ranges::max_element(times));
    for (const char *ending : {"webm", "gif"}) {
        const QString path = out.filePath(QLatin1String("clip.") + QLatin1String(ending));
        const auto format = *media::clipFormatOf(path);
        const int seconds = format == media::ClipFormat::WebM ? 10 : 30;
        const Status done = [&] {
            Status status;
            const double ms = elapsedMs([&] {
                status = media::writeReplayClip(path, media::Existing::Replace, *replay,
                                                {format, media::usualSize(format), seconds, style});
            });
            std::printf("  %s of %d s: %.0f ms, %lld bytes\n", ending, seconds, ms,
                        static_cast<long long>(QFileInfo(path).size()));
            return status;
        }();
        if (!done)
            std::printf("  %s\n", qPrintable(sentenceFor(done.error())));
    }
    const ReplayPace pace(*replay);
    std::printf("  of which painting 300 pictures: %.0f ms\n", elapsedMs([&] {
                    scene::ReplayPainter fresh(scene, style);
                    for (int i = 0; i < 300; ++i) {
                        QPainter on(&picture);
                        fresh.paint(on, picture.size(), 1, pace.positionAt(i / 299.0), pace.glide(10));
                    }
                }));
    if (!pictures)
        return;
    for (const QSize size : {QSize(1280, 720), QSize(640, 360), QSize(1920, 1080)})
        for (const double part : {0.0, 0.2, 0.5, 0.8, 1.0}) {
            QImage shown(size, QImage::Format_RGB32);
            QPainter on(&shown);
            painter.paint(on, size, 1, pace.positionAt(part), pace.glide(30));
            on.end();
            shown.save(out.filePath(QStringLiteral("%1-%2-%3.png")
                                        .arg(QLatin1String(name).left(6), QString::number(size.width()),
                                             QString::number(qRound(part * 100)))));
        }
}

} // namespace

int main(int argc, char *argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QTemporaryDir folder(folderHere());
    const QDir out(argc > 1 ? QString::fromLocal8Bit(argv[1]) : folder.path());
    const QString family = ui::loadFonts(QStringLiteral(COALESCE_FONTS));
    const bool dark = qgetenv("COALESCE_THEME") == "dark";
    const auto style = ui::sceneStyle(ui::makeTheme(dark ? ui::Scheme::Dark : ui::Scheme::Light, family));
    const QString sample = folder.filePath(QStringLiteral("sample.coalesce"));
    const QString many = folder.filePath(QStringLiteral("many.coalesce"));
    if (!call({QStringLiteral("sample"), sample}) ||
        !makeMany(many, folder.filePath(QStringLiteral("many.csv"))))
        return 1;
    measure("sample", sample, style, out, argc > 1);
    measure("10,000 answers", many, style, out, argc > 1);
    return 0;
}
