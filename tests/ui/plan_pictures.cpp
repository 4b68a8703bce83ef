// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the Plan room and the import dialog, for looking at: not part of a normal run.
//   COALESCE_PICTURES=DIR COALESCE_FONTS=resources/fonts ui_tests "[planpictures]"
#include "tests/ui/open_sample.h"
#include "ui/import/import_dialog.h"
#include "ui/plan/cell_table.h"
#include "ui/plan/people_panel.h"
#include "ui/plan/plan_room.h"
#include "ui/plan/prompts_panel.h"
#include "ui/plan/run_sheet_panel.h"
#include "ui/widgets/top_bar.h"

#include <QDir>
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

} // namespace

TEST_CASE("pictures of the Plan room", "[.][planpictures]") {
    if (!qEnvironmentVariableIsSet("COALESCE_PICTURES"))
        return;
    const QString fonts = qEnvironmentVariable("COALESCE_FONTS");
    const QString family = fonts.isEmpty() ? QStringLiteral("Inter") : loadFonts(fonts);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        test::OpenWorkshop open(test::OpenWorkshop::From::Sample, scheme, family);
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
}
