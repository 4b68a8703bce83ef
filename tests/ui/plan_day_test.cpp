// SPDX-License-Identifier: GPL-3.0-or-later
// What a day needs beside its prompts: money, dots, the question of the circle, confidence, dates of
// consents.
#include "core/day/budget.h"
#include "core/edit/participant_actions.h"
#include "tests/ui/open_sample.h"
#include "ui/plan/cell_table.h"
#include "ui/plan/consent_dates.h"
#include "ui/plan/currency_box.h"
#include "ui/plan/facts_panel.h"
#include "ui/plan/parsed_field.h"
#include "ui/plan/people_panel.h"
#include "ui/plan/plan_room.h"
#include "ui/plan/prompt_card.h"
#include "ui/plan/prompts_panel.h"
#include "ui/widgets/inline_text_edit.h"
#include "ui/widgets/message_bar.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace coalesce;
using namespace coalesce::ui;
using test::OpenWorkshop;

namespace {

struct OpenDay : OpenWorkshop {
    explicit OpenDay(From from = From::New) : OpenWorkshop(from) {}
    PlanView &view = show(std::make_unique<PlanRoom>(context(), clock())).view();
    PeopleModel &model = view.people().model();

    const WorkshopFacts &facts() const { return workshop().facts(); }
    ParsedField &line(const char *name) {
        return *view.facts().findChild<ParsedField *>(QLatin1String(name));
    }
    CurrencyBox &currency() { return *view.facts().findChild<CurrencyBox *>(); }
    void retype(QWidget &field, const QString &text) {
        field.setFocus();
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        text.isEmpty() ? QTest::keyClick(&field, Qt::Key_Delete) : QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    void addAda() {
        view.showPart(PlanView::People);
        view.people().addPeople({QStringLiteral("Ada")});
        view.people().table().setCurrentIndex(view.people().table().model()->index(0, PeopleModel::Name));
    }
    QString summary() { return PeoplePanel::summaryText(model.summary(), facts().currency.string()); }
};

constexpr int kWorth = PeopleModel::Worth;

} // namespace

TEST_CASE("purse and currency are typed and shown as money, exact in minor units", "[plan][facts]") {
    OpenDay open;
    open.retype(open.currency(), QStringLiteral("gbp"));
    CHECK(open.facts().currency.string() == QStringLiteral("GBP"));
    const int edits = open.session->undoable();
    open.retype(open.line("purse"), QStringLiteral("1,250.5"));
    CHECK(open.facts().purse == 125050);
    CHECK(open.line("purse").text() == QStringLiteral("£1,250.50"));
    CHECK(open.session->undoable() == edits + 1);
    REQUIRE(open.session->undo());
    CHECK(open.line("purse").text().isEmpty());
    REQUIRE(open.session->redo());
    open.retype(open.line("purse"), QStringLiteral("a lot"));
    CHECK(open.facts().purse == 125050);
    CHECK(open.window.messages().sentence().contains(QStringLiteral("a lot")));
    open.retype(open.line("purse"), {});
    CHECK(open.facts().purse == 0);
}

TEST_CASE("a currency with other coins says how the amounts read now", "[plan][facts]") {
    OpenDay open;
    open.retype(open.currency(), QStringLiteral("GBP"));
    open.retype(open.line("purse"), QStringLiteral("12.50"));
    open.retype(open.currency(), QStringLiteral("EUR"));
    CHECK(open.line("purse").text() == QStringLiteral("€12.50"));
    CHECK_FALSE(open.window.messages().sentence().contains(QStringLiteral("now reads")));
    open.retype(open.currency(), QStringLiteral("JPY"));
    CHECK(open.window.messages().sentence().contains(QStringLiteral("now reads ¥1,250")));
    open.window.messages().findChild<QPushButton *>()->click();
    CHECK(open.facts().currency.string() == QStringLiteral("EUR"));
    CHECK(open.currency().currentText() == QStringLiteral("EUR"));
}

TEST_CASE("a currency is chosen from the list, or a sign of one's own is typed", "[plan][facts]") {
    OpenDay open;
    open.currency().setFocus();
    open.currency().setCurrentIndex(open.currency().findText(QStringLiteral("KES")));
    emit open.currency().activated(open.currency().currentIndex());
    CHECK(open.facts().currency.string() == QStringLiteral("KES"));
    open.retype(open.currency(), QStringLiteral("12"));
    CHECK(open.facts().currency.string() == QStringLiteral("KES"));
    CHECK(open.window.messages().isError());
    open.currency().lineEdit()->selectAll();
    open.currency().lineEdit()->insert(QStringLiteral("₿"));
    QTest::keyClick(&open.currency(), Qt::Key_Return);
    CHECK(open.facts().currency.string() == QStringLiteral("₿"));
    QTest::keyClicks(&open.currency(), QStringLiteral("zz"));
    QTest::keyClick(&open.currency(), Qt::Key_Escape);
    CHECK(open.currency().currentText() == QStringLiteral("₿"));
    open.retype(open.currency(), {});
    CHECK(open.facts().currency.isEmpty());
}

TEST_CASE("dots are a number, and none means no limit", "[plan][facts]") {
    OpenDay open;
    open.retype(open.line("dots"), QStringLiteral("5"));
    CHECK(open.facts().dots == 5);
    for (const char *wrong : {"-1", "many", "1001", "2.5"}) {
        open.retype(open.line("dots"), QLatin1String(wrong));
        CHECK(open.facts().dots == 5);
        CHECK(open.line("dots").text() == QStringLiteral("5"));
    }
    open.retype(open.line("dots"), {});
    CHECK(open.facts().dots == 0);
}

TEST_CASE("the question of the circle and the standing questions are facts like others", "[plan][facts]") {
    OpenDay open;
    auto *ask = open.view.facts().findChild<InlineTextEdit *>(QStringLiteral("ask"));
    auto *questions = open.view.facts().findChild<InlineTextEdit *>(QStringLiteral("questions"));
    REQUIRE(ask);
    REQUIRE(questions);
    ask->setFocus();
    ask->selectAll();
    QTest::keyClicks(ask, QStringLiteral("What one thing?"));
    questions->setFocus();
    questions->selectAll();
    QTest::keyClicks(questions, QStringLiteral("Who are you?"));
    QTest::keyClick(questions, Qt::Key_Return);
    QTest::keyClicks(questions, QStringLiteral("What brought you?"));
    ask->setFocus();
    CHECK(open.facts().ask.string() == QStringLiteral("What one thing?"));
    CHECK(open.facts().questions.string() == QStringLiteral("Who are you?\nWhat brought you?"));
}

TEST_CASE("no fact is wider than the narrow panel", "[plan][facts]") {
    OpenDay open;
    open.window.resize(1024, 700);
    QCoreApplication::processEvents();
    const int width = open.view.facts().width();
    for (const QWidget *field : open.view.facts().findChildren<QWidget *>()) {
        if (field->window() != &open.window || !(field->focusPolicy() & Qt::TabFocus))
            continue;
        INFO(field->objectName().toStdString());
        const QPoint at = field->mapTo(&open.view.facts(), QPoint(0, 0));
        CHECK(at.x() >= 0);
        CHECK(at.x() + field->width() <= width);
    }
}

TEST_CASE("a prompt is kept in confidence by a tick that says what it means, and undone", "[plan]") {
    OpenDay open;
    PromptCard &card = *open.view.prompts().cards().front();
    auto *kept = card.findChild<QCheckBox *>(QStringLiteral("private"));
    auto *means = card.findChild<QLabel *>(QStringLiteral("privacy"));
    REQUIRE(kept);
    CHECK_FALSE(means->isVisible());
    kept->setFocus();
    QTest::keyClick(kept, Qt::Key_Space);
    CHECK(open.workshop().prompts().begin()->isPrivate);
    CHECK(means->isVisible());
    CHECK(means->text().contains(QStringLiteral("unless the person said so")));
    CHECK(kept->accessibleDescription() == means->text());
    REQUIRE(open.session->undo());
    CHECK_FALSE(kept->isChecked());
    CHECK_FALSE(means->isVisible());
}

TEST_CASE("what recognition is worth is typed in any usual way, and summed exactly", "[people]") {
    OpenDay open;
    open.retype(open.currency(), QStringLiteral("GBP"));
    open.view.people().addPeople({QStringLiteral("Ada"), QStringLiteral("Grace"), QStringLiteral("Zoë")});
    CHECK_FALSE(open.summary().contains(QStringLiteral("worth")));
    REQUIRE(open.model.setData(open.model.index(0, kWorth), QStringLiteral("£200"), Qt::EditRole));
    REQUIRE(open.model.setData(open.model.index(1, kWorth), QStringLiteral("39.9"), Qt::EditRole));
    REQUIRE(open.model.setData(open.model.index(2, kWorth), QStringLiteral("0.10"), Qt::EditRole));
    CHECK(open.model.index(1, kWorth).data() == QStringLiteral("£39.90"));
    CHECK(open.model.summary().worth == 24000);
    CHECK(open.summary().endsWith(QStringLiteral("vouchers and fares worth £240.00")));
    CHECK_FALSE(open.model.setData(open.model.index(0, kWorth), QStringLiteral("some"), Qt::EditRole));
    CHECK(open.model.index(0, kWorth).data() == QStringLiteral("£200.00"));
    CHECK(open.window.messages().isError());
    REQUIRE(open.model.setData(open.model.index(0, kWorth), QString(), Qt::EditRole));
    CHECK(open.model.index(0, kWorth).data().toString().isEmpty());
    open.retype(open.currency(), QStringLiteral("EUR"));
    CHECK(open.model.index(1, kWorth).data() == QStringLiteral("€39.90"));
    CHECK(open.summary().endsWith(QStringLiteral("€40.00")));
}

TEST_CASE("people are sorted by what they were given as numbers", "[people]") {
    OpenDay open;
    open.view.people().addPeople({QStringLiteral("Ada"), QStringLiteral("Grace")});
    open.model.setData(open.model.index(0, kWorth), QStringLiteral("100"), Qt::EditRole);
    open.model.setData(open.model.index(1, kWorth), QStringLiteral("20"), Qt::EditRole);
    CellTable &table = open.view.people().table();
    table.sortByColumn(kWorth, Qt::AscendingOrder);
    CHECK(table.model()->index(0, 0).data() == QStringLiteral("Grace"));
}

TEST_CASE("the date of a consent is seen and can be that of a form on paper", "[people]") {
    OpenDay open;
    open.addAda();
    const ParticipantId ada = open.model.personAt(0);
    ParsedField &date = open.view.people().consentDates().date(ConsentKind::Quoted);
    REQUIRE(date.isVisible());
    CHECK_FALSE(date.isEnabled()); // nobody asked yet
    const int edits = open.session->undoable();
    REQUIRE(open.model.setData(open.model.index(0, PeopleModel::FirstConsent + int(ConsentKind::Quoted)),
                               int(Qt::Checked), Qt::CheckStateRole));
    REQUIRE(date.isEnabled());
    CHECK(date.text().endsWith(QString::number(QDate::currentDate().year())));
    open.retype(date, QStringLiteral("14 January 2020"));
    const Consent *consent = open.workshop().consent(ada, ConsentKind::Quoted);
    REQUIRE(consent);
    CHECK(consent->date == QDate(2020, 1, 14));
    CHECK(consent->given);
    CHECK(date.text() == QStringLiteral("14 January 2020"));
    CHECK(open.session->undoable() == edits); // undo passes over consents
    open.retype(date, QStringLiteral("14 January 2999"));
    CHECK(open.workshop().consent(ada, ConsentKind::Quoted)->date == QDate(2020, 1, 14));
    CHECK(open.window.messages().sentence().contains(QStringLiteral("still to come")));
    open.retype(date, QStringLiteral("some day"));
    CHECK(open.workshop().consent(ada, ConsentKind::Quoted)->date == QDate(2020, 1, 14));
    open.retype(date, {});
    CHECK_FALSE(open.workshop().consent(ada, ConsentKind::Quoted)->date.has_value());
    CHECK(open.workshop().consent(ada, ConsentKind::Quoted)->given);
}

TEST_CASE("a date being typed for one person is never given to another", "[people]") {
    OpenDay open;
    open.addAda();
    open.view.people().addPeople({QStringLiteral("Grace")});
    const int column = PeopleModel::FirstConsent + int(ConsentKind::Named);
    for (const int row : {0, 1})
        REQUIRE(open.model.setData(open.model.index(row, column), int(Qt::Checked), Qt::CheckStateRole));
    ParsedField &date = open.view.people().consentDates().date(ConsentKind::Named);
    date.setFocus();
    date.selectAll();
    QTest::keyClicks(&date, QStringLiteral("1 May 2021"));
    CHECK(open.view.people().showPerson(open.model.personAt(1)));
    CHECK(open.workshop().consent(open.model.personAt(0), ConsentKind::Named)->date == QDate(2021, 5, 1));
    CHECK(open.workshop().consent(open.model.personAt(1), ConsentKind::Named)->date != QDate(2021, 5, 1));
}
