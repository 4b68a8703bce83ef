// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/replay_view.h"

#include "ui/canvas/canvas_theme.h"
#include "ui/theme/theme_controller.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace coalesce::ui {

namespace {
constexpr int kTickMs = 33;
constexpr int kUsualSeconds = 30;
} // namespace

ReplayView::ReplayView(std::shared_ptr<const Replay> replay, const ThemeController &theme, QWidget *parent)
    : QWidget(parent), m_replay(std::move(replay)), m_pace(*m_replay),
      m_scene(std::make_shared<const scene::ReplayScene>(*m_replay)),
      m_painter(m_scene, sceneStyle(theme.theme())), m_seconds(kUsualSeconds) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Replay of the clustering"));
    setAccessibleDescription(words());
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_timer.setInterval(kTickMs);
    connect(&m_timer, &QTimer::timeout, this, &ReplayView::tick);
    connect(&theme, &ThemeController::changed, this, [this, &theme] {
        m_painter.setStyle(sceneStyle(theme.theme()));
        update();
    });
}

int ReplayView::step() const {
    return std::clamp(scene::ReplayPainter::stepAt(m_position), 0, length());
}

void ReplayView::showStep(int step) {
    pause();
    moveTo(std::clamp(step, 0, length()));
}

void ReplayView::play() {
    if (isPlaying() || length() == 0)
        return;
    m_part = m_position >= length() ? 0 : m_position <= 0 ? 0 : m_pace.partAt(m_position);
    m_since.start();
    m_timer.start();
    emit playingChanged(true);
    moveTo(m_pace.positionAt(m_part));
}

void ReplayView::pause() {
    if (!isPlaying())
        return;
    m_timer.stop();
    moveTo(step()); // what was on its way is there
    emit playingChanged(false);
}

void ReplayView::setSeconds(int seconds) {
    m_seconds = std::max(1, seconds);
}

void ReplayView::tick() {
    m_part += double(m_since.restart()) / 1000.0 / m_seconds;
    moveTo(m_pace.positionAt(std::min(m_part, 1.0)));
    if (m_part >= 1)
        pause();
}

void ReplayView::moveTo(double position) {
    const int before = step();
    m_position = position;
    update();
    if (step() == before)
        return;
    setAccessibleDescription(words());
    emit stepChanged(step());
}

// Nothing glides where the desktop asks for calm: its style says so.
bool ReplayView::isLively() const {
    return style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
}

QString ReplayView::words() const {
    const scene::ReplayScene::Line &line = m_scene->lines()[size_t(step())];
    const QString where = tr("%1 of %2").arg(step()).arg(length());
    const QString what = line.caption.isEmpty() ? tr("the start") : line.caption;
    return tr("%1: %2. %3", "step, what is done, counts").arg(where, what, scene::countsText(line.counts));
}

void ReplayView::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const double glide = !isPlaying() ? 1.0 : isLively() ? m_pace.glide(m_seconds) : 0.0;
    m_painter.paint(painter, size(), devicePixelRatioF(), m_position, glide);
}

void ReplayView::mousePressEvent(QMouseEvent *event) {
    if (event->button() == Qt::LeftButton)
        togglePlaying();
}

void ReplayView::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    togglePlaying(); // takes back what the first click did
    emit fullScreenWanted();
}

} // namespace coalesce::ui
