// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds on the canvas and is told.
#include "tests/ui/canvas_fixture.h"
#include "ui/canvas/cluster_picker.h"

#include <QAccessible>
#include <QListWidget>

using namespace coalesce;
using namespace coalesce::ui;

TEST_CASE("the canvas tells a screen reader its clusters and notes, where they are and what is chosen") {
    Canvas c;
    const AnswerId placed = c.test.answer(2, QStringLiteral("One"));
    const AnswerId waiting = c.test.answer(2, QStringLiteral("Two"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {placed}, QPoint(0, 0));
    c.show();
    c.view.select({waiting});
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&c.view);
    REQUIRE(canvas);
    CHECK(canvas->text(QAccessible::Name) == QStringLiteral("Canvas"));
    REQUIRE(canvas->childCount() == 2);
    QAccessibleInterface *tray = canvas->child(0);
    QAccessibleInterface *group = canvas->child(1);
    REQUIRE(tray->childCount() == 1);
    CHECK(tray->child(0)->text(QAccessible::Name) == QStringLiteral("Two"));
    CHECK(tray->child(0)->state().selected);
    CHECK(tray->child(0)->parent() == tray);
    CHECK(group->role() == QAccessible::Grouping);
    CHECK(group->text(QAccessible::Name) == QStringLiteral("Access"));
    REQUIRE(group->childCount() == 1);
    CHECK(group->child(0)->text(QAccessible::Name) == QStringLiteral("One"));
    CHECK(group->child(0)->rect().translated(-c.view.mapToGlobal(QPoint())) == c.view.viewRect(placed));
    CHECK(group->indexOfChild(group->child(0)) == 0);
    c.test.commit(removeCluster(c.workshop(), cluster));
    CHECK(canvas->childCount() == 1);
    CHECK(canvas->child(0)->childCount() == 2);
}

namespace {

// What a screen reader is told while this lives: the event and the name of what it is about.
class Ears {
public:
    Ears() : m_before(QAccessible::installUpdateHandler(&Ears::hear)), m_active(QAccessible::isActive()) {
        heard().clear();
        QAccessible::setActive(true);
    }
    ~Ears() {
        QAccessible::installUpdateHandler(m_before);
        QAccessible::setActive(m_active);
    }
    Ears(const Ears &) = delete;
    Ears &operator=(const Ears &) = delete;

    static bool has(QAccessible::Event what, const QString &name) { return heard().contains({what, name}); }
    static void forget() { heard().clear(); }

private:
    static QList<std::pair<QAccessible::Event, QString>> &heard() {
        static QList<std::pair<QAccessible::Event, QString>> all;
        return all;
    }
    static void hear(QAccessibleEvent *event) {
        QAccessibleInterface *about = event->accessibleInterface();
        if (about && event->child() >= 0)
            about = about->child(event->child());
        heard().append({event->type(), about ? about->text(QAccessible::Name) : QString()});
    }
    QAccessible::UpdateHandler m_before;
    bool m_active;
};

} // namespace

TEST_CASE("a screen reader is told what comes to the canvas, moves, is called anew and goes") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&c.view);
    QAccessibleInterface *item = canvas->child(0)->child(0);
    const Ears ears;
    c.test.answer(2, QStringLiteral("Just in"));
    CHECK(Ears::has(QAccessible::ObjectCreated, QStringLiteral("Just in")));
    c.test.commit(placeAnswers(c.workshop(), {note}, cluster));
    CHECK(Ears::has(QAccessible::ObjectDestroyed, QStringLiteral("One")));
    CHECK(Ears::has(QAccessible::ObjectCreated, QStringLiteral("One")));
    CHECK(canvas->child(1)->child(0) == item); // the same, elsewhere
    c.test.commit(
        change<Cluster>(c.workshop(), cluster, [](Cluster &named) { named.title = words("Open doors"); }));
    CHECK(Ears::has(QAccessible::NameChanged, QStringLiteral("Open doors")));

    const QAccessible::Id known = QAccessible::uniqueId(item);
    c.test.commit(removeAnswers(c.workshop(), {note}));
    CHECK_FALSE(QAccessible::accessibleInterface(known)); // nothing is kept of what has gone
    const QAccessible::Id group = QAccessible::uniqueId(canvas->child(1));
    c.test.commit(removeCluster(c.workshop(), cluster));
    CHECK_FALSE(QAccessible::accessibleInterface(group));
}

TEST_CASE("every item of the canvas knows which child it is") {
    Canvas c;
    std::vector<AnswerId> placed;
    for (int i = 0; i < 3; ++i) {
        c.test.answer(2, QStringLiteral("Waiting %1").arg(i));
        placed.push_back(c.test.answer(2, QStringLiteral("Placed %1").arg(i)));
    }
    c.test.cluster(2, QStringLiteral("Access"), placed, QPoint(0, 0));
    c.test.cluster(2, QStringLiteral("Money"), {}, QPoint(600, 0));
    c.show();
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&c.view);
    for (int i = 0; i < canvas->childCount(); ++i) {
        QAccessibleInterface *group = canvas->child(i);
        CHECK(canvas->indexOfChild(group) == i);
        for (int j = 0; j < group->childCount(); ++j)
            CHECK(group->indexOfChild(group->child(j)) == j);
    }
    CHECK(canvas->child(0)->indexOfChild(canvas->child(1)->child(0)) == -1);
}

TEST_CASE("a screen reader is told which note or cluster was pressed, and that it is chosen") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    const Ears ears;
    QTest::mouseClick(&c.view, Qt::LeftButton, {}, c.at(cluster));
    CHECK(Ears::has(QAccessible::Focus, QStringLiteral("Access")));
    CHECK(Ears::has(QAccessible::SelectionAdd, QStringLiteral("Access")));
    QTest::mouseClick(&c.view, Qt::LeftButton, {}, c.at(note));
    CHECK(Ears::has(QAccessible::Focus, QStringLiteral("One")));
    CHECK(Ears::has(QAccessible::SelectionWithin, QStringLiteral("Canvas")));
}

TEST_CASE("what a command did is said, and the canvas goes on telling its keys") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    c.show();
    const QString help = c.view.accessibleDescription();
    c.view.select({note});
    const Ears ears;
    c.view.toggleStar();
    REQUIRE(c.saidSentences.size() == 1);
    CHECK(Ears::has(QAccessible::ObjectShow, c.saidSentences.front()));
    CHECK(c.view.accessibleDescription() == help);
    Ears::forget();
    c.view.toggleStar();
    c.view.toggleStar(); // the same sentence again is said again
    CHECK(Ears::has(QAccessible::ObjectShow, c.saidSentences.front()));
}

TEST_CASE("a screen reader is told the row to which the arrows go in the list of clusters") {
    Canvas c;
    const AnswerId note = c.test.answer(2, QStringLiteral("One"));
    c.test.cluster(2, QStringLiteral("Access"));
    c.test.cluster(2, QStringLiteral("Money"));
    c.show();
    c.view.select({note});
    c.key(Qt::Key_M);
    auto *picker = c.view.findChild<ClusterPicker *>();
    REQUIRE(picker);
    const Ears ears;
    QTest::keyClick(&picker->field(), Qt::Key_Down);
    CHECK(Ears::has(QAccessible::Focus, picker->list().item(1)->text()));
    picker->close();
}
