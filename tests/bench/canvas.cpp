// SPDX-License-Identifier: GPL-3.0-or-later
// How long the canvas takes to paint a frame: 10,000 notes all visible, the same while 50 are dragged, and
// near ones while moving about. 1440x900, median and 99th percentile in milliseconds of processor time, with
// the memory that the pictures take.
#include "core/layout/arrange.h"
#include "core/layout/cluster_layout.h"
#include "core/scene/canvas_scene.h"
#include "core/scene/picture_cache.h"
#include "tests/support/scene_style.h"

#include <QGuiApplication>
#include <QPainter>
#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace coalesce;
using namespace coalesce::scene;

namespace {

CanvasScene manyNotes(int clusters, int notesEach) {
    const layout::CardShape shape{notesEach};
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
                           QString(), intent, notesEach, i % 4});
        for (int k = 0; k < notesEach; ++k, ++note)
            canvas.setNote(
                note,
                {layout::noteRect(shape, k).translated(at),
                 QStringLiteral("Answer %1 says that meetings should be open and held near people").arg(note),
                 intent, note % 9 == 0, note % 7 == 0 ? 2 : 0});
    }
    return canvas;
}

template <class Frame>
void measure(const char *name, int frames, double budget, Frame frame) {
    std::vector<double> times;
    for (int i = 0; i < frames; ++i) {
        const std::clock_t before = std::clock(); // processor time: other programs do not count
        frame(i);
        times.push_back(double(std::clock() - before) * 1000 / CLOCKS_PER_SEC);
    }
    std::sort(times.begin(), times.end());
    const double p99 = times[times.size() * 99 / 100];
    std::printf("%-42s median %6.2f ms   p99 %6.2f ms   target %4.0f ms   ratio %.2f\n", name,
                times[times.size() / 2], p99, budget, p99 / budget);
}

} // namespace

int main(int argc, char *argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const SceneStyle style = testStyle();
    const CanvasScene canvas = manyNotes(200, 50);
    QImage frame(1440, 900, QImage::Format_ARGB32_Premultiplied);
    PictureCache cache;
    const QRect bounds = canvas.bounds();
    const double fit = std::min(1440.0 / bounds.width(), 900.0 / bounds.height());
    const Lens whole{fit, QPointF(bounds.topLeft())};
    const auto paint = [&](const Lens &lens, const SceneStates &states, int mostNew) {
        cache.beginFrame(mostNew);
        QPainter painter(&frame);
        paintCanvas(painter, lens, frame.rect(), canvas, states, style, cache);
        return painter.isActive();
    };
    std::printf("10,000 notes in 200 clusters; all visible at %.0f %%\n", fit * 100);
    measure("all visible", 200, 16, [&](int) { paint(whole, {}, PictureCache::kNoLimit); });
    SceneStates dragging;
    dragging.note = [](int note) { return NoteState{.ghost = note < 50}; };
    measure("all visible, dragging 50", 200, 8, [&](int i) {
        // As the window does: only what the hand left and where it is now is painted again.
        cache.beginFrame();
        const QRect dirty(100 + i * 3, 100 + i * 2, 180, 140);
        QPainter painter(&frame);
        painter.setClipRect(dirty);
        paintCanvas(painter, whole, dirty, canvas, dragging, style, cache);
        paintLiftedNotes(painter, whole, dirty.topLeft() + QPoint(20, 20), canvas.note(0), 50, style, cache);
    });
    measure("all visible, dragging 50, whole window", 200, 8, [&](int i) {
        cache.beginFrame();
        QPainter painter(&frame);
        paintCanvas(painter, whole, frame.rect(), canvas, dragging, style, cache);
        paintLiftedNotes(painter, whole, {100 + i, 100 + i}, canvas.note(0), 50, style, cache);
    });
    for (double zoom : {0.3, 0.45, 1.0}) {
        const QByteArray name =
            QByteArray("moving about at ") + QByteArray::number(qRound(zoom * 100)) + " %";
        measure(name.constData(), 300, 16, [&](int i) {
            paint({zoom, QPointF(bounds.topLeft()) + QPointF(i * 9, i * 4) / zoom}, {}, 48);
        });
    }
    std::printf("pictures kept: %lld, %.1f MB\n", static_cast<long long>(cache.count()),
                double(cache.bytes()) / 1e6);
    if (argc > 1) { // shows what was measured
        for (double zoom : {1.0, 0.5, 0.3, fit}) {
            paint({zoom, QPointF(bounds.topLeft())}, {}, PictureCache::kNoLimit);
            frame.save(QString::fromLocal8Bit(argv[1]) +
                       QStringLiteral("/canvas-%1.png").arg(qRound(zoom * 100)));
        }
    }
    return 0;
}
