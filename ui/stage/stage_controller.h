// SPDX-License-Identifier: GPL-3.0-or-later
// The stage of one open workshop: what the room sees, on which screen, frozen or blank. What it shows is in
// the workshop and changes by live entries; where it stands and whether it is frozen is this window's
// business alone.
#pragma once

#include "ui/shell/room_context.h"
#include "ui/stage/stage_window.h"

#include <QPointer>
#include <QTimer>

class QScreen;

namespace coalesce::ui {

class RunningClock;
enum class Scheme;

// What a screen is known by from one time to the next.
QString screenKey(const QScreen &screen);
// The screen for the stage: the one known as `wanted`, else the first that is not the facilitator's own. Null
// where there is none.
QScreen *screenForStage(const QList<QScreen *> &screens, const QString &wanted, const QScreen *own);

class StageController : public QObject {
    Q_OBJECT

public:
    // The clock and `facilitator`, the window of the workshop, outlive it.
    StageController(RoomContext context, RunningClock &clock, QWidget &facilitator,
                    QObject *parent = nullptr);
    ~StageController() override;

    // On the screen last chosen, or another that is not the facilitator's own; where there is none, says so
    // and offers a window.
    void open();
    void openOn(QScreen &screen); // asked for: also the facilitator's own
    void openHere();              // in an ordinary window
    void close();
    bool isOpen() const { return m_where != Where::Closed; }
    bool isAway() const { return m_where == Where::Away; }

    // The room goes on seeing what it sees now, while other things are prepared.
    void setFrozen(bool frozen);
    bool isFrozen() const { return m_frozen != nullptr; }

    // Live entries.
    void show(StageShow show, const std::optional<PromptId> &prompt = std::nullopt);
    void setBlank(bool blank);
    void setRevealed(bool revealed);

    bool isBlank() const;
    bool isRevealed() const;
    bool holdsBack() const; // the step that the clock is at, or was at last, does, revealed or not
    bool canChange() const { return !m_context.session.isReadOnly(); }

    Scheme scheme() const;
    void setScheme(Scheme scheme);
    scene::StageStyle style() const;

    // What the room sees, or would see.
    std::shared_ptr<const stage::StageContent> shown() const;
    // The same in a few words: "On the stage: Tables", "Frozen: Tables", "Blank", "Stage closed".
    QString words() const;
    StageWindow *window() const { return m_window.get(); }
    const Workshop &workshop() const { return m_context.workshop(); }
    const ThemeController &theme() const { return m_context.theme; }

    // A screen came or went: told by the system.
    void screenCame(QScreen *screen);
    void screenGone(QScreen *screen);
    void screensChanged();

signals:
    void changed(); // shown(), words() or what can be done

private:
    enum class Where { Closed, Screen, Here, Away };

    StageWindow &theWindow();
    void pressed(StageKey key);
    void workshopChanged(const ChangeSet &changes);
    void refreshSoon();
    void refresh();
    void tick();
    void tellFrozenTime();
    void present();
    qint64 nowMs() const { return m_context.session.sources().nowMs(); }
    QScreen *own() const;

    RoomContext m_context;
    RunningClock &m_clock;
    QWidget &m_facilitator;
    std::unique_ptr<StageWindow> m_window; // made when it is first opened
    Where m_where = Where::Closed;
    QString m_screen; // the key of the screen that it is on, or that it waits for
    std::shared_ptr<stage::StageContent> m_live;
    std::shared_ptr<stage::StageContent> m_frozen;
    std::optional<StepId> m_frozenStep; // that the clock was at
    QTimer m_tick;
    bool m_refreshDue = false;
};

} // namespace coalesce::ui
