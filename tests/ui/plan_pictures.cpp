// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the Plan room and the import dialog, for looking at: not part of a normal run.
//   COALESCE_PICTURES=DIR COALESCE_FONTS=resources/fonts ui_tests "[planpictures]"
#include "core/day/pulse.h"
#include "core/edit/record_actions.h"
#include "tests/ui/open_sample.h"
#include "ui/import/import_dialog.h"
#include "ui/plan/cell_table.h"
#include "ui/plan/facts_panel.h"
#include "ui/plan/people_panel.h"
#include "ui/plan/plan_room.h"
#include "ui/plan/prompts_panel.h"
#include "ui/plan/pulse_panel.h"
#include "ui/plan/run_sheet_panel.h"
#include "ui/shell/start_page.h"
#include "ui/widgets/top_bar.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollBar>
#include <QSignalSpy>

using namespace coalesce;
using namespace coalesce::ui;

namespace {

void save(QWidget &widget, const QString &name) {
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    REQUIRE(widget.grab().save(
        QDir(qEnvironmentVariable("COALESCE_PICTURES")).filePath(name + QStringLiteral(".png"))));
}

void set(test::OpenWorkshop &open, const RecordRef &ref, const FieldValues &values) {
    REQUIRE(open.session->commit(setFields(open.workshop(), ref, values), {QStringLiteral("test")}));
}

// Counts, money and confidence, to see them.
void furnish(test::OpenWorkshop &open) {
    const auto addPulse = [&](const QString &question, const QString &from, const QString &date,
                              const Hands &before, const Hands &after) {
        FieldValues values{{columnOf(&Pulse::question), Value(question)},
                           {columnOf(&Pulse::from), Value(from)}};
        if (!date.isEmpty())
            values.emplace_back(columnOf(&Pulse::date), Value(date));
        for (const PulseAnswer answer : kPulseAnswers) {
            values.emplace_back(pulseColumn(PulseTime::Before, answer), Value(qint64(before.of(answer))));
            values.emplace_back(pulseColumn(PulseTime::After, answer), Value(qint64(after.of(answer))));
        }
        REQUIRE(open.session->commit(addRecord(open.workshop(), Kind::Pulse, values, open.session->sources()),
                                     {QStringLiteral("test")}));
    };
    const QString known = QStringLiteral("I know whom to ask when something needs to change");
    addPulse(known, {}, {}, {{3, 6, 7}}, {{12, 2, 2}});
    addPulse(QStringLiteral("I believe that what we say here will be heard by those who can change it, "
                            "whoever says it"),
             {}, {}, {{5, 9, 2}}, {});
    addPulse(known, QStringLiteral("Calls to action, first gathering"), QStringLiteral("2026-01-14"),
             {{1, 4, 9}}, {{3, 5, 6}});
    addPulse(known, QStringLiteral("Calls to action, second gathering"), QStringLiteral("2026-03-04"),
             {{4, 5, 6}}, {{7, 5, 2}});
    addPulse(QStringLiteral("I feel that I belong here"), QStringLiteral("Calls to action, first gathering"),
             QStringLiteral("2026-01-14"), {{4, 4, 4}}, {});
    set(open, refOf(open.workshop().facts().id),
        {{columnOf(&WorkshopFacts::currency), Value(QStringLiteral("GBP"))},
         {columnOf(&WorkshopFacts::purse), Value(qint64(50000))},
         {columnOf(&WorkshopFacts::dots), Value(qint64(5))}});
    const Prompt &second = *std::next(open.workshop().prompts().begin());
    set(open, refOf(second.id), {{columnOf(&Prompt::isPrivate), Value(qint64(1))}});
    std::vector<ParticipantId> people;
    for (const Participant &person : open.workshop().participants())
        people.push_back(person.id);
    for (size_t i = 0; i < people.size(); i += 2)
        set(open, refOf(people[i]),
            {{columnOf(&Participant::recognition), Value(QStringLiteral("voucher"))},
             {columnOf(&Participant::worth), Value(qint64(2000 + 5 * qint64(i)))}});
}

} // namespace

TEST_CASE("pictures of the Plan room", "[.][planpictures]") {
    if (!qEnvironmentVariableIsSet("COALESCE_PICTURES"))
        return;
    const QString fonts = qEnvironmentVariable("COALESCE_FONTS");
    const QString family = fonts.isEmpty() ? QStringLiteral("Inter") : loadFonts(fonts);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        test::OpenWorkshop open(test::OpenWorkshop::From::Sample, scheme, family);
        furnish(open);
        PlanView &view = open.show(std::make_unique<PlanRoom>(open.context(), open.clock())).view();
        open.window.setWorkshop(open.workshop().facts().title.string(),
                                open.workshop().facts().focus.string());
        const QString suffix = scheme == Scheme::Light ? QStringLiteral("-light") : QStringLiteral("-dark");
        for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
            const QString end = QStringLiteral("-%1").arg(size.width()) + suffix;
            open.window.resize(size);
            view.showPart(PlanView::Prompts);
            save(open.window, QStringLiteral("plan-prompts") + end);
            view.showPart(PlanView::People);
            view.people().table().setCurrentIndex(view.people().table().model()->index(2, 7));
            view.people().table().setFocus();
            save(open.window, QStringLiteral("plan-people") + end);
            view.showPart(PlanView::RunSheet);
            view.focusFirst();
            save(open.window, QStringLiteral("plan-runsheet") + end);
            view.showPart(PlanView::Pulse);
            view.focusFirst();
            save(open.window, QStringLiteral("plan-pulse") + end);
            view.facts().focusField(columnOf(&WorkshopFacts::questions));
            save(open.window, QStringLiteral("plan-facts") + end);
            view.facts().focusField(columnOf(&WorkshopFacts::title));
        }
    }
}

