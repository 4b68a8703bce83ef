// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the Circle room, for looking at: not part of a normal run.
//   COALESCE_PICTURES=DIR COALESCE_FONTS=resources/fonts ui_tests "[circlepictures]"
#include "core/edit/share_actions.h"
#include "tests/ui/circle_fixture.h"

#include <QDir>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

void save(QWidget &widget, const QString &name) {
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
    REQUIRE(widget.grab().save(
        QDir(qEnvironmentVariable("COALESCE_PICTURES")).filePath(name + QStringLiteral(".png"))));
}

} // namespace

TEST_CASE("pictures of the Circle room", "[.][circlepictures]") {
    if (!qEnvironmentVariableIsSet("COALESCE_PICTURES"))
        return;
    const QString fonts = qEnvironmentVariable("COALESCE_FONTS");
    const QString family = fonts.isEmpty() ? QStringLiteral("Inter") : loadFonts(fonts);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        Circle circle(test::OpenWorkshop::From::Sample, scheme, family);
        circle.window.setWorkshop(circle.workshop().facts().title.string(),
                                  circle.workshop().facts().focus.string());
        const QString suffix = scheme == Scheme::Light ? QStringLiteral("-light") : QStringLiteral("-dark");
        for (int i = 0; i < 5; ++i)
            circle.goRound().next();
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
            const QString end = QStringLiteral("-%1").arg(size.width()) + suffix;
            circle.window.resize(size);
            circle.room.focusFirst();
            save(circle.window, QStringLiteral("circle") + end);
            circle.goRound().showPeople(true);
            save(circle.window, QStringLiteral("circle-who") + end);
            circle.goRound().showPeople(false);
            circle.entry().answerLast(ResponseKind::Response);
            circle.type(QStringLiteral("@"));
            save(circle.window, QStringLiteral("circle-mention") + end);
            circle.key(Qt::Key_Escape);
            circle.key(Qt::Key_Backspace);
            circle.entry().focusCall();
            const CallId call = circle.all<Call>().front().id;
            circle.room.showRecord(refOf(call));
            circle.card(call).open();
            save(circle.window, QStringLiteral("circle-call") + end);
            circle.card(call).close();
            auto *pledge = circle.view.forward().items().cards().front();
            pledge->open();
            circle.view.struck().reflections().cards().front()->open();
            save(circle.window, QStringLiteral("circle-items") + end);
            pledge->close();
            circle.view.struck().reflections().cards().front()->close();
        }
        circle.setFacts({{columnOf(&WorkshopFacts::purse), Value(qint64(1000))},
                         {columnOf(&WorkshopFacts::currency), Value(QStringLiteral("GBP"))},
                         {columnOf(&WorkshopFacts::dots), Value(qint64(3))}});
        const auto calls = circle.all<Call>();
        const auto people = circle.all<Participant>();
        for (size_t i = 0; i < 4; ++i) {
            circle.commit(setFields(circle.workshop(), refOf(calls[calls.size() - 1 - i].id),
                                    {{columnOf(&Call::cost), Value(qint64(2000 + 500 * i))}}));
            circle.commit(setShare(circle.workshop(), calls[calls.size() - 1 - i].id, people[i].id,
                                   i == 0 ? 2000 : 700, circle.session->sources()));
        }
        circle.window.resize(1440, 900);
        circle.room.showRecord(refOf(calls.back().id));
        circle.card(calls.back().id).open();
        save(circle.window, QStringLiteral("circle-budget") + suffix);
    }
    Circle empty(test::OpenWorkshop::From::New, Scheme::Light, family);
    empty.window.resize(1440, 900);
    save(empty.window, QStringLiteral("circle-empty"));
}
