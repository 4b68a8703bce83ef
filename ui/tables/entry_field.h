// SPDX-License-Identifier: GPL-3.0-or-later
// Where answers are typed. Enter hands over what was typed and the field stays; a list that is pasted is
// handed over whole, to be looked at first. What stands here and was not entered is told at least once a
// second, to be kept as a draft.
#pragma once

#include "ui/widgets/inline_text_edit.h"

namespace coalesce::ui {

class EntryField : public InlineTextEdit {
    Q_OBJECT

public:
    explicit EntryField(const QString &name, QWidget *parent = nullptr);

    // Of these the first that fits is shown while the field is empty.
    void setHints(const QStringList &longestFirst);
    void clearEntered(); // empties the field; Ctrl+Z is the workshop's again

signals:
    void submitted(const QString &text);  // Enter; never blank
    void listPasted(const QString &text); // more than one answer
    void draftDue(const QString &text);
    void leftUpwards();
    void leftDownwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void fitHint();
    QTimer m_draftDue;
    QStringList m_hints;
};

} // namespace coalesce::ui
