// SPDX-License-Identifier: GPL-3.0-or-later
// What people wait for at the canvas of 10,000 answers, in the window of the program with all that is in it:
// until it is open, until what they dropped is on the disk and seen, and until the next key of a search
// shows. Wall-clock time, and how much of it the window's thread works; each in a process of its own. Without
// a display (Qt's offscreen platform) unless QT_QPA_PLATFORM says otherwise.
#include "core/base/english_plurals.h"
#include "tests/bench/program_window.h"
#include "tests/bench/slow_disk.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/outline_view.h"
#include "ui/finder/finder.h"

#include <QLineEdit>
#include <QProcess>
#include <QTemporaryDir>

using namespace coalesce;
using namespace coalesce::bench;

namespace {

constexpr int kRuns = 40;
constexpr int kFlushMs = 5;

ui::CanvasView &openCanvas(Program &program, const QString &path) {
    program.open(path);
    return *program.window.findChild<ui::CanvasView *>();
}

void opening(Program &program, const QString &path) {
    // Both sides read the same file, so that what is left is the canvas.
    const double reading =
        medianMs(5, [&] { (void)WorkshopSession::open(path, WorkshopSession::Mode::Edit, systemSources()); });
    const int before = residentKiB();
    ui::CanvasView *view = nullptr;
    double shown = elapsedMs([&] { view = &openCanvas(program, path); });
    shown += untilPainted(*view, [] {}).ms;
    std::printf(
        "open 10,000 answers, to the first frame of the canvas: %.0f ms, of which reading the file %.0f "
        "ms (target: 150 ms)%s\n",
        shown, reading, shown < 150 ? "" : "   NOT MET");
    settle();
    const int opened = residentKiB();
    view->zoomToFit();
    view->repaint();
    view->zoomTo(1.0);
    for (const Cluster &cluster : view->workshop().clusters()) {
        view->reveal(cluster.id);
        view->repaint();
    }
    settle();
    const int most = residentKiB();
    std::printf(
        "memory over the start page: %d MB; after looking at every cluster %d MB (target: 120 MB)%s\n",
        (opened - before) / 1024, (most - before) / 1024, most - before < 120 * 1024 ? "" : "   NOT MET");
}

// Takes all notes of one cluster by the first of them to another cluster, with the mouse.
void dropping(Program &program, const QString &path) {
    ui::CanvasView &view = openCanvas(program, path);
    view.tidy();
    settle();
    view.zoomToFit();
    const std::vector<ClusterId> clusters = view.items().clusters();
    const int prompts = int(view.workshop().prompts().size()); // the clusters belong to them in turns
    auto *workshop = program.windows.workshopOf(program.window);
    const auto drop = [&](int from, int to) {
        const std::vector<AnswerId> notes = view.items().notesIn(clusters[size_t(from)]);
        view.select(notes);
        const QPoint taken = view.viewRect(notes.front()).center();
        const QPoint put = view.viewRect(clusters[size_t(to)]).center();
        QTest::mousePress(&view, Qt::LeftButton, {}, taken);
        for (int step = 1; step <= 4; ++step) {
            QTest::mouseMove(&view, taken + (put - taken) * step / 4);
            QCoreApplication::processEvents();
        }
        const int before = flushes();
        const Waited waited =
            untilPainted(view, [&] { QTest::mouseRelease(&view, Qt::LeftButton, {}, put); });
        return std::pair(waited, flushes() - before);
    };
    for (const int flushMs : {0, kFlushMs}) {
        std::vector<Waited> times;
        int flushed = 0;
        for (int run = 0; run < kRuns; ++run) {
            setFlushTime(flushMs);
            const auto [waited, count] = drop(run, run + prompts);
            setFlushTime(0);
            times.push_back(waited);
            flushed = std::max(flushed, count);
            (void)workshop->session().undo();
            settle(300);
        }
        const QByteArray name = "drop of 50, " + QByteArray::number(flushed) + " flushes of " +
                                (flushMs ? QByteArray::number(flushMs) + " ms" : QByteArray("this disk"));
        tell(name, times, 30);
    }
}

void searching(Program &program, const QString &path) {
    program.open(path);
    settle();
    const QString typed = QStringLiteral("buses that run 4711");
    const auto typeInto = [&](QLineEdit &field) {
        std::vector<Waited> times;
        for (const QChar key : typed)
            times.push_back(untilPainted(field, [&] { QTest::keyClick(&field, key.toLatin1()); }));
        for (qsizetype i = 0; i < typed.size(); ++i)
            times.push_back(untilPainted(field, [&] { QTest::keyClick(&field, Qt::Key_Backspace); }));
        return times;
    };
    program.window.commands().action(QStringLiteral("canvas.find"))->trigger();
    settle();
    QLineEdit &search = program.window.findChild<ui::OutlineView *>()->search();
    tell("search in the outline, a key", typeInto(search), 10);
    program.window.finder().open();
    settle();
    auto *field = program.window.finder().findChild<QLineEdit *>();
    tell("find with Ctrl+K, a key", typeInto(*field), 10);
}

} // namespace

int main(int argc, char *argv[]) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    if (argc < 3) {
        const QTemporaryDir folder(folderHere());
        const QString large = folder.filePath(QStringLiteral("large.coalesce"));
        qputenv("COALESCE_DATA_DIR", folder.path().toUtf8());
        if (!makeLarge(large))
            return 1;
        int failed = 0;
        for (const char *what : {"--open", "--drop", "--search"})
            failed +=
                QProcess::execute(QCoreApplication::applicationFilePath(), {QLatin1String(what), large});
        return failed;
    }
    EnglishPlurals plurals;
    QCoreApplication::installTranslator(&plurals);
    Program program(QStringLiteral("canvas"));
    const QString path = QString::fromLocal8Bit(argv[2]);
    const QByteArray what = argv[1];
    if (what == "--open")
        opening(program, path);
    else if (what == "--drop")
        dropping(program, path);
    else
        searching(program, path);
    return 0;
}
