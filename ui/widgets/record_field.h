// SPDX-License-Identifier: GPL-3.0-or-later
// A text field that is one field of one record: it commits what is typed at pauses and on leaving, as one
// entry of the history, and follows the workshop, but never under the hands of who types. Words that could
// not be written stay in the field and are tried again; those of a record that is no longer shown are kept
// until they are written or it is shown again.
#pragma once

#include "ui/shell/room_context.h"
#include "ui/widgets/inline_text_edit.h"

#include <map>

namespace coalesce::ui {

class RecordField : public InlineTextEdit {
    Q_OBJECT

public:
    // What leaving an emptied field means; a pause means nothing yet. To leave is to go elsewhere in the
    // window, Enter where it commits, or another record shown.
    enum class Blank {
        Restore, // the words before come back, and a notice says so
        Allow,   // for a Text: it is empty
        Remove,  // the record goes, and a notice offers to undo that
    };
    struct Place {
        int column;                // of a Text or RequiredText
        QString action;            // "prompt.set"
        Blank blank;               // Allow for a Text alone
        QString removeAction = {}; // "debate.remove", for Blank::Remove
    };
    // `name` is what the field is called for screen readers, and in sentences about it. It is empty and
    // read-only until it is given a record.
    RecordField(const RoomContext &context, Place place, const QString &name, Enter enter = Enter::Commits,
                QWidget *parent = nullptr);
    RecordField(const RoomContext &context, const RecordRef &record, Place place, const QString &name,
                Enter enter = Enter::Commits, QWidget *parent = nullptr);

    // The record whose field this is; nothing shows none. What is typed for the one before is committed
    // first. May be called from handlers of WorkshopSession::changed(); the commit then comes right after.
    void setRecord(const std::optional<RecordRef> &record);
    const std::optional<RecordRef> &record() const { return m_record; }

    // Commits what is typed and acts on blank text, as leaving does.
    void leave();

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    void follow(const ChangeSet &changes);
    void take(const QString &typed);
    enum class Kept { Yes, Refused, Unwritten };
    Kept keep(const RecordRef &record, const QString &typed);
    void leaveBehind(const RecordRef &record, const QString &typed);
    void retry();
    QString held() const; // what the workshop holds

    RoomContext m_context;
    Place m_place;
    std::optional<RecordRef> m_record;
    bool m_unwritten = false; // the words that stand here could not be written
    struct Words {
        QString text;
        bool due; // to be written once something can; else they were refused and want to be changed
    };
    std::map<RecordRef, Words> m_leftBehind; // of records that are no longer shown
    QTimer m_retry;
};

} // namespace coalesce::ui
