// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workshop_window.h"

#include "ui/canvas/canvas_room.h"
#include "ui/canvas/canvas_view.h"
#include "ui/finder/finder.h"
#include "ui/import/import_dialog.h"
#include "ui/plan/plan_room.h"
#include "ui/report/background_job.h"
#include "ui/report/exporter.h"
#include "ui/report/report_room.h"
#include "ui/settings/settings.h"
#include "ui/tables/tables_room.h"
#include "ui/widgets/message_bar.h"
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
                           ThemeController &theme, Settings &settings, const QString &fontFolder)
    : QObject(&window), m_window(window), m_settings(settings),
      m_session(std::move(session)), m_context{*m_session, theme, settings, window.messages()},
      m_clusterSource(*m_session, WorkshopSource::What::Clusters,
                      [this](const QUuid &id) {
                          showRecord({Kind::Cluster, id});
                      }),
      m_answerSource(*m_session, WorkshopSource::What::Answers, [this](const QUuid &id) {
          showRecord({Kind::Answer, id});
      }) {
    addRooms(fontFolder);
    addCommands();
    m_window.finder().addSource(m_clusterSource);
    m_window.finder().addSource(m_answerSource);
    connect(m_session.get(), &WorkshopSession::changed, this, &OpenWorkshop::changed);
    if (m_session->isReadOnly()) {
        m_window.statusLine().setAside(tr("Read only"));
        m_window.messages().showError(
            tr("You can look at this workshop but not change it. %1").arg(m_session->readOnlyReason()));
        m_refresh.setInterval(kLookForNewsMs);
        connect(&m_refresh, &QTimer::timeout, this, [this] {
            if (const Status status = m_session->refresh();
                !status && status.error().code != ErrorCode::InUse)
                m_window.messages().showError(sentenceFor(status.error()));
        });
        m_refresh.start();
    }
    showFacts();
    m_window.showWorkshop();
}

OpenWorkshop::~OpenWorkshop() {
    m_window.finder().removeSource(m_clusterSource);
    m_window.finder().removeSource(m_answerSource);
}

void OpenWorkshop::addRooms(const QString &fontFolder) {
    auto canvas = std::make_unique<CanvasRoom>(m_context);
    connect(&canvas->view(), &CanvasView::selectionChanged, &m_window.commands(),
            &CommandRegistry::refreshSoon);
    auto report = std::make_unique<ReportRoom>(m_context, fontFolder);
    connect(report.get(), &ReportRoom::jumpRequested, this, &OpenWorkshop::showRecord);
    connect(&report->exporter().job(), &BackgroundJob::runningChanged, &m_window.commands(),
            &CommandRegistry::refreshSoon);
    auto tables = std::make_unique<TablesRoom>(m_context);
    connect(tables.get(), &TablesRoom::importRequested, this,
            [this](const PromptId &prompt) { import(prompt); });
    connect(tables.get(), &TablesRoom::commandsChanged, &m_window.commands(), &CommandRegistry::refreshSoon);
    m_tables = tables.get();
    m_canvas = canvas.get();
    m_report = report.get();
    m_window.addRoom(std::make_unique<PlanRoom>(m_context));
    m_window.addRoom(std::move(tables));
    m_window.addRoom(std::move(canvas));
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
    m_window.topBar().addIcon(*commands.action(QStringLiteral("edit.undo")));
    m_window.topBar().addIcon(*commands.action(QStringLiteral("edit.redo")));
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

void OpenWorkshop::showRecord(const RecordRef &ref) {
    switch (ref.kind) {
    case Kind::Cluster:
        m_window.showWorkshop(m_canvas->id());
        m_canvas->showCluster(ClusterId(ref.id));
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
    case Kind::Prompt:
        m_window.showWorkshop(m_tables->id());
        break;
    case Kind::Workshop:
    case Kind::Participant:
    case Kind::Consent:
    case Kind::Step:
        m_window.showWorkshop(QStringLiteral("plan"));
        break;
    case Kind::Theme:
        m_window.showWorkshop(m_canvas->id());
        break;
    case Kind::Reflection:
    case Kind::Call:
    case Kind::Response:
    case Kind::Pledge:
    case Kind::Opportunity:
    case Kind::ImportKey:
        m_window.messages().showNotice(tr("This is kept in the file; its room comes in a later version."));
        break;
    }
}

void OpenWorkshop::changed() {
    m_clusterSource.changed();
    m_answerSource.changed();
    showFacts();
    m_window.commands().refreshSoon();
}

void OpenWorkshop::showFacts() {
    const Workshop &workshop = m_session->workshop();
    const WorkshopFacts &facts = workshop.facts();
    m_window.setWorkshop(facts.title.string(), facts.focus.string());
    m_settings.remember({m_session->path(), facts.title.string(), facts.date.value_or(QDate())});
    const AnswerCounts counts = workshop.counts();
    QString answers =
        tr("%1 answers: %2 placed, %3 to place").arg(counts.answers).arg(counts.placed).arg(counts.unplaced);
    if (counts.merged > 0)
        answers += tr(", %1 merged").arg(counts.merged);
    m_window.statusLine().setFacts({m_session->isReadOnly() ? tr("Read only") : tr("All changes saved"),
                                    answers, tr("%1 clusters").arg(workshop.clusters().size()),
                                    tr("%1 calls to action").arg(workshop.all<Call>().size())});
}

} // namespace coalesce::ui
