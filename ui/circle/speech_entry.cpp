// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/speech_entry.h"

#include "core/exchange/plain_list.h"
#include "ui/circle/mention_field.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/looks.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

namespace coalesce::ui {

namespace {
constexpr QLatin1Char kNewPerson('+'); // before the name in a draft
constexpr int kChipWidth = 240;
} // namespace

SpeechEntry::SpeechEntry(const RoomContext &context, const QString &name, const QString &place, bool isMain,
                         QWidget *parent)
    : QWidget(parent), m_context(context), m_place(place), m_isMain(isMain),
      m_field(new MentionField(name, context.workshop(), this)), m_chip(new QPushButton(this)) {
    setLook(*m_chip, "chip");
    m_chip->setObjectName(QStringLiteral("who"));
    m_chip->setFocusPolicy(Qt::NoFocus); // Backspace in the empty field does the same
    m_chip->setMaximumWidth(kChipWidth);
    auto *row = new QHBoxLayout(this);
    const int around = isMain ? 8 : 4;
    row->setContentsMargins(10, around, 10, around);
    row->setSpacing(8);
    row->addWidget(m_chip, 0, Qt::AlignTop);
    row->addWidget(m_field, 1);
    setCursor(Qt::IBeamCursor);
    m_chip->setCursor(Qt::ArrowCursor);
    setFocusProxy(m_field);
    m_field->setEnabled(!context.session.isReadOnly());
    m_field->installEventFilter(this);
    connect(&context.theme, &ThemeController::changed, this, qOverload<>(&QWidget::update));
    connect(m_chip, &QPushButton::clicked, this, [this] {
        takeAway();
        m_field->setFocus(Qt::MouseFocusReason);
    });
    connect(m_field, &MentionField::taken, this, &SpeechEntry::setWho);
    connect(m_field, &QPlainTextEdit::textChanged, this, &SpeechEntry::wordsChanged);
    connect(m_field, &EntryField::draftDue, this, &SpeechEntry::keepDraft);
    connect(m_field, &EntryField::submitted, this, &SpeechEntry::submitted);
    connect(m_field, &EntryField::listPasted, this, [this](const QString &text) {
        QStringList lines;
        for (const exchange::ListedAnswer &line : exchange::readPlainList(text))
            lines << line.text;
        m_field->insertPlainText(lines.join(QLatin1Char('\n')));
    });
    readDraft();
    describe();
}

PersonChoice SpeechEntry::who() const {
    if (m_chosen)
        return *m_chosen;
    return m_offer ? PersonChoice(*m_offer) : PersonChoice(Nobody{});
}

void SpeechEntry::setWho(const PersonChoice &who) {
    m_chosen = who;
    m_fromOffer = false;
    describe();
    keepDraft();
}

void SpeechEntry::offer(const std::optional<ParticipantId> &person) {
    if (person == m_offer)
        return;
    const bool declined = m_chosen && std::holds_alternative<Nobody>(*m_chosen);
    m_offer = person;
    if (m_field->text().isEmpty() && declined)
        m_chosen.reset(); // they did not want the one before
    if (m_fromOffer && declined && person)
        m_chosen = *person; // words that were begun for nobody yet
    describe();
}

void SpeechEntry::dropOffered() {
    if (!m_fromOffer)
        return;
    m_chosen.reset();
    m_fromOffer = false;
    describe();
}

void SpeechEntry::clearEntered() {
    m_chosen.reset();
    m_fromOffer = false;
    m_field->clearEntered();
    keepDraft();
    describe();
}

void SpeechEntry::wordsChanged() {
    const bool empty = m_field->text().isEmpty();
    if (!empty && !m_chosen) {
        m_chosen = who();
        m_fromOffer = true;
    } else if (empty && m_fromOffer) {
        m_chosen.reset();
        m_fromOffer = false;
    }
    describe();
}

void SpeechEntry::takeAway() {
    m_chosen = Nobody{};
    m_fromOffer = false;
    describe();
    keepDraft();
}

void SpeechEntry::follow(const ChangeSet &changes) {
    if (!changes.touches(Kind::Participant) && !changes.touches(Kind::Turn))
        return;
    if (m_chosen)
        if (const auto *known = std::get_if<ParticipantId>(&*m_chosen);
            known && !m_context.workshop().find(*known)) {
            m_chosen.reset();
            m_fromOffer = false;
        }
    describe();
}

QString SpeechEntry::whoText() const {
    const PersonChoice who = this->who();
    if (const auto *added = std::get_if<NewPerson>(&who))
        return tr("%1 (new)").arg(added->name);
    const auto *known = std::get_if<ParticipantId>(&who);
    const Participant *person = known ? m_context.workshop().find(*known) : nullptr;
    if (!person)
        return {};
    const QString name = personText(m_context.workshop(), *person);
    return m_offer == *known ? tr("%1 · has the turn").arg(name) : name;
}

void SpeechEntry::describe() {
    const QString who = whoText();
    m_chip->setVisible(!who.isEmpty());
    const QString cut = m_chip->fontMetrics().elidedText(who, Qt::ElideRight, kChipWidth - 40);
    m_chip->setText(QString(cut).replace(QLatin1Char('&'), QStringLiteral("&&")) + QStringLiteral("  ×"));
    m_chip->setAccessibleName(tr("Take %1 away").arg(who));
    m_chip->setToolTip(
        plainTip(tr("%1 is taken away by a click, or by Backspace in the empty field").arg(who)));
    m_field->setAccessibleDescription(
        who.isEmpty() ? tr("@ says who")
                      : tr("Said by %1. Backspace in the empty field takes that away.").arg(who));
}

void SpeechEntry::readDraft() {
    const QString text = m_context.session.draft(m_place);
    const QString who = m_context.session.draft(m_place + QStringLiteral("/who"));
    if (who.startsWith(kNewPerson))
        m_chosen = NewPerson{who.mid(1)};
    else if (const ParticipantId id(QUuid::fromString(who)); m_context.workshop().find(id))
        m_chosen = id;
    m_field->setText(text);
}

void SpeechEntry::keepDraft() {
    if (m_context.session.isTelling())
        return;
    const QString text = m_field->text();
    QString who;
    if (m_chosen && !(m_fromOffer && text.isEmpty())) {
        if (const auto *known = std::get_if<ParticipantId>(&*m_chosen))
            who = known->text();
        else if (const auto *added = std::get_if<NewPerson>(&*m_chosen))
            who = kNewPerson + added->name;
    }
    for (const auto &[place, words] : {std::pair(m_place, text), {m_place + QStringLiteral("/who"), who}}) {
        if (m_context.session.draft(place) == words)
            continue;
        if (const Status kept = m_context.session.keepDraft(place, words); !kept)
            return m_context.messages.showError(sentenceFor(kept.error()));
    }
}

bool SpeechEntry::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_field) {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            update();
        if (event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            if (key->key() == Qt::Key_Backspace && !key->isAutoRepeat() && m_field->text().isEmpty() &&
                !std::holds_alternative<Nobody>(who())) {
                takeAway();
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SpeechEntry::paintEvent(QPaintEvent *) {
    const Theme &theme = m_context.theme.theme();
    const bool editable = m_field->isEnabled();
    const bool lit = m_field->hasFocus();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int width = lit || (m_isMain && editable) ? 2 : 1;
    painter.setPen(QPen(lit                    ? theme.colors.focus
                        : m_isMain && editable ? theme.colors.accent
                                               : theme.colors.lineStrong,
                        width));
    painter.setBrush(editable ? theme.colors.panel : theme.colors.panelMuted);
    const qreal inset = width / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), theme.radii.control,
                            theme.radii.control);
}

void SpeechEntry::mousePressEvent(QMouseEvent *) {
    m_field->setFocus(Qt::MouseFocusReason);
}

} // namespace coalesce::ui
