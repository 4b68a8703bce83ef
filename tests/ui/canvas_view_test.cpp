// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas as a view: filter, zoom, and what comes into sight.
#include "core/edit/cluster_move.h"
#include "core/session/new_workshop.h"
#include "tests/ui/canvas_fixture.h"

#include <QDir>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QProxyStyle>
#include <QWheelEvent>

using namespace coalesce;
using namespace coalesce::ui;

TEST_CASE("the filter shows one table's clusters and notes alone") {
    Canvas c;
    const AnswerId a = c.test.answer(1, QStringLiteral("One"));
    const AnswerId b = c.test.answer(2, QStringLiteral("Two"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {b}, QPoint(0, 0));
    c.show();
    c.view.setFilter(c.test.prompt(1));
    CHECK(c.view.items().tray().size() == 1);
    CHECK(c.view.viewRect(cluster).isEmpty());
    c.view.setFilter(c.test.prompt(2));
    CHECK(c.view.items().tray().empty());
    CHECK_FALSE(c.view.viewRect(cluster).isEmpty());
    c.view.setFilter(std::nullopt);
    CHECK_FALSE(c.view.viewRect(a).isEmpty());
}

TEST_CASE("wheel and pinch scroll and zoom where the pointer is") {
    Canvas c;
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(300, 300));
    for (int i = 0; i < 30; ++i)
        c.test.answer(2, QStringLiteral("Waiting %1").arg(i));
    c.show();
    const auto place = [&] { return c.view.viewRect(CanvasItem(cluster)); };
    const auto wheel = [&](QPoint at, QPoint angle, Qt::KeyboardModifiers modifiers = {}) {
        QWheelEvent event(at, c.view.mapToGlobal(at), QPoint(), angle, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&c.view, &event);
    };
    QRect before = place();
    wheel(before.center(), {0, -120});
    CHECK(place().left() == before.left());
    CHECK(place().top() < before.top());
    before = place();
    wheel(before.center(), {0, -120}, Qt::ShiftModifier);
    CHECK(place().left() < before.left());
    CHECK(place().top() == before.top());
    before = place();
    const QRect first = c.view.viewRect(CanvasItem(c.view.items().tray().front().id));
    wheel(c.view.trayRect().center(), {0, -120});
    CHECK(place() == before);
    CHECK(c.view.viewRect(CanvasItem(c.view.items().tray().front().id)).top() < first.top());

    const QPoint pointer = before.center();
    wheel(pointer, {0, 60}, Qt::ControlModifier); // half a notch
    CHECK(c.view.zoom() == 1.0);
    wheel(pointer, {0, 60}, Qt::ControlModifier);
    CHECK(c.view.zoom() > 1.0);
    CHECK((place().center() - pointer).manhattanLength() <= 4);
    wheel(pointer, {0, -240}, Qt::ControlModifier);
    CHECK(c.view.zoom() < 1.0);
    CHECK((place().center() - pointer).manhattanLength() <= 4);

    c.view.zoomTo(1.0);
    const auto pinch = [&](Qt::NativeGestureType type, double value) {
        QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, place().center(),
                                  place().center(), c.view.mapToGlobal(place().center()), value, {});
        QApplication::sendEvent(&c.view, &event);
    };
    pinch(Qt::BeginNativeGesture, 0);
    for (int i = 0; i < 10; ++i)
        pinch(Qt::ZoomNativeGesture, 0.08);
    CHECK(c.view.zoom() == 2.0);
}

TEST_CASE("the space bar and the middle button take hold of the canvas itself") {
    Canvas c;
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(300, 300));
    c.show();
    const QRect before = c.view.viewRect(CanvasItem(cluster));
    QTest::keyPress(&c.view, Qt::Key_Space);
    c.drag(c.at(cluster), c.at(cluster) + QPoint(70, 40));
    QTest::keyRelease(&c.view, Qt::Key_Space);
    CHECK(c.view.viewRect(CanvasItem(cluster)) == before.translated(70, 40));
    CHECK(c.workshop().find(cluster)->x == 300);
    CHECK(c.view.selection().isEmpty());
    QTest::mousePress(&c.view, Qt::MiddleButton, {}, c.at(cluster));
    QTest::mouseMove(&c.view, c.at(cluster) - QPoint(70, 40));
    c.key(Qt::Key_Escape);
    CHECK(c.view.gesture().isIdle());
}

