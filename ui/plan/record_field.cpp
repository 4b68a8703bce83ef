// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/record_field.h"

#include "core/edit/record_actions.h"
#include "ui/widgets/message_bar.h"

namespace coalesce::ui {

bool touches(const ChangeSet &changes, const RecordRef &ref, int column) {
    return changes.everything || std::ranges::any_of(changes.changes, [&](const RecordChange &change) {
               return change.ref == ref && std::ranges::any_of(change.fields, [&](const FieldChange &field) {
                          return field.column == column;
                      });
           });
}

RecordField::RecordField(const RoomContext &context, Place place, const QString &name, Enter enter,
                         QWidget *parent)
    : InlineTextEdit(name, enter, parent), m_context(context), m_place(std::move(place)) {
    setReadOnly(context.session.isReadOnly());
    setText(held());
    connect(this, &InlineTextEdit::committed, this, &RecordField::take);
}

void RecordField::follow(const ChangeSet &changes) {
    if (touches(changes, m_place.ref, m_place.column))
        setText(held());
}

QString RecordField::held() const {
    const auto row = m_context.workshop().row(m_place.ref);
    return row ? std::get<QString>((*row)[size_t(m_place.column)]) : QString();
}

bool RecordField::isRequired() const {
    return infoOf(m_place.ref.kind).columns[size_t(m_place.column)].type == ColumnType::RequiredText;
}

void RecordField::take(const QString &typed) {
    // A field that loses the focus because its record went has nothing left to commit to.
    if (!m_context.workshop().row(m_place.ref))
        return;
    if (isRequired() && typed.trimmed().isEmpty())
        return; // perhaps on the way to another text; leaving decides
    const auto text = Text::checked(typed);
    if (!text) {
        m_context.messages.showError(
            tr("%1 was not kept: %2 It is as it was before.").arg(accessibleName(), text.error().detail));
        setText(held());
        return;
    }
    const QString token = m_place.ref.id.toString(QUuid::WithoutBraces) + QLatin1Char('/') +
                          infoOf(m_place.ref.kind).columns[size_t(m_place.column)].name;
    const auto outcome =
        setFields(m_context.workshop(), m_place.ref, {{m_place.column, Value(text->string())}});
    if (!m_context.commit(outcome, m_place.action, token))
        setText(held());
}

void RecordField::focusOutEvent(QFocusEvent *event) {
    InlineTextEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || !isRequired() || !text().trimmed().isEmpty() ||
        !m_context.workshop().row(m_place.ref))
        return;
    setText(held());
    m_context.messages.showNotice(
        tr("%1 cannot be empty, so the words before are back.").arg(accessibleName()));
}

} // namespace coalesce::ui
