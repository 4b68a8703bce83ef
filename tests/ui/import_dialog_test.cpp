// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/answer_actions.h"
#include "core/exchange/workshop_json.h"
#include "tests/ui/open_sample.h"
#include "ui/import/import_dialog.h"
#include "ui/import/import_mapping.h"
#include "ui/import/mapping_model.h"
#include "ui/widgets/message_bar.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTimer>

using namespace coalesce;
using namespace coalesce::ui;
using test::OpenWorkshop;

namespace {

struct OpenImport : OpenWorkshop {
    explicit OpenImport(From from = From::New, std::optional<int> preset = std::nullopt)
        : OpenWorkshop(from) {
        window.show();
        std::optional<PromptId> prompt;
        for (const Prompt &each : workshop().prompts())
            if (each.number == preset)
                prompt = each.id;
        dialog = std::make_unique<ImportDialog>(context(), prompt, &window);
        dialog->show();
    }
    std::unique_ptr<ImportDialog> dialog;

    ~OpenImport() { dialog.reset(); }

    QString write(const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QLatin1String(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }
    void settle() {
        QSignalSpy settled(dialog.get(), &ImportDialog::settled);
        REQUIRE((settled.count() > 0 || settled.wait(20000)));
    }
    void openBytes(const char *name, const QByteArray &bytes) {
        dialog->openFile(write(name, bytes));
        settle();
    }
    void paste(const QString &text) {
        dialog->pasteText(text);
        settle();
    }
    template <class W>
    W &child(const char *name) {
        auto *found = dialog->findChild<W *>(QLatin1String(name));
        REQUIRE(found);
        return *found;
    }
    QPushButton &importButton() { return child<QPushButton>("import"); }
    QString summary() { return child<QLabel>("summary").text(); }
    MappingModel &mapping() { return static_cast<MappingModel &>(*child<QTableView>("columns").model()); }
    QString goesTo(int row) { return mapping().index(row, MappingModel::GoesTo).data().toString(); }
    void choose(int row, const char *words) {
        if (goesTo(row).startsWith(QLatin1String(words)))
            return; // it goes there already: nothing will settle
        for (size_t i = 0; i < mapping().choices().size(); ++i)
            if (mapping().choices()[i].words.startsWith(QLatin1String(words)))
                REQUIRE(mapping().setData(mapping().index(row, MappingModel::GoesTo), int(i), Qt::EditRole));
        settle();
    }
    QStringList remarks() {
        QStringList all;
        const QAbstractItemModel *model = child<QListView>("remarks").model();
        for (int row = 0; row < model->rowCount(); ++row)
            all += model->index(row, 0).data().toString();
        return all;
    }
    QStringList answers(int promptNumber) const {
        QStringList all;
        for (const Prompt &prompt : workshop().prompts())
            if (prompt.number == promptNumber)
                for (const AnswerId &id : workshop().answersOf(prompt.id))
                    all += workshop().find(id)->text.string();
        return all;
    }
};

const QByteArray kSignUps =
    "Timestamp,Name,Email,May we name you?,What needs to continue?,What needs to start?\r\n"
    "1,Ada,ada@example.org,yes,\"Cake, always\",A bus at night\r\n"
    "2,Grace,grace@example.org,no,The library,\r\n"
    "3,,,,Swimming,Evening opening\r\n";

} // namespace

TEST_CASE("a sheet's columns are understood, and the import says beforehand what it adds", "[import]") {
    OpenImport open;
    CHECK(!open.importButton().isEnabled());
    open.openBytes("signups.csv", kSignUps);
    REQUIRE(open.mapping().rowCount() == 6);
    CHECK(open.goesTo(1) == QStringLiteral("Name"));
    CHECK(open.goesTo(2) == QStringLiteral("Contact"));
    CHECK(open.goesTo(4).startsWith(QStringLiteral("Answers to 1")));
    CHECK(open.goesTo(5).startsWith(QStringLiteral("Answers to 2")));
    CHECK(open.mapping().index(4, MappingModel::FirstValue).data() == QStringLiteral("Cake, always"));
    CAPTURE(open.summary().toStdString());
    CHECK(open.summary().contains(QStringLiteral("5 answers and 2 people")));
    CHECK(open.workshop().answers().isEmpty());
    REQUIRE(open.importButton().isEnabled());
    CHECK(open.importButton().text().contains(QStringLiteral("5")));
    open.importButton().click();
    CHECK(open.answers(1) == QStringList{QStringLiteral("Cake, always"), QStringLiteral("The library"),
                                         QStringLiteral("Swimming")});
    CHECK(open.workshop().participants().size() == 2);
    CHECK(open.session->undoable() == 1);
    CHECK(open.dialog->result() == QDialog::Accepted);
    CHECK(open.window.messages().sentence().contains(QStringLiteral("5 answers")));
    open.window.messages().findChild<QPushButton *>()->click();
    CHECK(open.workshop().answers().isEmpty());
}

TEST_CASE("Enter does what has the focus, and imports only from its own button", "[import]") {
    OpenImport open;
    open.openBytes("signups.csv", kSignUps);
    REQUIRE(open.importButton().isEnabled());
    QTableView &table = open.child<QTableView>("columns");
    open.dialog->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(open.dialog.get()));
    SECTION("in the table it opens the choice") {
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Return);
        CHECK(table.findChild<QComboBox *>());
        CHECK(open.workshop().answers().isEmpty());
    }
    SECTION("on Cancel it cancels") {
        for (auto *button : open.dialog->findChildren<QPushButton *>())
            if (button->text() == QStringLiteral("Cancel")) {
                button->setFocus();
                QTest::keyClick(button, Qt::Key_Return);
            }
        CHECK(!open.dialog->isVisible());
        CHECK(open.workshop().answers().isEmpty());
    }
}

