// SPDX-License-Identifier: GPL-3.0-or-later
// How long the canvas itself takes for a frame: the widget of the program, with a workshop file behind it,
// moved by real events and painted through a window; and beside it, in the same run, a QGraphicsView of text
// items. Processor time, without a display (Qt's offscreen platform) unless QT_QPA_PLATFORM says otherwise.
#include "ui/canvas/canvas_view.h"
#include "tests/bench/frames.h"
#include "tests/bench/measure.h"
#include "tests/bench/naive_view.h"
#include "ui/canvas/canvas_theme.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <cmath>

using namespace coalesce;
using namespace coalesce::bench;

namespace {

constexpr QSize kWindow(1440, 900);
constexpr int kDragged = 50;

// How often a widget has been painted.
class Paints : public QObject {
public:
    explicit Paints(QWidget &widget) { widget.installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

// A frame each time: what `act` does, and all that the event loop then paints of it.
FrameTimes eachPainted(QWidget &painted, int frames, const std::function<void(int)> &act) {
    QCoreApplication::processEvents();
    Paints paints(painted);
    const FrameTimes times = measureFrames(frames, [&](int i) {
        act(i);
        QCoreApplication::processEvents();
    });
    if (paints.count < frames * 9 / 10)
        std::printf("only %d of %d frames were painted:\n", paints.count, frames);
    return times;
}

// On a circle around `centre`, one step further each time.
QPoint onCircle(QPoint centre, int radius, int step) {
    return centre + QPointF(radius * std::cos(step * 0.05), radius * std::sin(step * 0.05)).toPoint();
}

// The canvas of a file with `clusters` clusters of 50 notes, tidied.
class Canvas {
public:
    Canvas(const QString &path, int clusters, const ui::ThemeController &theme, QSize size = kWindow) {
        if (!makeLarge(path, clusters))
            std::exit(1);
        m_session = std::move(*WorkshopSession::open(path, WorkshopSession::Mode::Edit, systemSources()));
        m_view.emplace(*m_session, theme);
        m_view->resize(size);
        m_view->show();
        m_view->tidy();
        while (m_view->glide().isRunning())
            QCoreApplication::processEvents();
        m_view->zoomToFit();
        QCoreApplication::processEvents();
    }
    ui::CanvasView &view() { return *m_view; }
    // Notes that are seen; all, where the measurement says so.
    int seen() const {
        int count = 0;
        for (const Answer &answer : m_session->workshop().answers())
            count += m_view->canvasRect().intersects(m_view->viewRect(answer.id)) ? 1 : 0;
        return count;
    }
    FrameTimes allVisible(int frames = 200) {
        m_view->repaint();
        return measureFrames(frames, [&](int) { m_view->repaint(); });
    }
    // Takes the notes of one cluster by its first and moves them about with the mouse.
    FrameTimes drag() {
        std::vector<AnswerId> notes;
        for (const ClusterId &cluster : m_view->items().clusters())
            if (m_view->canvasRect().contains(m_view->viewRect(m_view->items().notesIn(cluster).front())))
                notes = m_view->items().notesIn(cluster);
        m_view->select(notes);
        const QPoint from = m_view->viewRect(notes.front()).center();
        QTest::mousePress(&*m_view, Qt::LeftButton, {}, from);
        QTest::mouseMove(&*m_view, from + QPoint(20, 20));
        const QPoint centre = m_view->canvasRect().center();
        const FrameTimes times =
            eachPainted(*m_view, 300, [&](int i) { QTest::mouseMove(&*m_view, onCircle(centre, 300, i)); });
        if (m_view->gesture().notes().size() != kDragged)
            std::printf("not %d in the hand:\n", kDragged);
        m_view->cancelGesture();
        QTest::mouseRelease(&*m_view, Qt::LeftButton, {}, from);
        return times;
    }
    FrameTimes pan(double zoom) {
        m_view->zoomTo(zoom);
        return eachPainted(*m_view, 300, [&](int i) {
            const int way = (i / 75) % 2 ? 1 : -1;
            turnWheel({18 * way, 8 * way}, Qt::NoModifier, m_view->canvasRect().center());
        });
    }
    // With the wheel from all to 100 % and out again, at another place each time: steps of which no picture
    // is there yet.
    FrameTimes zoom() {
        std::vector<double> times;
        for (const ClusterId &cluster : m_view->items().clusters()) {
            m_view->zoomToFit();
            const QPoint at = m_view->viewRect(cluster).center();
            for (bool in = true; in || m_view->zoom() > 0.1; in = in && m_view->zoom() < 1) {
                times.push_back(processorMs([&] {
                    turnWheel({0, in ? 120 : -120}, Qt::ControlModifier, at);
                    m_view->repaint();
                }));
            }
            if (times.size() > 500)
                break;
        }
        return frameTimes(std::move(times));
    }

private:
    void turnWheel(QPoint by, Qt::KeyboardModifiers keys, QPointF at) {
        QWheelEvent event(at, m_view->mapToGlobal(at), {}, by, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&*m_view, &event);
    }

    std::unique_ptr<WorkshopSession> m_session;
    std::optional<ui::CanvasView> m_view;
};

void tellRatio(const char *what, const FrameTimes &ours, const FrameTimes &theirs) {
    std::printf("%-40s median %7.2f ms   p99 %7.2f ms   ours is %.0f times faster (p99 %.0f; wanted: 20)%s\n",
                what, theirs.median, theirs.p99, theirs.median / ours.median, theirs.p99 / ours.p99,
                theirs.median < 20 * ours.median ? "   NOT MET" : "");
    std::fflush(stdout);
}

void besideNaive(Canvas &canvas, const FrameTimes &all, const FrameTimes &drag,
                 const ui::ThemeController &theme) {
    const int before = residentKiB();
    std::optional<NaiveView> naive;
    const double made = processorMs([&] {
        naive.emplace(canvas.view().items().scene(), kAnswers, ui::sceneStyle(theme.theme()), kWindow);
        naive->view.show();
        naive->view.fitInView(naive->scene.sceneRect(), Qt::KeepAspectRatio);
        QCoreApplication::processEvents();
    });
    QWidget &port = *naive->view.viewport();
    tellRatio("naive view, all visible", all, measureFrames(20, [&](int) { port.repaint(); }));
    for (int i = 0; i < kDragged; ++i)
        naive->notes[size_t(i)]->setSelected(true);
    const QPoint from = naive->view.mapFromScene(naive->notes[0]->sceneBoundingRect().center());
    QTest::mousePress(&port, Qt::LeftButton, {}, from);
    QTest::mouseMove(&port, from + QPoint(20, 20));
    tellRatio("naive view, dragging 50", drag, eachPainted(port, 100, [&](int i) {
                  QTest::mouseMove(&port, onCircle(port.rect().center(), 300, i));
              }));
    std::printf("naive view: made in %.0f ms, %d MB\n", made, (residentKiB() - before) / 1024);
}

// The frames of a screen with two pixels to one, which is of the process.
int fine(const QString &path, const ui::ThemeController &theme) {
    Canvas canvas(path, kClusters, theme);
    const double ratio = canvas.view().devicePixelRatioF();
    std::printf("%d notes seen, %.0f pixels to one\n", canvas.seen(), ratio);
    tellFrames("10,000 visible, two pixels to one", canvas.allVisible(), 25);
    tellFrames("zoom step, two pixels to one", canvas.zoom(), 16);
    return 0;
}

} // namespace

int main(int argc, char *argv[]) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString family = ui::loadFonts(QStringLiteral(COALESCE_FONTS));
    const ui::ThemeController theme(application, ui::SchemeChoice::Light, ui::Scheme::Light, family);
    const auto file = [&](const char *name) { return folder.filePath(QLatin1String(name)); };
    if (argc > 1 && qstrcmp(argv[1], "--fine") == 0)
        return fine(file("fine.coalesce"), theme);

