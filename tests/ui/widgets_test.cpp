// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/inline_text_edit.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/rail.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace coalesce::ui;

namespace {

struct Form {
    ThemeController theme{*qApp, SchemeChoice::Light};
    QWidget window;
    InlineTextEdit *edit;
    QLineEdit *other = new QLineEdit;
    QSignalSpy committed;

    explicit Form(InlineTextEdit::Enter enter = InlineTextEdit::Enter::NewLine)
        : edit(new InlineTextEdit(QStringLiteral("Summary"), enter)),
          committed(edit, &InlineTextEdit::committed) {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(edit);
        layout->addWidget(other);
        layout->addStretch();
        window.resize(400, 300);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        other->setFocus();
    }
};

QString lastOf(const QSignalSpy &spy) {
    return spy.isEmpty() ? QString() : spy.last().first().toString();
}

} // namespace

TEST_CASE("what is typed commits on leaving the field, once", "[widgets]") {
    Form form;
    form.edit->setText(QStringLiteral("People"));
    form.edit->setFocus();
    form.edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(form.edit, QStringLiteral(" first"));
    CHECK(form.committed.isEmpty());
    form.other->setFocus();
    CHECK(form.committed.size() == 1);
    CHECK(lastOf(form.committed) == QStringLiteral("People first"));
    form.edit->setFocus();
    form.other->setFocus();
    CHECK(form.committed.size() == 1);
}

TEST_CASE("what is typed commits at a pause", "[widgets]") {
    Form form;
    form.edit->setPause(1);
    form.edit->setFocus();
    QTest::keyClicks(form.edit, QStringLiteral("a"));
    CHECK(QTest::qWaitFor([&] { return !form.committed.isEmpty(); }, 2000));
    CHECK(lastOf(form.committed) == QStringLiteral("a"));
    CHECK(form.edit->hasFocus());
}

TEST_CASE("Escape keeps what was typed, and Ctrl+Z takes it back", "[widgets]") {
    Form form;
    form.edit->setText(QStringLiteral("before"));
    form.edit->setFocus();
    QTest::keyClick(form.edit, Qt::Key_End);
    QTest::keyClicks(form.edit, QStringLiteral("x"));
    QTest::keyClick(form.edit, Qt::Key_Escape);
    CHECK(form.edit->text() == QStringLiteral("beforex"));
    CHECK(lastOf(form.committed) == QStringLiteral("beforex"));
    QTest::keyClick(form.edit, Qt::Key_Z, Qt::ControlModifier);
    form.edit->commitNow();
    CHECK(lastOf(form.committed) == QStringLiteral("before"));
}

TEST_CASE("a change from outside does not take the words of someone who is typing", "[widgets]") {
    Form form;
    form.edit->setFocus();
    QTest::keyClicks(form.edit, QStringLiteral("mine"));
    form.edit->setText(QStringLiteral("theirs"));
    CHECK(form.edit->text() == QStringLiteral("mine"));
    form.edit->commitNow();
    form.edit->setText(QStringLiteral("theirs"));
    CHECK(form.edit->text() == QStringLiteral("theirs"));
    CHECK(form.committed.size() == 1);
}

TEST_CASE("Tab comes to a line to be typed over, and behind longer words, never in front of them",
          "[widgets]") {
    SECTION("a line") {
        Form form(InlineTextEdit::Enter::Commits);
        form.edit->setText(QStringLiteral("In the next year:"));
        QTest::keyClick(form.other, Qt::Key_Backtab);
        REQUIRE(form.edit->hasFocus());
        QTest::keyClicks(form.edit, QStringLiteral("To co-produce"));
        CHECK(form.edit->text() == QStringLiteral("To co-produce"));
    }
    SECTION("longer words") {
        Form form;
        form.edit->setText(QStringLiteral("It rained."));
        QTest::keyClick(form.other, Qt::Key_Backtab);
        QTest::keyClicks(form.edit, QStringLiteral(" Nobody left."));
        CHECK(form.edit->text() == QStringLiteral("It rained. Nobody left."));
    }
    SECTION("a click puts the cursor where it is wanted") {
        Form form(InlineTextEdit::Enter::Commits);
        form.edit->setText(QStringLiteral("Words"));
        QTest::mouseClick(form.edit->viewport(), Qt::LeftButton);
        CHECK_FALSE(form.edit->textCursor().hasSelection());
    }
}

