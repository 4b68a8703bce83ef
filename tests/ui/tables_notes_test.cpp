// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tables_fixture.h"

#include "ui/tables/table_note_row.h"
#include "ui/tables/table_notes_panel.h"
#include "ui/widgets/record_field.h"

#include <QAbstractButton>
#include <QLabel>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

std::vector<TableNote> notesOf(const TablesWindow &tables, const PromptId &prompt) {
    std::vector<TableNote> notes;
    for (const TableNoteId &id : tables.workshop().referring(prompt.uuid(), &TableNote::prompt))
        notes.push_back(*tables.workshop().find(id));
    return notes;
}

QString noteButton(PromptColumn &column) {
    return column.findChild<QAbstractButton *>(QStringLiteral("notesButton"))->text();
}

} // namespace

TEST_CASE("table notes are added by one line and Enter, of the kind chosen by key", "[tables]") {
    TablesWindow tables;
    CHECK(noteButton(tables.column(0)) == QStringLiteral("Table notes (0)"));
    tables.column(0).findChild<QAbstractButton *>(QStringLiteral("notesButton"))->click();
    TablesWindow::settle();
    REQUIRE(QApplication::focusWidget()->objectName() == QStringLiteral("noteEntry"));
    tables.type(QStringLiteral("The hall is cold"));
    tables.press(Qt::Key_Return);
    tables.press(Qt::Key_Down, Qt::AltModifier);
    tables.press(Qt::Key_Down, Qt::AltModifier);
    tables.type(QStringLiteral("No budget"));
    tables.press(Qt::Key_Return);
    const auto notes = notesOf(tables, tables.prompt(0));
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].kind == TableNoteKind::Point);
    CHECK(notes[1].kind == TableNoteKind::Blockage);
    CHECK(notes[1].text.string() == QStringLiteral("No budget"));
    CHECK(noteButton(tables.column(0)) == QStringLiteral("Table notes (2)"));
    CHECK(tables.column(0).findChildren<TableNoteRow *>().size() == 2);
}

TEST_CASE("a note is edited where it stands, marked private, and goes with undo", "[tables]") {
    TablesWindow tables;
    tables.column(0).showNotes(true);
    tables.type(QStringLiteral("Colt hall"));
    tables.press(Qt::Key_Return);
    auto *row = tables.column(0).findChild<TableNoteRow *>();
    REQUIRE(row);
    row->text().setFocus();
    row->text().selectAll();
    tables.type(QStringLiteral("Cold hall"));
    tables.press(Qt::Key_Return);
    CHECK(notesOf(tables, tables.prompt(0))[0].text.string() == QStringLiteral("Cold hall"));
    for (auto *button : row->findChildren<QAbstractButton *>()) {
        if (button->isCheckable())
            button->click();
    }
    CHECK(notesOf(tables, tables.prompt(0))[0].isPrivate);
    REQUIRE(tables.session->undo(3));
    TablesWindow::settle();
    CHECK(notesOf(tables, tables.prompt(0)).empty());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(tables.column(0).findChildren<TableNoteRow *>().isEmpty());
}

TEST_CASE("undoing a note's making while it stands emptied under the cursor harms nothing", "[tables]") {
    TablesWindow tables;
    tables.column(0).showNotes(true);
    tables.type(QStringLiteral("Cold hall"));
    tables.press(Qt::Key_Return);
    auto *row = tables.column(0).findChild<TableNoteRow *>();
    REQUIRE(row);
    row->text().setFocus();
    row->text().selectAll();
    tables.press(Qt::Key_Delete);
    REQUIRE(row->text().text().isEmpty());
    REQUIRE(tables.session->undo()); // as the toolbar does, which takes no focus
    TablesWindow::settle();
    CHECK(notesOf(tables, tables.prompt(0)).empty());
    CHECK(tables.column(0).findChildren<TableNoteRow *>().isEmpty());
}

TEST_CASE("a note that was emptied and left shows its words again", "[tables]") {
    TablesWindow tables;
    tables.column(0).showNotes(true);
    tables.type(QStringLiteral("Cold hall"));
    tables.press(Qt::Key_Return);
    RecordField &text = tables.column(0).findChild<TableNoteRow *>()->text();
    text.setFocus();
    text.selectAll();
    tables.press(Qt::Key_Delete);
    tables.column(1).entry().setFocus();
    CHECK(text.text() == QStringLiteral("Cold hall"));
    CHECK(tables.session->undoable() == 1);
}

TEST_CASE("the table's own paragraph is the summary of its prompt", "[tables]") {
    TablesWindow tables;
    tables.column(1).showNotes(true);
    auto *summary = tables.column(1).findChild<InlineTextEdit *>(QStringLiteral("tableSummary"));
    REQUIRE(summary);
    summary->setFocus();
    tables.type(QStringLiteral("We agreed on little."));
    tables.column(1).entry().setFocus();
    CHECK(tables.workshop().find(tables.prompt(1))->summary.string() ==
          QStringLiteral("We agreed on little."));
    REQUIRE(tables.session->undo());
    CHECK(summary->text().isEmpty());
}

TEST_CASE("a half-typed note survives opening again", "[tables]") {
    TablesWindow tables;
    tables.column(0).showNotes(true);
    tables.type(QStringLiteral("Somebody said"));
    tables.column(1).entry().setFocus(); // leaving keeps it at once
    tables.reopen();
    tables.column(0).showNotes(true);
    CHECK(tables.column(0).findChild<EntryField *>(QStringLiteral("noteEntry"))->text() ==
          QStringLiteral("Somebody said"));
}

TEST_CASE("the foot of a column asks for an import to its prompt", "[tables]") {
    TablesWindow tables;
    std::optional<PromptId> asked;
    QObject::connect(tables.room, &TablesRoom::importRequested, tables.room,
                     [&](const PromptId &prompt) { asked = prompt; });
    tables.column(1).findChild<QAbstractButton *>(QStringLiteral("importButton"))->click();
    CHECK(asked == tables.prompt(1));
    tables.column(2).entry().setFocus();
    REQUIRE(tables.window->commands().run(QStringLiteral("tables.import")));
    CHECK(asked == tables.prompt(2));
}
