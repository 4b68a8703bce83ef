// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_dialog.h"

#include "core/session/withdrawn_consents.h"
#include "ui/import/import_mapping.h"
#include "ui/settings/settings.h"
#include "ui/shell/undo_offer.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListView>
#include <QMimeData>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStringListModel>
#include <QVBoxLayout>

namespace coalesce::ui {

namespace {

const SettingKey<QString> kFolder{"files/importFolder", {}}; // where the last source was
constexpr int kSlowMs = 250;

QString whatToDo() {
    return ImportDialog::tr(
        "Choose a file of answers (CSV, TSV or a text with one answer a line), drop it here, or "
        "paste what you copied from a spreadsheet or an e-mail.");
}

} // namespace

ImportDialog::ImportDialog(const RoomContext &context, std::optional<PromptId> preset, QWidget *parent)
    : QDialog(parent), m_context(context), m_job(new LatestJob(this)), m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(IconName::Import, whatToDo(), context.theme, this)),
      m_mapping(new ImportMapping(context, preset, this)), m_remarkLines(new QStringListModel(this)),
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
    connect(m_job, &LatestJob::runningChanged, this, &ImportDialog::showRunning);
    connect(m_stop, &QPushButton::clicked, this, &ImportDialog::stop);
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
    m_remarks = makeRemarks();
    m_remarks->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space.large, space.large, space.large, space.large);
    layout->setSpacing(space.medium);
    layout->addWidget(makeSourceRow());
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_summary);
    layout->addWidget(m_remarks);
    layout->addWidget(makeFoot());
}

QWidget *ImportDialog::makeSourceRow() {
    auto *row = new QWidget(this);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(m_context.theme.theme().spacing.small);
    QPushButton *choose = makeButton(tr("Choose a &file…"), ButtonKind::Plain, row);
    choose->setIcon(themedIcon(IconName::Open, m_context.theme));
    QPushButton *paste = makeButton(tr("&Paste"), ButtonKind::Plain, row);
    paste->setToolTip(tr("Take the text on the clipboard (%1)")
                          .arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
    choose->setEnabled(!m_context.session.isReadOnly());
    paste->setEnabled(!m_context.session.isReadOnly());
    across->addWidget(choose);
    across->addWidget(paste);
    across->addWidget(makeLabel(tr("or drop a file here"), "muted", row));
    across->addStretch();
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(paste, &QPushButton::clicked, this, [this] { pasteText(QGuiApplication::clipboard()->text()); });
    return row;
}

QWidget *ImportDialog::makeRemarks() {
    auto *box = new QWidget(this);
    m_remarkList = new QListView(box);
    m_remarkList->setObjectName(QStringLiteral("remarks"));
    m_remarkList->setAccessibleName(tr("What could not be used as it stands"));
    m_remarkList->setModel(m_remarkLines);
    m_remarkList->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_remarkList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_remarkList->setMaximumHeight(110);
    QPushButton *copy = makeButton(tr("Copy the list"), ButtonKind::Link, box);
    copy->setObjectName(QStringLiteral("copyRemarks"));
    connect(copy, &QPushButton::clicked, this, &ImportDialog::copyRemarks);
    auto *down = new QVBoxLayout(box);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(2);
    down->addWidget(m_remarkList);
    down->addWidget(copy, 0, Qt::AlignRight);
    return box;
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
    cancel->setAutoDefault(false);
    m_stop->setAutoDefault(false);
    row->addWidget(m_progress, 1);
    row->addWidget(m_stop);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_import);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::import);
    return foot;
}

void ImportDialog::chooseFile() {
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Import answers"), m_context.settings.value(kFolder),
                                     tr("Answers (*.csv *.tsv *.tab *.txt *.json);;All files (*)"));
    if (path.isEmpty())
        return;
    m_context.settings.set(kFolder, QFileInfo(path).absolutePath());
    openFile(path);
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
    m_job->start([this, from = m_from](const std::atomic<bool> &cancelled) -> LatestJob::Show {
        const auto read = std::make_shared<Result<ImportSource>>(readImportSource(from, cancelled));
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
    m_mapping->show(*m_source);
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
                  sources = m_context.session.sources()](const std::atomic<bool> &) -> LatestJob::Show {
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
        m_remarkLines->setStringList(lines);
    } else {
        // Columns that answer nothing yet are the usual case; the mapping stays, to be completed.
        m_summary->setText(preview.error().code == ErrorCode::BadArgument &&
                                   m_source->text.form != exchange::SourceForm::Json
                               ? tr("Nothing would be added yet: say which column holds answers or names.")
                               : sentenceFor(preview.error()));
        m_remarkLines->setStringList({});
    }
    m_remarks->setVisible(m_remarkLines->rowCount() > 0);
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
    m_remarks->hide();
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

void ImportDialog::copyRemarks() {
    QStringList lines;
    const QModelIndexList selected = m_remarkList->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected)
        lines += index.data().toString();
    if (lines.isEmpty())
        lines = m_remarkLines->stringList();
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
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
        pasteText(QGuiApplication::clipboard()->text());
        return;
    }
    if (event->matches(QKeySequence::Copy) && m_remarkList->hasFocus()) {
        copyRemarks();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace coalesce::ui
