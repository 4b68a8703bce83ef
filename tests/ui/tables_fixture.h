// SPDX-License-Identifier: GPL-3.0-or-later
// The Tables room in a window, over a workshop in a file of its own.
#pragma once

#include "core/edit/answer_actions.h"
#include "core/edit/cluster_actions.h"
#include "core/edit/prompt_actions.h"
#include "core/session/new_workshop.h"
#include "tests/support/catch.h"
#include "ui/settings/settings.h"
#include "ui/shell/main_window.h"
#include "ui/tables/answers_model.h"
#include "ui/tables/answers_view.h"
#include "ui/tables/entry_field.h"
#include "ui/tables/prompt_column.h"
#include "ui/tables/tables_page.h"
#include "ui/tables/tables_room.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace coalesce::ui {

inline RequiredText required(const QString &text) {
    return *RequiredText::checked(text);
}

// The default workshop: three prompts, no answers; or the sample.
struct TablesWindow {
    enum class Start { Empty, Sample };

    explicit TablesWindow(Start start = Start::Empty) {
        const QString path = folder.filePath(QStringLiteral("w.coalesce"));
        if (start == Start::Sample)
            REQUIRE(createSample(path));
        else
            REQUIRE(createWorkshop(path, NewWorkshop{}, systemSources()));
        session = open(path);
        show();
    }

    static std::unique_ptr<WorkshopSession> open(const QString &path,
                                                 WorkshopSession::Mode mode = WorkshopSession::Mode::Edit) {
        auto opened = WorkshopSession::open(path, mode, systemSources());
        REQUIRE(opened);
        return std::move(*opened);
    }

    void show() {
        window = std::make_unique<MainWindow>(theme, settings);
        auto made = std::make_unique<TablesRoom>(RoomContext{*session, theme, settings, window->messages()});
        room = made.get();
        QObject::connect(room, &TablesRoom::commandsChanged, &window->commands(),
                         &CommandRegistry::refreshSoon);
        window->addRoom(std::move(made));
        window->commands().add({.id = QStringLiteral("edit.undo"),
                                .text = QStringLiteral("Undo"),
                                .run = [this] { (void)session->undo(); },
                                .shortcuts = {QKeySequence::Undo}});
        window->resize(1440, 900);
        window->show();
        window->showWorkshop(QStringLiteral("tables"));
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
    }

    // As after a crash or an evening: another window on the same file.
    void reopen() {
        const QString path = session->path();
        window.reset();
        session.reset();
        session = open(path);
        show();
    }

    const Workshop &workshop() const { return session->workshop(); }
    PromptColumn &column(int at) { return *room->page().columns()[std::size_t(at)]; }
    PromptId prompt(int at) { return column(at).prompt(); }
    std::vector<AnswerId> answers(int at) { return workshop().answersOf(prompt(at)); }
    QString text(const AnswerId &id) const { return workshop().find(id)->text.string(); }
    QStringList shown(int at) {
        QStringList texts;
        for (const AnswerRow &row : column(at).model().rows())
            texts << row.text;
        return texts;
    }
    // Adds answers as another part of the program would.
    std::vector<AnswerId> add(int at, const QStringList &texts) {
        std::vector<NewAnswer> wanted;
        for (const QString &text : texts)
            wanted.push_back({prompt(at), required(text)});
        REQUIRE(session->commit(addAnswers(workshop(), wanted, session->sources()),
                                {QStringLiteral("answer.add")}));
        const std::vector<AnswerId> all = answers(at);
        return {all.end() - texts.size(), all.end()};
    }
    void focusList(int at, const AnswerId &id) {
        REQUIRE(column(at).view().choose(id));
        column(at).view().setFocus();
        settle();
        REQUIRE(column(at).view().hasFocus());
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
        settle();
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void settle() {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
    // After a dialog has gone: the offscreen platform has no window manager to give the focus back.
    void activate() {
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        settle();
    }

    QTemporaryDir folder;
    Settings settings{folder.path()};
    ThemeController theme{*qApp, SchemeChoice::Light};
    std::unique_ptr<WorkshopSession> session;
    std::unique_ptr<MainWindow> window;
    TablesRoom *room = nullptr;
};

} // namespace coalesce::ui
