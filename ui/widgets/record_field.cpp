// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/record_field.h"

#include "core/edit/record_actions.h"
#include "ui/shell/undo_offer.h"
#include "ui/widgets/message_bar.h"

#include <QFocusEvent>

namespace coalesce::ui {

namespace {

bool isBlank(const QString &text) {
    return text.trimmed().isEmpty();
}

} // namespace

RecordField::RecordField(const RoomContext &context, Place place, const QString &name, Enter enter,
                         QWidget *parent)
    : InlineTextEdit(name, enter, parent), m_context(context), m_place(std::move(place)) {
    setReadOnly(true);
    m_retry.setSingleShot(true);
    m_retry.setInterval(0);
    connect(&m_retry, &QTimer::timeout, this, &RecordField::retry);
    connect(this, &InlineTextEdit::committed, this, &RecordField::take);
    connect(this, &InlineTextEdit::entered, this, &RecordField::leave);
    connect(this, &InlineTextEdit::escaped, this, &RecordField::leave);
    connect(&context.session, &WorkshopSession::changed, this, &RecordField::follow);
}

RecordField::RecordField(const RoomContext &context, const RecordRef &record, Place place,
                         const QString &name, Enter enter, QWidget *parent)
    : RecordField(context, std::move(place), name, enter, parent) {
    setRecord(record);
}

QString RecordField::held() const {
    const auto row = m_record ? m_context.workshop().row(*m_record) : std::nullopt;
    return row ? std::get<QString>((*row)[size_t(m_place.column)]) : QString();
}

void RecordField::setRecord(const std::optional<RecordRef> &record) {
    if (record == m_record) {
        setText(held());
        return;
    }
    const std::optional<RecordRef> before = std::exchange(m_record, record);
    const std::optional<QString> typed = isDirty() ? std::optional(text()) : std::nullopt;
    m_unwritten = false;
    setReadOnly(m_context.session.isReadOnly() || !m_record);
    showAnew(held());
    if (before && typed)
        leaveBehind(*before, *typed);
    if (!m_record)
        return;
    if (const auto words = m_leftBehind.extract(*m_record)) {
        replaceText(words.mapped().text);
        m_unwritten = words.mapped().due;
    }
}

// Told of every change: what was not written before can perhaps be now.
void RecordField::follow(const ChangeSet &changes) {
    if (m_unwritten || std::ranges::any_of(m_leftBehind, [](const auto &words) { return words.second.due; }))
        m_retry.start();
    const bool here =
        changes.everything || std::ranges::any_of(changes.changes, [this](const RecordChange &change) {
            return change.ref == m_record;
        });
    if (here && m_record && m_context.workshop().row(*m_record))
        setText(held());
}

void RecordField::take(const QString &typed) {
    // A field that loses the focus because its record went has nothing left to commit to.
    if (!m_record || !m_context.workshop().row(*m_record))
        return;
    if (isBlank(typed) && (m_place.blank != Blank::Allow || !typed.isEmpty())) {
        stayDirty(held()); // perhaps on the way to another text; leaving decides
    } else if (m_context.session.isTelling()) {
        stayDirty(held());
        m_retry.start();
    } else {
        const Kept kept = keep(*m_record, typed);
        m_unwritten = kept == Kept::Unwritten;
        if (kept != Kept::Yes)
            stayDirty(held());
    }
}

// Writes the words, or does what blank ones mean. What the field shows is the caller's.
RecordField::Kept RecordField::keep(const RecordRef &record, const QString &typed) {
    const Workshop &workshop = m_context.workshop();
    if (!workshop.row(record))
        return Kept::Yes;
    if (isBlank(typed) && m_place.blank == Blank::Restore) {
        m_context.messages.showNotice(
            tr("%1 cannot be empty, so the words before are back.").arg(accessibleName()), {},
            MessageBar::Lasts::ItsTime);
        return Kept::Yes;
    }
    if (isBlank(typed) && m_place.blank == Blank::Remove) {
        if (!m_context.commit(removeRecord(workshop, record), m_place.removeAction))
            return Kept::Unwritten;
        m_context.messages.showNotice(tr("Left empty, so it was removed."), undoOffer(m_context));
        return Kept::Yes;
    }
    const auto text = Text::checked(isBlank(typed) ? QString() : typed);
    if (!text) {
        m_context.messages.showError(
            tr("%1 is not kept yet: %2 What was typed stays in the field, to be changed.")
                .arg(accessibleName(), text.error().detail));
        return Kept::Refused;
    }
    const QString token = record.id.toString(QUuid::WithoutBraces) + QLatin1Char('/') +
                          infoOf(record.kind).columns[size_t(m_place.column)].name;
    const auto outcome = setFields(workshop, record, {{m_place.column, Value(text->string())}});
    return m_context.commit(outcome, m_place.action, token) ? Kept::Yes : Kept::Unwritten;
}

void RecordField::leaveBehind(const RecordRef &record, const QString &typed) {
    if (m_context.session.isTelling()) {
        m_leftBehind[record] = {typed, true};
        m_retry.start();
    } else if (const Kept kept = keep(record, typed); kept != Kept::Yes) {
        m_leftBehind[record] = {typed, kept == Kept::Unwritten};
    }
}

void RecordField::retry() {
    std::map<RecordRef, Words> words = std::exchange(m_leftBehind, {});
    for (auto &[record, left] : words) {
        if (left.due)
            leaveBehind(record, left.text);
        else
            m_leftBehind[record] = left;
    }
    hasFocus() ? commitNow() : leave();
}

void RecordField::leave() {
    commitNow();
    if (!m_record || !isDirty() || !isBlank(text()) || !m_context.workshop().row(*m_record))
        return;
    if (m_context.session.isTelling())
        return m_retry.start();
    const Kept kept = keep(*m_record, text());
    m_unwritten = kept == Kept::Unwritten;
    if (kept == Kept::Yes)
        showAnew(held());
}

void RecordField::focusOutEvent(QFocusEvent *event) {
    InlineTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        leave();
}

} // namespace coalesce::ui
