// SPDX-License-Identifier: GPL-3.0-or-later
// How long the scene takes to paint a frame of the canvas, without the widget around it: 1,000 to 20,000
// notes all visible, 50 of them dragged, moving about, and the first frame after a step of the zoom; with the
// memory that the pictures take. The window's own frames are in canvas_view.cpp.
#include "core/layout/arrange.h"
#include "core/layout/cluster_layout.h"
#include "core/layout/metrics.h"
#include "core/scene/canvas_scene.h"
#include "core/scene/picture_cache.h"
#include "tests/bench/frames.h"
#include "tests/support/scene_style.h"

#include <QGuiApplication>
#include <QPainter>

using namespace coalesce;
using namespace coalesce::bench;
using namespace coalesce::scene;

namespace {

constexpr int kEach = 50; // notes of a cluster
constexpr QSize kWindow(1440, 900);

CanvasScene manyNotes(int notes) {
    const layout::CardShape shape{kEach};
    const int clusters = notes / kEach;
    std::vector<std::vector<QSize>> groups(3);
    for (int i = 0; i < clusters; ++i)
        groups[size_t(i % 3)].push_back(layout::cardSize(shape));
    const auto places = layout::tidy(groups);
    CanvasScene canvas;
    int note = 0;
    for (int i = 0; i < clusters; ++i) {
        const QPoint at = places[size_t(i % 3)][size_t(i / 3)];
        const auto intent = Intent(i % 3);
        canvas.setCard(i, {QRect(at, layout::cardSize(shape)), QStringLiteral("Cluster number %1").arg(i),
                           QString(), intent, kEach, i % 4});
        for (int k = 0; k < kEach; ++k, ++note)
            canvas.setNote(
                note,
                {layout::noteRect(shape, k).translated(at),
                 QStringLiteral("Answer %1 says that meetings should be open and held near people").arg(note),
                 intent, note % 9 == 0, note % 7 == 0 ? 2 : 0});
    }
    return canvas;
}

// A picture of the canvas in a window of `size`, `ratio` pixels to a unit of it.
class Frame {
public:
    explicit Frame(const CanvasScene &canvas, QSize size = kWindow, double ratio = 1)
        : m_canvas(canvas), m_size(size), m_ratio(ratio),
          m_image(size * ratio, QImage::Format_ARGB32_Premultiplied) {
        m_image.setDevicePixelRatio(ratio);
    }
    const QImage &image() const { return m_image; }
    PictureCache &cache() { return m_cache; }
    QRect all() const { return {QPoint(), m_size}; }
    Lens whole() const {
        const QRect bounds = m_canvas.bounds();
        return at(
            std::min(m_size.width() / double(bounds.width()), m_size.height() / double(bounds.height())), {});
    }
    // `by` in view pixels from the top left of what there is.
    Lens at(double zoom, QPointF by) const {
        return {zoom, QPointF(m_canvas.bounds().topLeft()) + by / zoom, m_ratio};
    }
    void paint(const Lens &lens, int mostNew = PictureCache::kForAWindow) {
        m_cache.beginFrame(mostNew);
        QPainter painter(&m_image);
        paintCanvas(painter, lens, all(), m_canvas, {}, m_style, m_cache);
    }
    // Where one is after `step` steps that go across and, near the end of what there is, back.
    Lens onTheWay(double zoom, int step) const {
        const int there = std::max(1, int(m_canvas.bounds().width() * zoom / 2 / 9));
        const int on = step % (2 * there);
        return at(zoom, QPointF(9, 4) * (on < there ? on : 2 * there - on));
    }
    // With the first 50 notes in a hand at `hand`, only `dirty` of it.
    void paintDrag(const Lens &lens, const QRect &dirty, QPoint hand) {
        SceneStates states;
        states.note = [](int note) { return NoteState{.ghost = note < 50}; };
        m_cache.beginFrame(PictureCache::kForAWindow);
        QPainter painter(&m_image);
        painter.setClipRect(dirty);
        paintCanvas(painter, lens, dirty, m_canvas, states, m_style, m_cache);
        paintLiftedNotes(painter, lens, hand, m_canvas.note(0), 50, m_style, m_cache);
    }

private:
    const CanvasScene &m_canvas;
    SceneStyle m_style = testStyle();
    QSize m_size;
    double m_ratio;
    QImage m_image;
    PictureCache m_cache;
};

void allVisible(const char *what, const CanvasScene &canvas, double target, QSize size = kWindow,
                double ratio = 1) {
    Frame frame(canvas, size, ratio);
    const Lens whole = frame.whole();
    const QByteArray name = QByteArray(what) + " (at " + QByteArray::number(qRound(whole.zoom * 100)) + " %)";
    frame.paint(whole, PictureCache::kNoLimit); // from then on the titles are known
    tellFrames(name.constData(), measureFrames(300, [&](int) { frame.paint(whole); }), target);
}

void dragging(Frame &frame) {
    for (const double zoom : {frame.whole().zoom, 0.3, 1.0}) {
        const Lens lens = frame.at(zoom, {});
        const QByteArray at = " at " + QByteArray::number(qRound(zoom * 100)) + " %";
        const QSize hand = lens.toView(QRect(QPoint(), layout::kNoteSize)).size() + QSize(48, 48);
        tellFrames(("drag 50" + at).constData(),
                   measureFrames(300,
                                 [&](int i) {
                                     // As the window does: what the hand left and where it is now is painted
                                     // again.
                                     const QRect dirty(QPoint(100 + i * 3, 100 + i * 2), hand);
                                     frame.paintDrag(lens, dirty, dirty.topLeft() + QPoint(20, 20));
                                 }),
                   4);
        tellFrames(
            ("drag 50, scrolling by an edge" + at).constData(),
            measureFrames(300,
                          [&](int i) {
                              frame.paintDrag(frame.onTheWay(zoom, i), frame.all(), {100 + i, 100 + i});
                          }),
            8);
    }
}

void panning(Frame &frame) {
    for (const double zoom : {frame.whole().zoom, 0.22, 0.4, 0.5, 0.7, 1.0, 2.0}) {
        frame.cache().clear();
        const QByteArray name = "pan at " + QByteArray::number(qRound(zoom * 100)) + " %";
        tellFrames(name.constData(), measureFrames(300, [&](int i) { frame.paint(frame.onTheWay(zoom, i)); }),
                   8);
    }
}

// The first frame at each step, of which no picture is there yet.
void zooming(Frame &frame, const char *what) {
    std::vector<double> times;
    for (int round = 0; round < 12; ++round)
        for (const double zoom :
             {0.08, 0.1, 0.12, 0.15, 0.18, 0.22, 0.27, 0.33, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0}) {
            frame.cache().clear();
            const Lens lens = frame.at(zoom, QPointF(round * 60, round * 40));
            times.push_back(processorMs([&] { frame.paint(lens); }));
        }
    tellFrames(what, frameTimes(std::move(times)), 16);
}

} // namespace

