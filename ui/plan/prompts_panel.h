// SPDX-License-Identifier: GPL-3.0-or-later
// The prompts of the workshop, one to six, as a list of cards that can be ordered, added to and taken from.
#pragma once

#include "core/edit/change_set.h"
#include "ui/shell/room_context.h"

#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace coalesce::ui {

class ElidedLabel;
class PromptCard;

class PromptsPanel : public QWidget {
    Q_OBJECT

public:
    explicit PromptsPanel(const RoomContext &context, QWidget *parent = nullptr);

    void follow(const ChangeSet &changes);
    void focusFirst();
    const std::vector<PromptCard *> &cards() const { return m_cards; } // in the order of the prompts

    void addPrompt();
    void removePrompt(const PromptId &prompt);
    // Moves the prompt that has the focus; false where none has it.
    bool moveFocused(int by);

private:
    void rebuild();
    PromptCard *makeCard(const PromptId &prompt);
    void describe();
    void move(const PromptId &prompt, int to);
    int gapAt(const QPoint &globalPosition) const; // 0 above the first card … count below the last
    void showGap(int gap);

    RoomContext m_context;
    ElidedLabel *m_aside;
    QPushButton *m_add;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QWidget *m_gapLine;
    std::vector<PromptCard *> m_cards;
};

} // namespace coalesce::ui
