// SPDX-License-Identifier: GPL-3.0-or-later
// The Circle room in a real window with a workshop behind it: sixteen people of whom some came, and hands and
// keys to use it.
#pragma once

#include "core/edit/live_actions.h"
#include "core/edit/participant_actions.h"
#include "tests/support/session.h"
#include "tests/ui/open_sample.h"
#include "ui/circle/call_card.h"
#include "ui/circle/call_editor.h"
#include "ui/circle/call_entry.h"
#include "ui/circle/calls_column.h"
#include "ui/circle/card_list.h"
#include "ui/circle/circle_room.h"
#include "ui/circle/forward_column.h"
#include "ui/circle/go_round_bar.h"
#include "ui/circle/go_round_people.h"
#include "ui/circle/item_card.h"
#include "ui/circle/mention_field.h"
#include "ui/circle/speech_entry.h"
#include "ui/circle/struck_column.h"
#include "ui/widgets/message_bar.h"

#include <QLabel>
#include <QListWidget>

namespace coalesce::ui {

struct Circle : test::OpenWorkshop {
    CircleRoom &room;
    CircleView &view;

    explicit Circle(From from = From::New, Scheme scheme = Scheme::Light, const QString &family = {})
        : OpenWorkshop(from, scheme, family), room(show(std::make_unique<CircleRoom>(context()))),
          view(room.view()) {
        window.resize(1440, 900);
    }

    CallEntry &entry() { return view.calls().entry(); }
    MentionField &field() { return entry().entry().field(); }
    MentionField &pledgeField() { return view.forward().entry().field(); }
    GoRoundBar &goRound() { return view.calls().goRound(); }

    template <class R>
    std::vector<R> all() const {
        std::vector<R> records;
        for (const R &record : workshop().template all<R>())
            records.push_back(record);
        return records;
    }
    template <class R>
    R last() const {
        const std::vector<R> records = all<R>();
        REQUIRE(!records.empty());
        return records.back();
    }

    void commit(const Result<Outcome> &outcome, const QString &action = QStringLiteral("test")) {
        must(session->commit(outcome, {action}));
    }
    ParticipantId person(const QString &name, bool came = true, const QString &organisation = {}) {
        const auto outcome = addParticipant(workshop(),
                                            {{columnOf(&Participant::name), Value(name)},
                                             {columnOf(&Participant::organisation), Value(organisation)},
                                             {columnOf(&Participant::attended), Value(qint64(came))}},
                                            {}, session->sources());
        return ParticipantId(*must(session->commit(outcome, {QStringLiteral("participant.add")})));
    }
    CallId call(const QString &text) {
        const auto outcome =
            addRecord(workshop(), Kind::Call, {{columnOf(&Call::text), Value(text)}}, session->sources());
        return CallId(*must(session->commit(outcome, {QStringLiteral("call.add")})));
    }
    void setFacts(const FieldValues &values) {
        commit(setFields(workshop(), refOf(workshop().facts().id), values), QStringLiteral("workshop.set"));
    }
    CallCard &card(const CallId &id) {
        auto *found = qobject_cast<CallCard *>(view.calls().calls().card(refOf(id)));
        REQUIRE(found);
        return *found;
    }
    CallEditor &opened(const CallId &id) {
        card(id).open();
        REQUIRE(card(id).callEditor());
        return *card(id).callEditor();
    }

    // Any letters, which QTest's keys are not.
    void type(const QString &text) {
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(letter),
                                Qt::NoModifier);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void press(const QString &keys) {
        QCoreApplication::processEvents();
        QTest::keySequence(QApplication::focusWidget(), QKeySequence(keys));
    }
    QStringList calls() const {
        QStringList texts;
        for (const Call &each : workshop().all<Call>())
            texts += each.text.string();
        return texts;
    }
};

} // namespace coalesce::ui
