// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_dialog.h"

#include "core/session/withdrawn_consents.h"
#include "ui/import/import_mapping.h"
#include "ui/import/remarks_box.h"
#include "ui/import/source_row.h"
#include "ui/shell/undo_offer.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {

constexpr int kSlowMs = 250;

QString whatToDo() {
    return ImportDialog::tr(
        "Choose a file of answers (CSV, TSV or a text with one answer a line), drop it here, or "
        "paste what you copied from a spreadsheet or an e-mail.");
}

} // namespace

ImportDialog::ImportDialog(const RoomContext &context, std::optional<PromptId> preset, QWidget *parent)
    : QDialog(parent), m_context(context), m_job(new Job(this)), m_sources(new SourceRow(context, this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(IconName::Import, whatToDo(), context.theme, this)),
      m_mapping(new ImportMapping(context, preset, this)), m_remarks(new RemarksBox(this)),
      m_summary(makeLabel({}, "section", this)), m_progress(new QProgressBar(this)),
      m_stop(makeButton(tr("Stop"), ButtonKind::Plain, this)),
      m_import(makeButton(tr("Import"), ButtonKind::Primary, this)) {
    setWindowTitle(tr("Import answers"));
    setAcceptDrops(true);
    resize(920, 680);
    assemble();
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowMs);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_progress->show();
        m_stop->show();
    });
    connect(m_job, &Job::runningChanged, this, &ImportDialog::showRunning);
    connect(m_stop, &QPushButton::clicked, this, &ImportDialog::stop);
    connect(m_sources, &SourceRow::fileChosen, this, &ImportDialog::openFile);
    connect(m_sources, &SourceRow::textPasted, this, &ImportDialog::pasteText);
    connect(m_mapping, &ImportMapping::wished, this, &ImportDialog::findOut);
    connect(m_mapping, &ImportMapping::readAgain, this, [this](const auto &form, const auto &separator) {
        m_from.form = form;
        m_from.separator = separator;
        read();
    });
    // What would be added depends on what is there.
    connect(&context.session, &WorkshopSession::changed, this, [this] {
        if (m_source && !m_job->isRunning())
            findOut();
    });
    showRunning(false);
    if (context.session.isReadOnly())
        showError(
            tr("This workshop can be read here, not changed. %1").arg(context.session.readOnlyReason()));
}

void ImportDialog::assemble() {
    const Spacing space = m_context.theme.theme().spacing;
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_mapping);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space.large, space.large, space.large, space.large);
    layout->setSpacing(space.medium);
    layout->addWidget(m_sources);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_summary);
    layout->addWidget(m_remarks);
    layout->addWidget(makeFoot());
}

QWidget *ImportDialog::makeFoot() {
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_context.theme.theme().spacing.small);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Reading"));
    m_import->setObjectName(QStringLiteral("import"));
    m_import->setDefault(true);
    QPushButton *cancel = makeButton(tr("Cancel"), ButtonKind::Plain, foot);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_import);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::import);
    return foot;
}

void ImportDialog::openFile(const QString &path) {
    m_from = {.path = path};
    read();
}

void ImportDialog::pasteText(const QString &text) {
    m_from = {.pasted = text};
    read();
}

void ImportDialog::read() {
    if (m_context.session.isReadOnly())
        return;
    m_preview.reset();
    m_summary->setText(m_from.path.isEmpty() ? tr("Reading what was pasted…")
                                             : tr("Reading “%1”…").arg(QFileInfo(m_from.path).fileName()));
    m_job->start([this, from = m_from](const Progress &progress) -> Job::Show {
        const auto read = std::make_shared<Result<ImportSource>>(readImportSource(from, progress));
        return [this, read] { // only ever called while this dialog, which owns the job, is there
            if (*read)
                showSource(std::move(**read));
            else
                showError(sentenceFor(read->error()));
        };
    });
}

void ImportDialog::showSource(ImportSource source) {
    m_source = std::make_shared<const ImportSource>(std::move(source));
    m_mapping->setSource(*m_source);
    m_stack->setCurrentWidget(m_mapping);
    findOut();
}

