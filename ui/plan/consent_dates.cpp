// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/consent_dates.h"

#include "core/edit/participant_actions.h"
#include "ui/plan/consent_words.h"
#include "ui/plan/date_text.h"
#include "ui/plan/parsed_field.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/looks.h"

#include <QGridLayout>

namespace coalesce::ui {

ConsentDates::ConsentDates(const RoomContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_name(new ElidedLabel({}, "small", this)) {
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(context.theme.theme().spacing.small);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_name, 0, 0, 1, int(kConsentKinds.size()));
    for (const ConsentKind kind : kConsentKinds) {
        const auto at = size_t(kind);
        m_dates[at] = new ParsedField({},
                                      {[this, kind] { return dateText(kind); },
                                       [this, kind](const QString &typed) { return takeDate(kind, typed); }},
                                      context.messages, this);
        m_dates[at]->setObjectName(QStringLiteral("consentDate%1").arg(at));
        m_dates[at]->setMinimumWidth(60);
        m_dates[at]->setAccessibleName(tr("Date of the consent: %1").arg(consentName(kind)));
        m_labels[at] = makeLabel({}, "small", this);
        m_labels[at]->setBuddy(m_dates[at]);
        grid->addWidget(m_labels[at], 1, int(at));
        grid->addWidget(m_dates[at], 2, int(at));
        grid->setColumnStretch(int(at), 1);
    }
    refresh();
}

const Consent *ConsentDates::said(ConsentKind kind) const {
    return m_person && m_context.workshop().find(*m_person) ? m_context.workshop().consent(*m_person, kind)
                                                            : nullptr;
}

QString ConsentDates::dateText(ConsentKind kind) const {
    const Consent *consent = said(kind);
    return consent && consent->date ? showDate(*consent->date, QLocale()) : QString();
}

void ConsentDates::setPerson(const std::optional<ParticipantId> &person) {
    if (person == m_person) {
        refresh();
        return;
    }
    if (!m_context.session.isTelling())
        for (ParsedField *date : m_dates)
            date->commitNow();
    for (ParsedField *date : m_dates)
        date->setModified(false);
    m_person = person;
    refresh();
}

void ConsentDates::refresh() {
    const Participant *person = m_person ? m_context.workshop().find(*m_person) : nullptr;
    setVisible(person);
    if (!person)
        return;
    const QString name = person->name.string().simplified();
    m_name->setFullText(
        tr("What %1 said, and when. A date can be typed, such as that of a form on paper.").arg(name));
    for (const ConsentKind kind : kConsentKinds) {
        const Consent *consent = said(kind);
        ParsedField &field = date(kind);
        const QString use = consentHeading(kind);
        m_labels[size_t(kind)]->setText(!consent         ? tr("%1: not asked").arg(use)
                                        : consent->given ? tr("%1: yes").arg(use)
                                                         : tr("%1: no").arg(use));
        field.setEnabled(consent);
        field.setReadOnly(m_context.session.isReadOnly());
        field.setPlaceholderText(consent ? tr("no date") : QString());
        field.setAccessibleName(
            tr("Date on which %1 said %2 %3")
                .arg(name, !consent || consent->given ? tr("yes") : tr("no"), consentName(kind)));
        field.setToolTip(
            consent
                ? plainTip(
                      tr("%1: change the date here; Undo passes over consents.").arg(field.accessibleName()))
                : plainTip(tr("Tick it in the table once %1 has been asked.").arg(name)));
        field.follow();
    }
}

Result<bool> ConsentDates::takeDate(ConsentKind kind, const QString &typed) {
    const Consent *consent = said(kind);
    if (!consent)
        return true;
    const bool given = consent->given;
    QDate date; // none
    if (!typed.trimmed().isEmpty()) {
        const QDate today = QDate::currentDate();
        const auto read = readDate(typed, QLocale(), today);
        if (!read)
            return fail(ErrorCode::BadArgument,
                        tr("“%1” is not a date. Write it like 1 July 2026 or 2026-07-01; the date is as it "
                           "was before.")
                            .arg(typed));
        if (*read > today)
            return fail(ErrorCode::BadArgument,
                        tr("%1 is still to come, so nobody can have said it then; the date is as it was "
                           "before.")
                            .arg(showDate(*read, QLocale())));
        date = *read;
    }
    return m_context.commitConsent(
        setConsent(m_context.workshop(), *m_person, kind, given, date, m_context.session.sources()));
}

} // namespace coalesce::ui
