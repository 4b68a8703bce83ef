// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stage/stage_controller.h"

#include "core/day/day_clock.h"
#include "core/edit/live_actions.h"
#include "core/report/confidence.h"
#include "ui/clock/running_clock.h"
#include "ui/settings/settings.h"
#include "ui/stage/stage_theme.h"
#include "ui/widgets/message_bar.h"

#include <QGuiApplication>
#include <QScreen>

namespace coalesce::ui {

namespace {

constexpr int kTickMs = 500; // so that no second is skipped

std::shared_ptr<stage::StageContent> contentOf(const Workshop &workshop, qint64 nowMs) {
    return std::make_shared<stage::StageContent>(stage::stageContent(workshop, nowMs));
}

bool isMarked(const RecordChange &change) {
    return std::ranges::any_of(change.fields, [&](const FieldChange &field) {
        return change.ref.kind == Kind::Prompt ? field.column == columnOf(&Prompt::isPrivate)
                                               : field.column == columnOf(&Reflection::isPrivate) ||
                                                     field.column == columnOf(&Reflection::about);
    });
}

bool tookFrom(const QStringList &texts, const RecordChange &change) {
    return std::ranges::any_of(change.fields, [&](const FieldChange &field) {
        const auto *text = std::get_if<QString>(&field.before);
        return text && !text->isEmpty() && texts.contains(*text);
    });
}

// Whether something that the room may see is in confidence now, or what struck somebody was taken back: it
// must not stay there. What is made, or opened, while the stage is frozen is not on it.
bool hides(const ChangeSet &changes, const Workshop &workshop, const stage::StageContent &frozen) {
    return changes.everything || std::ranges::any_of(changes.changes, [&](const RecordChange &change) {
               const bool isReflection = change.ref.kind == Kind::Reflection;
               if (!isReflection && change.ref.kind != Kind::Prompt)
                   return false;
               if (change.type == ChangeType::Changed)
                   return isMarked(change) && report::isInConfidence(workshop, change.ref);
               return change.type == ChangeType::Removed && isReflection &&
                      tookFrom(stage::textsOf(frozen), change);
           });
}

} // namespace

QString screenKey(const QScreen &screen) {
    return screen.serialNumber().isEmpty()
               ? screen.name()
               : QStringLiteral("%1 %2").arg(screen.name(), screen.serialNumber());
}

QScreen *screenForStage(const QList<QScreen *> &screens, const QString &wanted, const QScreen *own) {
    QScreen *other = nullptr;
    for (QScreen *screen : screens) {
        if (screen == own)
            continue;
        if (screenKey(*screen) == wanted)
            return screen;
        if (!other)
            other = screen;
    }
    return other;
}

StageController::StageController(RoomContext context, RunningClock &clock, QWidget &facilitator,
                                 QObject *parent)
    : QObject(parent), m_context(context), m_clock(clock), m_facilitator(facilitator) {
    m_live = contentOf(workshop(), nowMs());
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &StageController::tick);
    connect(&m_context.session, &WorkshopSession::changed, this, &StageController::workshopChanged);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &StageController::screenCame);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &StageController::screenGone);
    connect(qGuiApp, &QGuiApplication::primaryScreenChanged, this, &StageController::screensChanged);
    if (m_live->moves)
        m_tick.start();
}

StageController::~StageController() = default;

QScreen *StageController::own() const {
    return m_facilitator.window()->screen();
}

StageWindow &StageController::theWindow() {
    if (!m_window) {
        m_window = std::make_unique<StageWindow>(style());
        connect(m_window.get(), &StageWindow::pressed, this, &StageController::pressed);
        connect(m_window.get(), &StageWindow::closed, this, &StageController::close);
    }
    m_window->setContent(shown());
    return *m_window;
}