void ImportDialog::findOut() {
    if (!m_source)
        return;
    m_preview.reset();
    ImportWishes wishes = m_mapping->wishes();
    const auto salt = m_context.session.importSalt();
    if (!salt) {
        showError(sentenceFor(salt.error()));
        return;
    }
    auto withdrawn = withdrawnByPeopleGone(m_context.session);
    if (!withdrawn) {
        showError(sentenceFor(withdrawn.error()));
        return;
    }
    wishes.options.salt = *salt;
    wishes.options.withdrawn = *std::move(withdrawn);
    const bool whole = m_source->text.form == exchange::SourceForm::Json;
    // The work gets the workshop by value, never the session.
    const auto workshop = std::make_shared<const Workshop>(m_context.workshop());
    const auto start = std::make_shared<const Result<Workshop>>(
        whole ? m_context.session.start() : Result<Workshop>(tl::unexpect, Error{ErrorCode::NotFound, {}}));
    m_job->start([this, workshop, start, wishes, source = m_source,
                  sources = m_context.session.sources()](const Progress &) -> Job::Show {
        const auto preview = std::make_shared<const Result<ImportPreview>>(
            previewImport(*workshop, *start, *source, wishes, sources));
        return [this, preview] { showPreview(*preview); };
    });
}

void ImportDialog::showPreview(const Result<ImportPreview> &preview) {
    if (preview) {
        m_preview = *preview;
        m_summary->setText(previewSentence(*m_preview));
        QStringList lines;
        for (const exchange::Issue &issue : m_preview->issues)
            lines += issueSentence(issue);
        m_remarks->setLines(lines);
    } else {
        // Columns that answer nothing yet are the usual case; the mapping stays, to be completed.
        m_summary->setText(preview.error().code == ErrorCode::BadArgument &&
                                   m_source->text.form != exchange::SourceForm::Json
                               ? tr("Nothing would be added yet: say which column holds answers or names.")
                               : sentenceFor(preview.error()));
        m_remarks->setLines({});
    }
    const int answers = m_preview ? m_preview->answers : 0;
    m_import->setText(answers == 0   ? tr("Import")
                      : answers == 1 ? tr("Import 1 answer")
                                     : tr("Import %1 answers").arg(answers));
}

void ImportDialog::showError(const QString &sentence) {
    m_source.reset();
    m_preview.reset();
    m_empty->setSentence(sentence);
    m_stack->setCurrentWidget(m_empty);
    m_summary->clear();
    m_remarks->setLines({});
    m_import->setText(tr("Import"));
}

void ImportDialog::showRunning(bool running) {
    if (running) {
        m_slow.start();
    } else {
        m_slow.stop();
        m_progress->hide();
        m_stop->hide();
    }
    m_import->setEnabled(!running && m_preview && !m_preview->outcome.patch.isEmpty() &&
                         !m_context.session.isReadOnly());
    if (!running)
        emit settled();
}

void ImportDialog::stop() {
    m_job->cancel();
    showError(tr("Reading was stopped; nothing was changed. %1").arg(whatToDo()));
    showRunning(false);
}

void ImportDialog::import() {
    if (!isReady())
        return;
    const ImportPreview done = *std::exchange(m_preview, std::nullopt);
    m_source.reset(); // the change that follows is our own
    if (!m_context.commit(done.outcome, done.action)) {
        // The sentence stands in the message bar of the window; here is what to do.
        showError(
            tr("The import could not be written. Nothing was added and nothing was lost; see the message in "
               "the window, then try again."));
        showRunning(false);
        return;
    }
    accept();
    m_context.messages.showNotice(importedSentence(done), undoOffer(m_context));
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event) {
    const QMimeData *dropped = event->mimeData();
    const bool file =
        dropped->hasUrls() && !dropped->urls().isEmpty() && dropped->urls().front().isLocalFile();
    if (!m_context.session.isReadOnly() && (file || dropped->hasText()))
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event) {
    const QMimeData *dropped = event->mimeData();
    event->acceptProposedAction();
    if (dropped->hasUrls() && !dropped->urls().isEmpty() && dropped->urls().front().isLocalFile())
        openFile(dropped->urls().front().toLocalFile());
    else
        pasteText(dropped->text());
}

void ImportDialog::keyPressEvent(QKeyEvent *event) {
    if (event->matches(QKeySequence::Paste) && !m_context.session.isReadOnly()) {
        m_sources->paste();
        return;
    }
    if (event->matches(QKeySequence::Copy) && m_remarks->hasFocusInside()) {
        m_remarks->copy();
        return;
    }
    // A table leaves Enter to its dialog, which would import.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_mapping->table().hasFocus()) {
        m_mapping->openChoice();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace coalesce::ui
