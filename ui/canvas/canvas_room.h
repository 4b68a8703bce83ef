// SPDX-License-Identifier: GPL-3.0-or-later
// The room Canvas: filter bar, tray and canvas, inspector, and the commands that work here.
#pragma once

#include "core/base/id.h"
#include "ui/shell/room.h"
#include "ui/shell/room_context.h"

#include <QObject>
#include <QPointer>

class QSplitter;

namespace coalesce::ui {

class CanvasView;
class FilterBar;
class Inspector;
class OutlineView;
class ReplayOpener;
class SameOffer;
class Suggester;
class ThemesView;

class CanvasRoom : public QObject, public Room {
    Q_OBJECT

public:
    // The context outlives the room.
    explicit CanvasRoom(const RoomContext &context, QString wordVectors = {}); // as for Suggester
    ~CanvasRoom() override;

    QString id() const override;
    QString title() const override;
    IconName icon() const override { return IconName::Canvas; }
    QWidget *widget() override;
    QWidget *keyWidget() override; // canvas and outline: beside them are fields
    std::vector<Command> commands() override;
    void useCommands(CommandRegistry &commands) override;
    void commitTyping() override;
    void focusFirst() override;

    // Chooses the cluster or answer and brings it into view, with all tables shown if need be.
    void showCluster(const ClusterId &id);
    void showAnswer(const AnswerId &id);
    // The canvas, the outline beside it, or the outline or the themes instead of it; remembered but for the
    // themes.
    enum class Shows { Canvas, Both, Outline, Themes };
    void show(Shows shows);
    Shows shows() const { return m_shows; }
    void showDetails(bool shown);

    // Lets go of what is in the hand: something else is about to change the workshop.
    void cancelGesture();

    CanvasView &view();
    Inspector &inspector();
    OutlineView &outline(); // made when it is first asked for
    ThemesView &themes();   // the same
    Suggester &suggester();
    ReplayOpener &replay();

signals:
    // What the commands can act on has changed: CommandRegistry::refreshSoon().
    void commandsChanged();

private:
    RoomContext m_context;
    QString m_wordVectors;
    std::vector<Command> viewCommands();
    Command homeCommand(int number);
    void openNoteEntry();

    Shows m_shows = Shows::Canvas;
    QPointer<QWidget> m_widget; // owned by the window once it is taken in
    FilterBar *m_filter = nullptr;
    QSplitter *m_halves = nullptr;
    OutlineView *m_outline = nullptr;
    ThemesView *m_themes = nullptr;
    Suggester *m_suggester = nullptr;
    SameOffer *m_same = nullptr;
    ReplayOpener *m_replay = nullptr;
    CanvasView *m_view = nullptr;
    Inspector *m_inspector = nullptr;
};

} // namespace coalesce::ui
