// SPDX-License-Identifier: GPL-3.0-or-later
// The panel beside the canvas.
#include "core/edit/participant_actions.h"
#include "tests/ui/canvas_fixture.h"
#include "ui/canvas/cluster_page.h"
#include "ui/canvas/debate_box.h"
#include "ui/canvas/debate_list.h"
#include "ui/canvas/inspector.h"
#include "ui/canvas/note_page.h"
#include "ui/canvas/theme_box.h"
#include "ui/widgets/inline_text_edit.h"
#include "ui/widgets/record_field.h"

#include <QWheelEvent>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

DebateId addDebate(Canvas &c, const ClusterId &cluster, const char *text) {
    return DebateId(*c.test.commit(addRecord(c.workshop(), Kind::Debate,
                                             {{columnOf(&Debate::subject), Value(cluster.uuid())},
                                              {columnOf(&Debate::text), Value(QString::fromUtf8(text))}},
                                             c.test.session->sources())));
}

QString themeOf(const Canvas &c, const ClusterId &cluster) {
    const auto theme = c.workshop().find(cluster)->theme;
    return theme ? c.workshop().find(*theme)->title.string() : QString();
}

} // namespace

TEST_CASE("the inspector edits title, summary, debates and theme of a cluster") {
    Canvas c;
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    c.view.select(cluster);
    ClusterPage &page = c.room.inspector().cluster();
    page.summary().setFocus();
    c.type(QStringLiteral("Come as you are."));
    page.summary().commitNow();
    CHECK(c.workshop().find(cluster)->summary.string() == QStringLiteral("Come as you are."));
    page.debates().newDebate().setFocus();
    c.type(QStringLiteral("Who pays?"));
    c.key(Qt::Key_Return);
    REQUIRE(c.workshop().debatesOn(cluster).size() == 1);
    CHECK(page.debates().newDebate().text().isEmpty());
    CHECK(c.view.items().scene().card(*c.view.items().cardOf(cluster)).debates == 1);
    page.themes().setFocus();
    page.themes().lineEdit()->selectAll();
    c.type(QStringLiteral("Value people"));
    c.key(Qt::Key_Return);
    CHECK(themeOf(c, cluster) == QStringLiteral("Value people"));
}

TEST_CASE("a theme that was typed and left by Tab is made, and one that Escape "
          "took back is not") {
    Canvas c;
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    c.view.select(cluster);
    ThemeBox &themes = c.room.inspector().cluster().themes();
    const auto type = [&](const QString &text) {
        themes.setFocus();
        themes.lineEdit()->selectAll();
        c.type(text);
    };
    type(QStringLiteral("Half a"));
    c.key(Qt::Key_Escape);
    c.key(Qt::Key_Tab);
    CHECK(c.workshop().all<coalesce::Theme>().isEmpty());
    CHECK(themes.currentText() == QStringLiteral("No theme"));
    type(QStringLiteral("Value people"));
    c.key(Qt::Key_Tab);
    CHECK(themeOf(c, cluster) == QStringLiteral("Value people"));
    type(QStringLiteral("Connect"));
    c.view.select(c.test.cluster(2, QStringLiteral("Other"), {}, QPoint(900, 0))); // another is shown
    CHECK(themeOf(c, cluster) == QStringLiteral("Connect"));
    c.view.select(cluster);
    type(QStringLiteral("value PEOPLE")); // is there already
    c.key(Qt::Key_Tab);
    CHECK(themeOf(c, cluster) == QStringLiteral("Value people"));
    CHECK(c.workshop().all<coalesce::Theme>().size() == 2);
}

TEST_CASE("a wheel over the inspector changes nothing there") {
    Canvas c;
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.test.commit(addTheme(c.workshop(), {{columnOf(&coalesce::Theme::title), Value(QStringLiteral("A"))}},
                           {}, c.test.session->sources()));
    c.show();
    c.view.select(cluster);
    ThemeBox &themes = c.room.inspector().cluster().themes();
    const QPointF at(themes.rect().center());
    QWheelEvent wheel(at, themes.mapToGlobal(at), QPoint(), QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&themes, &wheel);
    CHECK(themeOf(c, cluster).isEmpty());
}

TEST_CASE("a debate tells how it was left and who raised it") {
    Canvas c;
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.test.commit(addParticipant(c.workshop(), {{columnOf(&Participant::name), Value(QStringLiteral("Ada"))}},
                                 {}, c.test.session->sources()));
    const DebateId id = addDebate(c, cluster, "Who pays?");
    c.show();
    c.view.select(cluster);
    DebateBox *box = c.room.inspector().cluster().debates().debate(id);
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
}

TEST_CASE("an emptied debate goes when its field is left, not at a pause in typing") {
    Canvas c;
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    const DebateId id = addDebate(c, cluster, "Who pays?");
    c.show();
    c.view.select(cluster);
    RecordField &text = c.room.inspector().cluster().debates().debate(id)->text();
    text.setFocus();
    text.selectAll();
    c.key(Qt::Key_Delete);
    text.commitNow(); // what a pause does
    REQUIRE(c.workshop().find(id));
    c.type(QStringLiteral("Who pays, and when?"));
    c.view.setFocus();
    REQUIRE(c.workshop().find(id));
    CHECK(c.workshop().find(id)->text.string() == QStringLiteral("Who pays, and when?"));
    text.setFocus();
    text.selectAll();
    c.key(Qt::Key_Delete);
    c.view.setFocus();
    CHECK_FALSE(c.workshop().find(id));
}

