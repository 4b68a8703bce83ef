// SPDX-License-Identifier: GPL-3.0-or-later
// What the replay shows at a step is the canvas as it was then; between two steps notes are on their way; and
// how one came to a position does not matter.
#include "core/edit/answer_actions.h"
#include "core/edit/cluster_actions.h"
#include "core/layout/metrics.h"
#include "core/scene/canvas_projection.h"
#include "core/scene/replay_painter.h"
#include "tests/support/build_workshop.h"
#include "tests/support/catch.h"
#include "tests/support/random_actions.h"
#include "tests/support/scene_style.h"

#include <QPainter>
#include <rapidcheck.h>

using namespace coalesce;
using namespace coalesce::scene;
using namespace coalesce::test;

namespace {

// Whether it gives somebody a name, which would be taken out of what is compared.
bool names(const RandomAction &action) {
    return action.outcome &&
           std::ranges::any_of(action.outcome->patch.changes, [](const RecordChange &change) {
               return change.ref.kind == Kind::Participant;
           });
}

// Commits random actions but those of people, some of them undone; gives the replay of it.
Replay randomReplay(WorkshopOnDisk &disk, Dice &dice, int actions) {
    for (; actions > 0; --actions) {
        const RandomAction action = randomAction(disk.workshop(), disk.sources(), dice);
        if (!names(action))
            (void)disk.session().commit(action.outcome, {action.name, action.kind, action.token});
        if (dice.chance(15) && disk.session().undoable() > 0)
            (void)disk.session().undo(1 + dice.below(disk.session().undoable()));
    }
    return readReplay(disk.path()).value();
}

// What stands on the canvas, by id.
struct Standing {
    std::map<ClusterId, SceneCard> cards;
    std::map<AnswerId, SceneNote> notes; // on cards that are open
    std::map<AnswerId, SceneNote> waiting;
    friend bool operator==(const Standing &, const Standing &) = default;
};

Standing projected(const Workshop &workshop) {
    Standing standing;
    for (const Cluster &cluster : workshop.clusters()) {
        standing.cards.emplace(cluster.id, cardFor(workshop, cluster));
        const auto answers = workshop.answersIn(cluster.id);
        const auto places = notePlaces(workshop, cluster);
        for (size_t i = 0; i < answers.size(); ++i) {
            SceneNote note = noteFor(workshop, *workshop.find(answers[i]));
            note.rect = places[i];
            if (!places[i].isEmpty())
                standing.notes.emplace(answers[i], note);
        }
    }
    for (const Answer &answer : workshop.answers())
        if (std::holds_alternative<NotPlaced>(answer.place))
            standing.waiting.emplace(answer.id, noteFor(workshop, answer));
    return standing;
}

Standing shownAt(const ReplayScene &scene, int step) {
    Standing standing;
    for (const ReplayScene::Card &card : scene.cards())
        if (const CardGoal *goal = at(card.goals, step); goal && goal->seen)
            standing.cards.emplace(card.id, goal->card);
    for (const ReplayScene::Note &note : scene.notes()) {
        const NoteGoal *goal = at(note.goals, step);
        if (!goal || !goal->seen)
            continue;
        SceneNote look = *at(note.looks, step);
        if (goal->slot)
            standing.waiting.emplace(note.id, look);
        else {
            look.rect = QRect(goal->at, layout::kNoteSize);
            standing.notes.emplace(note.id, look);
        }
    }
    return standing;
}

QImage picture(ReplayPainter &painter, double position, double glide = 1) {
    QImage image(640, 360, QImage::Format_RGB32);
    QPainter on(&image);
    painter.paint(on, image.size(), 1, position, glide);
    return image;
}

// One answer waits, then is put into a cluster.
Replay placing(WorkshopOnDisk &disk) {
    const PromptId prompt = promptsOf(disk.workshop()).front();
    const AnswerId answer(
        disk.perform(addAnswers(disk.workshop(), {{prompt, required("A bus after six")}}, disk.sources())));
    const ClusterId cluster(disk.perform(
        addCluster(disk.workshop(), {prompt, required("Buses"), {}, QPoint(0, 0)}, disk.sources())));
    disk.perform(placeAnswers(disk.workshop(), {answer}, cluster, std::nullopt));
    return readReplay(disk.path()).value();
}

// Left and right edge of what is painted in the colour of the first prompt's paper.
std::pair<int, int> spanOf(const QImage &image, const QRect &where, const QColor &colour) {
    int left = image.width(), right = -1;
    for (int y = where.top(); y <= where.bottom(); ++y)
        for (int x = where.left(); x <= where.right(); ++x)
            if (image.pixelColor(x, y) == colour) {
                left = qMin(left, x);
                right = qMax(right, x);
            }
    return {left, right};
}

} // namespace

