// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/participant_actions.h"
#include "tests/ui/open_sample.h"
#include "ui/people/people_edits.h"
#include "ui/plan/cell_table.h"
#include "ui/plan/frozen_column.h"
#include "ui/plan/people_panel.h"
#include "ui/plan/plan_room.h"
#include "ui/widgets/message_bar.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>

using namespace coalesce;
using namespace coalesce::ui;
using test::OpenWorkshop;

namespace {

struct OpenPeople : OpenWorkshop {
    explicit OpenPeople(From from = From::Sample) : OpenWorkshop(from) { view.showPart(PlanView::People); }
    PlanView &view = show(std::make_unique<PlanRoom>(context(), clock())).view();
    PeopleModel &model = view.people().model();
    CellTable &table = view.people().table();
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    QLineEdit &entry() { return *view.findChild<QLineEdit *>(QStringLiteral("addPerson")); }
    int people() const { return workshop().participants().size(); }
    static int consentColumn(ConsentKind kind) { return PeopleModel::FirstConsent + int(kind); }

    // Every cell as shown, to compare with a model made anew.
    static QStringList cells(const PeopleModel &shown) {
        QStringList all;
        for (int row = 0; row < shown.rowCount(); ++row)
            for (int column = 0; column < shown.columnCount(); ++column)
                all += shown.index(row, column).data().toString() +
                       shown.index(row, column).data(Qt::CheckStateRole).toString() +
                       shown.index(row, column).data(Qt::ToolTipRole).toString();
        return all;
    }
    void checkLikeRebuilt() {
        const PeopleModel rebuilt(context());
        CHECK(cells(model) == cells(rebuilt));
    }
};

} // namespace

TEST_CASE("a name and Enter adds a person with no consent, and the line is ready for the next", "[people]") {
    OpenPeople open(OpenWorkshop::From::New);
    open.view.focusFirst();
    REQUIRE(open.entry().hasFocus());
    for (const char *name : {"Ada", "Grace"}) {
        QTest::keyClicks(&open.entry(), QLatin1String(name));
        QTest::keyClick(&open.entry(), Qt::Key_Return);
    }
    CHECK(open.people() == 2);
    CHECK(open.entry().text().isEmpty());
    CHECK(open.entry().hasFocus());
    CHECK(open.workshop().visibleConsents().empty());
    for (const ConsentKind kind : kConsentKinds)
        CHECK(open.model.index(0, OpenPeople::consentColumn(kind)).data(Qt::CheckStateRole) == Qt::Unchecked);
    REQUIRE(open.session->undo());
    CHECK(open.model.rowCount() == 1);
    open.checkLikeRebuilt();
}

TEST_CASE("a pasted list adds many people as one edit, and pasted again nobody twice", "[people]") {
    OpenPeople open(OpenWorkshop::From::New);
    open.entry().setFocus();
    QApplication::clipboard()->setText(
        QStringLiteral("1. Ada Byron\r\n2. Grace Hopper\n\n3. Zoë “Z” Ünal\n"));
    QTest::keyClick(&open.entry(), Qt::Key_V, Qt::ControlModifier);
    REQUIRE(open.people() == 3);
    CHECK(open.model.index(2, 0).data() == QStringLiteral("Zoë “Z” Ünal"));
    QTest::keyClick(&open.entry(), Qt::Key_V, Qt::ControlModifier);
    CHECK(open.people() == 3);
    CHECK(open.session->undoable() == 1);
    REQUIRE(open.session->undo());
    CHECK(open.people() == 0);
}

TEST_CASE("a consent is given and withdrawn by a tick, says when, and undo passes over it", "[people]") {
    OpenPeople open(OpenWorkshop::From::New);
    open.view.people().addPeople({QStringLiteral("Ada")});
    const ParticipantId ada = open.model.personAt(0);
    const int column = OpenPeople::consentColumn(ConsentKind::Recorded);
    const QModelIndex cell = open.table.model()->index(0, column);
    CHECK(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("not asked yet")));
    open.table.setFocus();
    open.table.setCurrentIndex(cell);
    QTest::keyClick(&open.table, Qt::Key_Space);
    CHECK(open.workshop().agreed(ada, ConsentKind::Recorded));
    CHECK(!open.workshop().agreed(ada, ConsentKind::Named));
    CHECK(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("yes, ")));
    CHECK(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Undo passes over it")));
    const int edits = open.session->undoable();
    CHECK(edits == 1); // the person alone
    QTest::mouseClick(open.table.viewport(), Qt::LeftButton, {}, open.table.visualRect(cell).center());
    CHECK(!open.workshop().agreed(ada, ConsentKind::Recorded));
    CHECK(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("no, ")));
    QTest::mouseClick(open.table.viewport(), Qt::LeftButton, {}, open.table.visualRect(cell).center());
    CHECK(open.workshop().agreed(ada, ConsentKind::Recorded));
    REQUIRE(open.session->undo());
    REQUIRE(open.session->redo());
    CHECK(open.workshop().agreed(ada, ConsentKind::Recorded));
    open.checkLikeRebuilt();
}

