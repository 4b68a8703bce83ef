// SPDX-License-Identifier: GPL-3.0-or-later
// Cards under one another, as tall as they need up to the room there is, and then with a scroll bar. Tab
// comes to the current card, arrows walk, one card is open at a time. Cards of records that stay are kept,
// and with them what is being typed there.
#pragma once

#include "ui/circle/record_card.h"

#include <QScrollArea>
#include <functional>
#include <set>

namespace coalesce::ui {

class CardList : public QScrollArea {
    Q_OBJECT

public:
    using Make = std::function<RecordCard *(const RecordRef &ref, QWidget *parent)>;
    CardList(const QString &name, Make make, int spacing, QWidget *parent = nullptr);

    // These records in this order; of those that were there before, `changed` ones are shown anew.
    void showCards(const std::vector<RecordRef> &order,
                   const std::function<bool(const RecordRef &)> &changed);

    const std::vector<RecordCard *> &cards() const { return m_cards; }
    RecordCard *card(const RecordRef &ref) const; // null where there is none
    RecordCard *focusedCard() const;              // null where the focus is on none, or inside one
    RecordCard *currentCard() const { return m_current; }
    // Puts the focus on the card and scrolls to it. False where it is not there.
    bool showCard(const RecordRef &ref);
    bool focusTop();                   // on the first card; false where there is none
    bool focusBottom();                // on the last
    void reveal(const RecordRef &ref); // scrolls alone
    void closeOpen();
    void step(int by);

signals:
    void leftUpwards();   // from the first card
    void leftDownwards(); // from the last

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void take(RecordCard &card);
    void setCurrent(RecordCard *card);
    void fitHeight();
    void focus(RecordCard &card);

    Make m_make;
    QWidget *m_inside;
    QVBoxLayout *m_down;
    std::vector<RecordCard *> m_cards;
    QPointer<RecordCard> m_current;
};

// What of a list's records a change is about, so that the others are left alone.
struct Touched {
    bool all = false;
    std::set<QUuid> ids;
    bool operator()(const RecordRef &ref) const { return all || ids.contains(ref.id); }
};

} // namespace coalesce::ui
