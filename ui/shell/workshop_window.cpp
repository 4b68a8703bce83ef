// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workshop_window.h"

#include "ui/canvas/canvas_room.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/cluster_page.h"
#include "ui/canvas/inspector.h"
#include "ui/circle/circle_room.h"
#include "ui/clock/chime.h"
#include "ui/clock/clock_commands.h"
#include "ui/clock/clock_pill.h"
#include "ui/clock/running_clock.h"
#include "ui/finder/finder.h"
#include "ui/import/import_dialog.h"
#include "ui/jobs/job.h"
#include "ui/plan/facts_panel.h"
#include "ui/plan/plan_places.h"
#include "ui/plan/plan_room.h"
#include "ui/report/exporter.h"
#include "ui/report/report_fonts.h"
#include "ui/report/report_room.h"
#include "ui/settings/settings.h"
#include "ui/stage/stage_commands.h"
#include "ui/stage/stage_controller.h"
#include "ui/tables/tables_room.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/record_field.h"
#include "ui/widgets/status_line.h"
#include "ui/widgets/top_bar.h"

namespace coalesce::ui {

namespace {

// User text inside the text of an action: & would mark a menu key.
QString forMenu(QString text) {
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

constexpr int kLookForNewsMs = 1000;

} // namespace

OpenWorkshop::OpenWorkshop(MainWindow &window, std::unique_ptr<WorkshopSession> session,
                           ThemeController &theme, Settings &settings, const Resources &resources)
    : QObject(&window), m_window(window), m_finder(&window.finder()), m_settings(settings),
      m_session(std::move(session)), m_context{*m_session, theme, settings, window.messages(),
                                               &window.roomsHome()},
      m_exporter(new Exporter(m_context, std::make_shared<ReportFonts>(resources.fonts), this)),
      m_clock(new RunningClock(m_context, window, this)), m_chime(new Chime(settings, this)),
      m_clusterSource(*m_session, WorkshopSource::What::Clusters,
                      [this](const QUuid &id) {
                          showRecord({Kind::Cluster, id});
                      }),
      m_answerSource(*m_session, WorkshopSource::What::Answers,
                     [this](const QUuid &id) {
                         showRecord({Kind::Answer, id});
                     }),
      m_callSource(*m_session, WorkshopSource::What::Calls,
                   [this](const QUuid &id) {
                       showRecord({Kind::Call, id});
                   }),
      m_pledgeSource(*m_session, WorkshopSource::What::Pledges, [this](const QUuid &id) {
          showRecord({Kind::Pledge, id});
      }) {
    addRooms(resources);
    addCommands();
    m_stage = new StageController(m_context, *m_clock, m_window, this);
    addStage(m_window, *m_stage);
    m_window.finder().addSource(m_clusterSource);
    m_window.finder().addSource(m_answerSource);
    m_window.finder().addSource(m_callSource);
    m_window.finder().addSource(m_pledgeSource);
    connect(m_session.get(), &WorkshopSession::changed, this, &OpenWorkshop::changed);
    connect(&m_exporter->job(), &Job::runningChanged, this, &OpenWorkshop::exportRuns);
    m_window.installEventFilter(this);
    if (m_session->isReadOnly()) {
        m_window.statusLine().setAside(tr("Read only"));
        m_window.messages().showNotice(
            tr("You can look at this workshop but not change it. %1").arg(m_session->readOnlyReason()), {},
            MessageBar::Lasts::ItsTime);
        m_refresh.setInterval(kLookForNewsMs);
        connect(&m_refresh, &QTimer::timeout, this, &OpenWorkshop::lookForNews);
        m_refresh.start();
    }
    showFacts();
    m_window.showWorkshop();
    m_clock->askWhereLeftRunning();
}

OpenWorkshop::~OpenWorkshop() {
    if (!m_finder) // it goes before this where the whole window goes
        return;
    m_finder->removeSource(m_clusterSource);
    m_finder->removeSource(m_answerSource);
    m_finder->removeSource(m_callSource);
    m_finder->removeSource(m_pledgeSource);
}

void OpenWorkshop::addRooms(const Resources &resources) {
    auto canvas = std::make_unique<CanvasRoom>(m_context, resources.wordVectors);
    connect(canvas.get(), &CanvasRoom::commandsChanged, &m_window.commands(), &CommandRegistry::refreshSoon);
    auto report = std::make_unique<ReportRoom>(m_context, *m_exporter);
    connect(report.get(), &ReportRoom::jumpRequested, this, &OpenWorkshop::showRecord);
    auto tables = std::make_unique<TablesRoom>(m_context);
    connect(tables.get(), &TablesRoom::importRequested, this,
            [this](const PromptId &prompt) { import(prompt); });
    connect(tables.get(), &TablesRoom::commandsChanged, &m_window.commands(), &CommandRegistry::refreshSoon);
    auto circle = std::make_unique<CircleRoom>(m_context);
    connect(circle.get(), &CircleRoom::clusterChosen, this,
            [this](const ClusterId &cluster) { showRecord(refOf(cluster)); });
    connect(circle.get(), &CircleRoom::whoCameWanted, this, [this] {
        m_window.showWorkshop(m_plan->id());
        m_plan->view().showPart(PlanView::People);
        m_plan->focusFirst();
    });
    m_tables = tables.get();
    m_circle = circle.get();
    m_canvas = canvas.get();
    m_report = report.get();
    auto plan = std::make_unique<PlanRoom>(m_context, *m_clock);
    m_plan = plan.get();
    m_window.addRoom(std::move(plan));
    m_window.addRoom(std::move(tables));
    m_window.addRoom(std::move(canvas));
    m_window.addRoom(std::move(circle));
    m_window.addRoom(std::move(report));
}

void OpenWorkshop::addCommands() {
    CommandRegistry &commands = m_window.commands();
    commands.add(
        {.id = QStringLiteral("edit.undo"),
         .text = tr("&Undo"),
         .run = [this] { step(&WorkshopSession::undo, tr("Undone: %1").arg(m_session->undoLabel())); },
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_Z)},
         .icon = IconName::Undo,
         .menu = Menu::Edit,
         .enabled = [this] { return m_session->undoable() > 0 && !m_session->isReadOnly(); },
         .currentText =
             [this] {
                 const QString label = m_session->undoLabel();
                 return label.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(forMenu(label));
             }});
    commands.add(
        {.id = QStringLiteral("edit.redo"),
         .text = tr("&Redo"),
         .run = [this] { step(&WorkshopSession::redo, tr("Done again: %1").arg(m_session->redoLabel())); },
         .shortcuts = {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
         .icon = IconName::Redo,
         .menu = Menu::Edit,
         .enabled = [this] { return m_session->redoable() > 0 && !m_session->isReadOnly(); },
         .currentText =
             [this] {
                 const QString label = m_session->redoLabel();
                 return label.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(forMenu(label));
             }});
    commands.add({.id = QStringLiteral("file.import"),
                  .text = tr("&Import answers…"),
                  .run = [this] { import(std::nullopt); },
                  .shortcuts = {QKeySequence(Qt::CTRL | Qt::Key_I)},
                  .keywords = tr("csv sheet list paste sign-up form"),
                  .icon = IconName::Import,
                  .menu = Menu::File,
                  .section = 20,
                  .enabled = [this] { return !m_session->isReadOnly(); }});
    commands.add(m_exporter->commands());
    commands.add(clockCommands(*m_clock, *m_chime));
    commands.add(planPlaces(*m_plan, [this] { m_window.showWorkshop(m_plan->id()); }));
    connect(m_clock, &RunningClock::alarm, m_chime, &Chime::sound);
    m_window.topBar().add(*new ClockPill(m_context, *m_clock, *m_chime, commands, &m_window.topBar()));
    m_window.topBar().addIcon(*commands.action(QStringLiteral("edit.undo")));
    m_window.topBar().addIcon(*commands.action(QStringLiteral("edit.redo")));
}

// What is wrong is said once, not each second, until it is well again. While another program writes is no
// reason to say anything.
void OpenWorkshop::lookForNews() {
    const Status status = m_session->refresh();
    if (status)
        m_saidAbout.reset();
    else if (status.error().code != ErrorCode::InUse && m_saidAbout != status.error().code) {
        m_saidAbout = status.error().code;
        m_window.messages().showError(sentenceFor(status.error()));
    }
}

void OpenWorkshop::step(Status (WorkshopSession::*how)(int), const QString &did) {
    m_canvas->cancelGesture();
    if (const Status status = ((*m_session).*how)(1); !status)
        m_window.messages().showError(sentenceFor(status.error()));
    else
        m_window.messages().showNotice(did);
}

void OpenWorkshop::import(const std::optional<PromptId> &prompt) {
    auto *dialog = new ImportDialog(m_context, prompt, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void OpenWorkshop::showRecord(const RecordRef &ref, std::optional<int> column) {
    switch (ref.kind) {
    case Kind::Cluster:
        m_window.showWorkshop(m_canvas->id());
        m_canvas->showCluster(ClusterId(ref.id));
        if (column == columnOf(&Cluster::summary))
            m_canvas->inspector().cluster().summary().setFocus();
        break;
    case Kind::Answer:
        // An answer is shown where one is looking: among the notes, or else in its table.
        if (m_window.commands().currentRoom() == m_canvas->id()) {
            m_canvas->showAnswer(AnswerId(ref.id));
        } else {
            m_window.showWorkshop(m_tables->id());
            m_tables->showAnswer(AnswerId(ref.id));
        }
        break;
    case Kind::Debate:
        if (const Debate *debate = m_session->workshop().find(DebateId(ref.id))) {
            if (const auto *cluster = std::get_if<ClusterId>(&debate->subject))
                showRecord(refOf(*cluster));
            else
                showRecord(refOf(std::get<AnswerId>(debate->subject)));
        }
        break;
    case Kind::TableNote:
        m_window.showWorkshop(m_tables->id());
        m_tables->showNote(TableNoteId(ref.id));
        break;
    case Kind::Prompt:
        m_window.showWorkshop(m_tables->id());
        m_tables->showParagraph(PromptId(ref.id));
        break;
    case Kind::Workshop:
        m_window.showWorkshop(m_plan->id());
        m_plan->view().facts().focusField(column.value_or(columnOf(&WorkshopFacts::title)));
        break;
    case Kind::Participant:
        m_window.showWorkshop(m_plan->id());
        m_plan->showPerson(ParticipantId(ref.id));
        break;
    case Kind::Consent:
        if (const Consent *consent = m_session->workshop().find(ConsentId(ref.id)))
            showRecord(refOf(consent->participant));
        break;
    case Kind::Step:
        m_window.showWorkshop(m_plan->id());
        m_plan->view().showPart(PlanView::RunSheet);
        m_plan->focusFirst();
        break;
    case Kind::Theme:
        m_window.showWorkshop(m_canvas->id());
        break;
    case Kind::Reflection:
    case Kind::Call:
    case Kind::Response:
    case Kind::Pledge:
    case Kind::Opportunity:
    case Kind::Promise:
    case Kind::Share:
        m_window.showWorkshop(m_circle->id());
        m_circle->showRecord(ref);
        break;
    case Kind::Pulse:
        m_window.showWorkshop(m_plan->id());
        m_plan->view().showPart(PlanView::Pulse);
        m_plan->focusFirst();
        break;
    case Kind::Run:
    case Kind::Turn:
    case Kind::Stage:
    case Kind::ImportKey:
        break; // nothing speaks of one
    }
}

void OpenWorkshop::exportRuns(bool running) {
    // By way of the event loop: what the export came to is said first.
    if (!running && std::exchange(m_closeAfterExport, false))
        QTimer::singleShot(0, this, [this] {
            if (!m_window.messages().isError())
                m_window.close();
        });
}

// A window that closed would take a report with it that is just being exported.
bool OpenWorkshop::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::Close || watched != &m_window || !m_exporter->isBusy())
        return QObject::eventFilter(watched, event);
    event->ignore();
    m_closeAfterExport = true;
    m_window.messages().showNotice(
        tr("The report is still being exported. The window closes when it is done."),
        {tr("Stop the export"), [this] { m_exporter->cancel(); }}, MessageBar::Lasts::ItsTime);
    return true;
}

void OpenWorkshop::changed(const ChangeSet &changes) {
    if (changes.origin != ChangeSet::Origin::Outside)
        m_window.messages().dismissOldNotice(); // what this change says of itself comes after it
    m_clusterSource.changed();
    m_answerSource.changed();
    m_callSource.changed();
    m_pledgeSource.changed();
    showFacts();
    m_window.commands().refreshSoon();
}

void OpenWorkshop::showFacts() {
    const Workshop &workshop = m_session->workshop();
    const WorkshopFacts &facts = workshop.facts();
    m_window.setWorkshop(facts.title.string(), facts.focus.string());
    // Looks at the disk for every recent workshop, so only where it has something new to say.
    const RecentWorkshop now{m_session->path(), facts.title.string(), facts.date.value_or(QDate())};
    if (now != m_remembered) {
        m_settings.remember(now);
        m_remembered = now;
    }
    const AnswerCounts counts = workshop.counts();
    QString answers = tr("%n answer(s)", nullptr, counts.answers) +
                      tr(": %1 placed, %2 to place").arg(counts.placed).arg(counts.unplaced);
    if (counts.merged > 0)
        answers += tr(", %1 merged").arg(counts.merged);
    m_window.statusLine().setFacts({m_session->isReadOnly() ? tr("Read only") : tr("All changes saved"),
                                    answers, tr("%n cluster(s)", nullptr, workshop.clusters().size()),
                                    tr("%n call(s) to action", nullptr, workshop.all<Call>().size())});
}

} // namespace coalesce::ui
