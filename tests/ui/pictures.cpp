// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the shell for looking at, light and dark, in two sizes: not part of a normal run.
//   COALESCE_PICTURES=DIR ui_tests "[pictures]"
#include "tests/support/catch.h"
#include "tests/ui/plain_room.h"
#include "ui/finder/finder.h"
#include "ui/settings/settings.h"
#include "ui/shell/main_window.h"
#include "ui/shell/shortcut_help.h"
#include "ui/shell/start_page.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_text_edit.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/status_line.h"
#include "ui/widgets/top_bar.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QLineEdit>
#include <QListView>
#include <QRadioButton>
#include <QTemporaryDir>

using namespace coalesce::ui;

namespace {

// Everything small in one room, to see it together.
QWidget *gallery(const ThemeController &theme) {
    auto *page = new QWidget;
    setLook(*page, "ground");
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(14);
    auto *badges = new QHBoxLayout;
    for (const IntentTone tone :
         {IntentTone::Continue, IntentTone::Start, IntentTone::Stop, IntentTone::Other}) {
        for (const int side : {22, 18, 16})
            badges->addWidget(new Badge(tone, theme, side));
        badges->addWidget(makeLabel(intentName(tone), "title"));
    }
    badges->addStretch();
    column->addLayout(badges);
    auto *icons = new QGridLayout;
    int place = 0;
    for (const IconName name : kAllIcons) {
        auto *button = new IconButton(name, iconFile(name), theme,
                                      place % 2 ? IconButton::Kind::Quiet : IconButton::Kind::Bordered);
        icons->addWidget(button, place / 14, place % 14);
        ++place;
    }
    column->addLayout(icons);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(makeButton(QStringLiteral("Export PDF"), ButtonKind::Primary));
    buttons->addWidget(makeButton(QStringLiteral("Export Markdown")));
    buttons->addWidget(makeButton(QStringLiteral("Forget this person"), ButtonKind::Danger));
    buttons->addWidget(makeButton(QStringLiteral("Table notes (6)"), ButtonKind::Link));
    auto *off = makeButton(QStringLiteral("Not now"), ButtonKind::Primary);
    off->setEnabled(false);
    buttons->addWidget(off);
    auto *box = new QComboBox;
    box->addItems({QStringLiteral("A4"), QStringLiteral("Letter")});
    buttons->addWidget(box);
    buttons->addStretch();
    column->addLayout(buttons);
    auto *fields = new QHBoxLayout;
    auto *line = new QLineEdit;
    line->setPlaceholderText(QStringLiteral("Type an answer, Enter adds it"));
    line->setObjectName(QStringLiteral("focused"));
    fields->addWidget(line);
    auto *check = new QCheckBox(QStringLiteral("May be named"));
    check->setChecked(true);
    fields->addWidget(check);
    fields->addWidget(new QCheckBox(QStringLiteral("May be quoted")));
    auto *radio = new QRadioButton(QStringLiteral("Nobody"));
    radio->setChecked(true);
    fields->addWidget(radio);
    column->addLayout(fields);
    auto *card = new QFrame;
    setLook(*card, "card");
    auto *inside = new QVBoxLayout(card);
    auto *section = new SectionLabel(QStringLiteral("In one sentence"));
    section->setAside(QStringLiteral("(2)"));
    inside->addWidget(section);
    auto *edit = new InlineTextEdit(QStringLiteral("Summary"));
    edit->setText(QStringLiteral(
        "Those who decide should spend time with, learn from and hand money to those who live it. "
        "Those who decide should spend time with, learn from and hand money to those who live it."));
    inside->addWidget(edit);
    auto *list = new QListView;
    list->setFixedHeight(70);
    inside->addWidget(list);
    column->addWidget(card);
    column->addWidget(
        new EmptyState(IconName::Note,
                       QStringLiteral("No answers yet. Type the first one above, or paste a list."), theme),
        1);
    return page;
}

// Rooms, templates and commands to look at.
void furnish(MainWindow &window, const ThemeController &theme) {
    window.startPage().setTemplates({{QStringLiteral("css"), QStringLiteral("Continue, start, stop"),
                                      QStringLiteral("Three tables: what needs to continue, start and stop")},
                                     {QStringLiteral("blank"), QStringLiteral("Blank workshop"),
                                      QStringLiteral("One prompt of your own and nothing else")}});
    window.commands().add({.id = QStringLiteral("edit.undo"),
                           .text = QStringLiteral("&Undo grouping"),
                           .run = [] {},
                           .shortcuts = {QKeySequence::Undo},
                           .icon = IconName::Undo,
                           .menu = Menu::Edit});
    window.commands().add({.id = QStringLiteral("edit.redo"),
                           .text = QStringLiteral("&Redo"),
                           .run = [] {},
                           .shortcuts = {QKeySequence::Redo},
                           .icon = IconName::Redo,
                           .menu = Menu::Edit,
                           .enabled = [] { return false; }});
    window.topBar().addIcon(*window.commands().action(QStringLiteral("edit.undo")));
    window.topBar().addIcon(*window.commands().action(QStringLiteral("edit.redo")));
    const std::pair<const char *, IconName> rooms[] = {
        {"plan", IconName::Plan},     {"tables", IconName::Tables}, {"canvas", IconName::Canvas},
        {"circle", IconName::Circle}, {"voices", IconName::Voices}, {"report", IconName::Report}};
    for (const auto &[id, name] : rooms) {
        QString title = QLatin1String(id);
        title[0] = title[0].toUpper();
        window.addRoom(std::make_unique<PlainRoom>(QLatin1String(id), title, name, gallery(theme)));
    }
}

void save(QWidget &widget, const QString &name) {
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    REQUIRE(widget.grab().save(
        QDir(qEnvironmentVariable("COALESCE_PICTURES")).filePath(name + QStringLiteral(".png"))));
}

} // namespace

