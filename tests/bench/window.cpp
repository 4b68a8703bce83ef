// SPDX-License-Identifier: GPL-3.0-or-later
// From starting the program to its first window painted, with the sample open, beside a bare QMainWindow with
// one label; and the memory of a window that shows 10,000 answers on the canvas. Each window is a process of
// its own, as people start it: this program starts itself. Without a display (Qt's offscreen platform) unless
// QT_QPA_PLATFORM says otherwise.
#include "core/base/english_plurals.h"
#include "core/session/new_workshop.h"
#include "tests/bench/measure.h"
#include "ui/canvas/canvas_view.h"
#include "ui/settings/settings.h"
#include "ui/shell/windows.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <QWindow>
#include <cstdio>
#include <cstdlib>

using namespace coalesce;

namespace {

// Goes on once the window is on the screen: its first frame is painted while it is exposed.
void onceShown(QWidget &window, const std::function<void()> &goOn) {
    QCoreApplication::processEvents();
    if (window.windowHandle()->isExposed())
        goOn();
    else
        QTimer::singleShot(0, &window, [&window, goOn] { onceShown(window, goOn); });
}

void leave() {
    std::fflush(stdout);
    std::_Exit(0);
}

int bare(int argc, char *argv[]) {
    QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("A label")));
    window.resize(1440, 900);
    window.show();
    onceShown(window, leave);
    return QApplication::exec();
}

// As the program's own main does.
int workshop(int argc, char *argv[], const std::function<void(QWidget &)> &then) {
    { const QCoreApplication verbs(argc, argv); }
    QApplication application(argc, argv);
    EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    const QString fonts = QStringLiteral(COALESCE_FONTS);
    const QString family = ui::loadFonts(fonts);
    ui::Settings settings(ui::dataFolder());
    ui::ThemeController theme(application, settings.schemeChoice(), ui::schemeFromEnvironment(), family);
    ui::Windows windows(theme, settings, {}, {fonts, {}}, systemSources());
    ui::MainWindow *window = windows.open(QString::fromLocal8Bit(argv[2]));
    if (!window)
        return 1;
    onceShown(*window, [&] { then(*window); });
    return QApplication::exec();
}

void goAboutTheCanvas(QWidget &window) {
    auto &view = *window.findChild<ui::CanvasView *>();
    const auto tell = [](const char *what) {
        std::printf("memory, %s: %.0f MB\n", what, double(bench::residentKiB()) / 1024);
    };
    view.zoomToFit();
    view.repaint();
    tell("10,000 answers on the canvas, all visible");
    for (int step = 0; step < 12; ++step) {
        view.zoomBy(1);
        view.repaint();
    }
    for (const Cluster &cluster : view.workshop().clusters()) {
        view.reveal(cluster.id);
        view.repaint();
    }
    tell("after zooming in and looking at every cluster");
    leave();
}

double startedMs(const QStringList &arguments) {
    return bench::elapsedMs([&] {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), arguments);
        process.waitForFinished(-1);
        if (process.exitCode() != 0)
            std::fprintf(stderr, "%s failed\n", qPrintable(arguments.join(QLatin1Char(' '))));
    });
}

} // namespace

int main(int argc, char *argv[]) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QByteArray what = argc > 1 ? argv[1] : "";
    if (what == "--bare")
        return bare(argc, argv);
    if (what == "--sample")
        return workshop(argc, argv, [](QWidget &) { leave(); });
    if (what == "--canvas")
        return workshop(argc, argv, goAboutTheCanvas);

    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    qputenv("COALESCE_DATA_DIR", folder.path().toUtf8());
    const QString sample = folder.filePath(QStringLiteral("sample.coalesce"));
    const QString large = folder.filePath(QStringLiteral("large.coalesce"));
    if (!createSample(sample) || !bench::makeLarge(large))
        return 1;
    {
        ui::Settings settings(folder.path());
        settings.set(ui::keys::room, QStringLiteral("canvas"));
    }
    std::vector<double> bares, samples; // in turns, so that both see the machine in the same mood
    for (int run = 0; run < 15; ++run) {
        bares.push_back(startedMs({QStringLiteral("--bare")}));
        samples.push_back(startedMs({QStringLiteral("--sample"), sample}));
    }
    const double bareMs = bench::median(bares), sampleMs = bench::median(samples);
    std::printf(
        "first window with the sample: %.0f ms; bare QMainWindow: %.0f ms; ratio %.2f (wanted: under 2)\n",
        sampleMs, bareMs, sampleMs / bareMs);
    std::fflush(stdout);
    return QProcess::execute(QCoreApplication::applicationFilePath(), {QStringLiteral("--canvas"), large});
}
