// SPDX-License-Identifier: GPL-3.0-or-later
// The canvas room in a real window with a workshop behind it, and hands and keys to use it.
#pragma once

#include "tests/support/catch.h"
#include "tests/support/session.h"
#include "ui/canvas/canvas_room.h"
#include "ui/canvas/canvas_view.h"
#include "ui/commands/command_registry.h"
#include "ui/settings/settings.h"
#include "ui/shell/room_context.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QMainWindow>
#include <QTest>

namespace coalesce::ui {

struct Canvas {
    TestSession test;
    ThemeController theme{*qApp, SchemeChoice::Light, Scheme::Light};
    Settings settings{test.folder.path()};
    QStringList saidSentences;
    QStringList warnings;
    QStringList notices;
    QMainWindow window;
    CommandRegistry commands{window, theme};
    MessageBar messages{window, theme};
    RoomContext context{*test.session, theme, settings, messages};
    CanvasRoom room{context};
    CanvasView &view = room.view();

    Canvas() {
        QObject::connect(&view, &CanvasView::said, &window,
                         [this](const QString &said) { saidSentences += said; });
        QObject::connect(&view, &CanvasView::failed, &window,
                         [this](const QString &why) { warnings += why; });
        QObject::connect(&view, &CanvasView::noticed, &window,
                         [this](const QString &notice) { notices += notice; });
        QObject::connect(&commands, &CommandRegistry::aboutToRun, &window,
                         [this] { room.commitTyping(); }); // as the main window does
        commands.setRoomWidget(room.id(), *room.keyWidget());
        commands.add(room.commands());
        commands.setCurrentRoom(room.id());
    }
    void show() {
        window.setCentralWidget(room.widget());
        window.resize(1440, 818);
        window.show();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        view.setFocus();
        view.zoomTo(1.0);
    }
    const Workshop &workshop() const { return test.workshop(); }
    QPoint at(const CanvasItem &item) const {
        const QRect rect = view.viewRect(item);
        return std::holds_alternative<ClusterId>(item) ? rect.topLeft() + QPoint(60, 15) : rect.center();
    }
    void drag(QPoint from, QPoint to, bool release = true) {
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step)
            QTest::mouseMove(&view, from + (to - from) * step / 4);
        if (release)
            QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
    }
    std::optional<ClusterId> homeOf(const AnswerId &id) const {
        const auto *in = std::get_if<InCluster>(&workshop().find(id)->place);
        return in ? std::optional(in->cluster) : std::nullopt;
    }
    QPoint emptyCanvas() const { return view.canvasRect().center() + QPoint(60, 160); }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
};

} // namespace coalesce::ui