TEST_CASE("pictures of the import dialog", "[.][planpictures]") {
    if (!qEnvironmentVariableIsSet("COALESCE_PICTURES"))
        return;
    const QString fonts = qEnvironmentVariable("COALESCE_FONTS");
    const QString family = fonts.isEmpty() ? QStringLiteral("Inter") : loadFonts(fonts);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        test::OpenWorkshop open(test::OpenWorkshop::From::Sample, scheme, family);
        open.window.show();
        const QString suffix = scheme == Scheme::Light ? QStringLiteral("-light") : QStringLiteral("-dark");
        ImportDialog dialog(open.context(), std::nullopt, &open.window);
        dialog.show();
        save(dialog, QStringLiteral("import-empty") + suffix);
        QSignalSpy settled(&dialog, &ImportDialog::settled);
        QString csv = QStringLiteral("Timestamp\tName\tE-mail\tOrganisation\tMay we name you?\tWhat needs to "
                                     "continue?\tWhat needs to start?\tShoe size\n");
        csv += QStringLiteral(
            "1 June\tAda Byron\tada@example.org\tMill\tyes\tCake, always\tA bus at night\t39\n");
        csv += QStringLiteral("2 June\tGrace Hopper\tgrace@example.org\t\tno\tThe library\t\t\n");
        csv += QStringLiteral(
            "3 June\t\tnobody@example.org\t\t\tSwimming in the morning, with everybody who likes "
            "cold water\tEvening opening\t44\textra\n");
        dialog.pasteText(csv);
        REQUIRE(settled.wait(10000));
        save(dialog, QStringLiteral("import-table") + suffix);
        dialog.pasteText(QStringLiteral("1. One thing\n2. Another thing\n3. A third\n"));
        REQUIRE(settled.wait(10000));
        save(dialog, QStringLiteral("import-list") + suffix);
    }
}

TEST_CASE("pictures of the start page with all templates", "[.][planpictures]") {
    if (!qEnvironmentVariableIsSet("COALESCE_PICTURES"))
        return;
    const QString fonts = qEnvironmentVariable("COALESCE_FONTS");
    const QString family = fonts.isEmpty() ? QStringLiteral("Inter") : loadFonts(fonts);
    QDir folder(QStringLiteral(COALESCE_FONTS "/../templates"));
    std::vector<TemplateChoice> templates;
    QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    names.move(names.indexOf(QStringLiteral("continue-start-stop.json")), 0);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
        templates.push_back({name, content[QStringLiteral("title")].toString(),
                             content[QStringLiteral("summary")].toString()});
    }
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QString suffix = scheme == Scheme::Light ? QStringLiteral("-light") : QStringLiteral("-dark");
        for (const bool used : {false, true}) {
            const QTemporaryDir data;
            Settings settings(data.path());
            ThemeController theme(*qApp, SchemeChoice::System, scheme, family);
            MainWindow window(theme, settings);
            window.startPage().setTemplates(templates);
            if (used)
                window.startPage().setRecents(
                    {{QStringLiteral("/nowhere/January gathering.coalesce"),
                      QStringLiteral("Calls to action, first gathering"), QDate(2026, 1, 14), true},
                     {data.path(), QStringLiteral("Calls to action, third gathering"), QDate(2026, 7, 1)}});
            const QString name = used ? QStringLiteral("templates-used") : QStringLiteral("templates");
            for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
                window.resize(size);
                window.show();
                window.startPage().focusFirst();
                save(window, name + QStringLiteral("-%1").arg(size.width()) + suffix);
            }
        }
    }
}

TEST_CASE("pictures of an empty Plan room", "[.][planpictures]") {
    if (!qEnvironmentVariableIsSet("COALESCE_PICTURES"))
        return;
    const QString fonts = qEnvironmentVariable("COALESCE_FONTS");
    test::OpenWorkshop open(test::OpenWorkshop::From::New, Scheme::Light,
                            fonts.isEmpty() ? QStringLiteral("Inter") : loadFonts(fonts));
    open.open(WorkshopSession::Mode::Read);
    PlanView &view = open.show(std::make_unique<PlanRoom>(open.context(), open.clock())).view();
    open.window.resize(1440, 900);
    view.showPart(PlanView::People);
    save(open.window, QStringLiteral("plan-empty-people"));
    view.showPart(PlanView::Pulse);
    save(open.window, QStringLiteral("plan-empty-pulse"));
}