TEST_CASE("a change that the file does not take leaves the canvas as it was and says why") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    c.view.select({note});
    // The cluster goes while the title is typed elsewhere: the command finds nothing to place into.
    c.test.commit(removeRecord(c.workshop(), refOf(cluster)));
    const auto before = c.view.items().snapshot();
    c.view.moveSelectionTo(cluster);
    CHECK(c.view.items().snapshot() == before);
    CHECK_FALSE(c.homeOf(note));
}

TEST_CASE("undo brings what it changed into view when none of it is seen") {
    Canvas c;
    const ClusterId near = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    const ClusterId far = c.test.cluster(2, QStringLiteral("Money"), {}, QPoint(9000, 9000));
    c.show();
    c.view.reveal(near);
    c.view.select(far);
    c.test.commit(moveClusters(c.workshop(), {far}, QPoint(240, 0)));
    c.view.reveal(near);
    REQUIRE_FALSE(c.view.canvasRect().intersects(c.view.viewRect(far)));
    REQUIRE(c.test.session->undo(1));
    CHECK(c.view.canvasRect().intersects(c.view.viewRect(far)));
    const QRect stood = c.view.viewRect(far);
    REQUIRE(c.test.session->redo(1));
    CHECK(c.view.viewRect(far).top() == stood.top()); // in view already: nothing scrolls
}

TEST_CASE("what is searched for is chosen and brought into view, whatever the filter shows") {
    Canvas c;
    const AnswerId a = c.test.answer(2, QStringLiteral("One"));
    const ClusterId far = c.test.cluster(2, QStringLiteral("Far"), {a}, QPoint(9000, 9000));
    c.show();
    c.view.setFilter(c.test.prompt(1));
    c.room.showAnswer(a);
    CHECK(c.view.selection().contains(a));
    CHECK(c.view.canvasRect().contains(c.view.viewRect(a)));
    c.view.setFilter(c.test.prompt(1));
    c.room.showCluster(far);
    CHECK(c.view.selection().contains(far));
}

