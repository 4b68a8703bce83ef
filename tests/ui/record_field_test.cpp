// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/cluster_actions.h"
#include "tests/support/unwritable_file.h"
#include "tests/ui/open_sample.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_field.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace coalesce;
using namespace coalesce::ui;
using test::OpenWorkshop;
using test::UnwritableFile;

namespace {

// A field for a cluster's title or summary, or a debate's text, beside another field to leave to.
struct Form : OpenWorkshop {
    std::vector<ClusterId> clusters;
    QWidget form;
    RecordField *field;
    QLineEdit *other = new QLineEdit;

    explicit Form(RecordField::Place place = {columnOf(&Cluster::title), QStringLiteral("cluster.set"),
                                              RecordField::Blank::Restore}) {
        for (const Cluster &cluster : workshop().all<Cluster>())
            clusters.push_back(cluster.id);
        REQUIRE(clusters.size() > 1);
        field = new RecordField(context(), std::move(place), QStringLiteral("Title"));
        auto *layout = new QVBoxLayout(&form);
        layout->addWidget(field);
        layout->addWidget(other);
        form.show();
        form.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&form));
    }
    QString title(std::size_t at) const { return workshop().find(clusters[at])->title.string(); }
    QString said() { return window.messages().sentence(); }
    void retype(const QString &text) {
        field->setFocus();
        field->selectAll();
        text.isEmpty() ? QTest::keyClick(field, Qt::Key_Delete) : QTest::keyClicks(field, text);
    }
    void pause() {
        const QSignalSpy committed(field, &InlineTextEdit::committed);
        field->setPause(1);
        QTest::keyClick(field, Qt::Key_Space);
        QTest::keyClick(field, Qt::Key_Backspace);
        REQUIRE(QTest::qWaitFor([&] { return !committed.isEmpty(); }));
    }
};

RecordField::Place summary() {
    return {columnOf(&Cluster::summary), QStringLiteral("cluster.set"), RecordField::Blank::Allow};
}

} // namespace

TEST_CASE("what is typed for a record is committed before the field shows another", "[record field]") {
    Form form;
    form.field->setRecord(refOf(form.clusters[0]));
    form.retype(QStringLiteral("For the first"));
    form.field->setRecord(refOf(form.clusters[1]));
    CHECK(form.title(0) == QStringLiteral("For the first"));
    CHECK(form.field->text() == form.title(1));
    CHECK_FALSE(form.field->isDirty());
    form.other->setFocus();
    CHECK(form.title(1) != QStringLiteral("For the first"));
}

TEST_CASE("a field shown another record from within a change commits right after it", "[record field]") {
    Form form;
    form.field->setRecord(refOf(form.clusters[0]));
    form.retype(QStringLiteral("For the first"));
    const auto connection = QObject::connect(form.session.get(), &WorkshopSession::changed, form.field,
                                             [&] { form.field->setRecord(refOf(form.clusters[1])); });
    REQUIRE(form.session->commit(
        setCluster(form.workshop(), form.clusters[1], {{columnOf(&Cluster::folded), Value(qint64(1))}}),
        {QStringLiteral("cluster.set")}));
    CHECK(form.field->text() == form.title(1));
    QCoreApplication::processEvents();
    CHECK(form.title(0) == QStringLiteral("For the first"));
    CHECK(form.field->text() == form.title(1));
    QObject::disconnect(connection);
}

TEST_CASE("a field without a record is empty and takes nothing", "[record field]") {
    Form form;
    CHECK(form.field->isReadOnly());
    form.field->setRecord(refOf(form.clusters[0]));
    CHECK_FALSE(form.field->isReadOnly());
    form.field->setRecord({});
    CHECK(form.field->text().isEmpty());
    CHECK(form.field->isReadOnly());
}

TEST_CASE("words that the file refuses stay, and are written once something can be", "[record field]") {
    Form form;
    const QString before = form.title(0);
    form.field->setRecord(refOf(form.clusters[0]));
    {
        const UnwritableFile unwritable(form.session->path());
        form.retype(QStringLiteral("Precious"));
        form.other->setFocus();
        CHECK(form.title(0) == before);
        CHECK(form.field->text() == QStringLiteral("Precious"));
        CHECK(form.field->isDirty());
        CHECK(form.window.messages().isError());
        form.field->setFocus(); // leaving tries again
        form.other->setFocus();
        CHECK(form.field->text() == QStringLiteral("Precious"));
    }
    REQUIRE(form.session->commit(
        setCluster(form.workshop(), form.clusters[1], {{columnOf(&Cluster::folded), Value(qint64(1))}}),
        {QStringLiteral("cluster.set")}));
    CHECK(form.field->text() == QStringLiteral("Precious"));
    QCoreApplication::processEvents();
    CHECK(form.title(0) == QStringLiteral("Precious"));
    CHECK_FALSE(form.field->isDirty());
}

