// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/cluster_room.h"
#include "core/layout/metrics.h"
#include "tests/support/catch.h"
#include "tests/support/session.h"
#include "ui/canvas/canvas_editor.h"
#include "ui/canvas/canvas_items.h"

#include <rapidcheck.h>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

// Items that follow a session, as the canvas does.
struct Following {
    TestSession test;
    CanvasItems items;
    CanvasEditor editor{*test.session};

    Following() {
        items.rebuild(test.workshop());
        QObject::connect(test.session.get(), &WorkshopSession::changed, test.session.get(),
                         [this](const ChangeSet &changes) { items.apply(test.workshop(), changes); });
    }
    bool isAsRebuilt() const {
        CanvasItems fresh;
        fresh.setFilter(test.workshop(), items.filter());
        fresh.setThemeFilter(test.workshop(), items.themeFilter());
        return fresh.snapshot() == items.snapshot();
    }
    template <class Id>
    std::vector<Id> some(const std::vector<Id> &from) {
        std::vector<Id> chosen;
        for (const Id &id : from)
            if (*rc::gen::inRange(0, 4) == 0)
                chosen.push_back(id);
        return chosen;
    }
};

bool nothingOverlaps(const Workshop &workshop) {
    std::vector<QRect> cards;
    for (const Cluster &cluster : workshop.clusters()) {
        const QRect card = cardOf(workshop, cluster);
        for (const QRect &other : cards)
            if (other.intersects(card))
                return false;
        cards.push_back(card);
    }
    return true;
}

} // namespace

TEST_CASE("the canvas brought up to date is the canvas built anew, and no card covers another") {
    CHECK(rc::check("updated equals rebuilt", [] {
        Following f;
        for (int i = 0; i < 6; ++i)
            f.test.answer(1 + i % 3, QStringLiteral("Answer %1").arg(i));
        const int steps = *rc::gen::inRange(0, 40);
        for (int step = 0; step < steps; ++step) {
            const auto answers = f.test.ids<Answer>();
            const auto clusters = f.test.ids<Cluster>();
            const PromptId prompt = f.test.prompt(*rc::gen::inRange(1, 4));
            const auto notes = f.some(answers);
            switch (*rc::gen::inRange(0, 16)) {
            case 0:
                f.test.answer(*rc::gen::inRange(1, 4), QStringLiteral("More %1").arg(step));
                break;
            case 1:
                (void)f.editor.start(notes, prompt,
                                     {*rc::gen::inRange(-900, 900), *rc::gen::inRange(-900, 900)},
                                     OtherPrompt::MoveToPrompt);
                break;
            case 2:
                (void)f.editor.takeOut(notes);
                break;
            case 3:
                if (!clusters.empty())
                    (void)f.editor.place(notes, *rc::gen::elementOf(clusters), *rc::gen::inRange(0, 5),
                                         OtherPrompt::MoveToPrompt);
                break;
            case 4:
                if (!clusters.empty())
                    (void)f.editor.move({*rc::gen::elementOf(clusters)},
                                        {*rc::gen::inRange(-500, 500), *rc::gen::inRange(-500, 500)});
                break;
            case 5:
                if (clusters.size() > 1)
                    (void)f.editor.merge(clusters[0], {clusters[1]});
                break;
            case 6:
                if (!clusters.empty())
                    (void)f.editor.remove({*rc::gen::elementOf(clusters)});
                break;
            case 7:
                if (!notes.empty())
                    (void)f.editor.stack(answers[0], notes);
                break;
            case 8:
                if (!answers.empty())
                    (void)f.editor.unstack(*rc::gen::elementOf(answers));
                break;
            case 9:
                if (!clusters.empty()) {
                    const ClusterId id = *rc::gen::elementOf(clusters);
                    (void)f.test.session->commit(
                        addRecord(f.test.workshop(), Kind::Debate,
                                  {{columnOf(&Debate::subject), Value(id.uuid())},
                                   {columnOf(&Debate::text), Value(QStringLiteral("Is it so?"))}},
                                  f.test.session->sources()),
                        {QStringLiteral("debate.add")});
                    (void)f.editor.fold(id, *rc::gen::arbitrary<bool>());
                }
                if (!answers.empty())
                    (void)f.test.session->commit(
                        addRecord(
                            f.test.workshop(), Kind::Debate,
                            {{columnOf(&Debate::subject) + 1, Value((*rc::gen::elementOf(answers)).uuid())},
                             {columnOf(&Debate::text), Value(QStringLiteral("Who says so?"))}},
                            f.test.session->sources()),
                        {QStringLiteral("debate.add")});
                break;
            case 10:
                (void)f.editor.tidy(std::nullopt);
                break;
            case 11:
                (void)(*rc::gen::arbitrary<bool>() ? f.test.session->undo() : f.test.session->redo());
                break;
            case 12:
                f.items.setFilter(f.test.workshop(),
                                  *rc::gen::arbitrary<bool>() ? std::optional(prompt) : std::nullopt);
                break;
            case 13:
                if (!clusters.empty())
                    (void)f.editor.resize(*rc::gen::elementOf(clusters), *rc::gen::inRange(0, 9));
                break;
            case 14: {
                const auto themes = f.test.ids<coalesce::Theme>();
                const auto chosen = f.some(clusters);
                (void)f.editor.colour(chosen, ClusterColour::Green);
                if (themes.empty() || *rc::gen::inRange(0, 3) == 0)
                    (void)f.editor.newTheme(chosen, QStringLiteral("Theme %1").arg(step));
                else if (*rc::gen::inRange(0, 4) == 0)
                    (void)f.test.session->commit(removeRecord(f.test.workshop(), refOf(themes.front())),
                                                 {QStringLiteral("theme.remove")});
                else
                    (void)f.editor.theme(chosen, *rc::gen::elementOf(themes));
                break;
            }
            case 15: {
                const auto themes = f.test.ids<coalesce::Theme>();
                f.items.setThemeFilter(f.test.workshop(), themes.empty() || *rc::gen::arbitrary<bool>()
                                                              ? std::nullopt
                                                              : std::optional(*rc::gen::elementOf(themes)));
                break;
            }
            }
            RC_ASSERT(f.isAsRebuilt());
            RC_ASSERT(nothingOverlaps(f.test.workshop()));
        }
    }));
}

