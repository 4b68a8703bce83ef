// SPDX-License-Identifier: GPL-3.0-or-later
// The panel beside the canvas.
#include "core/edit/participant_actions.h"
#include "tests/ui/canvas_fixture.h"
#include "ui/canvas/debate_box.h"
#include "ui/canvas/inspector.h"
#include "ui/widgets/inline_text_edit.h"

#include <QComboBox>

using namespace coalesce;
using namespace coalesce::ui;

TEST_CASE("the inspector edits title, summary, debates and theme of a cluster") {
    Canvas c;
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    c.view.select(cluster);
    Inspector &inspector = c.room.inspector();
    inspector.summary().setFocus();
    c.type(QStringLiteral("Come as you are."));
    inspector.summary().commitNow();
    CHECK(c.workshop().find(cluster)->summary.string() == QStringLiteral("Come as you are."));
    inspector.newDebate().setFocus();
    c.type(QStringLiteral("Who pays?"));
    c.key(Qt::Key_Return);
    REQUIRE(c.workshop().debatesOn(cluster).size() == 1);
    CHECK(inspector.newDebate().text().isEmpty());
    CHECK(c.view.items().scene().card(*c.view.items().cardOf(cluster)).debates == 1);
    inspector.themes().setFocus();
    inspector.themes().setEditText(QStringLiteral("Value people"));
    c.key(Qt::Key_Return);
    REQUIRE(c.workshop().find(cluster)->theme);
    CHECK(c.workshop().find(*c.workshop().find(cluster)->theme)->title.string() ==
          QStringLiteral("Value people"));
}

TEST_CASE("a debate tells how it was left and who raised it") {
    Canvas c;
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.test.commit(addParticipant(c.workshop(), {{columnOf(&Participant::name), Value(QStringLiteral("Ada"))}},
                                 {}, c.test.session->sources()));
    c.test.commit(addRecord(c.workshop(), Kind::Debate,
                            {{columnOf(&Debate::subject), Value(cluster.uuid())},
                             {columnOf(&Debate::text), Value(QStringLiteral("Who pays?"))}},
                            c.test.session->sources()));
    c.show();
    c.view.select(cluster);
    const DebateId id = c.workshop().debatesOn(cluster).front();
    DebateBox *box = c.room.inspector().debate(id);
    REQUIRE(box);
    box->outcome().setFocus();
    c.type(QStringLiteral("The council will say by May."));
    c.key(Qt::Key_Return);
    CHECK(c.workshop().find(id)->outcome.string() == QStringLiteral("The council will say by May."));
    REQUIRE(box->who().count() == 2);
    box->who().setFocus();
    c.key(Qt::Key_Down);
    REQUIRE(c.workshop().find(id)->participant);
    CHECK(c.workshop().find(*c.workshop().find(id)->participant)->name.string() == QStringLiteral("Ada"));
    box->text().setFocus();
    box->text().selectAll();
    c.key(Qt::Key_Delete);
    box->text().commitNow();
    CHECK(c.workshop().debatesOn(cluster).empty());
}
