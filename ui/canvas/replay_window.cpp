// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/replay_window.h"

#include "ui/canvas/canvas_theme.h"
#include "ui/canvas/replay_view.h"
#include "ui/settings/settings.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/message_bar.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QProgressBar>
#include <QScreen>
#include <QSlider>
#include <QUrl>
#include <QVBoxLayout>
#include <QWindow>

namespace coalesce::ui {

namespace {

QString askForPath(QWidget *parent, const QString &suggested, const QString &filter) {
    QFileDialog dialog(parent, ReplayWindow::tr("Save the replay as a clip"), suggested, filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(suggested).suffix()); // before it asks whether to replace a file
    dialog.selectFile(suggested);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString endingOf(media::ClipFormat format) {
    return format == media::ClipFormat::Gif ? QStringLiteral("gif") : QStringLiteral("webm");
}

} // namespace

ReplayWindow::ReplayWindow(std::shared_ptr<const Replay> replay, const QString &workshopPath,
                           const ThemeController &theme, Settings &settings, QWidget *parent)
    : QWidget(parent, Qt::Window), m_replay(std::move(replay)), m_workshopPath(workshopPath), m_theme(theme),
      m_settings(settings), m_view(new ReplayView(m_replay, theme, this)), m_controls(makeControls()),
      m_announcer(new Announcer(this)), m_messages(new MessageBar(*this, theme)),
      m_choosePath([this](const QString &suggested, const QString &filter) {
          return askForPath(this, suggested, filter);
      }) {
    setWindowTitle(tr("Replay of %1").arg(m_replay->title));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(m_controls);
    connect(m_view, &ReplayView::stepChanged, this, &ReplayWindow::showStep);
    connect(m_view, &ReplayView::playingChanged, this, &ReplayWindow::showPlaying);
    connect(m_view, &ReplayView::fullScreenWanted, this,
            [this] { isFullScreen() ? leaveFullScreen() : goFullScreen(nullptr); });
    connect(&m_job, &Job::runningChanged, this, &ReplayWindow::showSaving);
    connect(&m_job, &Job::progressed, m_bar, [this](int done, int total) {
        m_bar->setRange(0, total);
        m_bar->setValue(done);
    });
    showStep(m_view->step());
    showPlaying(false);
    m_view->setFocus();
}

QWidget *ReplayWindow::makeControls() {
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);

    m_play = makeButton({}, ButtonKind::Primary, bar);
    connect(m_play, &QPushButton::clicked, m_view, &ReplayView::togglePlaying);
    row->addWidget(m_play);

    m_slider = new QSlider(Qt::Horizontal, bar);
    m_slider->setRange(0, m_view->length());
    m_slider->setPageStep(std::max(1, m_view->length() / 10));
    connect(m_slider, &QSlider::valueChanged, m_view, &ReplayView::showStep);
    row->addWidget(m_slider, 1);

    m_speed = new ChoiceBox(tr("How long the replay takes"), bar);
    for (const int seconds : {10, 20, 30})
        m_speed->addItem(tr("%n second(s)", nullptr, seconds), seconds);
    for (const int minutes : {1, 2, 5})
        m_speed->addItem(tr("%n minute(s)", nullptr, minutes), minutes * 60);
    m_speed->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_speed->setCurrentIndex(m_speed->findData(m_view->seconds()));
    connect(m_speed, &QComboBox::currentIndexChanged, this,
            [this] { m_view->setSeconds(m_speed->currentData().toInt()); });
    row->addWidget(m_speed);

    m_fullScreen = makeButton(tr("Full screen"), ButtonKind::Plain, bar);
    m_fullScreen->setToolTip(tr("Full screen (F11); Escape leaves it"));
    m_screens = new QMenu(bar);
    connect(m_fullScreen, &QPushButton::clicked, this, [this] {
        if (QGuiApplication::screens().size() < 2)
            return goFullScreen(nullptr);
        fillScreens();
        m_screens->popup(m_fullScreen->mapToGlobal(QPoint(0, m_fullScreen->height())));
    });
    row->addWidget(m_fullScreen);

    m_save = makeButton(tr("Save as clip…"), ButtonKind::Plain, bar);
    auto *formats = new QMenu(m_save);
    formats->addAction(tr("Clip for screens and slides (WebM)"), this,
                       [this] { saveClip(media::ClipFormat::WebM); });
    formats->addAction(tr("Animated picture for mail, under 5 MB (GIF)"), this,
                       [this] { saveClip(media::ClipFormat::Gif); });
    m_save->setMenu(formats);
    if (!media::canMakeClips()) {
        m_save->setEnabled(false);
        m_save->setToolTip(tr("This version was built without what makes clips."));
    }
    row->addWidget(m_save);

    m_bar = new QProgressBar(bar);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(120);
    m_bar->setAccessibleName(tr("Progress of the clip"));
    m_bar->hide();
    row->addWidget(m_bar);
    m_stop = makeButton(tr("Stop"), ButtonKind::Link, bar);
    m_stop->setAccessibleName(tr("Stop writing the clip"));
    m_stop->hide();
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_job.cancel())
            m_messages->showNotice(tr("The clip was stopped. Nothing was written."), {},
                                   MessageBar::Lasts::ItsTime);
    });
    row->addWidget(m_stop);
    return bar;
}

