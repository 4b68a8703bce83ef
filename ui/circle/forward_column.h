// SPDX-License-Identifier: GPL-3.0-or-later
// The right of the circle: pledges and opportunities, those of one call together, and the entry for both.
#pragma once

#include "ui/shell/room_context.h"

#include <QFrame>

class QButtonGroup;
class QLabel;

namespace coalesce::ui {

class CardList;
class SpeechEntry;

class ForwardColumn : public QFrame {
    Q_OBJECT

public:
    enum What { APledge, AnOpportunity };

    explicit ForwardColumn(const RoomContext &context, QWidget *parent = nullptr);

    void follow(const ChangeSet &changes);
    // Puts the focus into the entry for one; a pledge or opportunity for a call is linked to it.
    void begin(What what, const std::optional<CallId> &call = std::nullopt);
    What what() const;
    bool showItem(const RecordRef &ref);
    // The first promise of last time of which it is not said what became, or the first; false where there is
    // none.
    bool showLastTime();

    CardList &items() { return *m_items; }
    SpeechEntry &entry() { return *m_entry; }
    QLabel &counts() { return *m_counts; }
    QLabel &understood() { return *m_understood; } // what of the entry is a date or a link

private:
    QWidget *makeSwitch();
    void showItems(const ChangeSet *changes);
    void setWhat(What what);
    void describe();
    void add(const QString &text);

    RoomContext m_context;
    QButtonGroup *m_switch;
    QLabel *m_counts;
    CardList *m_items;
    QLabel *m_nothing;
    SpeechEntry *m_entry;
    QLabel *m_understood;
    std::optional<CallId> m_call; // that the next one is for
};

} // namespace coalesce::ui