TEST_CASE("the same file again adds nothing, unless it is asked for", "[import]") {
    OpenImport open;
    open.openBytes("signups.csv", kSignUps);
    open.importButton().click();
    open.dialog = std::make_unique<ImportDialog>(open.context(), std::nullopt, &open.window);
    open.dialog->openFile(open.folder.filePath(QStringLiteral("signups.csv")));
    open.settle();
    CHECK(open.summary().contains(QStringLiteral("5 answers are there already")));
    CHECK(!open.importButton().isEnabled());
    open.child<QCheckBox>("again").setChecked(true);
    open.settle();
    CHECK(open.summary().contains(QStringLiteral("5 answers")));
    CHECK(open.importButton().isEnabled());
}

TEST_CASE("a column goes where a person says, and a name comes from one column alone", "[import]") {
    OpenImport open;
    open.openBytes("odd.csv", "Who,Also who,Words\nAda,Byron,Cake\n");
    open.choose(0, "Name");
    CHECK(open.goesTo(0) == QStringLiteral("Name"));
    open.choose(1, "Name");
    CHECK(open.goesTo(0) == QStringLiteral("Leave out"));
    open.choose(2, "Answers to 3");
    open.importButton().click();
    CHECK(open.answers(3) == QStringList{QStringLiteral("Cake")});
    REQUIRE(open.workshop().participants().size() == 1);
    CHECK(open.workshop().participants().begin()->name.string() == QStringLiteral("Byron"));
}

TEST_CASE("a sheet nothing is understood of asks for a column and adds nothing", "[import]") {
    OpenImport open;
    open.openBytes("odd.csv", "A,B\n1,2\n");
    CHECK(!open.importButton().isEnabled());
    CHECK(open.summary().contains(QStringLiteral("say which column")));
    open.choose(1, "Answers to 1");
    CHECK(open.importButton().isEnabled());
}

