// SPDX-License-Identifier: GPL-3.0-or-later
// What one person said to each of the five uses, and when: the dates can be typed, as from a form on paper.
// That they agreed is said by the ticks of the table alone.
#pragma once

#include "ui/shell/room_context.h"

#include <QWidget>
#include <array>

class QLabel;

namespace coalesce::ui {

class ElidedLabel;
class ParsedField;

class ConsentDates : public QWidget {
    Q_OBJECT

public:
    explicit ConsentDates(const RoomContext &context, QWidget *parent = nullptr);

    // Whose consents are shown; nobody shows none. What is being typed for the one before is kept first.
    void setPerson(const std::optional<ParticipantId> &person);
    // Shows what the workshop holds now.
    void refresh();
    ParsedField &date(ConsentKind kind) { return *m_dates[size_t(kind)]; }

private:
    QString dateText(ConsentKind kind) const;
    Result<bool> takeDate(ConsentKind kind, const QString &typed);
    const Consent *said(ConsentKind kind) const;

    RoomContext m_context;
    std::optional<ParticipantId> m_person;
    ElidedLabel *m_name;
    std::array<QLabel *, kConsentKinds.size()> m_labels{};
    std::array<ParsedField *, kConsentKinds.size()> m_dates{};
};

} // namespace coalesce::ui
