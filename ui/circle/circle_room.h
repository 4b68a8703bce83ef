// SPDX-License-Identifier: GPL-3.0-or-later
// The Circle room: what the tables brought back and what struck people, the go-round with the calls that are
// made in it, and what takes them forward.
#pragma once

#include "core/edit/change_set.h"
#include "ui/shell/room.h"
#include "ui/shell/room_context.h"

#include <QPointer>
#include <QWidget>

class QSplitter;

namespace coalesce::ui {

class CallsColumn;
class ForwardColumn;
class StruckColumn;

class CircleView : public QWidget {
    Q_OBJECT

public:
    explicit CircleView(const RoomContext &context, QWidget *parent = nullptr);

    StruckColumn &struck() { return *m_struck; }
    CallsColumn &calls() { return *m_calls; }
    ForwardColumn &forward() { return *m_forward; }

    void removeFocused(); // the card that has the focus

signals:
    void clusterChosen(const coalesce::ClusterId &cluster);
    void whoCameWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow(const ChangeSet &changes);
    void share();

    RoomContext m_context;
    QSplitter *m_splitter;
    StruckColumn *m_struck;
    CallsColumn *m_calls;
    ForwardColumn *m_forward;
    bool m_splitByHand = false;
};

class CircleRoom : public QObject, public Room {
    Q_OBJECT

public:
    // All of the context outlives the room.
    explicit CircleRoom(const RoomContext &context);
    ~CircleRoom() override;

    QString id() const override;
    QString title() const override;
    IconName icon() const override { return IconName::Circle; }
    QWidget *widget() override { return &view(); }
    std::vector<Command> commands() override;
    void focusFirst() override;
    CircleView &view();

    // Goes to a reflection, call, response, pledge, opportunity or promise. False where it is not there.
    bool showRecord(const RecordRef &ref);

signals:
    void clusterChosen(const coalesce::ClusterId &cluster); // to be shown on the canvas
    void whoCameWanted();                                   // where attendance is ticked

private:
    RoomContext m_context;
    QPointer<CircleView> m_view; // the window's, once it has taken it in
};

} // namespace coalesce::ui