namespace {

// A desktop that is lively, or asks for calm.
class Motion : public QProxyStyle {
public:
    explicit Motion(int milliseconds) : m_milliseconds(milliseconds) {}
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override {
        return hint == SH_Widget_Animation_Duration ? m_milliseconds
                                                    : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    int m_milliseconds;
};

} // namespace

TEST_CASE("Tidy shows the cards on their way, is final at once, and any key or press ends the way") {
    Motion lively(200), calm(0); // styles outlive what they style
    Canvas c;
    const ClusterId one = c.test.cluster(2, QStringLiteral("One"), {}, QPoint(37, 411));
    const ClusterId two = c.test.cluster(2, QStringLiteral("Two"), {}, QPoint(613, 87));
    c.view.setStyle(&lively);
    c.show();
    const QPoint stood = c.view.viewRect(CanvasItem(one)).topLeft();
    c.view.tidy();
    REQUIRE(c.view.glide().isRunning());
    const QRect goal = c.view.viewRect(CanvasItem(one));
    CHECK(goal.topLeft() + c.view.glide().offset(one) == stood); // not moved yet, for the eye
    QTest::mouseClick(&c.view, Qt::LeftButton, {}, goal.topLeft() + QPoint(60, 15));
    CHECK(c.view.selection().contains(one)); // for the hand it is there
    CHECK_FALSE(c.view.glide().isRunning());

    REQUIRE(c.test.session->undo(1));
    REQUIRE(c.view.glide().isRunning());
    CHECK(QTest::qWaitFor([&] { return !c.view.glide().isRunning(); }));
    CHECK(c.view.glide().offset(two).isNull());

    c.view.setStyle(&calm);
    c.view.tidy();
    CHECK_FALSE(c.view.glide().isRunning());
    CHECK(c.view.viewRect(CanvasItem(one)) == goal);
}

TEST_CASE("Tidy where all is tidy changes neither the workshop nor what is seen") {
    Canvas c;
    const ClusterId one = c.test.cluster(2, QStringLiteral("One"), {}, QPoint(300, 300));
    c.show();
    c.view.tidy();
    const int edits = c.test.session->undoable();
    c.view.zoomTo(0.5);
    const QRect seen = c.view.viewRect(CanvasItem(one));
    c.view.tidy();
    CHECK(c.test.session->undoable() == edits);
    CHECK(c.view.viewRect(CanvasItem(one)) == seen);
    CHECK(c.notices.size() == 1);
}

// Run by name; writes pictures for people to look at into the folder COALESCE_PICTURES.
TEST_CASE("pictures of the canvas", "[.pictures]") {
    const QString folder = qEnvironmentVariable("COALESCE_PICTURES", QDir::tempPath());
    QTemporaryDir files;
    REQUIRE(createSample(files.filePath(QStringLiteral("s.coalesce"))));
    const auto session = must(WorkshopSession::open(files.filePath(QStringLiteral("s.coalesce")),
                                                    WorkshopSession::Mode::Edit, countedSources()));
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        ThemeController theme(*qApp, SchemeChoice::Light, scheme, QStringLiteral("Inter"));
        Settings settings(files.path());
        QMainWindow window;
        MessageBar messages(window, theme);
        RoomContext context{*session, theme, settings, messages};
        CanvasRoom room(context);
        window.setCentralWidget(room.widget());
        window.resize(1336, 818);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        const QString name =
            folder + (scheme == Scheme::Dark ? QStringLiteral("/dark-") : QStringLiteral("/light-"));
        const auto shot = [&](const char *what) {
            QTest::qWait(120);
            window.grab().save(name + QLatin1String(what) + QStringLiteral(".png"));
        };
        room.showCluster(session->workshop().clusters().begin()->id);
        for (double zoom : {1.0, 0.8, 0.33, 0.08}) {
            room.view().zoomTo(zoom);
            room.showCluster(session->workshop().clusters().begin()->id);
            shot(QByteArray::number(qRound(zoom * 100)).constData());
        }
        room.view().zoomToFit();
        shot("fit");
        room.view().zoomTo(0.8);
        const QPoint from = room.view().viewRect(room.view().items().tray().front().id).center();
        QTest::mousePress(&room.view(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&room.view(), from + QPoint(60, 20));
        QTest::mouseMove(&room.view(), QPoint(520, 160));
        shot("drag-card");
        QTest::mouseMove(&room.view(), room.view().canvasRect().bottomLeft() + QPoint(60, -60));
        shot("drag-open");
        room.cancelGesture();
    }
}

TEST_CASE("every command of the room is described well and has keys that no other has") {
    Canvas c;
    CHECK(problemsOf(c.room.commands()).empty());
}

TEST_CASE("Tidy puts the largest first, or those of a theme together") {
    Canvas c;
    const auto cluster = [&](int answers, const char *title) {
        std::vector<AnswerId> notes;
        for (int i = 0; i < answers; ++i)
            notes.push_back(c.test.answer(1, QString::fromUtf8(title)));
        return c.test.cluster(1, QString::fromUtf8(title), notes);
    };
    const ClusterId small = cluster(1, "Small");
    const ClusterId large = cluster(7, "Large");
    const ClusterId other = cluster(2, "Other");
    (void)c.test.commit(addTheme(c.workshop(),
                                 {{columnOf(&coalesce::Theme::title), Value(QStringLiteral("Together"))}},
                                 {small, other}, c.test.session->sources()));
    c.show();
    const auto x = [&](const ClusterId &id) { return c.workshop().find(id)->x; };
    const auto y = [&](const ClusterId &id) { return c.workshop().find(id)->y; };
    c.view.tidyBy(TidyBy::Size);
    CHECK(std::pair(x(large), y(large)) <= std::pair(x(other), y(other)));
    CHECK(std::pair(x(other), y(other)) <= std::pair(x(small), y(small)));
    c.view.tidyBy(TidyBy::Theme);
    CHECK(std::max(x(small), x(other)) < x(large));
}

TEST_CASE("a cluster that is scrolled away to the left comes into view, and the tray stays where it was") {
    Canvas c;
    for (int i = 0; i < 40; ++i)
        c.test.answer(1, QStringLiteral("Waiting %1").arg(i));
    const ClusterId left = c.test.cluster(1, QStringLiteral("Left"), {}, QPoint(0, 0));
    const ClusterId right = c.test.cluster(1, QStringLiteral("Right"), {}, QPoint(6000, 0));
    c.show();
    c.view.reveal(CanvasItem(right));
    REQUIRE_FALSE(c.view.canvasRect().intersects(c.view.viewRect(CanvasItem(left))));
    const QRect first = c.view.viewRect(CanvasItem(c.view.items().tray().front().id));
    c.view.reveal(CanvasItem(left));
    CHECK(c.view.canvasRect().contains(c.view.viewRect(CanvasItem(left))));
    CHECK(c.view.viewRect(CanvasItem(c.view.items().tray().front().id)) == first);
}
