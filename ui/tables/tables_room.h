// SPDX-License-Identifier: GPL-3.0-or-later
// The Tables room: one column a prompt, where answers are written down, read, corrected and found again.
#pragma once

#include "ui/shell/room.h"
#include "ui/shell/room_context.h"

#include <QObject>
#include <QPointer>

namespace coalesce::ui {

class TablesPage;

class TablesRoom : public QObject, public Room {
    Q_OBJECT

public:
    // The session must be open; all of the context outlives the room.
    explicit TablesRoom(const RoomContext &context);
    ~TablesRoom() override;

    QString id() const override;
    QString title() const override;
    IconName icon() const override { return IconName::Tables; }
    QWidget *widget() override;
    std::vector<Command> commands() override;
    void focusFirst() override;

    // Scrolls to the answer, selects and focuses it; takes the filter off where it would hide it. False where
    // there is no such answer.
    bool showAnswer(const AnswerId &id);
    // Opens the table notes there and goes to the note, or to the table's own paragraph. False where it is
    // not.
    bool showNote(const TableNoteId &id);
    bool showParagraph(const PromptId &id);
    TablesPage &page();

signals:
    // Somebody wants answers to this prompt from a file or the clipboard.
    void importRequested(const coalesce::PromptId &prompt);
    // What the commands can act on has changed: CommandRegistry::refreshSoon().
    void commandsChanged();

private:
    void showMenu(const std::vector<QString> &commandIds, const QPoint &globalPosition);

    RoomContext m_context;
    QPointer<TablesPage> m_page; // the window's, once it has taken it in
};

} // namespace coalesce::ui
