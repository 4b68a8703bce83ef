// SPDX-License-Identifier: GPL-3.0-or-later
// One response to a call, or the call in other words: its kind, its text, and who said it.
#pragma once

#include "ui/shell/room_context.h"

#include <QWidget>

namespace coalesce::ui {

class ChoiceBox;
class PersonBox;
class RecordField;

class ResponseRow : public QWidget {
    Q_OBJECT

public:
    ResponseRow(const RoomContext &context, const ResponseId &id, QWidget *parent = nullptr);

    const ResponseId &id() const { return m_id; }
    void refresh(); // the response must be there
    // Puts its parts behind `before` in the order of Tab, as they stand; gives the last of them.
    QWidget *followInTabOrder(QWidget *before);
    RecordField &text() { return *m_text; }

private:
    RoomContext m_context;
    ResponseId m_id;
    ChoiceBox *m_kind;
    RecordField *m_text;
    PersonBox *m_person;
    QWidget *m_remove;
};

} // namespace coalesce::ui