TEST_CASE("a pasted list goes to the prompt it was opened for", "[import]") {
    OpenImport open(OpenWorkshop::From::New, 2);
    open.paste(QStringLiteral("- One\n- Two\n\n- Three\n"));
    CHECK(open.summary().contains(QStringLiteral("3 answers")));
    open.importButton().click();
    CHECK(open.answers(2) ==
          QStringList{QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")});
}

TEST_CASE("a list can be read as a table and a table as a list", "[import]") {
    OpenImport open;
    open.paste(QStringLiteral("Street;What needs to stop?\nDock Street;Fees\n"));
    auto &form = open.child<QComboBox>("form");
    CHECK(form.currentText().startsWith(QStringLiteral("List")));
    form.setFocus();
    QTest::keyClick(&form, Qt::Key_Home);
    open.settle();
    CHECK(form.currentText().startsWith(QStringLiteral("Table")));
    REQUIRE(open.mapping().rowCount() == 2);
    CHECK(open.child<QComboBox>("separator").currentText() == QStringLiteral("Semicolon"));
    auto &separator = open.child<QComboBox>("separator");
    separator.setFocus();
    QTest::keyClick(&separator, Qt::Key_Home);
    open.settle();
    CHECK(open.mapping().rowCount() == 1);
}

TEST_CASE("what could not be used is listed by row and column and can be copied", "[import]") {
    OpenImport open;
    open.openBytes("long.csv", "Name,What needs to continue?\nAda," + QByteArray(kMaxTextLength + 1, 'x') +
                                   "\nBo,Cake\n");
    const QStringList remarks = open.remarks();
    REQUIRE(remarks.size() == 1);
    CHECK(remarks.front().startsWith(QStringLiteral("Row 2, column 2: ")));
    CHECK(open.summary().contains(QStringLiteral("1 answer")));
    open.child<QPushButton>("copyRemarks").click();
    CHECK(QApplication::clipboard()->text() == remarks.front());
}

TEST_CASE("what cannot be read says so, and the dialog goes on with the next file", "[import]") {
    OpenImport open;
    open.dialog->openFile(open.folder.filePath(QStringLiteral("not there.csv")));
    open.settle();
    CHECK(!open.importButton().isEnabled());
    const auto says = [&](const char *words) {
        for (const QLabel *label : open.dialog->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(QLatin1String(words)))
                return true;
        return false;
    };
    CHECK(says("not there.csv"));
    open.openBytes("binary.csv", QByteArray("PK\x03\x04\0\0\0\0", 8));
    CHECK(!open.importButton().isEnabled());
    CHECK(says("binary.csv"));
    open.openBytes("empty.csv", "  \n");
    CHECK(says("There is nothing in"));
    open.openBytes("signups.csv", kSignUps);
    CHECK(open.importButton().isEnabled());
}

TEST_CASE("letters of an old code page are shown as a guess", "[import]") {
    OpenImport open;
    open.openBytes("old.csv", "Name,What needs to continue?\nZo\xeb,Caf\xe9s und B\xfc"
                              "cher f\xfcr alle\n");
    bool guess = false;
    for (const QLabel *label : open.dialog->findChildren<QLabel *>())
        guess = guess || (label->isVisible() && label->text().contains(QStringLiteral("odd letters")));
    CHECK(guess);
    open.importButton().click();
    CHECK(open.answers(1) == QStringList{QString::fromUtf8("Cafés und Bücher für alle")});
}

TEST_CASE("a file dropped on the dialog is opened", "[import]") {
    OpenImport open;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(open.write("signups.csv", kSignUps))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(open.dialog.get(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(open.dialog.get(), &drop);
    open.settle();
    CHECK(open.summary().contains(QStringLiteral("5 answers")));
}

TEST_CASE("a whole workshop goes into a new one and is refused by one that has been worked in", "[import]") {
    OpenWorkshop sample;
    const QByteArray json = exchange::workshopJson(sample.workshop());
    OpenImport fresh;
    fresh.openBytes("sample.json", json);
    CHECK(fresh.summary().contains(QStringLiteral("whole workshop")));
    fresh.importButton().click();
    CHECK(exchange::workshopJson(fresh.workshop()) == json);
    OpenImport worked(OpenWorkshop::From::Sample);
    worked.openBytes("sample.json", json);
    CHECK(!worked.importButton().isEnabled());
    CHECK(!worked.summary().isEmpty());
}

TEST_CASE("ten thousand rows are read beside the window, which goes on, and can be stopped", "[import]") {
    QByteArray csv = "Name,What needs to continue?,What needs to start?\n";
    for (int i = 0; i < 10000; ++i)
        csv += "Person " + QByteArray::number(i) + ",Keep number " + QByteArray::number(i) +
               ",Begin number " + QByteArray::number(i) + "\n";
    OpenImport open;
    const QString path = open.write("many.csv", csv);
    qint64 longest = 0;
    QElapsedTimer since;
    since.start();
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] { longest = std::max(longest, since.restart()); });
    beat.start(5);
    open.dialog->openFile(path);
    open.settle();
    beat.stop();
    CHECK(open.summary().contains(QStringLiteral("20000 answers")));
    CHECK(longest < 1000); // the window was never gone for long, even on a busy machine
    open.importButton().click();
    CHECK(open.workshop().answers().size() == 20000);

    OpenImport stopped;
    const QString again = stopped.write("many.csv", csv);
    stopped.dialog->openFile(again);
    QPushButton *stop = nullptr;
    for (auto *button : stopped.dialog->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Stop"))
            stop = button;
    REQUIRE(stop);
    stop->click();
    QTest::qWait(50); // whatever still comes must count for nothing
    CHECK(!stopped.importButton().isEnabled());
    CHECK(stopped.workshop().answers().isEmpty());
}

TEST_CASE("closing the dialog while it reads harms nothing", "[import]") {
    OpenImport open;
    open.dialog->openFile(open.write("signups.csv", kSignUps));
    open.dialog.reset();
    QTest::qWait(50);
    CHECK(open.workshop().answers().isEmpty());
}

TEST_CASE("the mapping follows the rules of item models", "[import]") {
    MappingModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto sheet = exchange::readSheet(QStringLiteral("a,b\n1,2\n,3\n4,\n"));
    REQUIRE(sheet);
    model.setSheet(*sheet, {{QStringLiteral("a"), {}, {}}, {QStringLiteral("b"), {}, {}}}, {});
    CHECK(model.index(0, MappingModel::FirstValue + 1).data() == QStringLiteral("4"));
    model.setData(model.index(1, MappingModel::GoesTo), 1, Qt::EditRole);
    model.setSheet({}, {}, {});
    CHECK(model.rowCount() == 0);
}