TEST_CASE("a note dropped among notes of its own cluster comes to stand where it was dropped") {
    Following f;
    std::vector<AnswerId> notes;
    for (int i = 0; i < 4; ++i)
        notes.push_back(f.test.answer(1, QStringLiteral("Answer %1").arg(i)));
    const ClusterId cluster = f.test.cluster(1, QStringLiteral("Four"), notes);
    REQUIRE(f.editor.place({notes[0]}, cluster, 3));
    CHECK(f.items.notesIn(cluster) == std::vector{notes[1], notes[2], notes[0], notes[3]});
    REQUIRE(f.editor.place({notes[3]}, cluster, 0));
    CHECK(f.items.notesIn(cluster) == std::vector{notes[3], notes[1], notes[2], notes[0]});
    const int before = f.test.session->undoable();
    REQUIRE(f.editor.place({notes[1]}, cluster, 2)); // just after itself: nothing to do
    CHECK(f.test.session->undoable() == before);
}

TEST_CASE("undo takes back the name of a new cluster, then the cluster, and its note is in the tray again") {
    Following f;
    const AnswerId note = f.test.answer(2, QStringLiteral("Childcare"));
    const int before = f.test.session->undoable();
    const auto made = f.editor.start({note}, f.test.prompt(2), {100, 100});
    REQUIRE(made);
    REQUIRE(made->made);
    REQUIRE(f.editor.rename(*made->made, QStringLiteral("Access")));
    REQUIRE(f.test.session->undo(f.test.session->undoable() - before));
    CHECK(f.items.clusters().empty());
    CHECK(f.items.trayRowOf(note) == 0);
}

TEST_CASE("clusters without a name get names that nobody has") {
    Following f;
    const QString first = f.editor.freshTitle();
    f.test.cluster(1, first);
    const QString second = f.editor.freshTitle();
    CHECK(second != first);
    f.test.cluster(1, second);
    CHECK(f.editor.freshTitle() != second);
}

TEST_CASE("a cluster dropped half on another lands beside it, and the other does not move") {
    Following f;
    const ClusterId still = f.test.cluster(1, QStringLiteral("Still"), {}, QPoint(0, 0));
    const ClusterId moved = f.test.cluster(1, QStringLiteral("Moved"), {}, QPoint(1200, 0));
    REQUIRE(f.editor.move({moved}, {-1100, 36}));
    CHECK(nothingOverlaps(f.test.workshop()));
    CHECK(f.test.workshop().find(still)->x == 0);
    CHECK(f.test.workshop().find(moved)->x < 400);
}

TEST_CASE("an action that is refused leaves the canvas as it was and says why") {
    Following f;
    const AnswerId note = f.test.answer(1, QStringLiteral("Peer support"));
    const ClusterId cluster = f.test.cluster(2, QStringLiteral("Access"));
    const auto before = f.items.snapshot();
    const auto refused = f.editor.place({note}, cluster, 0);
    REQUIRE_FALSE(refused);
    CHECK_FALSE(refused.error().detail.isEmpty());
    CHECK(f.items.snapshot() == before);
    CHECK(f.editor.ofOtherPrompt({note}, f.test.prompt(2)) == std::vector{note});
    REQUIRE(f.editor.place({note}, cluster, 0, OtherPrompt::MoveToPrompt));
    CHECK(f.items.notesIn(cluster) == std::vector{note});
}
