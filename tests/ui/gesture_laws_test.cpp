// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever hands and keys do on the real canvas, and whatever others do to the workshop meanwhile: the canvas
// shows what the workshop holds, nothing is lit that is not in the hand, and the file holds it all.
#include "core/edit/cluster_room.h"
#include "tests/support/build_workshop.h"
#include "tests/support/random_actions.h"
#include "tests/ui/canvas_fixture.h"

#include <QMenu>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

class RandomHands {
public:
    RandomHands(Canvas &canvas, quint32 seed) : m_canvas(canvas), m_dice(seed) {}

    void step() {
        m_did.clear();
        switch (m_kind = m_dice.below(12)) {
        case 0:
        case 1:
            QTest::mousePress(&view(), Qt::LeftButton, keys(), point());
            break;
        case 2:
        case 3:
        case 4:
            QTest::mouseMove(&view(), point());
            break;
        case 5:
        case 6:
            QTest::mouseRelease(&view(), Qt::LeftButton, keys(), point());
            break;
        case 7:
            QTest::keyClick(&view(), Qt::Key_Escape);
            break;
        case 8:
            (void)(m_dice.chance(60) ? m_canvas.test.session->undo() : m_canvas.test.session->redo());
            break;
        case 9: // somebody else
            other();
            break;
        case 10:
            view().setFocus();
            QTest::keyClick(&view(),
                            m_dice.oneOf(std::vector{Qt::Key_G, Qt::Key_Delete, Qt::Key_T, Qt::Key_W,
                                                     Qt::Key_F, Qt::Key_D, Qt::Key_S, Qt::Key_J, Qt::Key_Left,
                                                     Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}),
                            m_dice.chance(30) ? Qt::ShiftModifier : Qt::NoModifier);
            break;
        case 11:
            filter();
            break;
        }
        delete view().offer(); // what is asked is answered with no
    }

    std::string last() const { return std::to_string(m_kind) + ' ' + m_did.toStdString(); }

private:
    CanvasView &view() { return m_canvas.view; }
    Qt::KeyboardModifiers keys() {
        return m_dice.chance(15)   ? Qt::ControlModifier
               : m_dice.chance(15) ? Qt::ShiftModifier
                                   : Qt::NoModifier;
    }
    // On a note, a header, a corner, or anywhere.
    QPoint point() {
        const auto answers = m_canvas.test.ids<Answer>();
        const auto clusters = m_canvas.test.ids<Cluster>();
        QRect rect;
        if (m_dice.chance(40) && !answers.empty())
            rect = view().viewRect(CanvasItem(m_dice.oneOf(answers)));
        else if (m_dice.chance(50) && !clusters.empty())
            rect = view().viewRect(CanvasItem(m_dice.oneOf(clusters)));
        if (rect.isEmpty())
            return {m_dice.below(view().width()), m_dice.below(view().height())};
        return m_dice.chance(30) ? rect.bottomRight() - QPoint(4, 4)
                                 : rect.topLeft() + QPoint(m_dice.below(rect.width()), 12);
    }
    void other() {
        const auto action = test::randomAction(m_canvas.workshop(), m_canvas.test.session->sources(), m_dice);
        m_did = action.name;
        (void)m_canvas.test.session->commit(action.outcome, {action.name, action.kind, action.token});
    }
    void filter() {
        const auto themes = m_canvas.test.ids<coalesce::Theme>();
        const auto prompts = m_canvas.test.ids<Prompt>();
        if (!themes.empty() && m_dice.chance(50))
            view().setThemeFilter(m_dice.oneOf(themes));
        else if (m_dice.chance(30))
            view().setFilter(m_dice.oneOf(prompts));
        else
            view().showEverything();
    }

    Canvas &m_canvas;
    test::Dice m_dice;
    int m_kind = 0; // of the last step, and the action that others did in it
    QString m_did;
};

bool isAsRebuilt(const Canvas &c) {
    CanvasItems fresh;
    fresh.setFilter(c.workshop(), c.view.items().filter());
    fresh.setThemeFilter(c.workshop(), c.view.items().themeFilter());
    return fresh.snapshot() == c.view.items().snapshot();
}

bool holdsWhatIsThere(const Canvas &c) {
    const Gesture &gesture = c.view.gesture();
    return std::ranges::all_of(gesture.notes(),
                               [&](const AnswerId &id) { return c.view.items().shows(id); }) &&
           std::ranges::all_of(gesture.clusters(),
                               [&](const ClusterId &id) { return c.view.items().cardOf(id).has_value(); }) &&
           (!gesture.resizing() || c.view.items().cardOf(*gesture.resizing())) &&
           (gesture.isDragging() || gesture.lit() == Target());
}

} // namespace

TEST_CASE("whatever hands, keys and others do, the canvas shows the workshop and the file holds it",
          "[gesture laws]") {
    const bool isLong = qEnvironmentVariableIsSet("COALESCE_LONG");
    for (quint32 seed = 1; seed <= (isLong ? 400u : 12u); ++seed) {
        CAPTURE(seed);
        Canvas c;
        std::vector<AnswerId> notes;
        for (int i = 0; i < 9; ++i)
            notes.push_back(c.test.answer(1 + i % 3, QStringLiteral("Answer %1").arg(i)));
        c.test.cluster(1, QStringLiteral("Access"), {notes[0], notes[3]}, QPoint(0, 0));
        c.test.cluster(2, QStringLiteral("Trust"), {notes[1]}, QPoint(400, 0));
        c.show();
        RandomHands hands(c, seed);
        for (int step = 0; step < 80; ++step) {
            CAPTURE(step);
            hands.step();
            REQUIRE(isAsRebuilt(c));
            CAPTURE(hands.last(), c.view.gesture().notes().size(), c.view.gesture().clusters().size(),
                    c.view.gesture().isDragging(), c.view.gesture().lit() == Target());
            REQUIRE(holdsWhatIsThere(c));
        }
        const QByteArray held = test::bytesOf(c.workshop());
        const QString path = c.test.session->path();
        auto file = must(store::WorkshopFile::open(path, store::Access::ReadOnly));
        CHECK(test::bytesOf(must(file.load())) == held);
    }
}
