// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/call_entry.h"

#include "core/day/go_round.h"
#include "core/edit/live_actions.h"
#include "ui/circle/circle_edits.h"
#include "ui/circle/circle_words.h"
#include "ui/circle/mention_field.h"
#include "ui/circle/speech_entry.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {

CallEntry::CallEntry(const RoomContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_bar(new QWidget(this)),
      m_label(new ElidedLabel({}, "small", m_bar)),
      m_inOtherWords(makeButton(tr("In other words"), ButtonKind::Plain, m_bar)),
      m_entry(new SpeechEntry(context, tr("New call"), QStringLiteral("circle/call"), true, this)) {
    m_entry->field().setObjectName(QStringLiteral("callEntry"));
    m_inOtherWords->setCheckable(true);
    m_inOtherWords->setFocusPolicy(Qt::TabFocus);
    m_inOtherWords->setToolTip(tr("What is typed puts the call in other words"));
    auto *stop = makeButton(tr("New call instead"), ButtonKind::Link, m_bar);
    stop->setToolTip(tr("Escape does the same"));
    auto *across = new QHBoxLayout(m_bar);
    across->setContentsMargins(2, 0, 0, 0);
    across->addWidget(m_label, 1);
    across->addWidget(m_inOtherWords);
    across->addWidget(stop);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(0, 0, 0, 0);
    down->setSpacing(6);
    down->addWidget(m_bar);
    down->addWidget(m_entry);
    m_entry->field().installEventFilter(this);
    connect(m_inOtherWords, &QPushButton::clicked, this, [this](bool on) {
        m_kind = on ? ResponseKind::Paraphrase : ResponseKind::Response;
        showAnswering();
        m_entry->field().setFocus(Qt::OtherFocusReason);
    });
    connect(stop, &QPushButton::clicked, this, &CallEntry::focusCall);
    connect(m_entry, &SpeechEntry::submitted, this, &CallEntry::add);
    connect(&m_entry->field(), &EntryField::leftDownwards, this, &CallEntry::leftDownwards);
    setFocusProxy(m_entry);
    showAnswering();
}

std::optional<CallId> CallEntry::lastCall() const {
    const Call *last = nullptr;
    for (const Call &call : m_context.workshop().all<Call>())
        if (!last || call.number > last->number)
            last = &call;
    return last ? std::optional(last->id) : std::nullopt;
}

void CallEntry::focusCall() {
    setAnswering(std::nullopt);
    m_entry->field().setFocus(Qt::OtherFocusReason);
}

void CallEntry::answer(const CallId &call, ResponseKind kind) {
    setAnswering(call, kind);
    m_entry->field().setFocus(Qt::OtherFocusReason);
}

void CallEntry::answerLast(ResponseKind kind) {
    if (const auto last = lastCall())
        answer(*last, kind);
    else
        m_context.messages.showNotice(tr("There is no call to answer yet. Type the first one."), {},
                                      MessageBar::Lasts::ItsTime);
}

void CallEntry::setAnswering(const std::optional<CallId> &call, ResponseKind kind) {
    m_answering = call;
    m_kind = kind;
    m_entry->dropOffered();
    showAnswering();
}

void CallEntry::showAnswering() {
    const Call *call = m_answering ? m_context.workshop().find(*m_answering) : nullptr;
    if (!call)
        m_answering.reset();
    const bool paraphrase = m_kind == ResponseKind::Paraphrase;
    const QString what = call ? call->text.string().simplified() : QString();
    m_bar->setVisible(call);
    m_label->setFullText(!call        ? QString()
                         : paraphrase ? tr("In other words: “%1”").arg(what)
                                      : tr("Answering “%1”").arg(what));
    m_inOtherWords->setChecked(paraphrase);
    MentionField &field = m_entry->field();
    field.setAccessibleName(call ? m_label->fullText() : tr("New call"));
    if (m_context.session.isReadOnly())
        field.setHints({tr("This workshop can be read here, not changed"), tr("Read only")});
    else if (call)
        field.setHints({tr("@name then their answer. Enter adds, Escape goes back to new calls"),
                        tr("Their answer. Enter adds"), tr("Answer")});
    else
        field.setHints(
            {tr("@name then their one thing, in their words. Enter adds, Tab answers the last one"),
             tr("@name then their one thing. Enter adds"), tr("@name, their one thing")});
    offerSpeaker();
}

// Whoever has the turn makes the call; who answers it is rather somebody else.
void CallEntry::offerSpeaker() {
    const GoRound round = readGoRound(m_context.workshop());
    m_entry->offer(!m_answering && round.speaking ? std::optional(round.speaking->participant)
                                                  : std::nullopt);
}

void CallEntry::follow(const ChangeSet &changes) {
    if (m_answering && changes.touches(Kind::Call))
        showAnswering();
    if (changes.touches(Kind::Turn) || changes.touches(Kind::Participant))
        offerSpeaker();
    m_entry->follow(changes);
}

void CallEntry::add(const QString &text) {
    const Workshop &workshop = m_context.workshop();
    const Sources &sources = m_context.session.sources();
    const std::optional<CallId> answered = m_answering;
    Result<Outcome> outcome;
    if (answered) {
        const std::string_view kind = nameOf(m_kind);
        outcome = addSaid(
            workshop, Kind::Response,
            {{columnOf(&Response::call), Value(answered->uuid())},
             {columnOf(&Response::text), Value(text)},
             {columnOf(&Response::kind), Value(QString::fromLatin1(kind.data(), qsizetype(kind.size())))}},
            columnOf(&Response::participant), m_entry->who(), true, sources);
    } else {
        outcome = addSaid(workshop, Kind::Call, {{columnOf(&Call::text), Value(text)}},
                          columnOf(&Call::participant), m_entry->who(), true, sources);
    }
    const QString action = answered ? QStringLiteral("response.add") : QStringLiteral("call.add");
    if (!m_context.commit(outcome, action))
        return;
    setAnswering(std::nullopt);
    m_entry->clearEntered();
    if (!answered)
        giveTurnTo(CallId(*outcome->made));
    emit added(answered ? *answered : CallId(*outcome->made));
}

// Once the round has begun, whoever is named as making a call has the turn, if they still wait for it or had
// passed: so the round is right though nobody pressed a button.
void CallEntry::giveTurnTo(const CallId &made) {
    const Workshop &workshop = m_context.workshop();
    const GoRound round = readGoRound(workshop);
    const std::optional<ParticipantId> who = workshop.find(made)->participant;
    const bool hasBegun = round.speaking || !round.spoke.empty() || !round.passed.empty();
    const auto isAmong = [&](const std::vector<ParticipantId> &people) {
        return std::ranges::find(people, *who) != people.end();
    };
    if (!hasBegun || !who || !(isAmong(round.waiting) || isAmong(round.passed)))
        return;
    const Sources &sources = m_context.session.sources();
    m_context.commitLive(giveTurn(workshop, *who, sources.nowMs(), sources), QStringLiteral("turn.give"));
}

bool CallEntry::eventFilter(QObject *watched, QEvent *event) {
    if (watched == &m_entry->field() && event->type() == QEvent::KeyPress && !m_entry->field().isOffering()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (plain && key->key() == Qt::Key_Tab) {
            const auto last = lastCall();
            if (!m_answering && last && m_entry->field().isEnabled()) {
                setAnswering(last);
                return true;
            }
            // On to what follows; words that stand here stay an answer.
            const bool going = QWidget::eventFilter(watched, event);
            if (m_entry->field().text().isEmpty())
                QMetaObject::invokeMethod(
                    this, [this] { setAnswering(std::nullopt); }, Qt::QueuedConnection);
            return going;
        }
        if (plain && key->key() == Qt::Key_Escape && m_answering) {
            setAnswering(std::nullopt);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace coalesce::ui
