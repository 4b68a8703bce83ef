// SPDX-License-Identifier: GPL-3.0-or-later
// A window's one open workshop: its session, rooms, undo and redo, finder and status line. Made when a window
// opens a file and gone with the window.
#pragma once

#include "ui/settings/settings.h"
#include "ui/shell/main_window.h"
#include "ui/shell/resources.h"
#include "ui/shell/room_context.h"
#include "ui/shell/workshop_source.h"

#include <QPointer>
#include <QTimer>

namespace coalesce::ui {

class CanvasRoom;
class Chime;
class CircleRoom;
class Exporter;
class PlanRoom;
class ReportRoom;
class RunningClock;
class StageController;
class TablesRoom;

class OpenWorkshop : public QObject {
    Q_OBJECT
public:
    OpenWorkshop(MainWindow &window, std::unique_ptr<WorkshopSession> session, ThemeController &theme,
                 Settings &settings, const Resources &resources);
    ~OpenWorkshop() override;

    WorkshopSession &session() { return *m_session; }
    CanvasRoom &canvas() { return *m_canvas; }
    CircleRoom &circle() { return *m_circle; }
    ReportRoom &report() { return *m_report; }
    Exporter &exporter() { return *m_exporter; }
    RunningClock &clock() { return *m_clock; }
    StageController &stage() { return *m_stage; }

    // Goes to the room where the record is, and to the record in it.
    void showRecord(const RecordRef &ref, std::optional<int> column = std::nullopt);
    // Shows what another program has written; done each second where this one can only read.
    void lookForNews();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRooms(const Resources &resources);
    void addCommands();
    void step(Status (WorkshopSession::*how)(int), const QString &did);
    void import(const std::optional<PromptId> &prompt);
    void changed(const ChangeSet &changes);
    void exportRuns(bool running);
    void showFacts();

    MainWindow &m_window;
    QPointer<Finder> m_finder; // of the window
    Settings &m_settings;
    std::unique_ptr<WorkshopSession> m_session;
    RoomContext m_context;
    Exporter *m_exporter;
    RunningClock *m_clock;
    Chime *m_chime;
    PlanRoom *m_plan = nullptr; // owned by the window, as the others
    TablesRoom *m_tables = nullptr;
    CanvasRoom *m_canvas = nullptr;
    CircleRoom *m_circle = nullptr;
    ReportRoom *m_report = nullptr;
    StageController *m_stage = nullptr;
    WorkshopSource m_clusterSource;
    WorkshopSource m_answerSource;
    WorkshopSource m_callSource;
    WorkshopSource m_pledgeSource;
    QTimer m_refresh;                     // looks for news where another program writes
    std::optional<ErrorCode> m_saidAbout; // why looking fails
    RecentWorkshop m_remembered;
    bool m_closeAfterExport = false;
};

} // namespace coalesce::ui
