// SPDX-License-Identifier: GPL-3.0-or-later
// Brings answers in from a file or from the clipboard: shows how the source was understood, lets a person say
// where each column goes, and says what would be added before anything is. The import is one edit, and undo
// is offered.
#pragma once

#include "ui/import/import_reading.h"
#include "ui/jobs/job.h"
#include "ui/shell/room_context.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace coalesce::ui {

class EmptyState;
class ImportMapping;
class RemarksBox;
class SourceRow;

class ImportDialog : public QDialog {
    Q_OBJECT

public:
    // `preset` is the prompt that a list answers if nobody says otherwise.
    ImportDialog(const RoomContext &context, std::optional<PromptId> preset, QWidget *parent = nullptr);

    void openFile(const QString &path);
    void pasteText(const QString &text);

    bool isReady() const { return m_preview.has_value() && !m_job->isRunning(); } // for the Import button
    const std::optional<ImportPreview> &preview() const { return m_preview; }

signals:
    void settled(); // what was opened or changed has been read and its effect is shown

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void assemble();
    QWidget *makeFoot();
    void read();
    void showSource(ImportSource source);
    void findOut(); // what would be added
    void showPreview(const Result<ImportPreview> &preview);
    void showError(const QString &sentence);
    void showRunning(bool running);
    void stop();
    void import();

    RoomContext m_context;
    Job *m_job;
    ImportFrom m_from;
    std::shared_ptr<const ImportSource> m_source; // shared with the work beside the window; never changed
    std::optional<ImportPreview> m_preview;

    SourceRow *m_sources;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ImportMapping *m_mapping;
    RemarksBox *m_remarks;
    QLabel *m_summary;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QPushButton *m_import;
    QTimer m_slow; // shows progress only for what takes a while
};

} // namespace coalesce::ui
