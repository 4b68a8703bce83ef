// SPDX-License-Identifier: GPL-3.0-or-later
// The room Canvas: filter bar, tray and canvas, inspector, and the commands that work here.
#pragma once

#include "core/base/id.h"
#include "ui/shell/room.h"
#include "ui/shell/room_context.h"

#include <QObject>
#include <QPointer>

namespace coalesce::ui {

class CanvasView;
class Inspector;

class CanvasRoom : public QObject, public Room {
    Q_OBJECT

public:
    // The context outlives the room.
    explicit CanvasRoom(const RoomContext &context);
    ~CanvasRoom() override;

    QString id() const override;
    QString title() const override;
    IconName icon() const override { return IconName::Canvas; }
    QWidget *widget() override;
    QWidget *keyWidget() override; // the canvas alone: beside it are fields
    std::vector<Command> commands() override;
    void commitTyping() override;
    void focusFirst() override;

    // Chooses the cluster or answer and brings it into view, with all tables shown if need be.
    void showCluster(const ClusterId &id);
    void showAnswer(const AnswerId &id);
    // Lets go of what is in the hand: something else is about to change the workshop.
    void cancelGesture();

    CanvasView &view();
    Inspector &inspector();

signals:
    // What the commands can act on has changed: CommandRegistry::refreshSoon().
    void commandsChanged();

private:
    RoomContext m_context;
    QPointer<QWidget> m_widget; // owned by the window once it is taken in
    CanvasView *m_view = nullptr;
    Inspector *m_inspector = nullptr;
};

} // namespace coalesce::ui
