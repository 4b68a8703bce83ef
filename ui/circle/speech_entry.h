// SPDX-License-Identifier: GPL-3.0-or-later
// An entry for what somebody says: who says it stands before the words, chosen with "@" or offered, and goes
// with Backspace in the empty field. What is not entered is kept as a draft, with who says it.
#pragma once

#include "ui/circle/mention.h"
#include "ui/shell/room_context.h"

#include <QWidget>

class QPushButton;

namespace coalesce::ui {

class MentionField;

class SpeechEntry : public QWidget {
    Q_OBJECT

public:
    // `place` is that of the draft: "circle/call". `isMain`: the entry of the room, with a stronger border.
    SpeechEntry(const RoomContext &context, const QString &name, const QString &place, bool isMain,
                QWidget *parent = nullptr);

    MentionField &field() { return *m_field; }
    QPushButton &chip() { return *m_chip; }

    PersonChoice who() const;
    void setWho(const PersonChoice &who); // chosen by a person
    // Who speaks where nobody was chosen. Words that were begun stay with whom they were begun for.
    void offer(const std::optional<ParticipantId> &person);
    void dropOffered();  // whom the words were begun for without being chosen
    void clearEntered(); // after its words were kept: empties it, and the draft

    // Shows people as they are now.
    void follow(const ChangeSet &changes);

signals:
    void submitted(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void wordsChanged();
    void takeAway();
    void describe();
    void readDraft();
    void keepDraft();
    QString whoText() const;

    RoomContext m_context;
    QString m_place;
    bool m_isMain;
    MentionField *m_field;
    QPushButton *m_chip;
    std::optional<ParticipantId> m_offer;
    std::optional<PersonChoice> m_chosen; // nothing: whom the go-round offers
    bool m_fromOffer = false;             // m_chosen is whom it offered when the words began
};

} // namespace coalesce::ui
