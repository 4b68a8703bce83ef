// SPDX-License-Identifier: GPL-3.0-or-later
// A text field that is one field of one record: it commits what is typed at pauses and on leaving, as one
// entry of the history, and follows the workshop where the record changes elsewhere, but never under the
// hands of who types.
#pragma once

#include "ui/shell/room_context.h"
#include "ui/widgets/inline_text_edit.h"

namespace coalesce::ui {

class RecordField : public InlineTextEdit {
    Q_OBJECT

public:
    struct Place {
        RecordRef ref;
        int column;     // of a Text or RequiredText
        QString action; // "prompt.set"
    };
    // `name` is what the field is called for screen readers, and in sentences about it.
    RecordField(const RoomContext &context, Place place, const QString &name, Enter enter = Enter::Commits,
                QWidget *parent = nullptr);

    // Shows what the workshop holds, if the change touched this field.
    void follow(const ChangeSet &changes);

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void take(const QString &typed);
    QString held() const; // what the workshop holds
    bool isRequired() const;

    RoomContext m_context;
    Place m_place;
};

// Whether the change is about this field of this record.
bool touches(const ChangeSet &changes, const RecordRef &ref, int column);

} // namespace coalesce::ui