TEST_CASE("cells are edited in place, and looking alone commits nothing", "[people]") {
    OpenPeople open;
    const QModelIndex cell = open.table.model()->index(1, PeopleModel::Access);
    const int edits = open.session->undoable();
    open.table.setFocus();
    open.table.setCurrentIndex(cell);
    QTest::keyClick(&open.table, Qt::Key_Return);
    auto *editor = open.table.viewport()->findChild<QLineEdit *>();
    REQUIRE(editor);
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents(); // the view commits and closes when control returns to the event loop
    CHECK(open.session->undoable() == edits);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::keyClick(&open.table, Qt::Key_F2);
    editor = open.table.viewport()->findChild<QLineEdit *>();
    REQUIRE(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("A chair with arms"));
    // A tick elsewhere in the row, such as from a script, must not take the words away.
    REQUIRE(open.model.setData(open.model.index(1, PeopleModel::Came), int(Qt::Checked), Qt::CheckStateRole));
    CHECK(editor->text() == QStringLiteral("A chair with arms"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK(open.workshop().find(open.model.personAt(1))->access.string() ==
          QStringLiteral("A chair with arms"));
    open.checkLikeRebuilt();
}

TEST_CASE("an emptied name is put back", "[people]") {
    OpenPeople open;
    const QString before = open.model.index(0, 0).data().toString();
    CHECK(!open.model.setData(open.model.index(0, 0), QStringLiteral("  "), Qt::EditRole));
    CHECK(open.model.index(0, 0).data() == before);
    CHECK(open.window.messages().sentence().contains(before));
}

TEST_CASE("Space ticks all that are selected as having come, as one edit, and consents one at a time",
          "[people]") {
    OpenPeople open(OpenWorkshop::From::New);
    for (const char *name : {"Ada", "Grace", "Ines"}) {
        QTest::keyClicks(&open.entry(), QLatin1String(name));
        QTest::keyClick(&open.entry(), Qt::Key_Return);
    }
    const auto select = [&](int column) {
        open.table.setFocus();
        open.table.setCurrentIndex(open.table.model()->index(0, column));
        open.table.selectionModel()->select(
            QItemSelection(open.table.model()->index(0, column), open.table.model()->index(2, column)),
            QItemSelectionModel::ClearAndSelect);
    };
    const auto came = [&] {
        return std::ranges::count_if(open.workshop().participants(), &Participant::attended);
    };
    select(PeopleModel::Came);
    QTest::keyClick(&open.table, Qt::Key_Space);
    CHECK(came() == 3);
    open.checkLikeRebuilt();
    REQUIRE(open.session->undo());
    CHECK(came() == 0);
    select(OpenPeople::consentColumn(ConsentKind::Named));
    QTest::keyClick(&open.table, Qt::Key_Space);
    CHECK(open.workshop().all<Consent>().isEmpty());
    CHECK(open.window.messages().sentence().contains(QStringLiteral("one person at a time")));
}

TEST_CASE("Delete removes the selected people as one edit; undo is offered and brings their consents back",
          "[people]") {
    OpenPeople open;
    const int people = open.people();
    const QStringList before = OpenPeople::cells(open.model);
    open.table.setFocus();
    open.table.setCurrentIndex(open.table.model()->index(0, 0));
    open.table.selectionModel()->select(
        QItemSelection(open.table.model()->index(0, 0), open.table.model()->index(2, 3)),
        QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(&open.table, Qt::Key_Delete);
    CHECK(open.people() == people - 3);
    CHECK(open.model.rowCount() == people - 3);
    open.checkLikeRebuilt();
    open.window.messages().findChild<QPushButton *>()->click();
    CHECK(open.people() == people);
    CHECK(OpenPeople::cells(open.model) == before);
}

TEST_CASE("Delete removes the person that the ring is on, however it came there", "[people]") {
    OpenPeople open;
    open.table.setFocus();
    const QModelIndex third = open.table.model()->index(2, PeopleModel::Contact);
    open.table.setCurrentIndex(third);
    QTest::keyClick(&open.table, Qt::Key_Home, Qt::ControlModifier);
    const QModelIndex current = open.table.currentIndex();
    CHECK(current.row() == 0);
    CHECK(open.table.selectedRows() == std::vector{0});
    const QString gone = current.siblingAtColumn(PeopleModel::Name).data().toString();
    QTest::keyClick(&open.table, Qt::Key_Delete);
    for (const Participant &person : open.workshop().participants())
        CHECK(person.name.string() != gone);
}

TEST_CASE("names stay in sight while the columns scroll, and no cell is gone to beneath them", "[people]") {
    OpenPeople open;
    open.window.resize(1024, 700);
    QCoreApplication::processEvents();
    auto *names = open.table.findChild<FrozenColumn *>();
    REQUIRE(names);
    CHECK(names->covered() == 0);
    open.table.setFocus();
    open.table.setCurrentIndex(open.table.model()->index(1, PeopleModel::Name));
    QTest::keyClick(&open.table, Qt::Key_End);
    REQUIRE(open.table.horizontalScrollBar()->value() > 0);
    CHECK(names->isVisible());
    CHECK(names->covered() == open.table.columnWidth(PeopleModel::Name));
    for (int i = 0; i < PeopleModel::kColumns && open.table.currentIndex().column() != PeopleModel::Name;
         ++i) {
        CHECK(open.table.visualRect(open.table.currentIndex()).left() >= names->covered());
        QTest::keyClick(&open.table, Qt::Key_Left);
    }
    CHECK(open.table.horizontalScrollBar()->value() == 0);
    CHECK(names->covered() == 0);
    // A press on a name goes to it.
    QTest::keyClick(&open.table, Qt::Key_End);
    QTest::mouseClick(names, Qt::LeftButton, {},
                      {20, open.table.horizontalHeader()->height() + open.table.rowViewportPosition(2) + 5});
    CHECK(open.table.currentIndex() == open.table.model()->index(2, PeopleModel::Name));
}

TEST_CASE("the offered undo never takes back a later edit", "[people]") {
    OpenPeople open;
    const int people = open.people();
    open.table.setFocus();
    open.table.setCurrentIndex(open.table.model()->index(0, 0));
    open.view.people().removeSelected();
    auto *undo = open.window.messages().findChild<QPushButton *>();
    open.model.setData(open.model.index(0, PeopleModel::Contact), QStringLiteral("new@example.org"),
                       Qt::EditRole);
    undo->click();
    CHECK(open.people() == people - 1);
    CHECK(open.model.index(0, PeopleModel::Contact).data() == QStringLiteral("new@example.org"));
}

TEST_CASE("searching finds by any text of a person, and says when nobody fits", "[people]") {
    OpenPeople open;
    auto *search = open.view.findChild<QLineEdit *>(QStringLiteral("searchPeople"));
    REQUIRE(open.window.commands().run(QStringLiteral("plan.findPerson")));
    REQUIRE(search->hasFocus());
    const QString name = open.model.index(3, 0).data().toString();
    QTest::keyClicks(search, name.mid(1).toUpper());
    CHECK(open.table.model()->rowCount() >= 1);
    CHECK(open.table.model()->rowCount() < open.people());
    QTest::keyClicks(search, QStringLiteral("zzzz"));
    CHECK(open.table.model()->rowCount() == 0);
    CHECK(!open.table.isVisible());
    search->clear();
    CHECK(open.table.isVisible());
    open.view.people().addPeople({QStringLiteral("Zoë Ängström")});
    QTest::keyClicks(search, QStringLiteral("angstrom zoe"));
    REQUIRE(open.table.model()->rowCount() == 1);
    CHECK(open.table.model()->index(0, 0).data() == QStringLiteral("Zoë Ängström"));
}

TEST_CASE("the summary counts who may be named, who recorded and who came", "[people]") {
    OpenPeople open;
    PeopleModel::Summary counted;
    for (const Participant &person : open.workshop().participants()) {
        ++counted.people;
        counted.named += open.workshop().agreed(person.id, ConsentKind::Named);
        counted.recorded += open.workshop().agreed(person.id, ConsentKind::Recorded);
        counted.came += person.attended;
        counted.worth += person.worth;
    }
    CHECK(open.model.summary() == counted);
    CHECK(counted.named < counted.people);
    open.model.setData(
        open.model.index(0, PeopleModel::Came),
        int(open.workshop().find(open.model.personAt(0))->attended ? Qt::Unchecked : Qt::Checked),
        Qt::CheckStateRole);
    CHECK(open.model.summary().came != counted.came);
}

TEST_CASE("hundreds of people are added, searched and undone without a hitch", "[people]") {
    OpenPeople open(OpenWorkshop::From::New);
    QStringList names;
    for (int i = 0; i < 800; ++i)
        names += QStringLiteral("Person number %1").arg(i);
    open.view.people().addPeople(names);
    REQUIRE(open.model.rowCount() == 800);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        open.model.setData(open.model.index(i * 30, PeopleModel::Came), int(Qt::Checked), Qt::CheckStateRole);
    // Each edit is a durable write; showing it must stay far below what a person notices.
    CHECK(timer.elapsed() < 20 * 100);
    REQUIRE(open.session->undo(20));
    REQUIRE(open.session->undo());
    CHECK(open.model.rowCount() == 0);
}
