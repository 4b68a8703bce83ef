// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clock/running_clock.h"

#include "core/edit/live_actions.h"
#include "ui/plan/date_text.h"
#include "ui/settings/settings.h"
#include "ui/widgets/message_bar.h"

#include <QMessageBox>
#include <QPushButton>

namespace coalesce::ui {

namespace {
constexpr qint64 kAskAfterMs = 60 * kMinuteMs;
} // namespace

RunningClock::RunningClock(const RoomContext &context, QWidget &window, QObject *parent)
    : QObject(parent), m_context(context), m_window(&window), m_last(reading()) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RunningClock::look);
    connect(&context.session, &WorkshopSession::changed, this, &RunningClock::follow);
    look();
}

std::optional<ClockReading> RunningClock::reading() const {
    return readClock(m_context.workshop(), m_context.session.sources().nowMs());
}

Urgency RunningClock::urgency(const ClockReading &clock) const {
    return urgencyOf(clock, warnMinutes() * kMinuteMs);
}

QString RunningClock::forecastText() const {
    const auto said =
        forecast(m_context.workshop(), m_context.session.sources().nowMs(), QTimeZone::systemTimeZone());
    return said ? ui::forecastText(*said) : QString();
}

QString RunningClock::titleOf(const ClockReading &clock) const {
    const Step *step = m_context.workshop().find(clock.step);
    return step ? step->title.string().simplified() : tr("A step that was removed");
}

const Step *RunningClock::stepAfter(const ClockReading &clock) const {
    const Step *at = m_context.workshop().find(clock.step);
    for (const Step &step : m_context.workshop().all<Step>())
        if (at && step.number == at->number + 1)
            return &step;
    return nullptr;
}

bool RunningClock::canRun() const {
    return !m_context.session.isReadOnly() && !m_context.workshop().all<Step>().isEmpty();
}

bool RunningClock::does(const Result<Outcome> &outcome, const char *action) {
    return m_context.commitLive(outcome, QLatin1String(action));
}

bool RunningClock::next() {
    return begin([this] {
        const Sources &sources = m_context.session.sources();
        return does(nextStep(m_context.workshop(), sources.nowMs(), sources), "clock.next");
    });
}

bool RunningClock::back() {
    const Sources &sources = m_context.session.sources();
    return does(previousStep(m_context.workshop(), sources.nowMs(), sources), "clock.back");
}

bool RunningClock::startOrPause() {
    const auto clock = reading();
    if (!clock)
        return next();
    return does(pauseClock(m_context.workshop(), clock->isRunning, m_context.session.sources().nowMs()),
                clock->isRunning ? "clock.pause" : "clock.start");
}

bool RunningClock::start(const StepId &step) {
    return begin([this, step] {
        const Sources &sources = m_context.session.sources();
        return does(startStep(m_context.workshop(), step, sources.nowMs(), sources), "clock.start");
    });
}

bool RunningClock::addMinutes(int minutes) {
    return does(coalesce::addMinutes(m_context.workshop(), minutes), "clock.add");
}

bool RunningClock::stop() {
    return does(stopClock(m_context.workshop(), m_context.session.sources().nowMs()), "clock.stop");
}

bool RunningClock::hasRun() const {
    return !m_context.workshop().all<Run>().isEmpty();
}

bool RunningClock::reset() {
    return does(resetClock(m_context.workshop()), "clock.reset");
}

// Null where something is being asked already: a clicker's key comes through to a window that waits.
QMessageBox *RunningClock::ask(const QString &title, const QString &text, const QString &more) {
    if (m_asked || !m_window)
        return nullptr;
    m_asked = new QMessageBox(QMessageBox::Question, title, text, QMessageBox::NoButton, m_window);
    m_asked->setTextFormat(Qt::PlainText);
    m_asked->setInformativeText(more);
    m_asked->setAttribute(Qt::WA_DeleteOnClose);
    return m_asked;
}

bool RunningClock::begin(const std::function<bool()> &start) {
    const auto last =
        ranBefore(m_context.workshop(), m_context.session.sources().nowMs(), QTimeZone::systemTimeZone());
    if (!last || !canRun())
        return start();
    const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(last->ms), QLocale::ShortFormat);
    QMessageBox *box = ask(tr("Does the day begin now?"), tr("The run sheet was last run on %1.").arg(when),
                           tr("Begun anew, no step has taken any time yet, and what the clock kept then "
                              "goes for good. Else it goes on as if there had been no pause."));
    if (!box)
        return true;
    QPushButton *goOn = box->addButton(tr("Go on"), QMessageBox::ActionRole);
    QPushButton *anew = box->addButton(tr("Begin the day anew"), QMessageBox::AcceptRole);
    box->setEscapeButton(box->addButton(tr("Not now"), QMessageBox::RejectRole));
    box->setDefaultButton(goOn); // which loses nothing
    connect(goOn, &QPushButton::clicked, this, [start] { start(); });
    connect(anew, &QPushButton::clicked, this, [this, start] {
        if (reset())
            start();
    });
    box->open();
    box->raise(); // a stage on this screen may lie over it
    return true;
}