void StageController::open() {
    const QString wanted = m_context.settings.value(keys::stageScreen);
    if (QScreen *screen = screenForStage(QGuiApplication::screens(), wanted, own()))
        return openOn(*screen);
    const QString offer =
        tr("There is only this screen. Connect the projector; or F5 again shows the stage in a window here.");
    if (m_context.messages.sentence() == offer) {
        m_context.messages.dismiss();
        return openHere();
    }
    m_context.messages.showNotice(offer, {tr("Show it here"), [this] { openHere(); }},
                                  MessageBar::Lasts::ItsTime);
}

void StageController::openOn(QScreen &screen) {
    m_screen = screenKey(screen);
    m_context.settings.set(keys::stageScreen, m_screen);
    m_where = Where::Screen;
    theWindow().fill(screen);
    disconnect(&screen, &QScreen::geometryChanged, this, nullptr);
    connect(&screen, &QScreen::geometryChanged, this, &StageController::screensChanged);
    emit changed();
}

void StageController::openHere() {
    m_where = Where::Here;
    theWindow().showHere(own()->availableGeometry());
    emit changed();
}

void StageController::close() {
    if (!isOpen())
        return;
    m_where = Where::Closed;
    setFrozen(false); // opened again, it shows what is so then
    if (m_window)
        m_window->hide();
    emit changed();
}

void StageController::setFrozen(bool frozen) {
    if (frozen == isFrozen())
        return;
    if (m_refreshDue)
        m_live = contentOf(workshop(), nowMs()); // what was done a moment ago is on it
    m_frozen = frozen ? std::make_shared<stage::StageContent>(*m_live) : nullptr;
    const Run *run = openRun(workshop());
    m_frozenStep = run ? std::optional(run->step) : std::nullopt;
    present();
}

void StageController::show(StageShow show, const std::optional<PromptId> &prompt) {
    m_context.commitLive(showOnStage(workshop(), show, prompt, m_context.session.sources()),
                         QStringLiteral("stage.show"));
}

void StageController::setBlank(bool blank) {
    m_context.commitLive(blankStage(workshop(), blank, m_context.session.sources()),
                         QStringLiteral("stage.blank"));
}

void StageController::setRevealed(bool revealed) {
    m_context.commitLive(revealAnswers(workshop(), revealed, m_context.session.sources()),
                         QStringLiteral("stage.reveal"));
}

bool StageController::isBlank() const {
    const Table<Stage> &stages = workshop().all<Stage>();
    return !stages.isEmpty() && stages.begin()->isBlank;
}

bool StageController::isRevealed() const {
    const Table<Stage> &stages = workshop().all<Stage>();
    return !stages.isEmpty() && stages.begin()->isRevealed;
}

bool StageController::holdsBack() const {
    const Step *step = lastStep(workshop());
    return step && step->holdBack;
}

Scheme StageController::scheme() const {
    return m_context.settings.value(keys::stageDark) ? Scheme::Dark : Scheme::Light;
}

void StageController::setScheme(Scheme scheme) {
    m_context.settings.set(keys::stageDark, scheme == Scheme::Dark);
    if (m_window)
        m_window->setStyle(style());
    emit changed();
}

scene::StageStyle StageController::style() const {
    return stageStyle(scheme(), m_context.theme.theme().family);
}

// Blank is blank at once, also where the stage is frozen.
std::shared_ptr<const stage::StageContent> StageController::shown() const {
    return m_frozen && !m_live->isBlank ? m_frozen : m_live;
}

QString StageController::words() const {
    const QString what = stage::nameOfShow(shown()->show);
    switch (m_where) {
    case Where::Away:
        return tr("The projector is gone");
    case Where::Closed:
        return m_live->isShown ? tr("Stage closed") : tr("Not shown yet");
    case Where::Screen:
    case Where::Here:
        break;
    }
    if (m_live->isBlank)
        return tr("Blank");
    return isFrozen() ? tr("Frozen: %1").arg(what) : tr("On the stage: %1").arg(what);
}

