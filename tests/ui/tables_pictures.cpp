// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the Tables room for looking at: not part of a normal run.
//   COALESCE_PICTURES=DIR ui_tests "[tables-pictures]"
#include "tests/ui/tables_fixture.h"

#include "ui/tables/paste_look.h"

#include <QDir>
#include <QLineEdit>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

void save(QWidget &widget, const QString &name) {
    TablesWindow::settle();
    REQUIRE(widget.grab().save(
        QDir(qEnvironmentVariable("COALESCE_PICTURES")).filePath(name + QStringLiteral(".png"))));
}

} // namespace

TEST_CASE("pictures of the Tables room", "[.][tables-pictures]") {
    if (!qEnvironmentVariableIsSet("COALESCE_PICTURES"))
        return;
    TablesWindow tables(TablesWindow::Start::Sample);
    // The last table is kept in confidence, and two of its answers may be shown.
    REQUIRE(tables.session->commit(setFields(tables.workshop(), refOf(tables.prompt(2)),
                                             {{columnOf(&Prompt::isPrivate), Value(qint64(1))}}),
                                   {QStringLiteral("prompt.set")}));
    for (const int row : {0, 2})
        REQUIRE(tables.session->commit(setAnswer(tables.workshop(), tables.column(2).model().row(row).id,
                                                 {{columnOf(&Answer::isShared), Value(qint64(1))}}),
                                       {QStringLiteral("answer.set")}));
    for (const SchemeChoice scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
        const QString suffix =
            scheme == SchemeChoice::Light ? QStringLiteral("-light") : QStringLiteral("-dark");
        tables.theme.setChoice(scheme);
        tables.activate();
        tables.column(0).showNotes(false);
        tables.window->resize(1440, 900);
        tables.room->focusFirst();
        save(*tables.window, QStringLiteral("tables") + suffix);
        AnswersView &view = tables.column(1).view();
        view.choose(tables.column(1).model().row(2).id);
        view.setFocus();
        view.selectionModel()->select(tables.column(1).model().index(3), QItemSelectionModel::Select);
        tables.column(0).showNotes(true);
        view.setFocus();
        save(*tables.window, QStringLiteral("tables-notes") + suffix);
        tables.window->resize(1024, 700);
        tables.press(Qt::Key_F2);
        save(*tables.window, QStringLiteral("tables-small") + suffix);
        tables.press(Qt::Key_Escape);
        PasteLook look(QStringLiteral("- One shared calendar\n- Evening sessions, at least one a month\n- A "
                                      "small budget that residents decide on"),
                       QStringLiteral("What needs to start?"));
        look.show();
        save(look, QStringLiteral("tables-paste") + suffix);
    }
}
