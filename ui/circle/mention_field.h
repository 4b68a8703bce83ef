// SPDX-License-Identifier: GPL-3.0-or-later
// An entry in which "@" opens a list of people under it: typing finds, arrows walk, Enter, Tab or a click
// takes, Escape closes. The focus stays in the field. Who is taken leaves the text and is told.
#pragma once

#include "ui/circle/mention.h"
#include "ui/tables/entry_field.h"

#include <QPointer>

class QFrame;
class QListWidget;

namespace coalesce::ui {

class MentionField : public EntryField {
    Q_OBJECT

public:
    // The workshop outlives the field.
    MentionField(const QString &name, const Workshop &workshop, QWidget *parent = nullptr);
    ~MentionField() override;

    bool isOffering() const;
    QListWidget *list() const { return m_list; } // null until "@" was first typed
    void openList();                             // as if "@" had been typed
    void setOffersPeople(bool offers) { m_offersPeople = offers; }

signals:
    void taken(const coalesce::ui::PersonChoice &who);

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void look();
    void makeList();
    void showLines(std::vector<MentionLine> lines);
    void place();
    void hideList();
    void setCurrentRow(int row);
    void takeRow(int row);
    void take(const Mention &mention, const MentionLine &line);
    bool handleKey(int key);

    const Workshop &m_workshop;
    QPointer<QFrame> m_popup; // a part of the window, which may go first
    QListWidget *m_list = nullptr;
    std::vector<MentionLine> m_lines;
    std::optional<Mention> m_mention;
    int m_dismissedAt = -1; // the "@" for which nobody is wanted
    bool m_taking = false;
    bool m_offersPeople = true;
};

} // namespace coalesce::ui
