// SPDX-License-Identifier: GPL-3.0-or-later
// One record of the circle as a card: its words to read, and, once it is opened, its fields to edit in their
// place. Made light, since there may be hundreds; the fields are made when it is opened and go when it is
// closed.
#pragma once

#include "ui/shell/room_context.h"

#include <QFrame>
#include <QPointer>

class QVBoxLayout;

namespace coalesce::ui {

class RecordCard : public QFrame {
    Q_OBJECT

public:
    RecordCard(const RoomContext &context, const RecordRef &ref, QWidget *parent);

    const RecordRef &ref() const { return m_ref; }
    // Shows what the workshop holds; the record must be there.
    void refresh();

    bool isOpen() const { return m_editor; }
    // Shows the fields and puts the focus into the first.
    void open();
    // The words again; the focus comes back to the card where it was in it.
    void close();
    QWidget *editor() const { return m_editor; }
    void remove(); // with the offer to undo

signals:
    void stepped(int by);                 // an arrow key: to the card before or behind
    void jumped(bool end);                // Home and End
    void typed(const QString &character); // a key that is none of the card's own
    void opened();

protected:
    // The part that is read; shown while the card is closed.
    QWidget &face() { return *m_face; }
    virtual void showFace() = 0;
    // The part that edits; `done` in it (connectDone) closes the card.
    virtual QWidget *makeEditor() = 0;
    virtual void showEditor(QWidget &) {} // where fields do not follow by themselves
    virtual QString removeAction() const = 0;
    virtual QString removedSentence() const = 0;
    virtual QString spokenName() const = 0; // for screen readers

    // Enter and Escape in the field close the card.
    void closeWith(class InlineTextEdit &field);

    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

    RoomContext m_context;

private:
    RecordRef m_ref;
    QVBoxLayout *m_down;
    QWidget *m_face;
    QPointer<QWidget> m_editor;
};

} // namespace coalesce::ui