TEST_CASE("at each step the replay shows the canvas as it was") {
    CHECK(rc::check("step by step", [] {
        Dice dice(*rc::gen::noShrink(rc::gen::arbitrary<quint32>()));
        WorkshopOnDisk disk;
        const Replay replay = randomReplay(disk, dice, *rc::gen::inRange(1, 40));
        const ReplayScene scene(replay);
        RC_ASSERT(scene.length() == replay.length());
        for (int step = 0; step <= replay.length(); ++step)
            RC_ASSERT(shownAt(scene, step) == projected(replay.at(step)));
        // All of it is within the bounds, and nobody shares a slot.
        for (int step = 0; step <= replay.length(); ++step) {
            std::set<int> taken;
            for (const ReplayScene::Note &note : scene.notes())
                if (const NoteGoal *goal = at(note.goals, step); goal && goal->seen && goal->slot) {
                    RC_ASSERT(taken.insert(*goal->slot).second);
                    RC_ASSERT(*goal->slot < scene.slotCount());
                }
            for (const auto &[id, card] : shownAt(scene, step).cards)
                RC_ASSERT(scene.bounds().contains(card.rect));
        }
    }));
}

TEST_CASE("the picture at a position is the same by whatever way one comes to it") {
    Dice dice(7);
    WorkshopOnDisk disk;
    const Replay replay = randomReplay(disk, dice, 60);
    const auto scene = std::make_shared<const ReplayScene>(replay);
    ReplayPainter wandering(scene, testStyle());
    for (int i = 0; i < 20; ++i) {
        const double position = replay.length() * dice.below(1000) / 999.0;
        ReplayPainter fresh(scene, testStyle());
        CHECK(picture(wandering, position, 2.5) == picture(fresh, position, 2.5));
    }
}

TEST_CASE("halfway through a step the note is between where it was and where it goes") {
    WorkshopOnDisk disk;
    const auto scene = std::make_shared<const ReplayScene>(placing(disk));
    REQUIRE(scene->length() == 3);
    ReplayPainter painter(scene, testStyle());
    const Workshop &workshop = disk.workshop();
    const QColor paper = testStyle().paper(workshop.prompts().begin()->intent).tint;
    const QRect stage = QRect(0, 40, 640, 280);
    const auto from = spanOf(picture(painter, 2), stage, paper);
    const auto between = spanOf(picture(painter, 2.5), stage, paper);
    const auto to = spanOf(picture(painter, 3), stage, paper);
    CHECK(from.second < to.first);
    CHECK(from.first < between.first);
    CHECK(between.second < to.second);
    // Without gliding it is there at once.
    CHECK(spanOf(picture(painter, 2.5, 0), stage, paper) == to);
    // Where a movement takes longer than a step it comes to rest past the end.
    CHECK(spanOf(picture(painter, 3, 2), stage, paper).second < to.second);
    CHECK(picture(painter, 4, 2) == picture(painter, 3, 1));
}

TEST_CASE("all that ever stands or waits is inside the picture, whatever its size") {
    CHECK(rc::check("layout", [] {
        const QSize size(*rc::gen::inRange(320, 3841), *rc::gen::inRange(320, 2161));
        const int slotCount = *rc::gen::inRange(0, 300);
        const QRect bounds = *rc::gen::element(QRect(), QRect(-900, 40, 300, 168), QRect(0, 0, 4000, 900),
                                               QRect(5, 5, 700, 6000));
        const ReplayLayout places = replayLayout(size, 1, bounds, slotCount);
        const QRect stage(0, places.title.bottom() + 1, size.width(),
                          places.caption.top() - places.title.bottom() - 1);
        const QRect about = stage.adjusted(-1, -1, 1, 1); // whole pixels
        if (!bounds.isEmpty())
            RC_ASSERT(about.contains(places.lens.toView(bounds)));
        for (int slot = 0; slot < slotCount; ++slot) {
            RC_ASSERT(about.contains(places.lens.toView(places.slot(slot))));
            RC_ASSERT(!bounds.intersects(places.slot(slot)));
        }
    }));
}
