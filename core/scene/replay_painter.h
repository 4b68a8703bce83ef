// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a replay at any position: cards and notes as the canvas paints them, notes gliding from where they
// lay to where they go, the title of the workshop above, and what is done below.
#pragma once

#include "core/scene/picture_cache.h"
#include "core/scene/replay_layout.h"
#include "core/scene/replay_scene.h"
#include "core/scene/scene_style.h"

#include <memory>

class QPainter;

namespace coalesce::scene {

// For one thread; two may paint the same scene with a painter each.
class ReplayPainter {
public:
    ReplayPainter(std::shared_ptr<const ReplayScene> scene, SceneStyle style);

    void setStyle(const SceneStyle &style);

    // Fills a picture of `size` device-independent pixels, `ratio` device pixels each. `position` is a number
    // of steps, 0 to the length: between two whole ones the later step is on its way. A movement takes
    // `glide` steps: 1 where each step ends as the next begins; 0 where nothing glides; where it is more,
    // things come to rest at positions past the length. Given the same, it paints the same, whatever it
    // painted before.
    void paint(QPainter &painter, QSize size, double ratio, double position, double glide);

    // The step that is being done at a position: what the caption is about.
    static int stepAt(double position);

private:
    const ReplayLayout &layoutFor(QSize size, double ratio);
    void paintStage(QPainter &painter, const ReplayLayout &places, double position, double glide);
    void paintWords(QPainter &painter, const ReplayLayout &places, double position);

    std::shared_ptr<const ReplayScene> m_scene;
    SceneStyle m_style;
    PictureCache m_cache;
    ReplayLayout m_layout;
    QSize m_size; // for which the layout is
    double m_ratio = 0;
};

// "57 of 94 placed", so that the counts add up.
QString countsText(const AnswerCounts &counts);

} // namespace coalesce::scene