TEST_CASE("half a debate is added by Enter alone, and waits for its cluster "
          "until then") {
    Canvas c;
    const ClusterId one = c.test.cluster(2, QStringLiteral("One"), {}, QPoint(0, 0));
    const ClusterId two = c.test.cluster(2, QStringLiteral("Two"), {}, QPoint(600, 0));
    c.show();
    c.view.select(one);
    InlineTextEdit &field = c.room.inspector().cluster().debates().newDebate();
    field.setFocus();
    c.type(QStringLiteral("Who pa"));
    field.commitNow(); // as a pause, or a command, does
    CHECK(c.workshop().debatesOn(one).empty());
    c.type(QStringLiteral("ys"));
    c.view.select(two);
    CHECK(field.text().isEmpty());
    c.view.select(one);
    CHECK(field.text() == QStringLiteral("Who pays"));
    c.key(Qt::Key_Return);
    CHECK(c.workshop().debatesOn(one).size() == 1);
    CHECK(c.workshop().debatesOn(two).empty());
    c.view.select(two);
    c.view.select(one);
    CHECK(field.text().isEmpty());
}

TEST_CASE("what is typed for one record is kept there when another is chosen "
          "without the focus moving") {
    Canvas c;
    const AnswerId a = c.test.answer(2, QStringLiteral("A"));
    const AnswerId b = c.test.answer(2, QStringLiteral("B"));
    c.show();
    c.view.select({a});
    RecordField &text = c.room.inspector().note().text();
    text.setFocus();
    text.selectAll();
    c.type(QStringLiteral("A, but better"));
    c.view.select({b});
    CHECK(c.workshop().find(a)->text.string() == QStringLiteral("A, but better"));
    CHECK(c.workshop().find(b)->text.string() == QStringLiteral("B"));
    CHECK(text.text() == QStringLiteral("B"));
}

TEST_CASE("a title may be cleared to be typed anew, and comes back when it is "
          "left empty") {
    Canvas c;
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    c.show();
    c.view.select(cluster);
    RecordField &title = c.room.inspector().cluster().title();
    title.setFocus();
    title.selectAll();
    c.key(Qt::Key_Delete);
    title.commitNow();
    CHECK(title.text().isEmpty());
    CHECK_FALSE(c.messages.isVisible());
    c.view.setFocus();
    CHECK(title.text() == QStringLiteral("Access"));
    CHECK(c.workshop().find(cluster)->title.string() == QStringLiteral("Access"));
}

TEST_CASE("typing in the inspector goes on while the workshop changes elsewhere") {
    Canvas c;
    const ClusterId cluster = c.test.cluster(2, QStringLiteral("Access"), {}, QPoint(0, 0));
    const DebateId id = addDebate(c, cluster, "Who pays?");
    c.show();
    c.view.select(cluster);
    DebateBox *box = c.room.inspector().cluster().debates().debate(id);
    box->text().setFocus();
    c.key(Qt::Key_End);
    c.type(QStringLiteral(" And"));
    c.test.answer(2, QStringLiteral("Just in"));
    addDebate(c, cluster, "When?");
    CHECK(c.room.inspector().cluster().debates().debate(id) == box);
    c.type(QStringLiteral(" when?"));
    c.view.setFocus();
    CHECK(c.workshop().find(id)->text.string() == QStringLiteral("Who pays? And when?"));
}

TEST_CASE("stacked wordings are put beside their answer again, and it is said") {
    Canvas c;
    const AnswerId a = c.test.answer(2, QStringLiteral("A"));
    const AnswerId b = c.test.answer(2, QStringLiteral("B"));
    c.show();
    c.view.select({a, b});
    c.key(Qt::Key_D);
    REQUIRE(c.workshop().mergedInto(a).size() == 1);
    c.view.unstackSelection();
    CHECK(c.workshop().mergedInto(a).empty());
    CHECK(c.saidSentences.size() == 2);
}

TEST_CASE("an answer has debates of its own, and its cluster counts them") {
    Canvas c;
    const AnswerId answer = c.test.answer(1, QStringLiteral("Free lunch"));
    const ClusterId cluster = c.test.cluster(1, QStringLiteral("Food"), {answer});
    c.show();
    c.view.select(std::vector{answer});
    InlineTextEdit &field = c.room.inspector().note().debates().newDebate();
    field.setFocus();
    c.type(QStringLiteral("Who pays?"));
    c.key(Qt::Key_Return);
    REQUIRE(c.workshop().debatesOn(answer).size() == 1);
    CHECK(c.room.inspector().note().debates().debate(c.workshop().debatesOn(answer).front()));
    CHECK(c.view.items().scene().card(*c.view.items().cardOf(cluster)).debates == 1);
    CHECK(c.workshop().debatesOn(cluster).empty());
}
