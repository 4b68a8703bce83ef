// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/circle/card_list.h"

#include "ui/widgets/tab_order.h"

#include <QEvent>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace coalesce::ui {

namespace {

// What the cards stand on. A widget with a layout answers with its height at the width it would like best. A
// card's layout remembers its height for one width alone, so every such answer would have all words of all
// cards measured anew, and once more for the width they have.
class Ground : public QWidget {
public:
    QSize sizeHint() const override { return {layout()->sizeHint().width(), heightForWidth(width())}; }
};

} // namespace

CardList::CardList(const QString &name, Make make, int spacing, QWidget *parent)
    : QScrollArea(parent), m_make(std::move(make)), m_inside(new Ground), m_down(new QVBoxLayout(m_inside)) {
    m_inside->setAccessibleName(name);
    m_down->setContentsMargins(0, 0, 0, 0);
    m_down->setSpacing(spacing);
    m_down->addStretch();
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_inside); // which makes it fill its background
    m_inside->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    m_inside->installEventFilter(this);
}

RecordCard *CardList::card(const RecordRef &ref) const {
    const auto found =
        std::ranges::find_if(m_cards, [&](const RecordCard *card) { return card->ref() == ref; });
    return found == m_cards.end() ? nullptr : *found;
}

RecordCard *CardList::focusedCard() const {
    const auto found = std::ranges::find_if(m_cards, [](const RecordCard *card) { return card->hasFocus(); });
    return found == m_cards.end() ? nullptr : *found;
}

void CardList::showCards(const std::vector<RecordRef> &order,
                         const std::function<bool(const RecordRef &)> &changed) {
    std::map<RecordRef, RecordCard *> before;
    std::ptrdiff_t focused = -1;
    for (size_t i = 0; i < m_cards.size(); ++i) {
        before.emplace(m_cards[i]->ref(), m_cards[i]);
        const QWidget *focus = window()->focusWidget();
        if (focus && (m_cards[i] == focus || m_cards[i]->isAncestorOf(focus)))
            focused = std::ptrdiff_t(i);
    }
    const RecordCard *hadFocus = focused >= 0 ? m_cards[size_t(focused)] : nullptr;
    m_cards.clear();
    int place = 0;
    for (const RecordRef &ref : order) {
        RecordCard *card = nullptr;
        if (const auto kept = before.extract(ref)) {
            card = kept.mapped();
            if (changed(ref))
                card->refresh();
        } else {
            card = m_make(ref, m_inside);
            take(*card);
            card->refresh();
        }
        m_cards.push_back(card);
        const QLayoutItem *there = m_down->itemAt(place);
        if (!there || there->widget() != card)
            m_down->insertWidget(place, card);
        // At once, for it may be asked to take the focus before the event loop comes to it. While the list is
        // not seen, this would only measure it at a width that it will not have.
        if (isVisible())
            card->show();
        ++place;
    }
    const bool focusGoes = hadFocus && before.contains(hadFocus->ref());
    for (const auto &[ref, gone] : before) {
        m_down->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    if (!m_current || before.contains(m_current->ref()))
        setCurrent(m_cards.empty() ? nullptr : m_cards.front());
    if (focusGoes && !m_cards.empty())
        focus(*m_cards[std::min(size_t(focused), m_cards.size() - 1)]);
    fitHeight();
}

void CardList::take(RecordCard &card) {
    connect(&card, &RecordCard::stepped, this, &CardList::step);
    connect(&card, &RecordCard::jumped, this,
            [this](bool end) { focus(end ? *m_cards.back() : *m_cards.front()); });
    connect(&card, &RecordCard::opened, this, [this, opened = &card] {
        for (RecordCard *other : m_cards)
            if (other != opened)
                other->close();
        setCurrent(opened);
        reveal(opened->ref());
    });
    card.installEventFilter(this);
}

void CardList::setCurrent(RecordCard *card) {
    if (m_current == card)
        return;
    if (m_current)
        m_current->setFocusPolicy(Qt::ClickFocus);
    m_current = card;
    if (!card)
        return;
    card->setFocusPolicy(Qt::StrongFocus);
    tabBehind(*this, *card);
}

void CardList::focus(RecordCard &card) {
    setCurrent(&card);
    card.setFocus(Qt::OtherFocusReason);
    ensureWidgetVisible(&card, 0, 8);
}

void CardList::step(int by) {
    const auto at = std::ranges::find(m_cards, m_current.data());
    if (at == m_cards.end())
        return;
    const std::ptrdiff_t place = (at - m_cards.begin()) + by;
    if (place < 0)
        emit leftUpwards();
    else if (place < std::ptrdiff_t(m_cards.size()))
        focus(*m_cards[size_t(place)]);
    else
        emit leftDownwards();
}

bool CardList::showCard(const RecordRef &ref) {
    RecordCard *found = card(ref);
    if (!found)
        return false;
    focus(*found);
    reveal(ref);
    return true;
}

bool CardList::focusTop() {
    if (m_cards.empty())
        return false;
    focus(*m_cards.front());
    return true;
}

bool CardList::focusBottom() {
    if (m_cards.empty())
        return false;
    focus(*m_cards.back());
    return true;
}

// Once the cards have their places.
void CardList::reveal(const RecordRef &ref) {
    QTimer::singleShot(0, this, [this, ref] {
        if (RecordCard *found = card(ref))
            ensureWidgetVisible(found, 0, 8);
    });
}

void CardList::closeOpen() {
    for (RecordCard *card : m_cards)
        card->close();
}

bool CardList::eventFilter(QObject *watched, QEvent *event) {
    if (watched == m_inside && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        fitHeight();
    if (event->type() == QEvent::FocusIn)
        if (auto *card = qobject_cast<RecordCard *>(watched))
            setCurrent(card);
    return QScrollArea::eventFilter(watched, event);
}

void CardList::resizeEvent(QResizeEvent *event) {
    QScrollArea::resizeEvent(event);
    fitHeight();
}

// No taller than what is in it, so that what stands below follows at once.
void CardList::fitHeight() {
    const int width = viewport()->width();
    int height = 0;
    for (const RecordCard *card : m_cards)
        height += (card->hasHeightForWidth() ? card->heightForWidth(width) : card->sizeHint().height()) +
                  m_down->spacing();
    height = std::max(0, height - m_down->spacing()) + 2;
    if (height != maximumHeight())
        setMaximumHeight(height);
}

} // namespace coalesce::ui
