// SPDX-License-Identifier: GPL-3.0-or-later
// A new answer without leaving the canvas: typed over it, Enter adds it and the field stays for the next.
// It goes into the chosen cluster, or waits in the tray. What is typed and not entered is kept as a draft.
#pragma once

#include "ui/shell/room_context.h"

#include <QFrame>

class QComboBox;
class QLabel;

namespace coalesce::ui {

class Announcer;
class EntryBox;
class EntryField;

class NoteEntry : public QFrame {
    Q_OBJECT

public:
    // `cluster`: the one that answers go into; `prompt`: that of the others, at first. Deletes itself when it
    // closes.
    NoteEntry(const RoomContext &context, const std::optional<ClusterId> &cluster, const PromptId &prompt,
              QWidget *parent);
    void openAt(QPoint globalCentre);

    EntryField &field();
    QComboBox &prompts() { return *m_prompts; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QString &text);
    void keepDraft(const QString &text);
    void tell(const QString &sentence);

    RoomContext m_context;
    std::optional<ClusterId> m_cluster;
    QComboBox *m_prompts;
    EntryBox *m_box;
    QLabel *m_told;
    Announcer *m_announcer;
};

} // namespace coalesce::ui