void RunningClock::askToReset() {
    QMessageBox *box =
        ask(tr("Begin the day anew?"), tr("The clock forgets how long the steps have taken."),
            tr("It is at no step then, as before the day. Nothing else changes. This cannot be "
               "undone."));
    if (!box)
        return;
    QPushButton *anew = box->addButton(tr("Begin the day anew"), QMessageBox::AcceptRole);
    QPushButton *keep = box->addButton(tr("Keep the times"), QMessageBox::RejectRole);
    box->setEscapeButton(keep);
    box->setDefaultButton(keep);
    connect(anew, &QPushButton::clicked, this, [this] { reset(); });
    box->open();
}

void RunningClock::follow(const ChangeSet &changes) {
    if (changes.touches(Kind::Run) || changes.touches(Kind::Step) || changes.touches(Kind::Workshop))
        look();
}

void RunningClock::look() {
    const auto now = reading();
    const auto told = now && m_last ? alarmBetween(*m_last, *now, warnMinutes() * kMinuteMs) : std::nullopt;
    m_last = now;
    m_timer.stop();
    if (now && now->isRunning) { // when the next second shows
        const qint64 part = now->leftMs % 1000;
        m_timer.start(int(part > 0 ? part : 1000 + part));
    }
    emit ticked();
    if (told) {
        tell(*told, *now);
        emit alarm(*told);
    }
}

// In sight and for ears; the sound is somebody else's.
void RunningClock::tell(Urgency urgency, const ClockReading &clock) {
    if (urgency == Urgency::Soon) {
        m_context.messages.showNotice(tr("“%1”: %2.").arg(titleOf(clock), spokenText(clock)), {},
                                      MessageBar::Lasts::ItsTime);
        return;
    }
    const Step *after = stepAfter(clock);
    const MessageBar::Offer offer{after ? tr("Next step") : tr("End the day"), [this] { next(); }};
    m_context.messages.showNotice(
        after ? tr("The time of “%1” is over. Next is “%2”.")
                    .arg(titleOf(clock), after->title.string().simplified())
              : tr("The time of “%1” is over. It was the last step.").arg(titleOf(clock)),
        offer, MessageBar::Lasts::ItsTime);
}

// Asked once; without an answer the step goes on.
void RunningClock::askWhereLeftRunning() {
    const Run *run = openRun(m_context.workshop());
    const auto clock = reading();
    if (!run || !run->since || m_context.session.isReadOnly())
        return;
    const auto entries = m_context.session.file().entries();
    const qint64 lastMs = entries && !entries->empty() ? entries->back().timeMs : run->since->ms;
    const qint64 nowMs = m_context.session.sources().nowMs();
    if (nowMs - lastMs <= kAskAfterMs)
        return;
    const QString since =
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(run->since->ms), QLocale::ShortFormat);
    QMessageBox *box =
        ask(tr("Is this step still going on?"),
            tr("“%1” has been running since %2, and nothing was done here for %3.")
                .arg(titleOf(*clock), since, showMinutes(int((nowMs - lastMs) / kMinuteMs))),
            tr("Ended, it counts as having taken the time it was given. Nothing else changes."));
    if (!box)
        return;
    QPushButton *goOn = box->addButton(tr("It goes on"), QMessageBox::RejectRole);
    QPushButton *end = box->addButton(tr("It has ended"), QMessageBox::AcceptRole);
    box->setDefaultButton(goOn);
    box->setEscapeButton(goOn);
    const qint64 overMs = nowMs - std::max<qint64>(0, -clock->leftMs);
    connect(end, &QPushButton::clicked, this,
            [this, overMs] { does(stopClock(m_context.workshop(), overMs), "clock.stop"); });
    box->open();
}

int RunningClock::warnMinutes() const {
    return m_context.settings.value(keys::clockWarnMinutes);
}

void RunningClock::setWarnMinutes(int minutes) {
    m_context.settings.set(keys::clockWarnMinutes, minutes);
    emit ticked();
}

} // namespace coalesce::ui