TEST_CASE("Ctrl+Z in a field undoes typing", "[widgets]") {
    Form form;
    form.edit->setFocus();
    QTest::keyClicks(form.edit, QStringLiteral("typed"));
    QTest::keyClick(form.edit, Qt::Key_Z, Qt::ControlModifier);
    CHECK(form.edit->text().isEmpty());
}

TEST_CASE("Enter commits where it is not a line of its own, Shift+Enter makes one", "[widgets]") {
    Form form(InlineTextEdit::Enter::Commits);
    QSignalSpy entered(form.edit, &InlineTextEdit::entered);
    form.edit->setFocus();
    QTest::keyClicks(form.edit, QStringLiteral("one"));
    QTest::keyClick(form.edit, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(form.edit, QStringLiteral("two"));
    QTest::keyClick(form.edit, Qt::Key_Return);
    CHECK(entered.size() == 1);
    CHECK(lastOf(form.committed) == QStringLiteral("one\ntwo"));
}

TEST_CASE("Ctrl+Z and redo are the window's where a field has no typing to undo", "[widgets]") {
    Form form;
    int undone = 0;
    int redone = 0;
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    QAction redo;
    redo.setShortcut(QKeySequence::Redo);
    form.window.addActions({&undo, &redo});
    QObject::connect(&undo, &QAction::triggered, &form.window, [&] { ++undone; });
    QObject::connect(&redo, &QAction::triggered, &form.window, [&] { ++redone; });
    const QKeyCombination again = QKeySequence(QKeySequence::Redo)[0];
    form.edit->setText(QStringLiteral("before"));
    form.edit->setFocus();
    QTest::keyClicks(form.edit, QStringLiteral("x"));
    QTest::keyClick(form.edit, Qt::Key_Z, Qt::ControlModifier);
    CHECK(form.edit->text() == QStringLiteral("before"));
    CHECK(undone == 0);
    QTest::keyClick(form.edit, again.key(), again.keyboardModifiers());
    CHECK(form.edit->text() == QStringLiteral("xbefore"));
    CHECK(redone == 0);
    QTest::keyClick(form.edit, again.key(), again.keyboardModifiers());
    CHECK(redone == 1);
    QTest::keyClick(form.edit, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(form.edit, Qt::Key_Z, Qt::ControlModifier);
    CHECK(undone == 1);
}

TEST_CASE("pasting brings plain text, and every character comes back as it went in", "[widgets]") {
    Form form;
    auto *rich = new QMimeData;
    rich->setHtml(QStringLiteral("<b>bold</b>"));
    rich->setText(QStringLiteral("<b>as\u00a0typed</b>\n  next"));
    QApplication::clipboard()->setMimeData(rich);
    form.edit->setFocus();
    form.edit->paste();
    CHECK(form.edit->text() == QStringLiteral("<b>as\u00a0typed</b>\n  next"));
    const QString hard =
        QStringLiteral("  lead\ttab\u00a0nbsp \u0627\u0644\u0639 e\u0301 \U0001F600\n\nend ");
    form.other->setFocus();
    form.edit->setText(hard);
    CHECK(form.edit->text() == hard);
}

TEST_CASE("a field grows with its lines up to its limit", "[widgets]") {
    Form form;
    const int one = form.edit->height();
    form.edit->setText(QStringLiteral("1\n2\n3"));
    const int three = form.edit->height();
    CHECK(three > one);
    form.edit->setLineLimits(1, 2);
    CHECK(form.edit->height() < three);
    form.edit->setText({});
    CHECK(form.edit->height() == one);
}

TEST_CASE("an elided label keeps its whole text for tips and screen readers", "[widgets]") {
    ElidedLabel label(QStringLiteral("What can we do together in the next 12 months?"), "title");
    label.resize(80, 24);
    label.show();
    CHECK(label.isElided());
    CHECK(label.accessibleName() == label.fullText());
    CHECK(label.toolTip().contains(label.fullText()));
    label.resize(2000, 24);
    CHECK_FALSE(label.isElided());
    CHECK(label.toolTip().isEmpty());
}

TEST_CASE("an icon button does its action and says so in tip and name", "[widgets]") {
    QAction undo(QStringLiteral("&Undo <b>grouping</b>"));
    undo.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    int runs = 0;
    QObject::connect(&undo, &QAction::triggered, &undo, [&] { ++runs; });
    IconButton button(undo);
    CHECK(button.accessibleName() == QStringLiteral("Undo <b>grouping</b>"));
    CHECK(button.toolTip().contains(QStringLiteral("&lt;b&gt;")));
    CHECK(button.toolTip().contains(QStringLiteral("Ctrl+Z")));
    button.click();
    CHECK(runs == 1);
    undo.setEnabled(false);
    CHECK_FALSE(button.isEnabled());
    undo.setText(QStringLiteral("Undo"));
    CHECK(button.accessibleName() == QStringLiteral("Undo"));
}

TEST_CASE("a message gives the focus back when it goes", "[widgets]") {
    Form form;
    MessageBar bar(form.window, form.theme);
    bar.showError(QStringLiteral("The disk is full."));
    bar.findChild<QToolButton *>()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(bar.sentence().isEmpty());
    CHECK(form.other->hasFocus());
}

TEST_CASE("a message may end while the keyboard is on its button", "[widgets]") { // the sanitizers look on
    Form form;
    {
        MessageBar bar(form.window, form.theme);
        bar.showNotice(QStringLiteral("4 answers removed"), {QStringLiteral("Undo"), [] {}});
        bar.findChild<QPushButton *>()->setFocus(Qt::TabFocusReason);
        REQUIRE(bar.isAncestorOf(QApplication::focusWidget()));
    }
    CHECK_FALSE(qobject_cast<QPushButton *>(QApplication::focusWidget()));
}

TEST_CASE("a notice stays while the keyboard is on its button", "[widgets]") {
    Form form;
    QCursor::setPos(form.window.mapToGlobal(QPoint(390, 290))); // a pointer on the bar would hold it too
    QCoreApplication::processEvents();
    MessageBar bar(form.window, form.theme);
    int runs = 0;
    bar.showNotice(QStringLiteral("4 answers removed"), {QStringLiteral("Undo"), [&] { ++runs; }});
    const auto *goes = &bar.timer();
    CHECK(goes->isActive());
    auto *undo = bar.findChild<QPushButton *>();
    undo->setFocus(Qt::TabFocusReason);
    CHECK_FALSE(goes->isActive());
    bar.findChild<QToolButton *>()->setFocus(Qt::TabFocusReason);
    CHECK_FALSE(goes->isActive());
    form.other->setFocus(Qt::BacktabFocusReason);
    CHECK(goes->isActive());
    undo->setFocus(Qt::TabFocusReason);
    bar.showNotice(QStringLiteral("5 answers removed"), {QStringLiteral("Undo"), [&] { ++runs; }});
    CHECK_FALSE(goes->isActive());
    QTest::keyClick(undo, Qt::Key_Space);
    CHECK(runs == 1);
    CHECK(form.other->hasFocus());
}

TEST_CASE("the badge of each intent has a name and a sign of its own", "[widgets]") {
    ThemeController theme(*qApp, SchemeChoice::Light);
    QStringList names;
    QList<QImage> shapes;
    for (const IntentTone tone :
         {IntentTone::Continue, IntentTone::Start, IntentTone::Stop, IntentTone::Other}) {
        Badge badge(tone, theme);
        names += badge.accessibleName();
        shapes += badge.grab().toImage().convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
    }
    CHECK(QSet<QString>(names.begin(), names.end()).size() == 4);
    for (int i = 0; i < 4; ++i) {
        for (int j = i + 1; j < 4; ++j)
            CHECK(shapes[i] != shapes[j]);
    }
}

TEST_CASE("the rail is a list of tabs that arrows walk", "[widgets]") {
    ThemeController theme(*qApp, SchemeChoice::Light);
    QWidget window;
    Rail rail(theme, &window);
    rail.addItem(QStringLiteral("plan"), QStringLiteral("Plan"), IconName::Plan);
    rail.addItem(QStringLiteral("tables"), QStringLiteral("Tables"), IconName::Tables);
    rail.addItem(QStringLiteral("canvas"), QStringLiteral("Canvas"), IconName::Canvas);
    QSignalSpy chosen(&rail, &Rail::chosen);
    window.resize(300, 500);
    rail.resize(104, 500);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    rail.setCurrent(QStringLiteral("tables"));
    CHECK(chosen.isEmpty());
    auto *tables = rail.findChildren<QAbstractButton *>().at(1);
    tables->setFocus(Qt::TabFocusReason);
    QTest::keyClick(tables, Qt::Key_Down);
    CHECK(rail.current() == QStringLiteral("canvas"));
    CHECK(lastOf(chosen) == QStringLiteral("canvas"));
    CHECK(rail.findChildren<QAbstractButton *>().at(2)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
    CHECK(rail.current() == QStringLiteral("plan"));

    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&rail);
    REQUIRE(list);
    CHECK(list->role() == QAccessible::PageTabList);
    QAccessibleInterface *tab = QAccessible::queryAccessibleInterface(tables);
    REQUIRE(tab);
    CHECK(tab->role() == QAccessible::PageTab);
    CHECK(tab->text(QAccessible::Name) == QStringLiteral("Tables"));
    CHECK_FALSE(tab->state().selected);
    tab->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK(tab->state().selected);
    CHECK(rail.current() == QStringLiteral("tables"));
}

TEST_CASE("an error stays until it is closed, is an alert, and is not talked over", "[widgets]") {
    ThemeController theme(*qApp, SchemeChoice::Light);
    QWidget window;
    window.resize(900, 600);
    MessageBar bar(window, theme);
    window.show();
    bar.showNotice(QStringLiteral("Undone: grouping"));
    CHECK(bar.sentence() == QStringLiteral("Undone: grouping"));
    bar.showError(QStringLiteral("The disk is full."));
    bar.showNotice(QStringLiteral("Undone: rename"));
    CHECK(bar.sentence() == QStringLiteral("The disk is full."));
    QAccessibleInterface *alert = QAccessible::queryAccessibleInterface(&bar);
    REQUIRE(alert);
    CHECK(alert->role() == QAccessible::AlertMessage);
    CHECK(alert->text(QAccessible::Name) == QStringLiteral("The disk is full."));
    QTest::mouseClick(bar.findChild<QToolButton *>(), Qt::LeftButton);
    CHECK(bar.sentence() == QStringLiteral("Undone: rename")); // it waited behind the error
    CHECK(!bar.isError());
    QTest::mouseClick(bar.findChild<QToolButton *>(), Qt::LeftButton);
    CHECK(bar.sentence().isEmpty());

    int runs = 0;
    bar.showNotice(QStringLiteral("4 answers removed"), {QStringLiteral("Undo"), [&] { ++runs; }});
    QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
    CHECK(runs == 1);
    CHECK(bar.sentence().isEmpty());
}

TEST_CASE("letters typed in an open list of choices are not commands of the room", "[widgets]") {
    QWidget room;
    int run = 0;
    QAction command;
    command.setShortcut(Qt::Key_S);
    command.setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(&command, &QAction::triggered, [&] { ++run; });
    room.addAction(&command);
    auto *box = new ChoiceBox(QStringLiteral("Source"), &room);
    box->addItems({QStringLiteral("room"), QStringLiteral("sign-up")});
    room.resize(300, 200);
    room.show();
    room.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&room));
    box->setFocus();
    box->showPopup();
    REQUIRE(box->view()->isVisible());
    QTest::keyClick(box->view(), Qt::Key_S);
    CHECK(run == 0);
    box->hidePopup();
    QTest::keyClick(box, Qt::Key_S);
    CHECK(run == 1);
}