TEST_CASE("pictures of the shell", "[.][pictures]") {
    if (!qEnvironmentVariableIsSet("COALESCE_PICTURES"))
        return;
    const QString fonts = qEnvironmentVariable("COALESCE_FONTS");
    const QString family = fonts.isEmpty() ? QStringLiteral("Inter") : loadFonts(fonts);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QString suffix = scheme == Scheme::Light ? QStringLiteral("-light") : QStringLiteral("-dark");
        const QTemporaryDir folder;
        Settings settings(folder.path());
        settings.remember({QStringLiteral("/nowhere/January gathering.coalesce"),
                           QStringLiteral("Calls to action, first gathering"), QDate(2025, 1, 14)});
        settings.remember(
            {folder.path(), QStringLiteral("Calls to action, third gathering"), QDate(2025, 7, 1)});
        ThemeController theme(*qApp, SchemeChoice::System, scheme, family);
        MainWindow window(theme, settings);
        furnish(window, theme);
        window.resize(1440, 900);
        window.show();
        save(window, QStringLiteral("start") + suffix);
        window.resize(1024, 700);
        save(window, QStringLiteral("start-small") + suffix);
        window.setWorkshop(QStringLiteral("Calls to action, third gathering"),
                           QStringLiteral("What can we do together in the next 12 months?"));
        window.statusLine().setFacts({QStringLiteral("All changes saved"),
                                      QStringLiteral("93 answers: 76 placed, 17 to place"),
                                      QStringLiteral("14 clusters")});
        window.showWorkshop(QStringLiteral("tables"));
        window.messages().showNotice(QStringLiteral("Undone: grouping of 4 answers"),
                                     {QStringLiteral("Redo"), [] {}});
        save(window, QStringLiteral("room-small") + suffix);
        window.resize(1440, 900);
        if (auto *field = window.currentRoom()->widget()->findChild<QLineEdit *>(QStringLiteral("focused")))
            field->setFocus();
        window.messages().showError(
            QStringLiteral("The report could not be written to the stick: it is full. Nothing was lost; "
                           "choose another place and export again."));
        save(window, QStringLiteral("room") + suffix);
        window.messages().dismiss();
        window.finder().open(QStringLiteral("go"));
        save(window, QStringLiteral("finder") + suffix);
        window.finder().open(QStringLiteral("zebra"));
        save(window, QStringLiteral("finder-empty") + suffix);
        window.finder().dismiss();
        ShortcutHelp help(window.commands().commands(), {}, &window);
        help.show();
        save(help, QStringLiteral("shortcuts") + suffix);
    }
}

// To try by hand: QT_QPA_PLATFORM=xcb COALESCE_THEME=dark ui_tests "[show]"
TEST_CASE("the shell to try by hand", "[.][show]") {
    const QTemporaryDir folder;
    Settings settings(folder.path());
    ThemeController theme(*qApp, SchemeChoice::System, schemeFromEnvironment(), QStringLiteral("Inter"));
    MainWindow window(theme, settings);
    furnish(window, theme);
    QObject::connect(&window.startPage(), &StartPage::sampleRequested, &window,
                     [&] { window.showWorkshop(); });
    window.show();
    QApplication::exec();
}