int main(int argc, char *argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const CanvasScene canvas = manyNotes(10'000);
    std::printf("the scene alone, 1440x900 where nothing else is said\n");
    allVisible("1,000 notes visible", manyNotes(1000), 3);
    allVisible("10,000 notes visible", canvas, 10);
    allVisible("20,000 notes visible", manyNotes(20'000), 16);
    allVisible("10,000 in 2880x1800", canvas, 25, {2880, 1800});
    allVisible("10,000 in 1440x900, two pixels to one", canvas, 25, kWindow, 2);
    std::printf("of 10,000 notes\n");
    Frame frame(canvas);
    dragging(frame);
    panning(frame);
    zooming(frame, "zoom step, its first frame");
    Frame fine(canvas, kWindow, 2);
    zooming(fine, "zoom step, two pixels to one");
    std::printf("pictures kept: %lld, %.1f MB\n", static_cast<long long>(fine.cache().count()),
                double(fine.cache().bytes()) / 1e6);
    if (argc > 1) { // shows what was measured
        for (const double zoom : {1.0, 0.5, 0.3, frame.whole().zoom}) {
            frame.paint(frame.at(zoom, {}), PictureCache::kNoLimit);
            frame.image().save(QString::fromLocal8Bit(argv[1]) +
                               QStringLiteral("/canvas-%1.png").arg(qRound(zoom * 100)));
        }
    }
    return 0;
}