    for (const auto &[notes, target] : {std::pair(1000, 3), std::pair(20'000, 16)}) {
        Canvas canvas(file(qPrintable(QString::number(notes))), notes / kEach, theme);
        const QByteArray name = QByteArray::number(canvas.seen()) + " notes visible";
        tellFrames(name.constData(), canvas.allVisible(), target);
    }
    {
        Canvas canvas(file("wide.coalesce"), kClusters, theme, {2880, 1800});
        tellFrames("10,000 in 2880x1800", canvas.allVisible(), 25);
    }
    Canvas canvas(file("day.coalesce"), kClusters, theme);
    const QByteArray name = QByteArray::number(canvas.seen()) + " notes visible";
    const FrameTimes all = canvas.allVisible();
    tellFrames(name.constData(), all, 10);
    const FrameTimes drag = canvas.drag();
    tellFrames("drag 50, all visible", drag, 4);
    canvas.view().zoomTo(1.0);
    tellFrames("drag 50, at 100 %", canvas.drag(), 4);
    for (const double zoom : {0.08, 0.22, 0.5, 1.0}) {
        const QByteArray pan = "pan at " + QByteArray::number(qRound(zoom * 100)) + " %";
        tellFrames(pan.constData(), canvas.pan(zoom), 8);
    }
    tellFrames("zoom step, its first frame", canvas.zoom(), 16);
    besideNaive(canvas, all, drag, theme);
    qputenv("QT_SCALE_FACTOR", "2");
    return QProcess::execute(QCoreApplication::applicationFilePath(), {QStringLiteral("--fine")});
}