TEST_CASE("refused words of a record that is no longer shown are there when it is again", "[record field]") {
    Form form;
    form.field->setRecord(refOf(form.clusters[0]));
    {
        const UnwritableFile unwritable(form.session->path());
        form.retype(QStringLiteral("Precious"));
        form.field->setRecord(refOf(form.clusters[1]));
        CHECK(form.field->text() == form.title(1));
        form.field->setRecord(refOf(form.clusters[0]));
        CHECK(form.field->text() == QStringLiteral("Precious"));
        form.field->setRecord(refOf(form.clusters[1]));
    }
    form.retype(QStringLiteral("Other"));
    form.other->setFocus();
    QCoreApplication::processEvents();
    CHECK(form.title(0) == QStringLiteral("Precious"));
    CHECK(form.title(1) == QStringLiteral("Other"));
}

TEST_CASE("an emptied title comes back on leaving, not at a pause", "[record field]") {
    Form form;
    const QString before = form.title(0);
    form.field->setRecord(refOf(form.clusters[0]));
    form.retype({});
    form.pause();
    form.field->commitNow();
    CHECK(form.field->text().isEmpty());
    form.other->setFocus();
    CHECK(form.field->text() == before);
    CHECK(form.said().contains(QStringLiteral("Title")));
    form.retype({});
    QTest::keyClick(form.field, Qt::Key_Return);
    CHECK(form.field->text() == before);
    CHECK(form.title(0) == before);
}

TEST_CASE("a text that may be empty is emptied, white space included", "[record field]") {
    Form form(summary());
    form.field->setRecord(refOf(form.clusters[0]));
    form.retype(QStringLiteral("Something"));
    form.other->setFocus();
    REQUIRE(form.workshop().find(form.clusters[0])->summary.string() == QStringLiteral("Something"));
    form.retype(QStringLiteral("  "));
    form.other->setFocus();
    CHECK(form.workshop().find(form.clusters[0])->summary.isEmpty());
    CHECK(form.field->text().isEmpty());
    CHECK_FALSE(form.window.messages().isError());
}

TEST_CASE("a debate that is emptied goes when it is left, not at a pause, and undo brings it back",
          "[record field]") {
    Form form({columnOf(&Debate::text), QStringLiteral("debate.set"), RecordField::Blank::Remove,
               QStringLiteral("debate.remove")});
    const auto made = form.session->commit(addRecord(form.workshop(), Kind::Debate,
                                                     {{columnOf(&Debate::subject), form.clusters[0].uuid()},
                                                      {columnOf(&Debate::text), QStringLiteral("Whose?")}},
                                                     form.session->sources()),
                                           {QStringLiteral("debate.add")});
    REQUIRE(made);
    const DebateId debate(**made);
    form.field->setRecord(refOf(debate));
    form.retype({});
    form.pause();
    form.field->commitNow();
    REQUIRE(form.workshop().find(debate));
    form.other->setFocus();
    CHECK_FALSE(form.workshop().find(debate));
    form.window.messages().findChild<QPushButton *>()->click();
    REQUIRE(form.workshop().find(debate));
    CHECK(form.workshop().find(debate)->text.string() == QStringLiteral("Whose?"));
    CHECK(form.field->text() == QStringLiteral("Whose?"));
}

TEST_CASE("a text beyond the limit stays in the field to be cut", "[record field]") {
    Form form(summary());
    form.field->setRecord(refOf(form.clusters[0]));
    form.field->setFocus();
    form.field->insertPlainText(QString(kMaxTextLength + 1, QLatin1Char('x')));
    form.other->setFocus();
    CHECK(form.field->text().size() >= kMaxTextLength + 1);
    CHECK(form.window.messages().isError());
    form.field->setFocus();
    form.field->moveCursor(QTextCursor::End);
    form.field->setPlainText(QStringLiteral("cut"));
    form.other->setFocus();
    CHECK(form.workshop().find(form.clusters[0])->summary.string() == QStringLiteral("cut"));
}

TEST_CASE("undo from elsewhere of the record being typed in harms nothing", "[record field]") {
    Form form(summary());
    const auto made = form.session->commit(
        addRecord(form.workshop(), Kind::Cluster,
                  {{columnOf(&Cluster::prompt), form.workshop().find(form.clusters[0])->prompt.uuid()},
                   {columnOf(&Cluster::title), QStringLiteral("New")}},
                  form.session->sources()),
        {QStringLiteral("cluster.add")});
    REQUIRE(made);
    form.field->setRecord(RecordRef{Kind::Cluster, **made});
    form.retype(QStringLiteral("typed"));
    REQUIRE(form.session->undo());
    form.other->setFocus();
    form.field->setRecord({});
    QCoreApplication::processEvents();
    CHECK_FALSE(form.workshop().find(ClusterId(**made)));
}