void StageController::pressed(StageKey key) {
    if (key != StageKey::Freeze && key != StageKey::Close && !canChange())
        return;
    switch (key) {
    case StageKey::Next:
        m_clock.next();
        return;
    case StageKey::Back:
        m_clock.back();
        return;
    case StageKey::Blank:
        return setBlank(!isBlank());
    case StageKey::Freeze:
        return setFrozen(!isFrozen());
    case StageKey::Reveal:
        return setRevealed(!isRevealed());
    case StageKey::Close:
        return close();
    }
}

void StageController::workshopChanged(const ChangeSet &changes) {
    if (isFrozen() && hides(changes, workshop(), *m_frozen)) {
        m_frozen.reset();
        m_context.messages.showNotice(
            tr("The stage is live again: something was marked private or taken back while it was frozen."),
            {}, MessageBar::Lasts::ItsTime);
    }
    // A consent that was withdrawn takes effect at once, also on what is frozen.
    if (isFrozen() && (changes.touches(Kind::Consent) || changes.touches(Kind::Participant)))
        stage::dropNames(*m_frozen, workshop());
    refreshSoon();
}

void StageController::refreshSoon() {
    if (std::exchange(m_refreshDue, true))
        return;
    QTimer::singleShot(0, this, &StageController::refresh);
}

void StageController::refresh() {
    m_refreshDue = false;
    m_live = contentOf(workshop(), nowMs());
    tellFrozenTime();
    m_live->moves ? m_tick.start() : m_tick.stop();
    present();
}

// The clock goes on over a frozen picture: a wrong time would be worse than none. It stays away once the day
// has gone on.
void StageController::tellFrozenTime() {
    if (!m_frozen)
        return;
    const Run *run = openRun(workshop());
    const bool same = run && m_frozenStep == run->step && m_frozen->clock;
    m_frozen->clock = same && !m_live->isBlank ? m_live->clock : std::nullopt;
}

void StageController::tick() {
    const auto clock = m_live->clock;
    const bool speaks = m_live->show == StageShow::GoRound;
    auto later = std::make_shared<stage::StageContent>(*m_live);
    stage::tellTime(*later, workshop(), nowMs());
    if (later->clock == clock && (!speaks || later->body == m_live->body))
        return;
    m_live = std::move(later);
    tellFrozenTime();
    present();
}

void StageController::present() {
    if (m_window)
        m_window->setContent(shown());
    emit changed();
}

void StageController::screenGone(QScreen *screen) {
    if (m_where != Where::Screen || !screen || screenKey(*screen) != m_screen)
        return;
    m_window->hide(); // before the system moves it to the screen that is left
    m_where = Where::Away;
    m_context.messages.showNotice(tr("The projector is gone; the stage is kept and comes back with it."),
                                  {tr("Show it here in a window"), [this] { openHere(); }},
                                  MessageBar::Lasts::ItsTime);
    emit changed();
}

void StageController::screenCame(QScreen *screen) {
    if (m_where != Where::Away || !screen || screen == own())
        return;
    if (screenKey(*screen) == m_screen) {
        openOn(*screen);
        m_context.messages.showNotice(tr("The projector is back, and the stage with it."), {},
                                      MessageBar::Lasts::ItsTime);
        return;
    }
    m_context.messages.showNotice(
        tr("A screen has come that is not the one the stage was on: %1.").arg(screen->name()),
        {tr("Show the stage on it"),
         [this, screen = QPointer<QScreen>(screen)] {
             if (screen)
                 openOn(*screen);
         }},
        MessageBar::Lasts::ItsTime);
}

// Sizes changed, or the desktop was laid out anew: the stage goes to its screen again.
void StageController::screensChanged() {
    if (m_where != Where::Screen)
        return;
    for (QScreen *screen : QGuiApplication::screens())
        if (screenKey(*screen) == m_screen && m_window->geometry() != screen->geometry())
            return m_window->fill(*screen);
}

} // namespace coalesce::ui