void ReplayWindow::fillScreens() {
    m_screens->clear();
    int number = 0;
    for (QScreen *screen : QGuiApplication::screens()) {
        const QString name = tr("Screen %1: %2").arg(QString::number(++number), screen->name());
        m_screens->addAction(screen == this->screen() ? tr("%1 (this one)").arg(name) : name, this,
                             [this, screen] { goFullScreen(screen); });
    }
}

void ReplayWindow::goFullScreen(QScreen *screen) {
    if (screen && QGuiApplication::screens().contains(screen)) {
        setScreen(screen);
        if (windowHandle())
            windowHandle()->setScreen(screen);
        if (!isFullScreen())
            move(screen->availableGeometry().topLeft());
    }
    showFullScreen();
}

void ReplayWindow::leaveFullScreen() {
    showNormal();
}

void ReplayWindow::changeEvent(QEvent *event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::WindowStateChange)
        return;
    m_view->setFocus(Qt::OtherFocusReason); // what is hidden keeps no keys
    m_controls->setVisible(!isFullScreen());
}

void ReplayWindow::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
    case Qt::Key_Space:
        return m_view->togglePlaying();
    case Qt::Key_Left:
        return m_view->stepBy(-1);
    case Qt::Key_Right:
        return m_view->stepBy(1);
    case Qt::Key_Home:
        return m_view->showStep(0);
    case Qt::Key_End:
        return m_view->showStep(m_view->length());
    case Qt::Key_F11:
        return isFullScreen() ? leaveFullScreen() : goFullScreen(nullptr);
    case Qt::Key_Escape:
        if (isFullScreen())
            leaveFullScreen();
        else
            close();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ReplayWindow::showStep(int step) {
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(step);
    // A slider's own value is a number; the words say what is there.
    m_slider->setAccessibleName(tr("Moment %1").arg(m_view->words()));
    if (!m_view->isPlaying())
        m_announcer->say(m_view->words());
}

void ReplayWindow::showPlaying(bool playing) {
    m_play->setText(playing ? tr("Pause") : tr("Play"));
    m_play->setToolTip(playing ? tr("Pause (Space)") : tr("Play (Space)"));
    m_play->setEnabled(m_view->length() > 0);
}

void ReplayWindow::showSaving(bool saving) {
    m_bar->setRange(0, 0);
    if (!saving && m_stop->hasFocus())
        m_view->setFocus(Qt::OtherFocusReason);
    m_bar->setVisible(saving);
    m_stop->setVisible(saving);
    if (saving && m_save->hasFocus())
        m_stop->setFocus(Qt::OtherFocusReason);
    m_save->setEnabled(!saving);
}

void ReplayWindow::saveClip(media::ClipFormat format) {
    const QString ending = endingOf(format);
    QString folder = m_settings.value(keys::exportFolder);
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QFileInfo(m_workshopPath).absolutePath();
    const QString suggested =
        QDir(folder).filePath(QFileInfo(m_workshopPath).completeBaseName() + QLatin1Char('.') + ending);
    QString path = m_choosePath(suggested, QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
    if (path.isEmpty())
        return;
    if (media::clipFormatOf(path) != format)
        path += QLatin1Char('.') + ending;
    m_settings.set(keys::exportFolder, QFileInfo(path).absolutePath());
    const QString there = QFileInfo(path).canonicalFilePath();
    if (!there.isEmpty() && there == QFileInfo(m_workshopPath).canonicalFilePath()) {
        m_messages->showError(
            tr("“%1” is the workshop itself. Nothing was written; choose another name for the clip.")
                .arg(QFileInfo(path).fileName()));
        return;
    }
    const media::ReplayClip how{format, media::usualSize(format),
                                std::clamp(m_view->seconds(), media::kLeastSeconds, media::kMostSeconds),
                                sceneStyle(m_theme.theme())};
    m_job.start([this, path, how, replay = m_replay](Progress &progress) -> Job::Show {
        const Status done = media::writeReplayClip(
            path, media::Existing::Replace, *replay, how, [&progress](int pictures, int total) {
                // After the last picture the file gets its name.
                return pictures == total ? progress.passNoReturn() : progress.report(pictures, total);
            });
        return [this, done, path] { finish(done, path); };
    });
}

void ReplayWindow::finish(const Status &done, const QString &path) {
    if (!done) {
        m_messages->showError(sentenceFor(done.error()));
        return;
    }
    const QFileInfo file(path);
    m_messages->showNotice(
        tr("“%1” is in %2.").arg(file.fileName(), QDir::toNativeSeparators(file.absolutePath())),
        {tr("Open the folder"),
         [folder = file.absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }},
        MessageBar::Lasts::ItsTime);
    emit saved(path);
}

} // namespace coalesce::ui
